package fr.parcours.dispositif.plie;

import static fr.parcours.dispositif.plie.Plie.PLIE;
import static fr.parcours.dispositif.plie.Suite.PARCOURS;
import static fr.parcours.dispositif.plie.Suite.answered;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.testkit.Participant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlieCheckTest {
    private static final Participant ENTERED = aParticipant().entered(PLIE, "2021-01-15");

    @ParameterizedTest
    @CsvSource({
        "emploi-durable, cdi, ''",
        "emploi-durable, creation-entreprise, PLIE-101",
        "emploi-durable, formation, PLIE-101",
        "creation, creation-entreprise, ''",
        "creation, cdi, PLIE-101",
        "qualification, cdi, PLIE-101",
        // other reasons ask for nothing
        "emploi, formation, ''",
        "abandon, formation, ''"
    })
    void aPositiveExitNeedsTheSituationThatMakesIt(String reason, String kind, String problem) {
        Participant left = ENTERED.reached(outcome(kind), "2021-03-01")
                .exited(PLIE, "2021-12-31", PARCOURS.vocabulary().reason(reason).orElseThrow());
        assertThat(problems(left)).isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @ParameterizedTest
    @CsvSource({"2021-08-31, PLIE-101", "2021-09-01, ''"})
    void aContractOfSixMonthsMakesNoPositiveExit(String until, String problem) {
        Participant left = ENTERED.reached(OutcomeKind.CDD, "2021-03-01", until)
                .exited(PLIE, "2021-12-31", ExitReason.EMPLOI_DURABLE);
        assertThat(problems(left)).isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @Test
    void aQualificationIsThatOfATrainingOfTheEnrolment() {
        Participant trained = ENTERED.with(Outcome.builder(day("2021-03-01"), OutcomeKind.FORMATION)
                .until(day("2021-06-30"))
                .qualifying(true)
                .build());
        assertThat(problems(trained.exited(PLIE, "2021-07-15", ExitReason.QUALIFICATION)))
                .isEmpty();
        assertThat(problems(trained.exited(PLIE, "2021-02-15", ExitReason.ABANDON)
                        .entered(PLIE, "2021-04-01")
                        .exited(PLIE, "2021-07-15", ExitReason.QUALIFICATION)))
                .containsExactly("PLIE-101");
    }

    @Test
    void aPositiveExitAfterTheJobWasLostIsReported() {
        Participant lost = ENTERED.reached(OutcomeKind.CDI, "2021-03-01").with(answered("2021-05-10", "lost"));
        assertThat(problems(lost.exited(PLIE, "2021-12-31", ExitReason.EMPLOI_DURABLE)))
                .containsExactly("PLIE-103");
        assertThat(problems(lost.reached(OutcomeKind.CDI, "2021-06-01")
                        .exited(PLIE, "2021-12-31", ExitReason.EMPLOI_DURABLE)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021-02-28, PLIE-102", "2021-03-01, ''", "2021-09-01, ''"})
    void aConfirmationIsOfSomethingBegun(String asked, String problem) {
        Participant hired = ENTERED.reached(OutcomeKind.CDI, "2021-03-01").with(answered(asked, "confirmed"));
        assertThat(problems(hired)).isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @Test
    void aConfirmationOfAnotherEmployersJobIsOfNothing() {
        Participant hired = ENTERED.with(Outcome.builder(day("2021-03-01"), OutcomeKind.CDI)
                .party("49306038800045")
                .build());
        Step asked = Step.builder(day("2021-09-01"), StepKind.CONFIRMATION)
                .party("35600000000048")
                .value(Attributes.STATE, "confirmed")
                .build();
        assertThat(problems(hired.with(asked))).containsExactly("PLIE-102");
    }

    @Test
    void whatAnotherDispositifConfirmsIsItsOwnAffair() {
        Step asked = Step.builder(day("2021-09-01"), StepKind.CONFIRMATION)
                .by(DispositifId.of("mediation-emploi", "Médiation emploi"))
                .value(Attributes.STATE, "confirmed")
                .build();
        assertThat(problems(ENTERED.with(asked))).isEmpty();
    }

    @Test
    void problemsStandAtTheFactAndSayNoValue() {
        Problem problem = PARCOURS.coherence()
                .check(ENTERED.exited(PLIE, "2021-12-31", ExitReason.EMPLOI_DURABLE)
                        .dossier())
                .get(0);
        assertThat(problem)
                .hasToString("facts[1]: [PLIE-101] The exit of 2021-12-31 for 'emploi-durable' has no outcome of the"
                        + " enrolment that makes it. To fix: record that outcome, with its planned end, or correct the"
                        + " reason of the exit.");
        assertThat(problem.isError()).isFalse();
    }

    @Test
    void aStepOutsideAnyEnrolmentIsReportedByCore() {
        Step late = Step.builder(day("2022-03-01"), Plie.MOBILISATION).by(PLIE).build();
        assertThat(problems(
                        ENTERED.exited(PLIE, "2021-12-31", ExitReason.ABANDON).with(late)))
                .containsExactly("COHERENCE-105");
    }

    private static OutcomeKind outcome(String code) {
        return PARCOURS.vocabulary().outcome(code).orElseThrow();
    }

    private static List<String> problems(Participant participant) {
        return PARCOURS.coherence().check(participant.dossier()).stream()
                .map(Problem::id)
                .toList();
    }
}

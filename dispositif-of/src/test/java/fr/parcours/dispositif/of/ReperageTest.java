package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.Reperage.REPERAGE;
import static fr.parcours.dispositif.of.Suite.PACEA;
import static fr.parcours.dispositif.of.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReperageTest {
    private static final Participant NEET =
            aParticipant().born("2000-01-01").from("2019-01-07").declaring(Attributes.ACTIVITY, "inactive");
    private static final Participant UNKNOWN = NEET.from("2019-01-07").declaring(Reperage.KNOWN, false);

    @ParameterizedTest
    @CsvSource({
        // the 16th birthday
        "2005-03-15, 2021-03-14, REFUSED",
        "2005-03-15, 2021-03-15, SATISFIED",
        "2005-03-15, 2021-03-16, SATISFIED",
        // the 30th birthday
        "1991-03-15, 2021-03-14, SATISFIED",
        "1991-03-15, 2021-03-15, REFUSED",
        "1991-03-15, 2021-03-16, REFUSED",
        // the 29th changes nothing
        "1992-03-15, 2021-03-14, SATISFIED",
        "1992-03-15, 2021-03-15, SATISFIED",
        // born on 29 February
        "1992-02-29, 2022-02-28, SATISFIED",
        "1992-02-29, 2022-03-01, REFUSED"
    })
    void theInvisibleFrom16To29AreFound(String birthDate, String on, Verdict expected) {
        Participant participant = aParticipant()
                .born(birthDate)
                .from("2019-01-07")
                .declaring(Attributes.ACTIVITY, "inactive")
                .declaring(Reperage.KNOWN, false);
        assertThat(judge(participant, on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2019-08-31, REFUSED", "2019-09-01, SATISFIED", "2019-09-02, SATISFIED"})
    void theReperageExistsFromSeptember2019(String on, Verdict expected) {
        assertThat(judge(UNKNOWN, on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "job-seeking, SATISFIED",
        "inactive, SATISFIED",
        "employed, REFUSED",
        "student, REFUSED",
        "pupil, REFUSED",
        "training, REFUSED",
        "apprentice, REFUSED",
        "civic-service, REFUSED"
    })
    void theyHaveNoJobNoStudiesNoTraining(String activity, Verdict expected) {
        Participant participant = UNKNOWN.from("2021-01-04").declaring(Attributes.ACTIVITY, activity);
        assertThat(judge(participant, "2021-03-15").verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2021-03-14, REFUSED", "2021-03-15, REFUSED", "2021-03-16, SATISFIED"})
    void aRegistrationMakesThemKnownFromItsDay(String registered, Verdict expected) {
        Participant participant = UNKNOWN.from("2021-01-04")
                .declaring(Attributes.JOBSEEKER_SINCE, day(registered))
                .declaring(Attributes.LAST_CONTACT_ON, day("2021-01-04"));
        assertThat(judge(participant, "2021-03-15").verdict()).isEqualTo(expected);
    }

    @Test
    void aCategoryOrAnEnrolmentMakesThemKnownForEver() {
        Participant category = UNKNOWN.from("2021-01-04")
                .declaring(Attributes.JOBSEEKER_CATEGORY, "A")
                .declaring(Attributes.LAST_CONTACT_ON, day("2021-01-04"));
        assertThat(judge(category, "2021-01-03").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(category, "2021-01-04").verdict()).isEqualTo(Verdict.REFUSED);
        for (DispositifId dispositif : new DispositifId[] {DispositifId.MISSION_LOCALE, PACEA}) {
            Participant gone = UNKNOWN.entered(dispositif, "2021-02-01")
                    .exited(dispositif, "2021-02-28", ExitReason.ABANDON)
                    .from("2021-02-28")
                    .declaring(Attributes.LAST_CONTACT_ON, day("2021-02-28"));
            assertThat(judge(gone, "2021-01-31").verdict()).isEqualTo(Verdict.SATISFIED);
            assertThat(judge(gone, "2021-03-15").verdict()).isEqualTo(Verdict.REFUSED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-15, 2021-10-14, REFUSED",
        "2021-01-15, 2021-10-15, SATISFIED",
        "2021-01-15, 2021-10-16, SATISFIED",
        // months are months: 31 May has its nine months on the last day of February
        "2021-05-31, 2022-02-27, REFUSED",
        "2021-05-31, 2022-02-28, SATISFIED",
        "2023-05-31, 2024-02-28, REFUSED",
        "2023-05-31, 2024-02-29, SATISFIED"
    })
    void nineMonthsWithoutContactMakeThemInvisibleAgain(String contact, String on, Verdict expected) {
        Participant participant = NEET.from("2019-01-07")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2019-01-07"))
                .from(contact)
                .declaring(Attributes.LAST_CONTACT_ON, day(contact));
        assertThat(judge(participant, on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"contact, REFUSED", "entretien, REFUSED", "signalement, SATISFIED", "transmission, SATISFIED"})
    void aLaterStepIsAContactOrNot(String kind, Verdict expected) {
        Participant participant = NEET.from("2019-01-07")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2019-01-07"))
                .from("2020-01-15")
                .declaring(Attributes.LAST_CONTACT_ON, day("2020-01-15"))
                .did(StepKind.of(kind, kind), "2021-03-01");
        assertThat(judge(participant, "2021-06-01").verdict()).isEqualTo(expected);
    }

    @Test
    void theMeetingOfTheDayIsTheOneThatFinds() {
        Participant met = NEET.from("2019-01-07")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2019-01-07"))
                .from("2020-01-15")
                .declaring(Attributes.LAST_CONTACT_ON, day("2020-01-15"))
                .interviewed("2021-06-01");
        assertThat(judge(met, "2021-06-01").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(met, "2021-06-02").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void silenceIsNotConcludedFromAnEmptyDossier() {
        assertThat(judge(aParticipant(), "2021-03-15").missing())
                .containsExactlyInAnyOrder(
                        Attributes.BIRTH_DATE,
                        Attributes.ACTIVITY,
                        Attributes.JOBSEEKER_CATEGORY,
                        Attributes.JOBSEEKER_SINCE,
                        Attributes.LAST_CONTACT_ON,
                        Reperage.KNOWN);
        assertThat(judge(NEET.from("2021-01-04").declaring(Reperage.KNOWN, true), "2021-03-15")
                        .missing())
                .containsExactly(Attributes.LAST_CONTACT_ON);
    }

    @Test
    void everyRefusalIsReported() {
        Participant participant = aParticipant()
                .born("1980-01-01")
                .from("2021-01-04")
                .declaring(Attributes.ACTIVITY, "employed")
                .declaring(Reperage.KNOWN, true)
                .declaring(Attributes.LAST_CONTACT_ON, day("2021-01-04"))
                .entered(REPERAGE, "2021-01-04");
        assertThat(judge(participant, "2021-03-15").reasons())
                .extracting(Finding::rule)
                .containsExactly(
                        "reperage.age",
                        "reperage.situation",
                        "reperage.inconnu",
                        "reperage.sans-contact",
                        "diagnosis.not-enrolled");
    }

    @Test
    void explanations() {
        ExplanationText.matches(getClass(), "reperage-before-2019", judge(UNKNOWN, "2019-08-31"));
        ExplanationText.matches(getClass(), "reperage-nothing-known", judge(aParticipant(), "2021-03-15"));
        ExplanationText.matches(getClass(), "reperage-unknown", judge(UNKNOWN, "2021-03-15"));
        Participant known = NEET.from("2020-06-15")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2020-06-15"))
                .declaring(Attributes.LAST_CONTACT_ON, day("2020-06-15"));
        ExplanationText.matches(getClass(), "reperage-nine-months-tomorrow", judge(known, "2021-03-14"));
        ExplanationText.matches(getClass(), "reperage-nine-months-today", judge(known, "2021-03-15"));
    }

    @ParameterizedTest
    @CsvSource({"2018-03-15, true", "2019-08-31, true", "2019-09-01, false", "2019-09-02, false"})
    void nobodyIsFoundBeforeTheReperageExists(String on, boolean wrong) {
        assertThat(PARCOURS.coherence().check(UNKNOWN.entered(REPERAGE, on).dossier()))
                .extracting(Problem::id)
                .containsExactlyElementsOf(wrong ? List.of("COHERENCE-112") : List.of());
    }

    @Test
    void nothingButAnExitEndsIt() {
        Participant found = UNKNOWN.entered(REPERAGE, "2021-02-01")
                .began(REPERAGE, PhaseId.DIAGNOSTIC, "2021-02-01")
                .began(REPERAGE, PhaseId.SUIVI, "2021-03-01");
        PathwayStatus status = PARCOURS.status(found.dossier(), "reperage", day("2035-01-01"));
        assertThat(status.state()).isEqualTo(PathwayStatus.State.OPEN);
        assertThat(status.phase()).contains(PhaseId.SUIVI);
        assertThat(status.end()).isEmpty();
        assertThat(status.obligations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ", diagnostic, true",
        ", suivi, false",
        "diagnostic, suivi, true",
        "diagnostic, accompagnement, false",
        "suivi, accompagnement, true",
        "accompagnement, suivi, true"
    })
    void foundThenIntegratedThenReinforced(String from, String to, boolean allowed) {
        assertThat(workflow().allows(Optional.ofNullable(from).map(code -> PhaseId.of(code, code)), PhaseId.of(to, to)))
                .isEqualTo(allowed);
    }

    @Test
    void itKnowsTheUsualExits() {
        assertThat(workflow().nature(ExitReason.EMPLOI)).contains(ExitNature.POSITIVE);
        assertThat(workflow().nature(ExitReason.DYNAMIQUE)).contains(ExitNature.POSITIVE);
        assertThat(workflow().nature(ExitReason.DEMENAGEMENT)).contains(ExitNature.NEUTRAL);
        assertThat(workflow().nature(ExitReason.ABANDON)).contains(ExitNature.NEGATIVE);
    }

    private static Workflow workflow() {
        return PARCOURS.dispositifs().stream()
                .map(owned -> owned.value())
                .filter(dispositif -> dispositif.id().equals(REPERAGE))
                .findFirst()
                .flatMap(Dispositif::workflow)
                .orElseThrow();
    }

    private static Finding judge(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on)).of("reperage").explanation();
    }
}

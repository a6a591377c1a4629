package fr.parcours.entreprises.aides;

import static fr.parcours.entreprises.aides.Contracts.ORDERED;
import static fr.parcours.entreprises.aides.Contracts.contract;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.testkit.Participant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractCheckTest {
    private static final Participant YOUNG = aParticipant().born("2000-01-01").outOfQpv();

    @ParameterizedTest
    @CsvSource({
        // six months of the law: the day before, the day; then the nine of the order
        "pec, 2021-02-01, 2021-07-30, CONTRATS-AIDES-101",
        "pec, 2021-02-01, 2021-07-31, CONTRATS-AIDES-102",
        "pec, 2021-02-01, 2021-10-30, CONTRATS-AIDES-102",
        "pec, 2021-02-01, 2021-10-31,",
        "pec, 2021-02-01, 2021-11-01,",
        "cie, 2021-02-01, 2021-07-30, CONTRATS-AIDES-101",
        "cie, 2021-02-01, 2021-07-31,",
        // no law on the PEC before 2017-12-22
        "pec, 2017-12-21, 2018-01-20,",
        "pec, 2017-12-22, 2018-01-21, CONTRATS-AIDES-101",
        "pec, 2017-12-23, 2018-01-22, CONTRATS-AIDES-101",
        "cie, 2009-12-31, 2010-01-30,"
    })
    void anInitialContractLastsLongEnough(String kind, String on, String until, String problem) {
        Participant hired = YOUNG.reached(kind.equals("pec") ? OutcomeKind.PEC : OutcomeKind.CIE, on, until);
        assertThat(ids(hired)).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    /** What the orders of Hauts-de-France ask is known from 12 May to 31 December 2021: outside, the law alone. */
    @ParameterizedTest
    @CsvSource({
        "2021-05-11, 2021-11-10,",
        "2021-05-12, 2021-11-11, CONTRATS-AIDES-102",
        "2021-05-13, 2021-11-12, CONTRATS-AIDES-102",
        "2021-12-30, 2022-06-28, CONTRATS-AIDES-101",
        "2021-12-31, 2022-06-30, CONTRATS-AIDES-102",
        "2022-01-01, 2022-06-30,"
    })
    void anOrderThatWasNotReadAsksNothing(String on, String until, String problem) {
        assertThat(Contracts.PARCOURS
                        .coherence()
                        .check(YOUNG.reached(OutcomeKind.PEC, on, until).dossier()))
                .extracting(Problem::id)
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void aRealEndThatCameEarlyIsNoMistake() {
        assertThat(ids(YOUNG.with(contract(OutcomeKind.PEC, "2021-02-01", "2022-01-31")
                        .endedOn(day("2021-03-15"))
                        .build())))
                .isEmpty();
    }

    @Test
    void aRenewalMayBeShort() {
        assertThat(ids(YOUNG.reached(OutcomeKind.PEC, "2021-02-01", "2022-01-31")
                        .reached(OutcomeKind.PEC, "2022-02-01", "2022-03-31")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-31, false, ",
        "2023-02-01, false, CONTRATS-AIDES-103",
        "2023-02-01, true, ",
        "2026-01-31, true, ",
        "2026-02-01, true, CONTRATS-AIDES-103"
    })
    void contractsThatRenewEachOtherKeepWithinTheLaw(String until, boolean rqth, String problem) {
        Participant renewed = YOUNG.declaring(Attributes.RQTH, rqth)
                .reached(OutcomeKind.PEC, "2021-02-01", "2022-01-31")
                .reached(OutcomeKind.PEC, "2022-02-01", until);
        assertThat(ids(renewed)).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void theProblemShowsDaysAndNoValueOfThePerson() {
        Problem problem = problems(YOUNG.reached(OutcomeKind.PEC, "2021-02-01", "2021-07-30"))
                .get(0);
        assertThat(problem.toString())
                .isEqualTo("facts[1]: [CONTRATS-AIDES-101] The 'pec' of 2021-02-01 is planned for less than 6 months"
                        + " (L5134-25). To fix: correct 'until'; an end that came early is 'endedOn'.");
    }

    private static List<String> ids(Participant participant) {
        return problems(participant).stream().map(Problem::id).toList();
    }

    private static List<Problem> problems(Participant participant) {
        return ORDERED.coherence().check(participant.dossier());
    }
}

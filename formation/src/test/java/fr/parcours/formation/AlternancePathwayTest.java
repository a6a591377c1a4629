package fr.parcours.formation;

import static fr.parcours.formation.Alternance.ALTERNANCE;
import static fr.parcours.formation.Suite.obligations;
import static fr.parcours.formation.Suite.status;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.testkit.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlternancePathwayTest {
    private static final Participant ENTERED = aParticipant().born("2001-06-15").entered(ALTERNANCE, "2021-05-03");

    @Test
    void whoBeginsWithoutEmployerHasThreeMonthsToFindOne() {
        Participant begun = ENTERED.did(Alternance.ENTREE_CFA, ALTERNANCE, "2021-09-01");
        assertThat(obligations(begun, ALTERNANCE, "alternance.employeur", "2021-12-01"))
                .containsExactly("2021-12-01 due");
        assertThat(obligations(begun, ALTERNANCE, "alternance.employeur", "2021-12-02"))
                .containsExactly("2021-12-01 late");
        assertThat(obligations(
                        begun.reached(OutcomeKind.APPRENTISSAGE, "2021-11-15", "2023-08-31"),
                        ALTERNANCE,
                        "alternance.employeur",
                        "2021-12-02"))
                .containsExactly("2021-12-01 met 2021-11-15");
        assertThat(obligations(
                        begun.reached(OutcomeKind.PROFESSIONNALISATION, "2021-11-15", "2023-08-31"),
                        ALTERNANCE,
                        "alternance.employeur",
                        "2021-12-02"))
                .containsExactly("2021-12-01 late");
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, 0", "2019-01-01, 1", "2019-01-02, 1"})
    void theDelayExistsSince2019(String begun, int obligations) {
        assertThat(obligations(
                        aParticipant()
                                .born("2001-06-15")
                                .entered(ALTERNANCE, "2018-12-01")
                                .did(Alternance.ENTREE_CFA, ALTERNANCE, begun),
                        ALTERNANCE,
                        "alternance.employeur",
                        "2019-06-01"))
                .hasSize(obligations);
    }

    @Test
    void theContractIsFollowedToItsEndAndAfter() {
        Participant signed = ENTERED.reached(OutcomeKind.APPRENTISSAGE, "2021-09-01", "2022-08-31")
                .did(StepKind.CONTACT, "2021-10-01")
                .interviewed("2022-03-01");
        assertThat(obligations(signed, ALTERNANCE, "alternance.suivi", "2022-06-01"))
                .containsExactly(
                        "2021-11-30 met 2021-10-01", "2022-02-28 late", "2022-05-31 met 2022-03-01", "2022-08-31 due");
        assertThat(status(signed, ALTERNANCE, "2022-06-01").end().map(DerivedEnd::lastDay))
                .contains(day("2022-11-30"));
    }

    @Test
    void aPermanentContractGivesNoEnd() {
        assertThat(status(ENTERED.reached(OutcomeKind.PROFESSIONNALISATION, "2021-09-01"), ALTERNANCE, "2022-06-01")
                        .end())
                .isEmpty();
    }

    @Test
    void ofSeveralContractsTheLastOneEndsTheEnrolment() {
        assertThat(status(
                                ENTERED.reached(OutcomeKind.APPRENTISSAGE, "2021-09-01", "2023-08-31")
                                        .reached(OutcomeKind.PROFESSIONNALISATION, "2021-09-15", "2022-03-14"),
                                ALTERNANCE,
                                "2022-06-01")
                        .end()
                        .map(DerivedEnd::lastDay))
                .contains(day("2023-11-30"));
    }
}

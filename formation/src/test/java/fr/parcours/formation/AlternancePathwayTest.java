package fr.parcours.formation;

import static fr.parcours.formation.Alternance.ALTERNANCE;
import static fr.parcours.formation.Situation.born;
import static fr.parcours.formation.Situation.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.DerivedEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlternancePathwayTest {
    private static final Situation ENTERED = born("2001-06-15").enters(ALTERNANCE, "2021-05-03");

    @Test
    void whoBeginsWithoutEmployerHasThreeMonthsToFindOne() {
        Situation begun = ENTERED.does(Alternance.ENTREE_CFA, ALTERNANCE, "2021-09-01");
        assertThat(begun.obligations(ALTERNANCE, "alternance.employeur", "2021-12-01"))
                .containsExactly("2021-12-01 due");
        assertThat(begun.obligations(ALTERNANCE, "alternance.employeur", "2021-12-02"))
                .containsExactly("2021-12-01 late");
        assertThat(begun.begins(OutcomeKind.APPRENTISSAGE, "2021-11-15", "2023-08-31")
                        .obligations(ALTERNANCE, "alternance.employeur", "2021-12-02"))
                .containsExactly("2021-12-01 met 2021-11-15");
        assertThat(begun.begins(OutcomeKind.PROFESSIONNALISATION, "2021-11-15", "2023-08-31")
                        .obligations(ALTERNANCE, "alternance.employeur", "2021-12-02"))
                .containsExactly("2021-12-01 late");
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, 0", "2019-01-01, 1", "2019-01-02, 1"})
    void theDelayExistsSince2019(String begun, int obligations) {
        assertThat(born("2001-06-15")
                        .enters(ALTERNANCE, "2018-12-01")
                        .does(Alternance.ENTREE_CFA, ALTERNANCE, begun)
                        .obligations(ALTERNANCE, "alternance.employeur", "2019-06-01"))
                .hasSize(obligations);
    }

    @Test
    void theContractIsFollowedToItsEndAndAfter() {
        Situation signed = ENTERED.begins(OutcomeKind.APPRENTISSAGE, "2021-09-01", "2022-08-31")
                .does(StepKind.CONTACT, "2021-10-01")
                .does(StepKind.ENTRETIEN, "2022-03-01");
        assertThat(signed.obligations(ALTERNANCE, "alternance.suivi", "2022-06-01"))
                .containsExactly(
                        "2021-11-30 met 2021-10-01", "2022-02-28 late", "2022-05-31 met 2022-03-01", "2022-08-31 due");
        assertThat(signed.status(ALTERNANCE, "2022-06-01").end().map(DerivedEnd::lastDay))
                .contains(day("2022-11-30"));
    }

    @Test
    void aPermanentContractGivesNoEnd() {
        assertThat(ENTERED.begins(OutcomeKind.PROFESSIONNALISATION, "2021-09-01")
                        .status(ALTERNANCE, "2022-06-01")
                        .end())
                .isEmpty();
    }

    @Test
    void ofSeveralContractsTheLastOneEndsTheStay() {
        assertThat(ENTERED.begins(OutcomeKind.APPRENTISSAGE, "2021-09-01", "2023-08-31")
                        .begins(OutcomeKind.PROFESSIONNALISATION, "2021-09-15", "2022-03-14")
                        .status(ALTERNANCE, "2022-06-01")
                        .end()
                        .map(DerivedEnd::lastDay))
                .contains(day("2023-11-30"));
    }
}

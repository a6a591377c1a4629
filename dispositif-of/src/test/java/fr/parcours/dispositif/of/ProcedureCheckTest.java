package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;
import static fr.parcours.dispositif.of.Situation.PARCOURS;
import static fr.parcours.dispositif.of.Situation.born;
import static fr.parcours.dispositif.of.Situation.day;
import static fr.parcours.dispositif.of.Situation.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcedureCheckTest {
    private static final Situation ENTERED = born("2004-06-15").enters(OBLIGATION_FORMATION, "2021-01-11");

    @ParameterizedTest
    @CsvSource({"2021-01-20, 0", "2021-01-21, 0", "2021-01-22, 1"})
    void aListIsReceivedAfterSchoolWasLeft(String leftSchoolOn, int problems) {
        assertThat(ids(ENTERED.isReported("2021-01-21", leftSchoolOn)))
                .isEqualTo(problems == 0 ? List.of() : List.of("OF-101"));
    }

    @Test
    void aSituationIsSentAfterASummons() {
        assertThat(ids(ENTERED.does(Procedure.TRANSMISSION, "2021-06-12"))).containsExactly("OF-102");
        assertThat(ids(ENTERED.does(StepKind.CONVOCATION, "2021-06-13").does(Procedure.TRANSMISSION, "2021-06-12")))
                .containsExactly("OF-102");
        assertThat(ids(ENTERED.does(StepKind.CONVOCATION, "2021-04-12").does(Procedure.TRANSMISSION, "2021-06-12")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2004-06-15, 2020-08-31, 1",
        "2004-06-15, 2020-09-01, 0",
        "2005-03-15, 2021-03-14, 1",
        "2005-03-15, 2021-03-15, 0",
        "2003-03-15, 2021-03-14, 0",
        "2003-03-15, 2021-03-15, 1"
    })
    void anEntryIsUnderTheObligation(String birthDate, String on, int problems) {
        assertThat(ids(born(birthDate).enters(OBLIGATION_FORMATION, on)))
                .isEqualTo(problems == 0 ? List.of() : List.of("OF-103"));
    }

    @Test
    void anEntryOfUnknownAgeIsNotJudged() {
        assertThat(ids(somebody().enters(OBLIGATION_FORMATION, "2021-03-15"))).isEmpty();
        assertThat(ids(somebody().enters(Reperage.REPERAGE, "2018-03-15"))).isEmpty();
    }

    @Test
    void aCorrectedBirthDateCounts() {
        Situation corrected = born("2003-03-15")
                .enters(OBLIGATION_FORMATION, "2021-03-15")
                .declares("2021-05-03", Attributes.BIRTH_DATE, day("2004-03-15"));
        assertThat(ids(corrected)).isEmpty();
    }

    @Test
    void problemsSayWhatToDoAndNoValue() {
        assertThat(problems(ENTERED.isReported("2021-01-21", "2021-01-22")
                        .does(Procedure.TRANSMISSION, "2021-06-12")
                        .enters(OBLIGATION_FORMATION, "2020-06-01")))
                .filteredOn(problem -> problem.id().startsWith("OF-"))
                .extracting(Problem::toString)
                .hasSize(3)
                .allSatisfy(text -> assertThat(text).contains("To fix:").doesNotContain("2021-01-22", "2004"));
    }

    private static List<String> ids(Situation situation) {
        return problems(situation).stream().map(Problem::id).toList();
    }

    private static List<Problem> problems(Situation situation) {
        return PARCOURS.coherence().check(situation.dossier());
    }
}

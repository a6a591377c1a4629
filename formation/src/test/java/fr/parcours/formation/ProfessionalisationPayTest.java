package fr.parcours.formation;

import static fr.parcours.formation.Alternance.ALTERNANCE;
import static fr.parcours.formation.Suite.PARCOURS;
import static fr.parcours.formation.Suite.allowance;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfessionalisationPayTest {
    private static Participant employee(String birthDate, String level) {
        return aParticipant()
                .born(birthDate)
                .from("2019-01-01")
                .withEducation(level)
                .reached(OutcomeKind.PROFESSIONNALISATION, "2020-09-01", "2022-08-31");
    }

    @ParameterizedTest
    @CsvSource({
        // birth date, level, professional diploma, amount in June 2021, SMIC 1554.58
        "2000-06-02, 3, false, 855.02", // 20 on 1 June: 55 %
        "2000-06-01, 3, false, 1088.21", // 21 that day: 70 %
        "2000-05-31, 3, false, 1088.21",
        "2000-06-02, 4, true, 1010.48", // 65 %
        "2000-06-01, 4, true, 1243.66", // 80 %
        "2000-06-02, 4, false, 855.02", // a general baccalauréat raises nothing
        "2000-06-02, 3, true, 855.02", // nor does a CAP
        "2000-06-02, 5, true, 1010.48",
        "1995-06-02, 3, false, 1088.21", // 25 on 1 June
        "1995-06-01, 3, false, 1554.58", // 26 that day: the SMIC
        "1995-05-31, 5, true, 1554.58"
    })
    void itIsAPercentageOfTheSmicByAgeAndDiploma(String birthDate, String level, boolean professional, String amount) {
        assertThat(allowance(
                                employee(birthDate, level)
                                        .from("2019-01-01")
                                        .declaring(ProfessionalisationPay.PROFESSIONAL_DIPLOMA, professional),
                                ALTERNANCE,
                                "2021-06")
                        .amount())
                .contains(new BigDecimal(amount));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-08, 0.00",
        "2020-09, 1077.59", // 70 % of 1539.42: 1077.594
        "2020-12, 1077.59",
        "2021-01, 1088.21", // 1554.58
        "2021-09, 1088.21",
        "2021-10, 1112.63", // 1589.47
        "2022-08, 1175.27", // 1678.95: 1175.265, half up
        "2022-09, 0.00"
    })
    void theSmicIsThatOfTheFirstDayOfTheMonth(String month, String amount) {
        assertThat(allowance(employee("1998-01-01", "3"), ALTERNANCE, month).amount())
                .contains(new BigDecimal(amount));
    }

    @Test
    void whatChoosesThePercentageIsAsked() {
        assertThat(allowance(
                                aParticipant().reached(OutcomeKind.PROFESSIONNALISATION, "2020-09-01", "2022-08-31"),
                                ALTERNANCE,
                                "2021-06")
                        .missing())
                .containsExactly(Attributes.BIRTH_DATE, Attributes.EDUCATION);
        Allowance allowance = allowance(employee("2000-06-02", "4"), ALTERNANCE, "2021-06");
        assertThat(allowance.amount()).isEmpty();
        assertThat(allowance.missing()).containsExactly(ProfessionalisationPay.PROFESSIONAL_DIPLOMA);
        assertThat(allowance(employee("2000-06-02", "3"), ALTERNANCE, "2021-06").missing())
                .isEmpty();
    }

    @Test
    void aWholeMonthFullTimeIsPresumed() {
        assertThat(allowance(employee("2000-06-02", "3"), ALTERNANCE, "2021-06").presumed())
                .containsExactly("alternance.remuneration.mois-complet");
    }

    @Test
    void itIsNotGuessedBeforeTheFirstSmicKnown() {
        Allowance allowance = allowance(
                aParticipant()
                        .born("1998-01-01")
                        .from("2016-01-01")
                        .withEducation("3")
                        .reached(OutcomeKind.PROFESSIONNALISATION, "2016-09-01", "2017-08-31"),
                ALTERNANCE,
                "2016-12");
        assertThat(allowance.amount()).isEmpty();
        assertThat(allowance.missing()).isEmpty();
        assertThat(allowance.explanation().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(allowance.explanation().in(Locale.FRENCH)).contains("1er décembre 2016", "1er janvier 2017");
    }

    @Test
    void from26ThePercentageIsMarkedAsUnverified() {
        assertThat(allowance(employee("1990-06-02", "3"), ALTERNANCE, "2021-06")
                        .explanation()
                        .unverified())
                .extracting(ParameterValue::parameter)
                .containsExactly(
                        "alternance.professionnalisation.remuneration-adulte",
                        "alternance.professionnalisation.remuneration-adulte-branche");
        assertThat(allowance(employee("2000-06-02", "3"), ALTERNANCE, "2021-06")
                        .explanation()
                        .unverified())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1995-06-02, false", "1995-06-01, true", "1995-05-31, true"})
    void from26ThePartOfTheBranchIsSaidNotToBeComputed(String birthDate, boolean said) {
        Allowance allowance = allowance(employee(birthDate, "3"), ALTERNANCE, "2021-06");
        assertThat(allowance.amount()).isPresent();
        assertThat(allowance.explanation().stream()
                        .filter(line -> line.in(Locale.FRENCH).contains("85 % du salaire minimum de la branche"))
                        .flatMap(line -> line.sources().stream())
                        .anyMatch(source -> source.startsWith("L6325-9")))
                .isEqualTo(said);
    }

    @Test
    void aYearIsTheSumOfItsMonths() {
        assertThat(PARCOURS.allowance(employee("1998-01-01", "3").dossier(), "alternance", Year.of(2020))
                        .amount())
                .contains(new BigDecimal("4310.36"));
        assertThat(PARCOURS.allowance(employee("2000-06-02", "4").dossier(), "alternance", Year.of(2020))
                        .amount())
                .isEmpty();
    }

    /** Growing older, or more qualified, never pays less; nobody is paid more than the SMIC. */
    @Property(tries = 200)
    void ageAndDiplomasNeverPayLess(
            @ForAll @IntRange(min = 0, max = 4000) int days, @ForAll @IntRange(max = 3) int level) {
        LocalDate birth = LocalDate.of(2005, 6, 1).minusDays(days);
        BigDecimal amount = pay(birth, level, false);
        assertThat(pay(birth.minusYears(1), level, false)).isGreaterThanOrEqualTo(amount);
        assertThat(pay(birth, level + 4, true)).isGreaterThanOrEqualTo(amount);
        assertThat(amount)
                .isBetween(
                        new BigDecimal("1554.58")
                                .multiply(new BigDecimal("0.55"))
                                .setScale(2, RoundingMode.HALF_UP),
                        new BigDecimal("1554.58"));
    }

    private static BigDecimal pay(LocalDate birth, int level, boolean professional) {
        return allowance(
                        employee(birth.toString(), Integer.toString(level))
                                .from("2019-01-01")
                                .declaring(ProfessionalisationPay.PROFESSIONAL_DIPLOMA, professional),
                        ALTERNANCE,
                        "2021-06")
                .amount()
                .orElseThrow();
    }

    @Test
    void explanations() {
        ExplanationText.matches(
                getClass(),
                "minimum-pay-2021-06",
                allowance(
                                employee("2000-06-02", "4")
                                        .from("2019-01-01")
                                        .declaring(ProfessionalisationPay.PROFESSIONAL_DIPLOMA, true),
                                ALTERNANCE,
                                "2021-06")
                        .explanation());
        ExplanationText.matches(
                getClass(),
                "minimum-pay-26",
                allowance(employee("1990-06-02", "4"), ALTERNANCE, "2021-06").explanation());
    }
}

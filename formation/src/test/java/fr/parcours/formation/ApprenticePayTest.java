package fr.parcours.formation;

import static fr.parcours.formation.Alternance.ALTERNANCE;
import static fr.parcours.formation.Suite.PARCOURS;
import static fr.parcours.formation.Suite.allowance;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Outcome;
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

/** The SMIC is of 1 554.58 € in 2021, 1 589.47 from October, 1 603.12 in 2022, 1 645.58 from May, 1 678.95 from August. */
class ApprenticePayTest {
    private static Participant apprentice(String birthDate, String on, String until) {
        return aParticipant().born(birthDate).reached(OutcomeKind.APPRENTISSAGE, on, until);
    }

    private static BigDecimal pay(Participant apprentice, String month) {
        return allowance(apprentice, ALTERNANCE, month).amount().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08, 0.00", // no contract yet
        "2021-09, 668.47", // 43 % of 1 554.58
        "2021-10, 683.47", // 43 % of 1 589.47
        "2022-02, 689.34", // 43 % of 1 603.12
        "2022-03, 689.34", // her 21st birthday, on the 10th
        "2022-04, 849.65", // 53 %, the month after it
        "2022-07, 872.16", // 53 % of 1 645.58
        "2022-08, 889.84", // 53 % of 1 678.95
        "2022-09, 1024.16", // 61 %, her second year
        "2023-08, 1065.79", // 61 % of 1 747.20
        "2023-09, 0.00" // no longer any
    })
    void itIsAPercentageOfTheSmicOfTheMonthByAgeAndYear(String month, BigDecimal amount) {
        assertThat(pay(apprentice("2001-03-10", "2021-09-01", "2023-08-31"), month))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        // age in June 2021; first, second and third year of a contract since 2019: 27/39/55, 43/51/67, 53/61/78, 100
        "16, 419.74, 606.29, 855.02",
        "17, 419.74, 606.29, 855.02",
        "18, 668.47, 792.84, 1041.57",
        "20, 668.47, 792.84, 1041.57",
        "21, 823.93, 948.29, 1212.57",
        "25, 823.93, 948.29, 1212.57",
        "26, 1554.58, 1554.58, 1554.58",
        "40, 1554.58, 1554.58, 1554.58"
    })
    void contractsSince2019HaveTheirTable(int age, BigDecimal first, BigDecimal second, BigDecimal third) {
        String birthDate = day("2021-01-15").minusYears(age).toString();
        assertThat(pay(apprentice(birthDate, "2021-01-01", "2023-12-31"), "2021-06"))
                .isEqualTo(first);
        assertThat(pay(apprentice(birthDate, "2020-01-01", "2022-12-31"), "2021-06"))
                .isEqualTo(second);
        assertThat(pay(apprentice(birthDate, "2019-01-01", "2021-12-31"), "2021-06"))
                .isEqualTo(third);
    }

    @ParameterizedTest
    @CsvSource({
        // age in June 2018; first, second and third year: 25/37/53, 41/49/65, 53/61/78 of 1 498.47, at every age from
        // 21
        "16, 374.62, 554.43, 794.19",
        "17, 374.62, 554.43, 794.19",
        "18, 614.37, 734.25, 974.01",
        "20, 614.37, 734.25, 974.01",
        "21, 794.19, 914.07, 1168.81",
        "25, 794.19, 914.07, 1168.81",
        "26, 794.19, 914.07, 1168.81",
        "40, 794.19, 914.07, 1168.81"
    })
    void contractsBefore2019HaveTheirs(int age, BigDecimal first, BigDecimal second, BigDecimal third) {
        String birthDate = day("2018-01-15").minusYears(age).toString();
        assertThat(pay(apprentice(birthDate, "2018-01-01", "2020-12-31"), "2018-06"))
                .isEqualTo(first);
        assertThat(pay(apprentice(birthDate, "2017-01-01", "2019-12-31"), "2018-06"))
                .isEqualTo(second);
        assertThat(pay(apprentice(birthDate, "2016-01-01", "2018-12-31"), "2018-06"))
                .isEqualTo(third);
    }

    @ParameterizedTest
    @CsvSource({
        // concluded, first day, amount of February 2019, at 17 and at 30: SMIC 1 521.22
        "2018-12-30, 2019-01-07, 380.31, 806.25", // 25 %, 53 %
        "2018-12-31, 2019-01-07, 380.31, 806.25",
        "2019-01-01, 2019-01-07, 410.73, 1521.22", // 27 %, 100 %
        "2019-01-02, 2019-01-07, 410.73, 1521.22",
        // not recorded: the first day of the contract stands for it
        ", 2018-12-31, 380.31, 806.25",
        ", 2019-01-01, 410.73, 1521.22",
        ", 2019-01-02, 410.73, 1521.22"
    })
    void theDayTheContractWasConcludedChoosesTheTable(
            LocalDate concluded, LocalDate on, BigDecimal young, BigDecimal adult) {
        Outcome.Builder contract =
                Outcome.builder(on, OutcomeKind.APPRENTISSAGE).until(on.plusYears(2));
        if (concluded != null) {
            contract.signedOn(concluded);
        }
        assertThat(pay(aParticipant().born("2001-06-15").with(contract.build()), "2019-02"))
                .isEqualTo(young);
        assertThat(pay(aParticipant().born("1988-06-15").with(contract.build()), "2019-02"))
                .isEqualTo(adult);
    }

    @ParameterizedTest
    @CsvSource({
        // birth date, month, percentage of 1 554.58 in the first year
        // 18: the month before the birthday's, the birthday's, the next
        "2003-05-15, 2021-04, 27",
        "2003-05-15, 2021-05, 27",
        "2003-05-15, 2021-06, 43",
        // the birthday on the last day of the month, on the first, on the second
        "2003-05-31, 2021-05, 27",
        "2003-05-31, 2021-06, 43",
        "2003-06-01, 2021-06, 27",
        "2003-06-01, 2021-07, 43",
        "2003-06-02, 2021-06, 27",
        "2003-06-02, 2021-07, 43",
        // 21
        "2000-05-31, 2021-05, 43",
        "2000-05-31, 2021-06, 53",
        "2000-06-01, 2021-06, 43",
        "2000-06-01, 2021-07, 53",
        // 26
        "1995-05-15, 2021-04, 53",
        "1995-05-15, 2021-05, 53",
        "1995-05-15, 2021-06, 100",
        "1995-05-31, 2021-06, 100",
        "1995-06-01, 2021-06, 53",
        "1995-06-01, 2021-07, 100",
        // born on 29 February: 21 on 1 March, as everywhere
        "2000-02-29, 2021-02, 43",
        "2000-02-29, 2021-03, 43",
        "2000-02-29, 2021-04, 53"
    })
    void aBirthdayRaisesTheRateOnTheFirstDayOfTheNextMonth(String birthDate, String month, String percentage) {
        assertThat(pay(apprentice(birthDate, "2020-10-01", "2022-09-30"), month))
                .isEqualTo(percent("1554.58", percentage));
    }

    @ParameterizedTest
    @CsvSource({
        // a contract from 2021-09-15: 18 the day before, that day, the day after; September and October 2021
        "2003-09-14, 668.47, 683.47", // 43 % from the first day
        "2003-09-15, 668.47, 683.47",
        "2003-09-16, 419.74, 683.47" // 27 %, then 43 % from the month after
    })
    void whoIsOldEnoughOnTheFirstDayWaitsForNoMonth(String birthDate, BigDecimal first, BigDecimal next) {
        Participant apprentice = apprentice(birthDate, "2021-09-15", "2023-09-14");
        assertThat(pay(apprentice, "2021-09")).isEqualTo(first);
        assertThat(pay(apprentice, "2021-10")).isEqualTo(next);
    }

    private static BigDecimal percent(String smic, String percentage) {
        return new BigDecimal(smic)
                .multiply(new BigDecimal(percentage))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
    }

    @ParameterizedTest
    @CsvSource({
        // the 26th birthday changes nothing of a contract concluded before 2019: 61 % of 1 521.22 in its second year
        "2018-12-31, 2019-05, 806.25", // first year
        "2018-12-31, 2019-06, 806.25",
        "2019-01-01, 2019-05, 806.25",
        "2019-01-01, 2019-06, 1521.22"
    })
    void beforeThe2019TableNobodyIsAnAdult(String on, String month, BigDecimal amount) {
        assertThat(pay(apprentice("1993-05-15", on, "2020-12-31"), month)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        // someone of 15, of 16, of 17: the same rate
        "2006-07-01, 419.74",
        "2005-07-01, 419.74",
        "2004-07-01, 419.74"
    })
    void under16IsPaidAsAt16And17(String birthDate, BigDecimal amount) {
        assertThat(pay(apprentice(birthDate, "2021-01-01", "2022-12-31"), "2021-06"))
                .isEqualTo(amount);
    }

    @Test
    void under16SaysSo() {
        Allowance fifteen = allowance(apprentice("2006-05-31", "2021-01-01", "2022-12-31"), ALTERNANCE, "2021-06");
        assertThat(fifteen.explanation().stream()).anySatisfy(line -> {
            assertThat(line.in(Locale.FRENCH)).contains("15 ans", "16 à 17 ans");
            assertThat(line.sources()).contains("D6222-27");
        });
    }

    @ParameterizedTest
    @CsvSource({
        // first day of the contract; August, September and October 2022, at 22: SMIC 1 678.95, 53 % then 61 %
        "2021-08-31, 894.18, 1024.16, 1024.16", // the anniversary is the last day of August: 30 days at 53 %, 1 at 61 %
        "2021-09-01, 889.84, 1024.16, 1024.16", // the first of September
        "2021-09-02, 889.84, 1019.68, 1024.16", // the second: 1 day at 53 %, 29 at 61 %
        "2021-09-15, 889.84, 961.48, 1024.16", // 14 days, 16 days
        "2021-09-30, 889.84, 894.32, 1024.16", // 29 days, 1 day
        "2021-10-01, 889.84, 889.84, 1024.16"
    })
    void aYearOfContractBeginsOnTheAnniversary(String on, BigDecimal august, BigDecimal september, BigDecimal october) {
        Participant apprentice = apprentice("2000-01-15", on, "2023-07-31");
        assertThat(pay(apprentice, "2022-08")).isEqualTo(august);
        assertThat(pay(apprentice, "2022-09")).isEqualTo(september);
        assertThat(pay(apprentice, "2022-10")).isEqualTo(october);
    }

    @Test
    void aMonthOfTwoYearsOfContractPresumesThatEachCountsItsDays() {
        Participant apprentice = apprentice("2000-01-15", "2021-09-15", "2023-07-31");
        assertThat(allowance(apprentice, ALTERNANCE, "2022-08").presumed())
                .containsExactly("alternance.remuneration.mois-complet");
        assertThat(allowance(apprentice, ALTERNANCE, "2022-09").presumed())
                .containsExactlyInAnyOrder(
                        "alternance.remuneration.mois-complet", "alternance.remuneration.annee.deux");
    }

    @ParameterizedTest
    @CsvSource({"2021-09-15, 823.93", "2021-09-30, 823.93"})
    void theFirstMonthCountsForAWholeOne(String on, BigDecimal amount) {
        assertThat(pay(apprentice("2000-01-15", on, "2023-07-31"), "2021-09")).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        // last day of the contract, which began on 2021-09-15: the days after it do not count
        "2022-09-14, 889.84",
        "2022-09-15, 898.80", // 14 days at 53 %, 1 at 61 %
        "2022-09-30, 961.48"
    })
    void theDaysAfterTheLastOneShareNothing(String until, BigDecimal amount) {
        assertThat(pay(apprentice("2000-01-15", "2021-09-15", until), "2022-09"))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"2018-06-02, 2021-05, true", "2018-06-01, 2021-06, false", "2018-06-02, 2021-06, false"})
    void aFourthYearHasNoRate(String on, String month, boolean known) {
        Allowance allowance = allowance(apprentice("2000-01-15", on, "2022-05-31"), ALTERNANCE, month);
        assertThat(allowance.amount().isPresent()).isEqualTo(known);
        if (!known) {
            assertThat(allowance.explanation().verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(allowance.explanation().in(Locale.FRENCH)).contains("4e année", "3e");
        }
    }

    @Test
    void anAdultIsPaidTheSmicInAFourthYearToo() {
        assertThat(pay(apprentice("1990-01-15", "2019-01-01", "2023-12-31"), "2023-06"))
                .isEqualTo(new BigDecimal("1747.20"));
    }

    @Test
    void theBirthDateIsAskedAndNothingIsGuessed() {
        Allowance allowance = allowance(
                aParticipant().reached(OutcomeKind.APPRENTISSAGE, "2021-09-01", "2023-08-31"), ALTERNANCE, "2022-03");
        assertThat(allowance.amount()).isEmpty();
        assertThat(allowance.missing()).containsExactly(Attributes.BIRTH_DATE);
        assertThat(allowance.explanation().in(Locale.FRENCH)).contains("Date de naissance inconnue");
    }

    @Test
    void itIsNotGuessedBeforeTheFirstSmicKnown() {
        Allowance allowance = allowance(apprentice("1998-01-01", "2016-09-01", "2018-08-31"), ALTERNANCE, "2016-12");
        assertThat(allowance.amount()).isEmpty();
        assertThat(allowance.missing()).isEmpty();
        assertThat(allowance.explanation().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(allowance.explanation().in(Locale.FRENCH)).contains("1er décembre 2016", "1er janvier 2017");
    }

    @ParameterizedTest
    @CsvSource({"2001-05-31, false", "2000-06-01, false", "2000-05-31, true", "1990-05-31, true"})
    void from21TheBranchIsSaidNotToBeComputed(String birthDate, boolean said) {
        Allowance allowance = allowance(apprentice(birthDate, "2021-01-01", "2022-12-31"), ALTERNANCE, "2021-06");
        assertThat(allowance.amount()).isPresent();
        assertThat(allowance.explanation().stream()
                        .anyMatch(line -> line.in(Locale.FRENCH).contains("salaire minimum de la branche")))
                .isEqualTo(said);
    }

    @Test
    void ofTwoContractsTheLatestBegunCounts() {
        Participant changed = apprentice("2000-01-15", "2020-09-01", "2021-06-15")
                .from("2018-01-01")
                .withEducation("3")
                .reached(OutcomeKind.PROFESSIONNALISATION, "2021-06-16", "2022-06-15");
        assertThat(pay(changed, "2021-05")).isEqualTo(new BigDecimal("823.93")); // 53 %
        assertThat(pay(changed, "2021-06")).isEqualTo(new BigDecimal("1088.21")); // 70 %
        assertThat(pay(changed, "2021-07")).isEqualTo(new BigDecimal("1088.21"));
    }

    @Test
    void aYearIsTheSumOfItsMonths() {
        assertThat(PARCOURS.allowance(
                                apprentice("2001-03-10", "2021-09-01", "2023-08-31")
                                        .dossier(),
                                "alternance",
                                Year.of(2021))
                        .amount())
                .contains(new BigDecimal("2718.88")); // 668.47 + 3 × 683.47
    }

    /** Growing older, or having begun earlier, never pays less; nobody is paid more than the SMIC. */
    @Property(tries = 200)
    void ageAndYearsNeverPayLess(@ForAll @IntRange(max = 5000) int days, @ForAll @IntRange(max = 700) int begun) {
        LocalDate birth = LocalDate.of(2006, 1, 1).minusDays(days);
        LocalDate on = LocalDate.of(2021, 6, 1).minusDays(begun);
        BigDecimal amount = pay(apprentice(birth.toString(), on.toString(), "2022-12-31"), "2021-06");
        assertThat(pay(apprentice(birth.minusYears(1).toString(), on.toString(), "2022-12-31"), "2021-06"))
                .isGreaterThanOrEqualTo(amount);
        assertThat(pay(apprentice(birth.toString(), on.minusDays(30).toString(), "2022-12-31"), "2021-06"))
                .isGreaterThanOrEqualTo(amount);
        assertThat(amount).isBetween(new BigDecimal("419.74"), new BigDecimal("1554.58"));
    }

    @Test
    void explanations() {
        Participant her = apprentice("2001-03-10", "2021-09-01", "2023-08-31");
        ExplanationText.matches(
                getClass(),
                "apprentice-20",
                allowance(her, ALTERNANCE, "2022-03").explanation());
        ExplanationText.matches(
                getClass(),
                "apprentice-21",
                allowance(her, ALTERNANCE, "2022-09").explanation());
        ExplanationText.matches(
                getClass(),
                "apprentice-15",
                allowance(apprentice("2006-05-31", "2021-01-01", "2022-12-31"), ALTERNANCE, "2021-06")
                        .explanation());
        ExplanationText.matches(
                getClass(),
                "apprentice-two-years",
                allowance(apprentice("2000-01-15", "2021-09-15", "2023-07-31"), ALTERNANCE, "2022-09")
                        .explanation());
        ExplanationText.matches(
                getClass(),
                "apprentice-fourth-year",
                allowance(apprentice("2000-01-15", "2018-06-01", "2022-05-31"), ALTERNANCE, "2021-06")
                        .explanation());
    }
}

package fr.parcours.formation;

import static fr.parcours.formation.ServiceCivique.SERVICE_CIVIQUE;
import static fr.parcours.formation.Suite.PARCOURS;
import static fr.parcours.formation.Suite.allowance;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndemnityTest {
    private static final Participant VOLUNTEER = aParticipant().born("2000-06-15");

    private static Participant mission(String on, String until) {
        return VOLUNTEER.reached(OutcomeKind.SERVICE_CIVIQUE, on, until);
    }

    @ParameterizedTest
    @CsvSource({
        // 473.04 from the State, 107.58 from the host
        "2020-01, 580.62, 0",
        "2022-06, 580.62, 0",
        // later amounts were read in no dependable source
        "2022-07, 600.94, 2",
        "2023-06, 600.94, 2",
        "2023-07, 609.95, 2",
        "2023-12, 609.95, 2",
        "2024-01, 619.83, 2",
        "2026-01, 619.83, 2"
    })
    void aMonthGivesTheAmountsOfItsFirstDay(String month, String amount, int unverified) {
        Allowance allowance = allowance(mission("2019-01-01", "2026-12-31"), SERVICE_CIVIQUE, month);
        assertThat(allowance.amount()).contains(new BigDecimal(amount));
        assertThat(allowance.explanation().unverified()).hasSize(unverified);
    }

    @ParameterizedTest
    @CsvSource({"2021-02, 0.00", "2021-03, 580.62", "2021-08, 580.62", "2021-09, 0.00"})
    void onlyTheMonthsOfTheMissionGiveSomething(String month, String amount) {
        assertThat(allowance(mission("2021-03-01", "2021-08-31"), SERVICE_CIVIQUE, month)
                        .amount())
                .contains(new BigDecimal(amount));
    }

    @ParameterizedTest
    @CsvSource({
        // first day, last day, month, amount: each line is rounded to the cent
        "2021-03-02, 2021-10-31, 2021-03, 580.62", // 30 days of 31: a whole month of thirty
        "2021-03-03, 2021-10-31, 2021-03, 561.26", // 29 thirtieths: 457.27 + 103.99
        "2021-03-16, 2021-10-31, 2021-03, 309.67", // 16 thirtieths: 252.29 + 57.38
        "2021-03-01, 2021-10-15, 2021-10, 290.31", // 15 thirtieths: 236.52 + 53.79
        "2021-02-01, 2021-10-15, 2021-02, 580.62", // the 28 days of a whole February
        "2021-02-02, 2021-10-15, 2021-02, 522.56" // 27 thirtieths: 425.74 + 96.82
    })
    void aMonthBegunOrEndedUnderWayCountsItsDaysInThirtieths(String on, String until, String month, String amount) {
        assertThat(allowance(mission(on, until), SERVICE_CIVIQUE, month).amount())
                .contains(new BigDecimal(amount));
    }

    @Test
    void nothingIsGuessedBefore2020() {
        Allowance allowance = allowance(mission("2019-06-01", "2020-02-28"), SERVICE_CIVIQUE, "2019-12");
        assertThat(allowance.amount()).isEmpty();
        assertThat(allowance.explanation().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(allowance.explanation().in(Locale.FRENCH)).contains("1er décembre 2019", "1er janvier 2020");
    }

    @Test
    void theThirtiethsAreMarkedAsUnverified() {
        assertThat(allowance(mission("2021-03-16", "2021-10-31"), SERVICE_CIVIQUE, "2021-03")
                        .explanation()
                        .unverified())
                .extracting(ParameterValue::parameter)
                .containsExactly("service-civique.jours-du-mois");
    }

    @Test
    void theRealEndWinsOverThePlannedOne() {
        Participant broken = VOLUNTEER.with(Outcome.builder(day("2021-03-01"), OutcomeKind.SERVICE_CIVIQUE)
                .until(day("2021-10-31"))
                .endedOn(day("2021-06-30"))
                .build());
        assertThat(allowance(broken, SERVICE_CIVIQUE, "2021-06").amount()).contains(new BigDecimal("580.62"));
        assertThat(allowance(broken, SERVICE_CIVIQUE, "2021-07").amount()).contains(new BigDecimal("0.00"));
    }

    @Test
    void theTopUpCountsOnceGrantedAndIsPresumedNotToBe() {
        Participant mission = mission("2021-03-01", "2021-10-31");
        assertThat(allowance(mission, SERVICE_CIVIQUE, "2021-04").presumed()).containsExactly("civicServiceTopUp");
        Participant granted = mission.from("2021-04-01").declaring(Indemnity.TOP_UP, true);
        assertThat(allowance(granted, SERVICE_CIVIQUE, "2021-03").amount()).contains(new BigDecimal("580.62"));
        assertThat(allowance(granted, SERVICE_CIVIQUE, "2021-04").amount()).contains(new BigDecimal("688.30"));
        assertThat(allowance(granted, SERVICE_CIVIQUE, "2021-04").presumed()).isEmpty();
        Allowance refused =
                allowance(mission.from("2021-04-01").refusing(Indemnity.TOP_UP), SERVICE_CIVIQUE, "2021-04");
        assertThat(refused.amount()).isEmpty();
        assertThat(refused.missing()).containsExactly(Indemnity.TOP_UP);
        Participant not = mission.from("2021-04-01").declaring(Indemnity.TOP_UP, false);
        assertThat(allowance(not, SERVICE_CIVIQUE, "2021-04").amount()).contains(new BigDecimal("580.62"));
        assertThat(allowance(not, SERVICE_CIVIQUE, "2021-04").presumed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // month, State and host, with the top-up
        "2020-01, 580.62, 688.30", // 107.68
        "2022-06, 580.62, 688.30",
        "2022-07, 600.94, 712.39", // 111.45
        "2023-06, 600.94, 712.39",
        "2023-07, 609.95, 723.07", // 113.12
        "2023-12, 609.95, 723.07",
        "2024-01, 619.83, 734.78", // 114.95, and not the 114.85 of the host
        "2024-02, 619.83, 734.78"
    })
    void theTopUpIsThatOfTheFirstDayOfTheMonth(String month, String without, String with) {
        Participant mission = mission("2020-01-01", "2024-12-31").from("2020-01-01");
        assertThat(allowance(mission.declaring(Indemnity.TOP_UP, false), SERVICE_CIVIQUE, month)
                        .amount())
                .contains(new BigDecimal(without));
        assertThat(allowance(mission.declaring(Indemnity.TOP_UP, true), SERVICE_CIVIQUE, month)
                        .amount())
                .contains(new BigDecimal(with));
    }

    @Test
    void aYearIsTheSumOfItsMonths() {
        assertThat(PARCOURS.allowance(mission("2021-03-01", "2021-10-15").dossier(), "service-civique", Year.of(2021))
                        .amount())
                .contains(new BigDecimal("4354.65")); // 7 × 580.62 + 290.31
    }

    @Property
    void noMonthGivesMoreThanAWholeOne(
            @ForAll @IntRange(min = 0, max = 60) int first, @ForAll @IntRange(max = 60) int days) {
        YearMonth february = YearMonth.of(2021, 2);
        BigDecimal amount = allowance(
                        VOLUNTEER.with(Outcome.builder(
                                        february.minusMonths(1).atDay(1).plusDays(first), OutcomeKind.SERVICE_CIVIQUE)
                                .until(february.minusMonths(1).atDay(1).plusDays((long) first + days))
                                .build()),
                        SERVICE_CIVIQUE,
                        "2021-02")
                .amount()
                .orElseThrow();
        assertThat(amount).isBetween(BigDecimal.ZERO, new BigDecimal("580.62"));
        assertThat(amount.scale()).isEqualTo(2);
    }

    @Test
    void explanations() {
        ExplanationText.matches(
                getClass(),
                "indemnity-2021-03-16",
                allowance(mission("2021-03-16", "2021-10-31"), SERVICE_CIVIQUE, "2021-03")
                        .explanation());
        ExplanationText.matches(
                getClass(),
                "indemnity-2024-top-up",
                allowance(
                                mission("2023-10-01", "2024-06-30")
                                        .from("2023-10-01")
                                        .declaring(Indemnity.TOP_UP, true),
                                SERVICE_CIVIQUE,
                                "2024-02")
                        .explanation());
    }
}

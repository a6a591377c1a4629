package fr.parcours.entreprises.aides;

import static fr.parcours.entreprises.aides.Contracts.ORDERED;
import static fr.parcours.entreprises.aides.Contracts.contract;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.parameter.National;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What holds of the State's share whatever the hours and the days of the contract. */
class StateShareLawsTest {

    @Property(tries = 200)
    void itNeverGoesBeyondTheLawsShareOfThePay(
            @ForAll boolean cie,
            @ForAll boolean qpv,
            @ForAll @BigRange(min = "20", max = "48") @Scale(2) BigDecimal hours,
            @ForAll @IntRange(min = 0, max = 364) int start,
            @ForAll @IntRange(min = 0, max = 500) int length) {
        LocalDate on = day("2021-01-01").plusDays(start);
        for (Month each : Month.values()) {
            YearMonth month = YearMonth.of(2021, each);
            BigDecimal pay = ORDERED.parameters()
                    .at(National.SMIC_HOURLY, month.atDay(1))
                    .value()
                    .multiply(hours)
                    .multiply(new BigDecimal("52"))
                    .divide(new BigDecimal("12"), 10, RoundingMode.HALF_UP);
            BigDecimal most =
                    pay.multiply(new BigDecimal(cie ? "0.47" : "0.95")).setScale(2, RoundingMode.HALF_UP);
            assertThat(share(cie, qpv, hours, on, on.plusDays(length), month)).isBetween(BigDecimal.ZERO, most);
        }
    }

    @Property(tries = 200)
    void moreHoursNeverGiveLess(
            @ForAll boolean cie,
            @ForAll @BigRange(min = "0", max = "48") @Scale(2) BigDecimal some,
            @ForAll @BigRange(min = "0", max = "48") @Scale(2) BigDecimal others) {
        LocalDate on = day("2021-02-01");
        YearMonth month = YearMonth.of(2021, 3);
        BigDecimal less =
                share(cie, false, some.min(others), on, on.plusYears(1).minusDays(1), month);
        BigDecimal more =
                share(cie, false, some.max(others), on, on.plusYears(1).minusDays(1), month);
        assertThat(less).isLessThanOrEqualTo(more);
    }

    @Property(tries = 100)
    void theYearIsTheSumOfItsMonths(
            @ForAll boolean cie,
            @ForAll @IntRange(min = 0, max = 364) int start,
            @ForAll @IntRange(min = 180, max = 400) int length) {
        LocalDate on = day("2021-01-01").plusDays(start);
        BigDecimal months = BigDecimal.ZERO;
        for (Month each : Month.values()) {
            months = months.add(
                    share(cie, true, new BigDecimal("30"), on, on.plusDays(length), YearMonth.of(2021, each)));
        }
        assertThat(ORDERED.allowance(
                                aParticipant()
                                        .born("2000-01-01")
                                        .inQpv()
                                        .with(contract(
                                                        kind(cie),
                                                        on.toString(),
                                                        on.plusDays(length).toString())
                                                .value(Attributes.WEEKLY_HOURS, new BigDecimal("30"))
                                                .build())
                                        .dossier(),
                                "contrats-aides",
                                Year.of(2021))
                        .amount()
                        .orElseThrow())
                .isEqualByComparingTo(months);
    }

    private static BigDecimal share(
            boolean cie, boolean qpv, BigDecimal hours, LocalDate on, LocalDate until, YearMonth month) {
        return ORDERED.allowance(
                        aParticipant()
                                .born("2000-01-01")
                                .declaring(Attributes.QPV, qpv)
                                .with(contract(kind(cie), on.toString(), until.toString())
                                        .value(Attributes.WEEKLY_HOURS, hours)
                                        .build())
                                .dossier(),
                        "contrats-aides",
                        month)
                .amount()
                .orElseThrow();
    }

    private static OutcomeKind kind(boolean cie) {
        return cie ? OutcomeKind.CIE : OutcomeKind.PEC;
    }
}

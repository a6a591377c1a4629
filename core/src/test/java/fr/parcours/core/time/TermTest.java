package fr.parcours.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
    @ParameterizedTest(name = "{1} months from {0} end on {2}")
    @CsvSource({
        "2024-01-15, 24, 2026-01-14", // 731 days: months are months
        "2022-03-15, 12, 2023-03-14",
        "2022-03-15, 18, 2023-09-14",
        "2021-01-01, 1, 2021-01-31",
        "2024-02-29, 48, 2028-02-28",
        "2021-12-01, 1, 2021-12-31"
    })
    void endsTheDayBeforeItsAnniversary(LocalDate start, int months, LocalDate last) {
        assertThat(Term.ofMonths(months).lastDayFrom(start)).isEqualTo(last);
    }

    @ParameterizedTest(name = "{1} months from {0} end on {2}, the last day of the month")
    @CsvSource({
        // February has no 29th, 30th, 31st
        "2021-01-28, 1, 2021-02-27",
        "2021-01-29, 1, 2021-02-28",
        "2021-01-30, 1, 2021-02-28",
        "2021-01-31, 1, 2021-02-28",
        "2021-02-01, 1, 2021-02-28",
        // in a leap year it has a 29th
        "2024-01-28, 1, 2024-02-27",
        "2024-01-29, 1, 2024-02-28",
        "2024-01-30, 1, 2024-02-29",
        "2024-01-31, 1, 2024-02-29",
        // a PACEA, a CEJ, a year
        "2024-02-29, 24, 2026-02-28",
        "2023-08-31, 18, 2025-02-28",
        "2024-02-29, 12, 2025-02-28",
        // April has no 31st
        "2021-03-30, 1, 2021-04-29",
        "2021-03-31, 1, 2021-04-30"
    })
    void endsOnTheLastDayOfAMonthThatLacksItsDay(LocalDate start, int months, LocalDate last) {
        assertThat(Term.ofMonths(months).lastDayFrom(start)).isEqualTo(last);
    }

    @Test
    void isCountedFromItsStartSoThatMonthEndsDoNotDrift() {
        LocalDate start = LocalDate.of(2021, 1, 31);
        LocalDate chained =
                Term.ofMonths(1).lastDayFrom(Term.ofMonths(1).lastDayFrom(start).plusDays(1));

        assertThat(Term.ofMonths(2).lastDayFrom(start)).isEqualTo("2021-03-30").isNotEqualTo(chained);
    }

    @Test
    void hasAtLeastOneMonth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.ofMonths(0))
                .withMessage("a term has at least one month, not 0");
    }

    @Test
    void printsItsLength() {
        assertThat(Term.ofMonths(24)).hasToString("24 months");
    }
}

package fr.parcours.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayTest {
    @ParameterizedTest(name = "within {1} {2} of {0}: until {3}")
    @CsvSource({
        "2021-02-10, 1, MONTHS, 2021-03-10", // the anniversary is still in time
        "2021-01-31, 1, MONTHS, 2021-02-28",
        "2021-01-31, 3, MONTHS, 2021-04-30",
        "2021-02-10, 15, DAYS, 2021-02-25",
        "2021-02-10, 2, WEEKS, 2021-02-24"
    })
    void isLastMetOnItsAnniversary(LocalDate event, int amount, ChronoUnit unit, LocalDate last) {
        assertThat(new Delay(amount, unit).lastDayAfter(event)).isEqualTo(last);
    }

    @Test
    void aDelayOfAMonthOutlivesATermOfAMonthByOneDay() {
        LocalDate day = LocalDate.of(2021, 2, 10);

        assertThat(Delay.ofMonths(1).lastDayAfter(day))
                .isEqualTo(Term.ofMonths(1).lastDayFrom(day).plusDays(1));
    }

    @Test
    void daysAndMonthsAreDifferentDelays() {
        assertThat(Delay.ofDays(1)).isEqualTo(new Delay(1, ChronoUnit.DAYS)).isNotEqualTo(Delay.ofMonths(1));
    }

    @Test
    void isAtLeastOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Delay.ofDays(0))
                .withMessage("a delay is at least 1, not 0");
    }

    @Test
    void isCountedInDaysWeeksOrMonths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Delay(2, ChronoUnit.YEARS))
                .withMessage("a delay is counted in days, weeks or months, not Years");
    }
}

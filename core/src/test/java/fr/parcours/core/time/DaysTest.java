package fr.parcours.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class DaysTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 2, 28);

    @Test
    void bothEndsAreIn() {
        LocalDateRange days = Days.between(FIRST, LAST);

        assertThat(days.contains(FIRST.minusDays(1))).isFalse();
        assertThat(days.contains(FIRST)).isTrue();
        assertThat(days.contains(LAST)).isTrue();
        assertThat(days.contains(LAST.plusDays(1))).isFalse();
        assertThat(Days.last(days)).contains(LAST);
        assertThat(Days.count(days)).isEqualTo(28);
    }

    @Test
    void oneDayIsAnInterval() {
        assertThat(Days.count(Days.between(FIRST, FIRST))).isEqualTo(1);
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Days.between(FIRST, FIRST.minusDays(1)));
    }

    @Test
    void anIntervalWithoutEndHasNoLastDayAndNoLength() {
        LocalDateRange days = Days.from(FIRST);

        assertThat(days).isEqualTo(Days.between(FIRST, Optional.empty()));
        assertThat(days.contains(FIRST.minusDays(1))).isFalse();
        assertThat(days.contains(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(Days.last(days)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Days.count(days))
                .withMessage("an interval without end has no length");
    }

    @Test
    void anOptionalEndThatIsThereCloses() {
        assertThat(Days.between(FIRST, Optional.of(LAST))).isEqualTo(Days.between(FIRST, LAST));
    }

    @Test
    void aYearHasAllItsDays() {
        assertThat(Days.ofYear(2021)).isEqualTo(Days.between(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)));
        assertThat(Days.count(Days.ofYear(2021))).isEqualTo(365);
        assertThat(Days.count(Days.ofYear(2024))).isEqualTo(366);
    }

    @Test
    void intervalsOverlapAsSoonAsTheyShareADay() {
        LocalDateRange february = Days.between(FIRST, LAST);

        assertThat(Days.overlap(february, Days.between(LAST, LAST.plusDays(9)))).isTrue();
        assertThat(Days.overlap(february, Days.between(LAST.plusDays(1), LAST.plusDays(9))))
                .isFalse();
        assertThat(Days.overlap(Days.from(LAST), february)).isTrue();
        assertThat(Days.overlap(Days.from(LAST.plusDays(1)), february)).isFalse();
    }
}

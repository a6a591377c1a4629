package fr.parcours.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 2, 28);

    @Test
    void bothEndsAreIn() {
        Days days = Days.between(FIRST, LAST);

        assertThat(days.contains(FIRST.minusDays(1))).isFalse();
        assertThat(days.contains(FIRST)).isTrue();
        assertThat(days.contains(LAST)).isTrue();
        assertThat(days.contains(LAST.plusDays(1))).isFalse();
        assertThat(days.end()).contains(LAST);
        assertThat(days.count()).isEqualTo(28);
    }

    @Test
    void oneDayIsAnInterval() {
        assertThat(Days.between(FIRST, FIRST).count()).isEqualTo(1);
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Days.between(FIRST, FIRST.minusDays(1)));
    }

    @Test
    void anIntervalWithoutEndHasNoLastDayAndNoLength() {
        Days days = Days.from(FIRST);

        assertThat(days).isEqualTo(Days.between(FIRST, Optional.empty()));
        assertThat(days.contains(FIRST.minusDays(1))).isFalse();
        assertThat(days.contains(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(days.end()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(days::count)
                .withMessage("the interval 2021-02-01/.. has no last day");
        assertThatIllegalStateException().isThrownBy(days::last);
    }

    @Test
    void anOptionalEndThatIsThereCloses() {
        assertThat(Days.between(FIRST, Optional.of(LAST))).isEqualTo(Days.between(FIRST, LAST));
    }

    @Test
    void aYearHasAllItsDays() {
        assertThat(Days.ofYear(2021)).isEqualTo(Days.between(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)));
        assertThat(Days.ofYear(2021).count()).isEqualTo(365);
        assertThat(Days.ofYear(2024).count()).isEqualTo(366);
    }

    @Test
    void intervalsOverlapAsSoonAsTheyShareADay() {
        Days february = Days.between(FIRST, LAST);

        assertThat(february.overlaps(Days.between(LAST, LAST.plusDays(9)))).isTrue();
        assertThat(february.overlaps(Days.between(LAST.plusDays(1), LAST.plusDays(9))))
                .isFalse();
        assertThat(Days.from(LAST).overlaps(february)).isTrue();
        assertThat(Days.from(LAST.plusDays(1)).overlaps(february)).isFalse();
    }

    @Test
    void intervalsThatLeaveNoGapAreUnited() {
        Days february = Days.between(FIRST, LAST);

        assertThat(february.touches(Days.from(LAST.plusDays(1)))).isTrue();
        assertThat(february.touches(Days.from(LAST.plusDays(2)))).isFalse();
        assertThat(Days.from(LAST.plusDays(1)).union(february)).isEqualTo(Days.from(FIRST));
        assertThat(february.union(Days.ofYear(2021))).isEqualTo(Days.ofYear(2021));
        assertThatIllegalArgumentException().isThrownBy(() -> february.union(Days.from(LAST.plusDays(2))));
    }

    @Test
    void theDaysThatTwoIntervalsShare() {
        Days february = Days.between(FIRST, LAST);

        assertThat(february.intersection(Days.from(LAST))).contains(Days.of(LAST));
        assertThat(Days.from(FIRST).intersection(Days.from(LAST))).contains(Days.from(LAST));
        assertThat(february.intersection(Days.from(LAST.plusDays(1)))).isEmpty();
    }

    @Test
    void oneEnclosesAnother() {
        assertThat(Days.ofYear(2021).encloses(Days.between(FIRST, LAST))).isTrue();
        assertThat(Days.between(FIRST, LAST).encloses(Days.ofYear(2021))).isFalse();
        assertThat(Days.from(FIRST).encloses(Days.from(LAST))).isTrue();
        assertThat(Days.ofYear(2021).encloses(Days.from(FIRST))).isFalse();
    }

    @Test
    void anIntervalPrintsAsItMeans() {
        assertThat(Days.ofYear(2020)).hasToString("2020-01-01/2020-12-31");
        assertThat(Days.from(FIRST)).hasToString("2021-02-01/..");
        assertThat(Days.of(YearMonth.of(2024, 2))).hasToString("2024-02-01/2024-02-29");
    }
}

package fr.parcours.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** Intervals of civil days, both ends included. */
public final class Days {
    private Days() {}

    /**
     * Obtains an interval from its two included ends.
     *
     * @throws java.time.DateTimeException if {@code last} is before {@code first}
     */
    public static LocalDateRange between(LocalDate first, LocalDate last) {
        return LocalDateRange.ofClosed(first, last);
    }

    /** Obtains the interval that starts on a day and has no end. */
    public static LocalDateRange from(LocalDate first) {
        return LocalDateRange.ofUnboundedEnd(first);
    }

    /** Obtains the interval from {@code first} to {@code last}, or without end when {@code last} is empty. */
    public static LocalDateRange between(LocalDate first, Optional<LocalDate> last) {
        return last.map(end -> between(first, end)).orElseGet(() -> from(first));
    }

    /** Obtains the twelve months of a civil year. */
    public static LocalDateRange ofYear(int year) {
        return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Gets the last included day, empty when the interval has no end. */
    public static Optional<LocalDate> last(LocalDateRange days) {
        return days.isUnboundedEnd() ? Optional.empty() : Optional.of(days.getEndInclusive());
    }

    /** Checks if two intervals share a day. */
    public static boolean overlap(LocalDateRange one, LocalDateRange other) {
        return one.overlaps(other);
    }

    /**
     * Counts the days, both ends included.
     *
     * @throws IllegalArgumentException if the interval has no end
     */
    public static long count(LocalDateRange days) {
        if (days.isUnboundedStart() || days.isUnboundedEnd()) {
            throw new IllegalArgumentException("an interval without end has no length");
        }
        return ChronoUnit.DAYS.between(days.getStart(), days.getEndInclusive()) + 1;
    }
}

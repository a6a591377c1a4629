package fr.parcours.core.time;

import fr.parcours.core.lifecycle.Stable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An interval of civil days, both ends included, or without end. Never empty. Intervals compare by first day, then by last.
 *
 * <pre>{@code
 * Days.ofYear(2021)                  // 2021-01-01/2021-12-31
 * Days.from(LocalDate.of(2021, 2, 3)) // 2021-02-03/..
 * }</pre>
 */
@Stable
public final class Days implements Comparable<Days> {
    private static final Comparator<Days> ORDER =
            Comparator.comparing(Days::first).thenComparing(days -> days.end().orElse(LocalDate.MAX));

    private final LocalDate first;
    private final @Nullable LocalDate last;

    private Days(LocalDate first, @Nullable LocalDate last) {
        this.first = Objects.requireNonNull(first, "first");
        this.last = last;
        if (last != null && last.isBefore(first)) {
            throw new DateTimeException("an interval does not end (" + last + ") before it begins (" + first + ")");
        }
    }

    /**
     * Obtains an interval from its first and last days, both included.
     *
     * @throws DateTimeException if {@code last} is before {@code first}
     */
    public static Days between(LocalDate first, LocalDate last) {
        return new Days(first, Objects.requireNonNull(last, "last"));
    }

    /**
     * Obtains the interval from {@code first} to {@code last}, or without end when {@code last} is empty.
     *
     * @throws DateTimeException if {@code last} is before {@code first}
     */
    public static Days between(LocalDate first, Optional<LocalDate> last) {
        return new Days(first, last.orElse(null));
    }

    /** Obtains the interval that begins on a day and has no end. */
    public static Days from(LocalDate first) {
        return new Days(first, null);
    }

    /** Obtains the interval of one day. */
    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /** Obtains the days of a month. */
    public static Days of(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    /** Obtains the twelve months of a civil year. */
    public static Days ofYear(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Gets the first day. */
    public LocalDate first() {
        return first;
    }

    /**
     * Gets the last day, included.
     *
     * @throws IllegalStateException if the interval has no end
     */
    public LocalDate last() {
        if (last == null) {
            throw new IllegalStateException("the interval " + this + " has no last day");
        }
        return last;
    }

    /** Gets the last day, included; empty when the interval has no end. */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(last);
    }

    /** Checks if the interval has no end. */
    public boolean isEndless() {
        return last == null;
    }

    /** Checks if a day is one of these. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    /** Checks if all the days of another interval are among these. */
    public boolean encloses(Days other) {
        return contains(other.first) && (last == null || (other.last != null && !other.last.isAfter(last)));
    }

    /** Checks if this interval ends before a day. */
    public boolean isBefore(LocalDate day) {
        return last != null && last.isBefore(day);
    }

    /** Checks if this interval begins after a day. */
    public boolean isAfter(LocalDate day) {
        return first.isAfter(day);
    }

    /** Checks if two intervals share a day. */
    public boolean overlaps(Days other) {
        return !isBefore(other.first) && !other.isBefore(first);
    }

    /** Checks if two intervals share a day, or one begins the day after the other ends: there is no gap between them. */
    public boolean touches(Days other) {
        return (last == null || !other.first.isAfter(last.plusDays(1)))
                && (other.last == null || !first.isAfter(other.last.plusDays(1)));
    }

    /** Finds the days that two intervals share. */
    public Optional<Days> intersection(Days other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate begins = first.isAfter(other.first) ? first : other.first;
        LocalDate ends = last == null || (other.last != null && other.last.isBefore(last)) ? other.last : last;
        return Optional.of(new Days(begins, ends));
    }

    /**
     * Returns the days of two intervals that have no gap between them.
     *
     * @throws IllegalArgumentException if there is a gap
     */
    public Days union(Days other) {
        if (!touches(other)) {
            throw new IllegalArgumentException("there are days between " + this + " and " + other);
        }
        LocalDate begins = first.isBefore(other.first) ? first : other.first;
        LocalDate ends = last == null || other.last == null ? null : last.isAfter(other.last) ? last : other.last;
        return new Days(begins, ends);
    }

    /**
     * Counts the days, both ends included.
     *
     * @throws IllegalStateException if the interval has no end
     */
    public long count() {
        return ChronoUnit.DAYS.between(first, last()) + 1;
    }

    /**
     * Gets the days, in order.
     *
     * @throws IllegalStateException if the interval has no end
     */
    public Stream<LocalDate> stream() {
        return first.datesUntil(last().plusDays(1));
    }

    @Override
    public int compareTo(Days other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Days days && first.equals(days.first) && Objects.equals(last, days.last);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, last);
    }

    /** Prints both included days, {@code 2021-01-01/2021-12-31}, or {@code 2021-01-01/..} without end. */
    @Override
    public String toString() {
        return first + "/" + (last == null ? ".." : last);
    }
}

package fr.parcours.core.time;

import fr.parcours.core.lifecycle.Stable;
import java.time.LocalDate;

/**
 * A length in calendar months. A term of 24 months from 2024-01-15 ends on 2026-01-14; it is not a number of days.
 *
 * <p>It ends on the day before the same day of its last month, or on the last day of that month when the month lacks the day:
 * 24 months from 2024-02-29 end on 2026-02-28 (art. 641 of the code de procédure civile). It is always counted from its start,
 * never chained, so that month ends do not drift.
 *
 * @param months at least 1
 */
@Stable
public record Term(int months) {
    public Term {
        if (months < 1) {
            throw new IllegalArgumentException("a term has at least one month, not " + months);
        }
    }

    /** Obtains a term from a number of months. */
    public static Term ofMonths(int months) {
        return new Term(months);
    }

    /** Finds the last included day of the term that starts on {@code start}. */
    public LocalDate lastDayFrom(LocalDate start) {
        LocalDate sameDay = start.plusMonths(months);
        return sameDay.getDayOfMonth() == start.getDayOfMonth() ? sameDay.minusDays(1) : sameDay;
    }

    @Override
    public String toString() {
        return months + " months";
    }
}

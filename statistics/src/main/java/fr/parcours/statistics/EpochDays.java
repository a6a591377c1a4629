package fr.parcours.statistics;

import fr.parcours.core.time.Days;
import java.time.LocalDate;

/**
 * Days as numbers, both ends included, for the hot path.
 *
 * @param first first day, counted from 1970-01-01
 * @param last last day
 */
record EpochDays(int first, int last) {
    /** No day: later than any. */
    static final int NONE = Integer.MAX_VALUE;

    static EpochDays of(Days period) {
        return new EpochDays(day(period.first()), day(period.last()));
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    boolean contains(int day) {
        return first <= day && day <= last;
    }

    /** Finds the days which, moved by some months, fall in the months that follow these days. */
    EpochDays movedInto(int months, int length) {
        LocalDate begin = LocalDate.ofEpochDay(last + 1L);
        return new EpochDays(firstMovedTo(begin, months), firstMovedTo(begin.plusMonths(length), months) - 1);
    }

    /** Finds the first day which, moved by some months, falls on a day or later: adding months never goes back. */
    private static int firstMovedTo(LocalDate day, int months) {
        LocalDate found = day.minusMonths(months).minusDays(1);
        while (found.plusMonths(months).isBefore(day)) {
            found = found.plusDays(1);
        }
        while (!found.minusDays(1).plusMonths(months).isBefore(day)) {
            found = found.minusDays(1);
        }
        return day(found);
    }
}

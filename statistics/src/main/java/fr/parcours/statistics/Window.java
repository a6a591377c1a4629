package fr.parcours.statistics;

import fr.parcours.core.time.Days;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A period as day numbers, both ends included, for the hot path.
 *
 * @param first first day, counted from 1970-01-01
 * @param last last day
 */
record Window(int first, int last) {
    /** No day: later than any. */
    static final int NONE = Integer.MAX_VALUE;

    static Window of(Days period) {
        return new Window(day(period.first()), day(period.last()));
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    boolean contains(int day) {
        return first <= day && day <= last;
    }

    /** Finds the days which, moved by some months, fall in the months that follow this window. */
    Window movedInto(int months, int length) {
        LocalDate begin = LocalDate.ofEpochDay(last + 1L);
        return new Window(firstMovedTo(begin, months), firstMovedTo(begin.plusMonths(length), months) - 1);
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

    /** Finds the period just before: as many whole months when a period is made of whole months, else as many days. */
    static Days before(Days period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        LocalDate end = first.minusDays(1);
        boolean wholeMonths = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        return wholeMonths
                ? Days.between(first.minusMonths(ChronoUnit.MONTHS.between(first, last.plusDays(1))), end)
                : Days.between(first.minusDays(period.count()), end);
    }
}

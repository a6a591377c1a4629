package fr.parcours.population.sample;

import fr.parcours.core.time.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The days the structure is open: neither a week-end nor a holiday of fixed date. */
final class WorkingDays {
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /** Those of the years of the sample, in order: they are asked for again and again. */
    private static final Days CALENDAR = Days.between(LocalDate.of(2017, 1, 1), LocalDate.of(2023, 12, 31));

    private static final List<LocalDate> ALL =
            CALENDAR.stream().filter(WorkingDays::isOne).toList();

    private WorkingDays() {}

    static boolean isOne(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !HOLIDAYS.contains(MonthDay.from(day));
    }

    /** Lists the working days of a bounded interval. */
    static List<LocalDate> in(Days days) {
        if (CALENDAR.encloses(days)) {
            return ALL.subList(place(days.first()), place(days.last().plusDays(1)));
        }
        return days.stream().filter(WorkingDays::isOne).toList();
    }

    /** Finds how many working days come before a day. */
    private static int place(LocalDate day) {
        int found = Collections.binarySearch(ALL, day, LocalDate::compareTo);
        return found >= 0 ? found : -found - 1;
    }

    /** Finds the first working day from a day on, itself included. */
    static LocalDate from(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(WorkingDays::isOne)
                .findFirst()
                .orElseThrow();
    }
}

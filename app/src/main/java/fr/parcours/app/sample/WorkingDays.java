package fr.parcours.app.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

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

    private WorkingDays() {}

    static boolean isOne(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !HOLIDAYS.contains(MonthDay.from(day));
    }

    /** Lists the working days of a bounded interval. */
    static List<LocalDate> in(LocalDateRange days) {
        List<LocalDate> working = new ArrayList<>();
        LocalDate end = days.getEnd();
        for (LocalDate day = days.getStart(); day.isBefore(end); day = day.plusDays(1)) {
            if (isOne(day)) {
                working.add(day);
            }
        }
        return working;
    }

    /** Finds the first working day from a day on, itself included. */
    static LocalDate from(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(WorkingDays::isOne)
                .findFirst()
                .orElseThrow();
    }
}

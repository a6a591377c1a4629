package fr.parcours.population.draw;

import fr.parcours.core.time.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The days on which something is done: neither a week-end nor a public holiday of the mainland, movable ones included. */
public final class WorkingDays {
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));
    /** Days after Easter: its Monday, the Ascension, Whit Monday. */
    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50);

    /** Those that are asked for again and again, in order. */
    private static final Days CALENDAR = Days.between(LocalDate.of(2010, 1, 1), LocalDate.of(2030, 12, 31));

    private static final List<LocalDate> ALL =
            CALENDAR.stream().filter(WorkingDays::isOne).toList();

    private WorkingDays() {}

    /** Checks if something may be done on a day. */
    public static boolean isOne(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !isHoliday(day);
    }

    /** Checks if a day is a public holiday, whatever the day of the week. */
    public static boolean isHoliday(LocalDate day) {
        return HOLIDAYS.contains(MonthDay.from(day))
                || AFTER_EASTER.contains(
                        day.getDayOfYear() - easter(day.getYear()).getDayOfYear());
    }

    /** Lists the working days of a bounded interval. */
    public static List<LocalDate> in(Days days) {
        return CALENDAR.encloses(days)
                ? ALL.subList(place(days.first()), place(days.last().plusDays(1)))
                : days.stream().filter(WorkingDays::isOne).toList();
    }

    /** Finds the first working day from a day on, itself included. */
    public static LocalDate from(LocalDate day) {
        LocalDate found = day;
        while (!isOne(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** Finds the last working day up to a day, itself included. */
    public static LocalDate upTo(LocalDate day) {
        LocalDate found = day;
        while (!isOne(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** Finds how many working days of the calendar come before a day. */
    private static int place(LocalDate day) {
        int found = Collections.binarySearch(ALL, day, LocalDate::compareTo);
        return found >= 0 ? found : -found - 1;
    }

    /** Computes Easter Sunday of the Gregorian calendar, by the rule of Butcher and Meeus. */
    private static LocalDate easter(int year) {
        int moon = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int epact = (19 * moon + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (moon + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.time.Days;
import fr.parcours.population.draw.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Days on which someone is in all of some dispositifs; every day when there are none.
 *
 * @param in codes of the dispositifs
 */
record Zone(List<String> in) {
    boolean contains(Draft draft, LocalDate day) {
        for (String dispositif : in) {
            if (!draft.isIn(dispositif, day)) {
                return false;
            }
        }
        return true;
    }

    /** Checks if someone was ever in each of the dispositifs. */
    boolean knows(Draft draft) {
        for (String dispositif : in) {
            if (draft.enrolments(dispositif).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Lists the days of someone in a period. */
    List<Days> days(Draft draft, Days period) {
        List<Days> days = List.of(period);
        for (String dispositif : in) {
            List<Days> shared = new ArrayList<>();
            for (Days each : days) {
                draft.enrolments(dispositif)
                        .forEach(enrolment -> each.intersection(enrolment).ifPresent(shared::add));
            }
            days = shared;
        }
        return days;
    }

    /** Takes some days off others. */
    static List<Days> without(List<Days> taken, List<Days> days) {
        List<Days> left = days;
        for (Days off : taken) {
            List<Days> fewer = new ArrayList<>();
            for (Days each : left) {
                if (!each.overlaps(off)) {
                    fewer.add(each);
                    continue;
                }
                if (each.first().isBefore(off.first())) {
                    fewer.add(Days.between(each.first(), off.first().minusDays(1)));
                }
                if (off.isBefore(each.last())) {
                    fewer.add(Days.between(off.last().plusDays(1), each.last()));
                }
            }
            left = fewer;
        }
        return left;
    }

    /** Lists the working days of bounded intervals, in order. */
    static List<LocalDate> working(List<Days> days) {
        if (days.size() == 1) {
            return WorkingDays.in(days.get(0));
        }
        TreeSet<LocalDate> working = new TreeSet<>();
        days.forEach(each -> working.addAll(WorkingDays.in(each)));
        return List.copyOf(working);
    }
}

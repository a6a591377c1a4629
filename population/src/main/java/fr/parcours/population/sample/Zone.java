package fr.parcours.population.sample;

import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Days on which somebody is in all of some dispositifs; every day when there are none.
 *
 * @param in the dispositifs
 */
record Zone(List<DispositifId> in) {
    static Zone of(List<String> codes) {
        return new Zone(codes.stream().map(Draft::dispositif).toList());
    }

    boolean contains(Draft draft, LocalDate day) {
        for (DispositifId dispositif : in) {
            if (draft.enrolment(dispositif, day).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Checks if somebody was ever in each of the dispositifs. */
    boolean knows(Draft draft) {
        return in.stream().noneMatch(dispositif -> draft.enrolments(dispositif).isEmpty());
    }

    /** Lists the days of somebody in a period. */
    List<Days> days(Draft draft, Days period) {
        List<Days> days = List.of(period);
        for (DispositifId dispositif : in) {
            days = days.stream()
                    .flatMap(each -> draft.enrolments(dispositif).stream().map(each::intersection))
                    .flatMap(Optional::stream)
                    .toList();
        }
        return days;
    }

    /** Takes the days of somebody in this zone off others. */
    List<Days> off(List<Days> others, Draft draft) {
        List<Days> left = others;
        for (Days taken : knows(draft) ? days(draft, Days.from(LocalDate.MIN)) : List.<Days>of()) {
            List<Days> fewer = new ArrayList<>();
            for (Days days : left) {
                if (!days.overlaps(taken)) {
                    fewer.add(days);
                    continue;
                }
                if (days.first().isBefore(taken.first())) {
                    fewer.add(Days.between(days.first(), taken.first().minusDays(1)));
                }
                if (taken.isBefore(days.last())) {
                    fewer.add(Days.between(taken.last().plusDays(1), days.last()));
                }
            }
            left = fewer;
        }
        return left;
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Days of people: those on which a person is in all of some dispositifs. What happens on them counts for each of these; what
 * is dealt avoids, besides, the days in dispositifs whose figures are already met.
 *
 * @param in dispositifs the person is in
 * @param outside dispositifs the person is not in when something is dealt; it counts all the same
 */
record Zone(List<DispositifId> in, Set<DispositifId> outside) {
    Zone {
        in = List.copyOf(in);
        outside = Set.copyOf(outside);
    }

    static Zone in(DispositifId... dispositifs) {
        return new Zone(Arrays.asList(dispositifs), Set.of());
    }

    /** Keeps away from the days in other dispositifs. */
    Zone outside(DispositifId... others) {
        return outside(Arrays.asList(others));
    }

    /** Keeps away from the days in other dispositifs. */
    Zone outside(Collection<DispositifId> others) {
        Set<DispositifId> more = new LinkedHashSet<>(outside);
        more.addAll(others);
        return new Zone(in, more);
    }

    boolean contains(Person person, LocalDate day) {
        for (DispositifId dispositif : in) {
            if (!person.isIn(dispositif, day)) {
                return false;
            }
        }
        return true;
    }

    /** Lists the days of a person in a period, whether something may be dealt on them or not. */
    List<Days> days(Person person, Days period) {
        List<Days> days = List.of(period);
        for (DispositifId dispositif : in) {
            List<Days> fewer = new ArrayList<>();
            for (Stay enrolment : person.enrolments(dispositif)) {
                for (Days each : days) {
                    if (enrolment.days().overlaps(each)) {
                        fewer.add(enrolment.within(each));
                    }
                }
            }
            days = fewer;
        }
        return days;
    }

    /** Lists the working days of a person in a period on which what is dealt counts here and moves no figure already met. */
    List<LocalDate> openDays(Person person, Days period) {
        List<Days> ranges = days(person, period);
        for (DispositifId closed : outside) {
            for (Stay enrolment : person.enrolments(closed)) {
                ranges = ranges.stream()
                        .flatMap(range -> without(range, enrolment))
                        .toList();
            }
        }
        List<LocalDate> open = new ArrayList<>();
        for (Days range : ranges) {
            List<LocalDate> working = WorkingDays.in(range);
            boolean again = !open.isEmpty()
                    && !working.isEmpty()
                    && open.get(open.size() - 1).equals(working.get(0));
            open.addAll(again ? working.subList(1, working.size()) : working);
        }
        return open;
    }

    /** Takes the days of an enrolment off a range. */
    private static Stream<Days> without(Days range, Stay enrolment) {
        if (!enrolment.overlaps(range)) {
            return Stream.of(range);
        }
        Stream<Days> before = range.first().isBefore(enrolment.first())
                ? Stream.of(Days.between(range.first(), enrolment.first().minusDays(1)))
                : Stream.empty();
        Stream<Days> after = enrolment
                .last()
                .filter(last -> last.isBefore(range.last()))
                .map(last -> Days.between(last.plusDays(1), range.last()))
                .stream();
        return Stream.concat(before, after);
    }

    @Override
    public String toString() {
        return String.join(" ", in.stream().map(DispositifId::code).toList());
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * People whose enrolments in one dispositif have the same shape.
 *
 * @param people how many
 * @param shapes when each of their enrolments begins and ends, oldest first
 */
record Cohort(int people, List<Shape> shapes) {
    private static final int SHORTEST = 21;
    private static final double STAYS_TO_ITS_TERM = 0.25;

    /**
     * When an enrolment begins and ends.
     *
     * @param entry days it may begin on; empty for the very day the one before ends
     * @param exit days it may end on; empty when it is still open at the end
     */
    record Shape(Optional<Days> entry, Optional<Days> exit) {}

    static Cohort of(int people) {
        return new Cohort(people, List.of());
    }

    /** Adds an enrolment that begins and ends in two intervals of days. */
    Cohort enrolment(Days entry, Days exit) {
        return and(new Shape(Optional.of(entry), Optional.of(exit)));
    }

    /** Adds an enrolment that begins in an interval of days and is still open. */
    Cohort enrolment(Days entry) {
        return and(new Shape(Optional.of(entry), Optional.empty()));
    }

    /** Adds an enrolment that begins on the day the one before ends, and is still open. */
    Cohort backTheSameDay() {
        return and(new Shape(Optional.empty(), Optional.empty()));
    }

    private Cohort and(Shape shape) {
        List<Shape> more = new ArrayList<>(shapes);
        more.add(shape);
        return new Cohort(people, List.copyOf(more));
    }

    /** Draws the enrolments of one of its people, none longer than {@code months}. */
    List<Stay> draw(int months, Dice dice) {
        List<Stay> enrolments = new ArrayList<>();
        for (Shape shape : shapes) {
            if (shape.entry().isEmpty()) {
                enrolments.add(
                        Stay.open(enrolments.get(enrolments.size() - 1).last().orElseThrow()));
            } else if (shape.exit().isEmpty()) {
                enrolments.add(Stay.open(dice.day(shape.entry().get())));
            } else {
                LocalDate exit = dice.day(shape.exit().get());
                enrolments.add(Stay.between(entry(shape.entry().get(), exit, months, dice), exit));
            }
        }
        return enrolments;
    }

    private static LocalDate entry(Days days, LocalDate exit, int months, Dice dice) {
        LocalDate earliest = exit.plusDays(1).minusMonths(months);
        boolean fits = days.contains(earliest)
                && WorkingDays.isOne(earliest)
                && earliest.plusMonths(months).minusDays(1).equals(exit);
        if (fits && dice.chance(STAYS_TO_ITS_TERM)) {
            return earliest;
        }
        LocalDate latest = exit.minusDays(SHORTEST);
        LocalDate from = earliest.isAfter(days.first()) ? earliest.plusDays(1) : days.first();
        LocalDate to = latest.isBefore(days.last()) ? latest : days.last();
        return dice.day(Days.between(from, to));
    }
}

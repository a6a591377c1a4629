package fr.parcours.population.sample;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.Word;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Somebody who can attend a session, and whose outcome, begun in the months after it, can be credited to it.
 *
 * @param person who
 * @param day of the session
 * @param outcome already dealt, and credited to nothing yet
 */
record Lead(Person person, LocalDate day, Outcome outcome) {
    private static final int SOONEST = 2;
    private static final int LATEST = 120;
    private static final Set<OutcomeKind.Family> SOLUTIONS = EnumSet.of(
            OutcomeKind.Family.EMPLOYMENT,
            OutcomeKind.Family.ALTERNANCE,
            OutcomeKind.Family.CREATION,
            OutcomeKind.Family.TRAINING);

    /** Checks if an outcome is a job, a company or a training. */
    static boolean isSolution(OutcomeKind kind) {
        return SOLUTIONS.contains(kind.family());
    }

    /**
     * Finds so many, one for each person, in the order given.
     *
     * @throws IllegalStateException if there are fewer
     */
    static List<Lead> find(
            int number,
            Collection<Person> people,
            int year,
            Collection<LocalDate> days,
            Predicate<OutcomeKind> kinds,
            Dice dice) {
        List<Lead> leads = people.stream()
                .flatMap(person -> find(person, year, days, kinds, dice).stream())
                .limit(number)
                .toList();
        Missing.none(number - leads.size(), "people with an outcome", "after a session of " + year);
        return leads;
    }

    private static Optional<Lead> find(
            Person person, int year, Collection<LocalDate> days, Predicate<OutcomeKind> kinds, Dice dice) {
        return person.facts(Outcome.class)
                .filter(outcome ->
                        outcome.on().getYear() == year && outcome.via().isEmpty() && kinds.test(outcome.kind()))
                .flatMap(
                        outcome -> day(person, outcome, days, dice).map(day -> new Lead(person, day, outcome)).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(Person person, Outcome outcome, Collection<LocalDate> days, Dice dice) {
        List<LocalDate> before = days.stream()
                .filter(day -> !day.isAfter(outcome.on().minusDays(SOONEST))
                        && !day.isBefore(outcome.on().minusDays(LATEST)))
                .toList();
        return Youth.freeDay(person, before, dice);
    }

    /** Credits the outcome to a session or a service; nothing else of it changes. */
    void credit(Word via) {
        person.swap(outcome, Particulars.again(outcome).via(via).build());
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.util.List;

/**
 * A number of people with an outcome of a kind, whatever the number of outcomes: whoever is missing gets one.
 *
 * @param kind of the outcomes
 * @param people how many people have one
 * @param running whether one that began before the period, and has a day in it, counts
 */
record PeopleQuota(OutcomeKind kind, int people, boolean running) implements Quota {
    private static final int DAYS_NEEDED = 15;

    static PeopleQuota of(OutcomeKind kind, int people) {
        return new PeopleQuota(kind, people, false);
    }

    /** Counts those whose outcome has a day in the period, too. */
    static PeopleQuota running(OutcomeKind kind, int people) {
        return new PeopleQuota(kind, people, true);
    }

    @Override
    public void deal(Dealing dealing) {
        Dice dice = dealing.dice("people with " + kind);
        long already = dealing.population().all().stream()
                .filter(person -> person.facts(Outcome.class).anyMatch(outcome -> counts(dealing, person, outcome)))
                .count();
        int missing = dealing.missing("people with " + kind, people, already);
        List<Person> possible = dice.shuffled(dealing.people().stream()
                .filter(person -> person.facts(Outcome.class)
                        .noneMatch(outcome -> dealing.period().contains(outcome.on())))
                .filter(person -> person.facts(Outcome.class).noneMatch(outcome -> counts(dealing, person, outcome)))
                .filter(person -> days(person, dealing).size() >= DAYS_NEEDED)
                .toList());
        for (Person person : possible.subList(0, missing)) {
            LocalDate day = dice.pick(days(person, dealing));
            person.add(Particulars.outcome(kind, day, SituationQuota.next(person, day, List.of()), dice));
        }
    }

    /** Lists the free days after which no pathway begins. */
    private static List<LocalDate> days(Person person, Dealing dealing) {
        List<LocalDate> entries = dealing.zone().outside().stream()
                .flatMap(pathway -> person.enrolments(pathway).stream().map(Stay::first))
                .toList();
        return SituationQuota.freeDays(person, dealing).stream()
                .filter(day -> entries.stream().noneMatch(day::isBefore))
                .toList();
    }

    private boolean counts(Dealing dealing, Person person, Outcome outcome) {
        return outcome.kind().equals(kind)
                && (running
                        ? isRunning(dealing.zone(), dealing.period(), person, outcome)
                        : dealing.counts(person, outcome));
    }

    /** Checks if an outcome that began while its person was in a zone has a day in a period. */
    static boolean isRunning(Zone zone, Days period, Person person, Outcome outcome) {
        return zone.contains(person, outcome.on())
                && Days.between(outcome.on(), outcome.lastDay()).overlaps(period);
    }
}

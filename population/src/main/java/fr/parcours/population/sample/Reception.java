package fr.parcours.population.sample;

import static fr.parcours.population.sample.Words.MISSION_LOCALE;
import static fr.parcours.population.sample.Words.OBLIGATION_FORMATION;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The totals of a year over the whole mission locale: how many people are accompanied, how many are in contact, how many
 * actions they had. What the chapters dealt counts; what is added moves none of their figures.
 *
 * @param year the year
 * @param accompanied people with an interview, a workshop or a collective information
 * @param inContact people with any action
 * @param actions interviews, workshops, contacts…
 */
record Reception(int year, int accompanied, int inContact, int actions) {
    private static final Set<StepKind> RECEIVED =
            Set.of(StepKind.ENTRETIEN, StepKind.ATELIER, StepKind.INFORMATION_COLLECTIVE);
    private static final Set<StepKind> ACTIONS = Set.of(
            StepKind.ENTRETIEN,
            StepKind.ATELIER,
            StepKind.INFORMATION_COLLECTIVE,
            StepKind.CONTACT,
            StepKind.EVENEMENT,
            StepKind.MISE_EN_RELATION,
            StepKind.PRESTATION);
    /** As often as each is added to those who are only in contact. */
    private static final List<StepKind> FROM_AFAR = List.of(
            StepKind.CONTACT,
            StepKind.CONTACT,
            StepKind.CONTACT,
            StepKind.CONTACT,
            StepKind.CONTACT,
            StepKind.MISE_EN_RELATION,
            StepKind.EVENEMENT);
    /** As often as each is added to those who are accompanied. */
    private static final List<StepKind> MIXED = List.of(
            StepKind.CONTACT,
            StepKind.CONTACT,
            StepKind.CONTACT,
            StepKind.CONTACT,
            StepKind.CONTACT,
            StepKind.CONTACT,
            StepKind.ATELIER,
            StepKind.ATELIER,
            StepKind.ATELIER,
            StepKind.INFORMATION_COLLECTIVE,
            StepKind.MISE_EN_RELATION,
            StepKind.MISE_EN_RELATION,
            StepKind.EVENEMENT,
            StepKind.PRESTATION);

    private static final Zone OUTSIDE = Zone.in(MISSION_LOCALE).outside(Words.PATHWAYS);
    private static final Zone REGISTERED = Zone.in(MISSION_LOCALE).outside(OBLIGATION_FORMATION);

    /** Somebody, and the days on which something may be added. */
    private record Open(Person person, List<LocalDate> days) {}

    /** Obtains the people accompanied in a year. */
    static Crowd accompanied(int year) {
        return Crowd.having(MISSION_LOCALE, year, Step.class, step -> RECEIVED.contains(step.kind()));
    }

    void deal(Population population) {
        Dice dice = Dice.of("reception " + year);
        Crowd received = accompanied(year);
        Crowd reached = Crowd.having(MISSION_LOCALE, year, Step.class, step -> ACTIONS.contains(step.kind()));
        List<Person> known = dice.shuffled(population.in(MISSION_LOCALE, days()));

        int people = missing(
                "people accompanied", accompanied, received.of(population).size());
        List<Person> toReceive = new ArrayList<>(
                known.stream().filter(person -> !received.has(person)).toList());
        toReceive.sort(Comparator.comparing(this::rank)); // stable: chance decides the rest
        for (Person person : toReceive) {
            List<LocalDate> open = OUTSIDE.openDays(person, days());
            if (people > 0 && !open.isEmpty()) {
                receive(person, open, dice);
                people--;
            }
        }
        int contacts =
                missing("people in contact", inContact, reached.of(population).size());
        for (Person person : known) {
            List<LocalDate> open = REGISTERED.openDays(person, days());
            if (contacts > 0 && !reached.has(person) && !open.isEmpty()) {
                person.add(Particulars.step(StepKind.CONTACT, first(person, open, dice), dice));
                contacts--;
            }
        }
        if (people + contacts > 0) {
            throw new IllegalStateException(people + " and " + contacts + " people are wanted in " + year);
        }
        act(population, received, reached, dice);
    }

    private Days days() {
        return Days.ofYear(year);
    }

    /** The newly registered first, then those who reached a situation. */
    private int rank(Person person) {
        return days().contains(person.knownSince())
                ? 0
                : person.facts(Outcome.class).anyMatch(outcome -> days().contains(outcome.on())) ? 1 : 2;
    }

    private void receive(Person person, List<LocalDate> open, Dice dice) {
        person.add(Particulars.step(StepKind.ENTRETIEN, first(person, open, dice), dice));
        for (int more = dice.between(0, 3); more > 0; more--) {
            person.add(Particulars.step(StepKind.ENTRETIEN, dice.pick(open), dice));
        }
    }

    /** The day of the registration when it is open, else any. */
    private static LocalDate first(Person person, List<LocalDate> open, Dice dice) {
        return open.contains(person.knownSince()) ? person.knownSince() : dice.pick(open);
    }

    /** Adds the actions that are missing to people in contact already. */
    private void act(Population population, Crowd received, Crowd reached, Dice dice) {
        long already = population.all().stream()
                .flatMap(person -> person.facts(Step.class)
                        .filter(step -> ACTIONS.contains(step.kind())
                                && days().contains(step.on())
                                && person.isIn(MISSION_LOCALE, step.on())))
                .mapToLong(Step::count)
                .sum();
        List<Open> afar = new ArrayList<>();
        List<Open> near = new ArrayList<>();
        for (Person person : reached.of(population)) {
            List<LocalDate> open = REGISTERED.openDays(person, days());
            if (!open.isEmpty()) {
                (received.has(person) ? near : afar).add(new Open(person, open));
            }
        }
        for (int left = missing("actions", actions, already); left > 0; left--) {
            boolean isNear = dice.chance(0.9);
            Open each = dice.pick(isNear ? near : afar);
            each.person().add(Particulars.step(dice.pick(isNear ? MIXED : FROM_AFAR), dice.pick(each.days()), dice));
        }
    }

    private int missing(String what, int total, long already) {
        if (already > total) {
            throw new IllegalStateException("already " + already + " " + what + " in " + year + ", more than " + total);
        }
        return (int) (total - already);
    }
}

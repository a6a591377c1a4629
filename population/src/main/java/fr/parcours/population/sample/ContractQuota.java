package fr.parcours.population.sample;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Outcomes of a length, begun in some days, of people whom no outcome occupies on that day. One that another follows is over on
 * its eve.
 *
 * @param kind of the outcomes
 * @param number how many
 * @param length planned
 * @param days on which they begin
 * @param who may have one
 * @param each how many each may have of this quota
 * @param loses how many, of a hundred, are over within five months
 */
record ContractQuota(OutcomeKind kind, int number, Length length, Days days, Predicate<Person> who, int each, int loses)
        implements Quota {
    private static final int DAYS_NEEDED = 3;

    static ContractQuota of(OutcomeKind kind, int number, Length length, Days days) {
        return new ContractQuota(kind, number, length, days, person -> true, 1, 0);
    }

    /** Lets some people only have one. */
    ContractQuota among(Predicate<Person> some) {
        return new ContractQuota(kind, number, length, days, who.and(some), each, loses);
    }

    ContractQuota upTo(int newEach) {
        return new ContractQuota(kind, number, length, days, who, newEach, loses);
    }

    ContractQuota losing(int ofAHundred) {
        return new ContractQuota(kind, number, length, days, who, each, ofAHundred);
    }

    @Override
    public void deal(Dealing dealing) {
        Dice dice = dealing.dice(kind + " " + length + " " + Dice.name(days));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            people.addAll(dice.shuffled(dealing.people().stream().filter(who).toList()));
        }
        int left = number;
        for (Person person : people) {
            List<LocalDate> free = left == 0
                    ? List.of()
                    : SituationQuota.freeDays(person, dealing).stream()
                            .filter(days::contains)
                            .toList();
            if (free.size() >= DAYS_NEEDED) {
                person.add(outcome(person, dice.pick(free), dice));
                left--;
            }
        }
        if (left > 0) {
            throw new IllegalStateException(left + " " + kind + " more are wanted in " + dealing.zone());
        }
    }

    private Outcome outcome(Person person, LocalDate day, Dice dice) {
        Outcome outcome = Particulars.outcome(
                kind, day, length.lastDay(day, dice), SituationQuota.next(person, day, List.of()), dice);
        LocalDate lost = day.plusDays(dice.between(20, 150));
        boolean over = outcome.endedOn().filter(end -> end.isBefore(lost)).isPresent();
        return dice.between(1, 100) <= loses && !over
                ? Particulars.again(outcome).endedOn(lost).build()
                : outcome;
    }

    /** Checks if a person has a lasting contract or has created a company, in a period. */
    static Predicate<Person> hasLasting(Days period) {
        return person -> person.facts(Outcome.class)
                .anyMatch(outcome -> period.contains(outcome.on())
                        && outcome.kind().family() != OutcomeKind.Family.TRAINING
                        && outcome.until()
                                .map(until -> until.isAfter(outcome.on().plusMonths(6)))
                                .orElse(true));
    }
}

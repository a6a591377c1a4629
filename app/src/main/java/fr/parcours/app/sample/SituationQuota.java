package fr.parcours.app.sample;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * Numbers of outcomes of each kind, shared by a number of people.
 *
 * <p>Whoever has an outcome of the period already gets no more here. Outcomes of other periods leave the days they take:
 * the contracts of one life follow each other.
 *
 * @param people how many people have at least one of these outcomes
 * @param kinds how many outcomes of each kind, the least lasting kind first: the order in which a life goes through them
 */
record SituationQuota(int people, Map<OutcomeKind, Integer> kinds) implements Quota {
    private static final int MOST_EACH = 6;
    private static final int DAYS_NEEDED = 15;

    static SituationQuota of(int people) {
        return new SituationQuota(people, Map.of());
    }

    SituationQuota with(OutcomeKind kind, int total) {
        Map<OutcomeKind, Integer> more = new LinkedHashMap<>(kinds);
        more.put(kind, total);
        return new SituationQuota(people, more);
    }

    @Override
    public void deal(Dealing dealing) {
        Dice dice = dealing.dice("situations");
        Map<Person, List<OutcomeKind>> hands = new LinkedHashMap<>();
        pickPeople(dealing, dice).forEach(person -> hands.put(person, new ArrayList<>()));
        List<OutcomeKind> cards = dice.shuffled(cards(dealing));
        if (cards.size() < hands.size() || cards.size() > hands.size() * MOST_EACH) {
            throw new IllegalStateException(cards.size() + " outcomes cannot be dealt to " + hands.size() + " people");
        }
        List<Person> winners = new ArrayList<>(hands.keySet());
        for (int i = 0; i < cards.size(); i++) {
            Person winner = i < winners.size() ? winners.get(i) : dice.pick(winners);
            while (hands.get(winner).size() == MOST_EACH) {
                winner = dice.pick(winners);
            }
            hands.get(winner).add(cards.get(i));
        }
        hands.forEach((person, hand) -> play(person, hand, dealing, dice));
    }

    private List<Person> pickPeople(Dealing dealing, Dice dice) {
        long already = dealing.people().stream()
                .filter(person -> person.facts(Outcome.class).anyMatch(outcome -> isOne(dealing, person, outcome)))
                .count();
        int missing = dealing.missing("people with an outcome", people, already);
        List<Person> possible = dealing.people().stream()
                .filter(person -> person.facts(Outcome.class)
                        .noneMatch(outcome -> dealing.period().contains(outcome.on())))
                .filter(person -> freeDays(person, dealing).size() >= DAYS_NEEDED)
                .toList();
        if (possible.size() < missing) {
            throw new IllegalStateException(missing + " people wanted with an outcome, " + possible.size() + " can");
        }
        return dice.shuffled(possible).subList(0, missing);
    }

    private List<OutcomeKind> cards(Dealing dealing) {
        List<OutcomeKind> cards = new ArrayList<>();
        List<OutcomeKind> already = dealing.people().stream()
                .flatMap(person -> person.facts(Outcome.class).filter(outcome -> dealing.counts(person, outcome)))
                .map(Outcome::kind)
                .toList();
        kinds.forEach((kind, total) -> {
            for (int i = dealing.missing(kind.code(), total, Collections.frequency(already, kind)); i > 0; i--) {
                cards.add(kind);
            }
        });
        return cards;
    }

    private boolean isOne(Dealing dealing, Person person, Outcome outcome) {
        return kinds.containsKey(outcome.kind()) && dealing.counts(person, outcome);
    }

    /** Lists the open days on which no outcome dealt before lasts. */
    private static List<LocalDate> freeDays(Person person, Dealing dealing) {
        List<LocalDateRange> taken = person.facts(Outcome.class)
                .map(outcome -> Days.between(outcome.on(), outcome.lastDay()))
                .toList();
        return dealing.openDays(person).stream()
                .filter(day -> taken.stream().noneMatch(days -> days.contains(day)))
                .toList();
    }

    private void play(Person person, List<OutcomeKind> hand, Dealing dealing, Dice dice) {
        List<OutcomeKind> order = List.copyOf(kinds.keySet());
        hand.sort(Comparator.comparing(order::indexOf));
        List<LocalDate> days = dice.shuffled(freeDays(person, dealing)).subList(0, hand.size()).stream()
                .sorted()
                .toList();
        for (int i = 0; i < hand.size(); i++) {
            LocalDate day = days.get(i);
            Optional<LocalDate> next = Stream.concat(
                            days.stream(), person.facts(Outcome.class).map(Outcome::on))
                    .filter(day::isBefore)
                    .min(Comparator.naturalOrder());
            person.add(Particulars.outcome(hand.get(i), day, next, dice));
        }
    }
}

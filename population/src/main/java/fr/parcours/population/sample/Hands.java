package fr.parcours.population.sample;

import fr.parcours.core.vocabulary.OutcomeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The outcomes each person of a deal gets: everybody one before anybody two, and at most one of the kinds that fill a year.
 */
final class Hands {
    private static final int MOST_EACH = 6;
    /** Kinds of which a person gets one: those of one group stand for each other. */
    private static final List<Set<OutcomeKind>> ONCE = List.of(
            Set.of(OutcomeKind.APPRENTISSAGE, OutcomeKind.PROFESSIONNALISATION),
            Set.of(OutcomeKind.PEC, OutcomeKind.CIE),
            Set.of(OutcomeKind.CDI),
            Set.of(OutcomeKind.CREATION_ENTREPRISE),
            Set.of(OutcomeKind.FORMATION),
            Set.of(OutcomeKind.SCOLARITE),
            Set.of(OutcomeKind.SERVICE_CIVIQUE));

    private final Map<Person, List<OutcomeKind>> hands = new LinkedHashMap<>();
    private final Predicate<Person> mayLearn;
    private final Dice dice;

    /**
     * Makes empty hands.
     *
     * @param mayLearn who may get a contract of alternance
     */
    Hands(List<Person> people, Predicate<Person> mayLearn, Dice dice) {
        people.forEach(person -> hands.put(person, new ArrayList<>()));
        this.mayLearn = mayLearn;
        this.dice = dice;
    }

    /** Tells what each person got, who all got something. */
    void each(BiConsumer<Person, List<OutcomeKind>> use) {
        hands.forEach((person, hand) -> {
            if (hand.isEmpty()) {
                throw new IllegalStateException("nothing was dealt to " + person.id());
            }
            use.accept(person, hand);
        });
    }

    /** Deals to some of the people: the kinds a person gets once first, to empty hands as long as there are. */
    void deal(List<OutcomeKind> cards, List<Person> to, Map<OutcomeKind, Integer> doubles) {
        Deque<Person> empty = new ArrayDeque<>(
                to.stream().filter(person -> hand(person).isEmpty()).toList());
        List<OutcomeKind> order =
                new ArrayList<>(cards.stream().filter(card -> group(card) >= 0).toList());
        cards.stream().filter(card -> group(card) < 0).forEach(order::add);
        for (int i = 0; i < order.size(); i++) {
            OutcomeKind card = order.get(i);
            int left = Collections.frequency(order.subList(i, order.size()), card);
            Person winner = left <= doubles.getOrDefault(card, 0)
                    ? again(card, to)
                    : firstEmpty(card, empty).orElseGet(() -> any(card, to));
            hand(winner).add(card);
        }
    }

    private List<OutcomeKind> hand(Person person) {
        return hands.get(person);
    }

    private Optional<Person> firstEmpty(OutcomeKind card, Deque<Person> empty) {
        for (int i = empty.size(); i > 0; i--) {
            Person person = empty.removeFirst();
            if (mayHave(person, card)) {
                return Optional.of(person);
            }
            empty.addLast(person);
        }
        return Optional.empty();
    }

    private Person again(OutcomeKind card, List<Person> to) {
        return dice.pick(to.stream()
                .filter(person -> hand(person).stream().filter(card::equals).count() == 1)
                .toList());
    }

    private Person any(OutcomeKind card, List<Person> to) {
        for (int tries = 0; tries < 5000; tries++) {
            Person person = dice.pick(to);
            if (hand(person).size() < MOST_EACH && mayHave(person, card) && !hasOne(person, card)) {
                return person;
            }
        }
        throw new IllegalStateException("nobody is left to get a " + card + " among " + to.size());
    }

    private boolean mayHave(Person person, OutcomeKind card) {
        return card.family() != OutcomeKind.Family.ALTERNANCE || mayLearn.test(person);
    }

    private boolean hasOne(Person person, OutcomeKind card) {
        int group = group(card);
        return group >= 0 && hand(person).stream().anyMatch(ONCE.get(group)::contains);
    }

    private static int group(OutcomeKind kind) {
        for (int i = 0; i < ONCE.size(); i++) {
            if (ONCE.get(i).contains(kind)) {
                return i;
            }
        }
        return -1;
    }
}

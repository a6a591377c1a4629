package fr.parcours.population.sample;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers of outcomes of each kind, shared by a number of people.
 *
 * <p>Whoever has an outcome of the period already gets no more here. Outcomes of other periods leave the days they take:
 * the contracts of one life follow each other.
 *
 * @param people how many people have at least one of these outcomes
 * @param signers how many of them have a contract, creations apart; empty when chance says
 * @param kinds how many outcomes of each kind, the least lasting kind first: the order in which a life goes through them
 * @param doubles how many people have one more of a kind most people have once
 * @param minorsLearn whether minors may get the contracts of alternance
 */
record SituationQuota(
        int people,
        OptionalInt signers,
        Map<OutcomeKind, Integer> kinds,
        Map<OutcomeKind, Integer> doubles,
        boolean minorsLearn)
        implements Quota {
    private static final int DAYS_NEEDED = 15;

    static SituationQuota of(int people) {
        return new SituationQuota(people, OptionalInt.empty(), Map.of(), Map.of(), false);
    }

    SituationQuota signedBy(int number) {
        return new SituationQuota(people, OptionalInt.of(number), kinds, doubles, minorsLearn);
    }

    SituationQuota with(OutcomeKind kind, int total) {
        Map<OutcomeKind, Integer> more = new LinkedHashMap<>(kinds);
        more.put(kind, total);
        return new SituationQuota(people, signers, more, doubles, minorsLearn);
    }

    SituationQuota twice(OutcomeKind kind, int people) {
        Map<OutcomeKind, Integer> more = new LinkedHashMap<>(doubles);
        more.put(kind, people);
        return new SituationQuota(this.people, signers, kinds, more, minorsLearn);
    }

    SituationQuota minorsToo() {
        return new SituationQuota(people, signers, kinds, doubles, true);
    }

    static boolean isContract(OutcomeKind kind) {
        return kind.family() == OutcomeKind.Family.EMPLOYMENT || kind.family() == OutcomeKind.Family.ALTERNANCE;
    }

    @Override
    public void deal(Dealing dealing) {
        Dice dice = dealing.dice("situations");
        List<Person> winners = pickPeople(dealing, dice);
        List<OutcomeKind> cards = dice.shuffled(cards(dealing));
        List<OutcomeKind> contracts =
                cards.stream().filter(SituationQuota::isContract).toList();
        List<OutcomeKind> others =
                cards.stream().filter(kind -> !isContract(kind)).toList();
        int signing = signing(dealing, winners.size(), contracts.size(), others.size());
        Set<Person> adults = winners.stream()
                .filter(person -> minorsLearn || isOfAge(person, dealing))
                .collect(Collectors.toSet());
        Hands hands = new Hands(winners, adults::contains, dice);
        hands.deal(contracts, winners.subList(0, signing), doubles);
        hands.deal(others, winners, doubles);
        hands.each((person, hand) -> play(person, hand, dealing, dice));
    }

    /** Finds how many of the winners get contracts. */
    private int signing(Dealing dealing, int winners, int contracts, int others) {
        int wanted = signers.isPresent()
                ? dealing.missing("signers", signers.getAsInt(), countSigners(dealing))
                : contracts + others == 0 ? 0 : (int) Math.round((double) winners * contracts / (contracts + others));
        int least = winners - others;
        int most = Math.min(winners, contracts);
        if (signers.isEmpty()) {
            return Math.max(least, Math.min(most, wanted));
        }
        if (wanted < least || wanted > most) {
            throw new IllegalStateException(wanted + " signers more are wanted in " + dealing.zone() + ", with "
                    + winners + " people, " + contracts + " contracts and " + others + " other outcomes");
        }
        return wanted;
    }

    private static long countSigners(Dealing dealing) {
        return dealing.people().stream()
                .filter(person -> person.facts(Outcome.class)
                        .anyMatch(outcome -> isContract(outcome.kind()) && dealing.counts(person, outcome)))
                .count();
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
            throw new IllegalStateException(
                    missing + " people wanted with an outcome in " + dealing.zone() + ", " + possible.size() + " can");
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

    private static boolean isOfAge(Person person, Dealing dealing) {
        return freeDays(person, dealing).stream()
                .findFirst()
                .filter(day -> person.ageOn(day) >= 18)
                .isPresent();
    }

    /** Lists the open days on which no outcome dealt before lasts. */
    static List<LocalDate> freeDays(Person person, Dealing dealing) {
        List<Days> taken = person.facts(Outcome.class)
                .map(outcome -> Days.between(outcome.on(), outcome.lastDay()))
                .toList();
        List<LocalDate> open = dealing.openDays(person);
        return taken.isEmpty()
                ? open
                : open.stream()
                        .filter(day -> taken.stream().noneMatch(days -> days.contains(day)))
                        .toList();
    }

    private void play(Person person, List<OutcomeKind> hand, Dealing dealing, Dice dice) {
        List<OutcomeKind> order = List.copyOf(kinds.keySet());
        List<OutcomeKind> sorted = new ArrayList<>(hand);
        sorted.sort(Comparator.comparing(order::indexOf));
        List<LocalDate> days = dice.shuffled(freeDays(person, dealing)).subList(0, sorted.size()).stream()
                .sorted()
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            LocalDate day = days.get(i);
            person.add(Particulars.outcome(sorted.get(i), day, next(person, day, days), dice));
        }
    }

    /** Finds the day on which a person's next outcome begins. */
    static Optional<LocalDate> next(Person person, LocalDate day, Collection<LocalDate> others) {
        return Stream.concat(others.stream(), person.facts(Outcome.class).map(Outcome::on))
                .filter(day::isBefore)
                .min(Comparator.naturalOrder());
    }
}

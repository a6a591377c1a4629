package fr.parcours.app.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A number of the people accompanied in the dispositif who have a trait; the others do not.
 *
 * @param trait the trait
 * @param total how many have it
 */
record Share(Trait trait, int total) implements Quota {
    @Override
    public void deal(Dealing dealing) {
        List<Person> people = dealing.people();
        long already = people.stream()
                .filter(person -> person.decided(trait).orElse(false))
                .count();
        List<Person> undecided = new ArrayList<>(dealing.dice(trait.toString())
                .shuffled(people.stream()
                        .filter(person -> person.decided(trait).isEmpty())
                        .toList()));
        undecided.sort(Comparator.comparing(person -> !trait.isLikelyFor(person))); // stable: chance decides the rest
        int missing = dealing.missing("with the trait " + trait, total, already);
        if (missing > undecided.size()) {
            throw new IllegalStateException(
                    missing + " people wanted with the trait " + trait + ", " + undecided.size() + " undecided");
        }
        for (int i = 0; i < undecided.size(); i++) {
            undecided.get(i).decide(trait, i < missing);
        }
    }
}

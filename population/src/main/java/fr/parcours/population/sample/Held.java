package fr.parcours.population.sample;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Provenance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * A fact and the person it is told of: what corrections are drawn from.
 *
 * @param person whose fact it is
 * @param fact the fact
 */
record Held<F extends Fact>(Person person, F fact) {
    /** Draws facts that count at the table, as {@link #some}. */
    static <F extends Fact> List<Held<F>> counted(
            Dealing dealing, Class<F> type, int times, BiPredicate<Person, F> which, Dice dice) {
        return some(
                in(dealing, type)
                        .filter(held ->
                                dealing.counts(held.person(), held.fact()) && which.test(held.person(), held.fact())),
                times,
                dice);
    }

    static <F extends Fact> Stream<Held<F>> in(Dealing dealing, Class<F> type) {
        return dealing.population().all().stream()
                .flatMap(person -> person.facts(type).map(fact -> new Held<>(person, fact)));
    }

    /** Draws some of the facts given, of different people none of whose facts was corrected yet. */
    static <F extends Fact> List<Held<F>> some(Stream<Held<F>> facts, int times, Dice dice) {
        Set<Person> seen = new HashSet<>();
        return dice.shuffled(facts.toList()).stream()
                .filter(held -> isPlain(held.fact()) && isUntouched(held.person()) && seen.add(held.person()))
                .limit(times)
                .toList();
    }

    /** Checks that nothing is said yet of when a fact was recorded. */
    static boolean isPlain(Fact fact) {
        return fact.provenance().equals(Provenance.NONE);
    }

    /** Checks that no fact of a person was corrected yet: one story a person. */
    static boolean isUntouched(Person person) {
        return person.facts().stream()
                .allMatch(fact -> fact.provenance().id().isEmpty()
                        && fact.provenance().withdrawn().isEmpty());
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.Attributes;
import java.util.List;

/** Which level a person declares, whose traits bound it. */
final class Education {
    private Education() {}

    static Values tell(Values values, Person person, boolean belowBac, Dice dice) {
        if (person.decided(Trait.AT_MOST_BAC).isPresent()) {
            return values;
        }
        if (belowBac) {
            return values.with(Attributes.EDUCATION, dice.pick(belowBac(person)));
        }
        if (person.decided(Trait.LEVEL_5).isPresent()) {
            return values.with(Attributes.EDUCATION, level(person, dice));
        }
        if (Trait.isUndeclared(dice)) {
            return values;
        }
        if (Trait.isRefused(dice)) {
            return values.refused(Attributes.EDUCATION);
        }
        int age = person.ageOn(person.knownSince());
        boolean beyond = age >= 20 && dice.chance(0.4);
        return values.with(Attributes.EDUCATION, !beyond ? "4" : age >= 23 ? dice.pick(List.of("5", "6", "7")) : "5");
    }

    static Values tellAdult(Values values, Person person, boolean atMostBac, Dice dice) {
        if (person.decided(Trait.AT_MOST_BAC).isEmpty()) {
            return values;
        }
        return atMostBac
                ? values.with(Attributes.EDUCATION, dice.pick(List.of("0", "0", "2", "3", "3", "3", "4", "4")))
                : Trait.isUndeclared(dice)
                        ? values
                        : values.with(Attributes.EDUCATION, dice.pick(List.of("5", "5", "6", "7")));
    }

    private static List<String> belowBac(Person person) {
        return person.decided(Trait.UNQUALIFIED)
                .map(unqualified -> unqualified ? List.of("0", "0", "0", "2") : List.of("3"))
                .orElse(List.of("0", "0", "0", "2", "3", "3", "3", "3"));
    }

    private static String level(Person person, Dice dice) {
        if (Trait.LEVEL_7.isDecidedFor(person)) {
            return dice.chance(0.98) ? "7" : "8";
        }
        return Trait.LEVEL_6.isDecidedFor(person) ? "6" : Trait.LEVEL_5.isDecidedFor(person) ? "5" : "4";
    }
}

package fr.parcours.app.sample;

import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something people have or have not, of which the report prints a share; how those who have it answer, and those who have
 * not, or will not say.
 *
 * <p>A chapter decides it with a {@link Share}. Of the people no chapter decides, {@code rate} have it.
 */
final class Trait {
    static final Trait FEMALE = new Trait(
            "female",
            0.46,
            person -> true,
            (values, person, dice) -> values.with(Attributes.SEX, "female"),
            (values, person, dice) ->
                    dice.chance(0.002) ? values : values.with(Attributes.SEX, dice.chance(0.003) ? "other" : "male"));
    static final Trait QPV = yesNo("qpv", 0.26, Attributes.QPV, true);
    static final Trait BELOW_BAC = new Trait(
            "below bac",
            0.55,
            person -> person.ageOn(person.registeredOn()) < 18,
            (values, person, dice) ->
                    values.with(Attributes.EDUCATION, dice.pick(List.of("0", "0", "0", "2", "3", "3", "3", "3"))),
            Trait::bacOrMore);
    static final Trait TOURCOING = new Trait(
            "Tourcoing",
            0.79,
            person -> true,
            (values, person, dice) -> values.with(Attributes.COMMUNE, "59599"),
            (values, person, dice) -> values.with(
                    Attributes.COMMUNE,
                    dice.pick(List.of(
                            "59279", "59279", "59426", "59421", "59090", "59152", "59352", "59656", "59098", "59173",
                            "59643"))));
    static final Trait PRECARIOUS_HOUSING = new Trait(
            "precarious housing",
            0.275,
            person -> true,
            (values, person, dice) -> values.with(
                    Attributes.HOUSING, dice.pick(List.of("precarious", "precarious", "precarious", "homeless"))),
            (values, person, dice) -> dice.chance(0.03)
                    ? values
                    : values.with(
                            Attributes.HOUSING, dice.pick(List.of("parents", "parents", "parents", "own", "hosted"))));
    static final Trait NO_LICENCE = yesNo("no licence", 0.65, Attributes.DRIVING_LICENCE, false);
    static final Trait DISABLED_WORKER = yesNo("disabled worker", 0.022, Attributes.RQTH, true);
    static final Trait MINIMUM_INCOME = new Trait(
            "minimum income",
            0.034,
            person -> true,
            (values, person, dice) -> values.with(Attributes.BENEFITS, Set.of("rsa")),
            (values, person, dice) -> dice.chance(0.01)
                    ? values.refused(Attributes.BENEFITS)
                    : values.with(Attributes.BENEFITS, Set.of()));

    /** All traits; one that bears on another comes before it. */
    static final List<Trait> DECIDED_IN_ORDER =
            List.of(FEMALE, QPV, BELOW_BAC, TOURCOING, PRECARIOUS_HOUSING, NO_LICENCE, DISABLED_WORKER, MINIMUM_INCOME);

    private static final double UNDECLARED = 0.03;
    private static final double REFUSED = 0.01;

    private final String name;
    private final double rate;
    private final Predicate<Person> likely;
    private final Telling with;
    private final Telling without;

    private Trait(String name, double rate, Predicate<Person> likely, Telling with, Telling without) {
        this.name = name;
        this.rate = rate;
        this.likely = likely;
        this.with = with;
        this.without = without;
    }

    private static Trait yesNo(String name, double rate, Attribute<Boolean> attribute, boolean value) {
        return new Trait(
                name,
                rate,
                person -> true,
                (values, person, dice) -> values.with(attribute, value),
                (values, person, dice) -> dice.chance(UNDECLARED)
                        ? values
                        : dice.chance(REFUSED) ? values.refused(attribute) : values.with(attribute, !value));
    }

    /** What a person answers. */
    private interface Telling {
        Values add(Values values, Person person, Dice dice);
    }

    /** Checks if a person is among those who have this trait first. */
    boolean isLikelyFor(Person person) {
        return likely.test(person);
    }

    boolean of(Person person) {
        return person.decided(this).orElseGet(() -> person.dice("has " + name).chance(rate));
    }

    /** Adds what a person answers who has this trait, or has not. */
    Values tell(Values values, Person person, boolean has) {
        return (has ? with : without).add(values, person, person.dice("tells " + name));
    }

    private static Values bacOrMore(Values values, Person person, Dice dice) {
        if (dice.chance(UNDECLARED)) {
            return values;
        }
        if (dice.chance(REFUSED)) {
            return values.refused(Attributes.EDUCATION);
        }
        int age = person.ageOn(person.registeredOn());
        boolean beyond = age >= 20 && dice.chance(0.4);
        return values.with(Attributes.EDUCATION, !beyond ? "4" : age >= 23 ? dice.pick(List.of("5", "6", "7")) : "5");
    }

    @Override
    public String toString() {
        return name;
    }
}

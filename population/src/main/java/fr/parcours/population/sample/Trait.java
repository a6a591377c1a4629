package fr.parcours.population.sample;

import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something people have or have not, of which the report prints a share; how those who have it answer, and those who have
 * not, or will not say.
 *
 * <p>Shares decide it, all chapters together. Of the people who are in no share, {@code rate} have it.
 */
final class Trait {
    static final Trait FEMALE = new Trait("female", 0.46, person -> true, person -> Optional.empty(), Trait::sex);
    static final Trait QPV = yesNo("qpv", 0.26, Attributes.QPV, true);

    /** Left school with no diploma, or with the lowest ones. Told with the level, by {@link #BELOW_BAC}. */
    static final Trait UNQUALIFIED = untold("unqualified", person -> true, person -> Optional.empty());

    static final Trait BELOW_BAC = new Trait(
            "below bac",
            0.55,
            person -> person.ageOn(person.knownSince()) < 18,
            person -> person.decided(UNQUALIFIED).filter(unqualified -> unqualified),
            Education::tell);
    static final Trait LEVEL_7 = level("level 7", 22);
    static final Trait LEVEL_6 = level("level 6", 20, LEVEL_7);
    static final Trait LEVEL_5 = level("level 5", 19, LEVEL_7, LEVEL_6);
    /** The level that the PLIE counts up to; of adults. */
    static final Trait AT_MOST_BAC =
            new Trait("at most bac", 0.81, person -> true, person -> Optional.empty(), Education::tellAdult);

    static final Trait TOURCOING = new Trait(
            "Tourcoing",
            0.79,
            person -> true,
            person -> Optional.empty(),
            (values, person, has, dice) -> values.with(
                    Attributes.COMMUNE,
                    has
                            ? "59599"
                            : dice.pick(List.of(
                                    "59279", "59279", "59426", "59421", "59090", "59152", "59352", "59656", "59098",
                                    "59173", "59643"))));
    /** Lives outside the territory. */
    static final Trait ELSEWHERE = new Trait(
            "elsewhere",
            0,
            person -> false,
            person -> Optional.empty(),
            (values, person, has, dice) -> has
                    ? values.with(
                            Attributes.COMMUNE,
                            dice.pick(List.of("59350", "59350", "59512", "59512", "59009", "59646")))
                    : values);

    static final Trait PRECARIOUS_HOUSING =
            new Trait("precarious housing", 0.275, person -> true, person -> Optional.empty(), Housing::tell);
    static final Trait HOSTED = untold(
            "hosted", person -> true, person -> PRECARIOUS_HOUSING.of(person) ? Optional.of(false) : Optional.empty());
    /** Lives on one’s own, neither hosted nor in a precarious place. */
    static final Trait ON_OWN = untold(
            "on one's own",
            person -> true,
            person -> PRECARIOUS_HOUSING.of(person) || HOSTED.isDecidedFor(person)
                    ? Optional.of(false)
                    : Optional.empty());

    static final Trait NO_LICENCE = new Trait(
            "no licence", 0.65, person -> true, person -> Optional.empty(), answer(Attributes.DRIVING_LICENCE, false));
    static final Trait DISABLED_WORKER = yesNo("disabled worker", 0.022, Attributes.RQTH, true);
    static final Trait MINIMUM_INCOME = new Trait(
            "minimum income",
            0.034,
            person -> true,
            person -> person.ageOn(person.knownSince()) < 18 ? Optional.of(false) : Optional.empty(),
            (values, person, has, dice) -> has
                    ? values.with(Attributes.BENEFITS, Set.of("rsa"))
                    : dice.chance(0.01)
                            ? values.refused(Attributes.BENEFITS)
                            : values.with(Attributes.BENEFITS, Set.of()));

    /** All traits; one that bears on another comes before it. */
    static final List<Trait> DECIDED_IN_ORDER = List.of(
            FEMALE,
            QPV,
            UNQUALIFIED,
            BELOW_BAC,
            LEVEL_7,
            LEVEL_6,
            LEVEL_5,
            AT_MOST_BAC,
            TOURCOING,
            ELSEWHERE,
            PRECARIOUS_HOUSING,
            HOSTED,
            ON_OWN,
            NO_LICENCE,
            DISABLED_WORKER,
            MINIMUM_INCOME);

    private static final double UNDECLARED = 0.03;
    private static final double REFUSED = 0.01;

    private final String name;
    private final double rate;
    private final Predicate<Person> likely;
    private final Function<Person, Optional<Boolean>> foregone;
    private final Telling telling;

    private Trait(
            String name,
            double rate,
            Predicate<Person> likely,
            Function<Person, Optional<Boolean>> foregone,
            Telling telling) {
        this.name = name;
        this.rate = rate;
        this.likely = likely;
        this.foregone = foregone;
        this.telling = telling;
    }

    /** What a person answers who has a trait, or has not. */
    private interface Telling {
        Values add(Values values, Person person, boolean has, Dice dice);
    }

    private static Trait untold(String name, Predicate<Person> likely, Function<Person, Optional<Boolean>> foregone) {
        return new Trait(name, 0, likely, foregone, (values, person, has, dice) -> values);
    }

    private static Trait level(String name, int age, Trait... higher) {
        return untold(
                name,
                person -> person.ageOn(person.knownSince()) >= age,
                person -> BELOW_BAC.of(person) || List.of(higher).stream().anyMatch(each -> each.isDecidedFor(person))
                        ? Optional.of(false)
                        : Optional.empty());
    }

    private static Trait yesNo(String name, double rate, Attribute<Boolean> attribute, boolean value) {
        return new Trait(name, rate, person -> true, person -> Optional.empty(), answer(attribute, value));
    }

    private static Telling answer(Attribute<Boolean> attribute, boolean value) {
        return (values, person, has, dice) -> has
                ? values.with(attribute, value)
                : isUndeclared(dice)
                        ? values
                        : isRefused(dice) ? values.refused(attribute) : values.with(attribute, !value);
    }

    private static Values sex(Values values, Person person, boolean female, Dice dice) {
        if (female || person.isPlainSpoken()) {
            return values.with(Attributes.SEX, female ? "female" : "male");
        }
        return dice.chance(0.002) ? values : values.with(Attributes.SEX, dice.chance(0.003) ? "other" : "male");
    }

    static boolean isUndeclared(Dice dice) {
        return dice.chance(UNDECLARED);
    }

    static boolean isRefused(Dice dice) {
        return dice.chance(REFUSED);
    }

    /** Checks if a person is among those who have this trait first. */
    boolean isLikelyFor(Person person) {
        return likely.test(person);
    }

    /** Decides what is known already from other traits. */
    void settle(Person person) {
        if (person.decided(this).isEmpty()) {
            foregone.apply(person).ifPresent(has -> person.decide(this, has));
        }
    }

    boolean of(Person person) {
        return person.decided(this)
                .or(() -> foregone.apply(person))
                .orElseGet(() -> person.dice("has " + name).chance(rate));
    }

    /** Checks if a share decided that a person has this trait. */
    boolean isDecidedFor(Person person) {
        return person.decided(this).orElse(false);
    }

    /** Adds what a person answers who has this trait, or has not. */
    Values tell(Values values, Person person) {
        return telling.add(values, person, of(person), person.dice("tells " + name));
    }

    @Override
    public String toString() {
        return name;
    }
}

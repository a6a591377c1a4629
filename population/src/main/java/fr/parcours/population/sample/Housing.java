package fr.parcours.population.sample;

import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.Attributes;
import java.util.List;

/** Where a person says to live, whose traits bound it. */
final class Housing {
    private Housing() {}

    static Values tell(Values values, Person person, boolean precarious, Dice dice) {
        if (precarious) {
            return values.with(
                    Attributes.HOUSING, dice.pick(List.of("precarious", "precarious", "precarious", "homeless")));
        }
        if (Trait.HOSTED.isDecidedFor(person)) {
            return values.with(Attributes.HOUSING, "hosted");
        }
        if (Trait.ON_OWN.isDecidedFor(person)) {
            return values.with(Attributes.HOUSING, dice.pick(List.of("own", "hostel")));
        }
        if (person.decided(Trait.ON_OWN).isPresent()) {
            return values.with(Attributes.HOUSING, "parents");
        }
        if (Trait.isUndeclared(dice)) {
            return values;
        }
        if (person.decided(Trait.AT_MOST_BAC).isPresent()) {
            return values.with(Attributes.HOUSING, dice.pick(List.of("own", "own", "own", "own", "hosted")));
        }
        return values.with(
                Attributes.HOUSING,
                dice.pick(
                        person.decided(Trait.HOSTED).isPresent()
                                ? List.of("parents", "parents", "parents", "own", "hostel")
                                : List.of("parents", "parents", "parents", "own", "hosted")));
    }
}

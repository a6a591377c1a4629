package fr.parcours.population.sample;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person declares, from their traits.
 *
 * <p>What is declared on the day of the registration holds all the year. Some had said otherwise when they registered
 * online, before; some say otherwise in the next year: a figure must see neither.
 */
final class Portrait {
    private static final LocalDate NEXT_YEAR = LocalDate.of(2022, 1, 3);
    private static final double CHANGES = 0.03;
    private static final double WRONG_SEX = 0.001;

    private final Person person;
    private final Dice dice;
    private final Optional<String> sex;
    private final boolean wrongSex;

    Portrait(Person person) {
        this.person = person;
        this.dice = person.dice("portrait");
        this.sex = Trait.FEMALE.tell(Values.NONE, person).get(Attributes.SEX).value();
        this.wrongSex = sex.isPresent() && dice.chance(WRONG_SEX);
    }

    /** Gets the sex written in the subject; wrong when a declaration corrects it. */
    Optional<String> sex() {
        return wrongSex ? sex.map(right -> right.equals("female") ? "male" : "female") : sex;
    }

    List<Declaration> declarations() {
        LocalDate registered = person.knownSince();
        Values values =
                Values.NONE.with(Attributes.ACTIVITY, "job-seeking").with(Attributes.LEFT_SCHOOL_ON, leftSchoolOn());
        for (Trait trait : Trait.DECIDED_IN_ORDER) {
            if (!trait.equals(Trait.FEMALE)) {
                values = trait.tell(values, person);
            }
        }
        if (wrongSex) {
            values = values.with(Attributes.SEX, sex.orElseThrow());
        }
        List<Declaration> declarations = new ArrayList<>();
        declarations.add(Declaration.of(registered, values));
        if (dice.chance(CHANGES) && isTold(values, Attributes.QPV) && isTold(values, Attributes.EDUCATION)) {
            LocalDate online = registered.minusDays(dice.between(1, 20));
            declarations.add(Declaration.of(online, otherwise(false)));
        }
        if (dice.chance(CHANGES)) {
            LocalDate later = WorkingDays.from(NEXT_YEAR.plusDays(dice.between(0, 40)));
            declarations.add(Declaration.of(later, otherwise(true)));
        }
        return declarations;
    }

    private static boolean isTold(Values values, Attribute<?> attribute) {
        return !(values.get(attribute) instanceof Answer.Undeclared);
    }

    /** Declares the contrary of the district, and a young person another level: a diploma not yet, or since, obtained. */
    private Values otherwise(boolean later) {
        Values values = Values.NONE.with(Attributes.QPV, !Trait.QPV.of(person));
        boolean belowBac = Trait.BELOW_BAC.of(person);
        return !isAdult() && belowBac == later ? values.with(Attributes.EDUCATION, later ? "4" : "3") : values;
    }

    private boolean isAdult() {
        return person.decided(Trait.AT_MOST_BAC).isPresent();
    }

    /** Draws a day after the 16th birthday and before the registration; that of an adult is years ago. */
    private LocalDate leftSchoolOn() {
        if (isAdult()) {
            LocalDate day = person.birthDate().plusYears(16).plusDays(dice.between(10, 2000));
            return earlier(day, person.knownSince());
        }
        int since = dice.between(20, 500);
        LocalDate day = person.knownSince().minusDays(since);
        LocalDate sixteen = person.birthDate().plusYears(16);
        return day.isBefore(sixteen) ? earlier(sixteen, person.knownSince()) : day;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

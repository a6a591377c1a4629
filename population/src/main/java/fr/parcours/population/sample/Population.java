package fr.parcours.population.sample;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The people of the sample made so far. */
final class Population {
    /** Age from which the mission locale accompanies nobody any more: "25 ans révolus" has passed. */
    static final int AGE_LIMIT = 26;

    private final LocalDate dataStoppedOn;
    private final List<Person> people = new ArrayList<>();
    private final List<Dossier> others = new ArrayList<>();

    Population(LocalDate dataStoppedOn) {
        this.dataStoppedOn = dataStoppedOn;
    }

    /** Makes a new person, known to the structure since a day, and registered nowhere. */
    Person meet(LocalDate birthDate, LocalDate on) {
        Person person = new Person(reference(people.size() + 1), birthDate, on);
        people.add(person);
        return person;
    }

    /** Registers a new person with the mission locale, until the eve of the 26th birthday. */
    Person register(LocalDate birthDate, LocalDate on) {
        Person person = meet(birthDate, on);
        LocalDate last = Age.lastDayBefore(AGE_LIMIT, birthDate);
        person.enter(
                DispositifId.MISSION_LOCALE,
                last.isAfter(dataStoppedOn) ? Stay.open(on) : Stay.between(on, last),
                person.dice("prescriber").chance(0.3) ? "initiative" : "mission-locale",
                ExitReason.LIMITE_AGE);
        return person;
    }

    List<Person> all() {
        return Collections.unmodifiableList(people);
    }

    /** Lists the people with an enrolment in a dispositif that overlaps a period. */
    List<Person> in(DispositifId dispositif, Days period) {
        return people.stream().filter(person -> person.isIn(dispositif, period)).toList();
    }

    /** Keeps the dossier of a subject that is nobody: a company, an action, a market. */
    void keep(Dossier other) {
        others.add(other);
    }

    /** Makes all the dossiers, in order of reference. */
    Stream<Dossier> dossiers() {
        return Stream.concat(people.stream().map(Person::dossier), others.stream())
                .sorted(Comparator.comparing(dossier -> dossier.subject().id()));
    }

    /** Scatters references, so that neighbours have nothing in common; distinct up to a hundred thousand people. */
    private static String reference(int number) {
        return String.format(Locale.ROOT, "J-%06d", number * 7919L % 100_003L);
    }
}

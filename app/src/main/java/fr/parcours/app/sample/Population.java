package fr.parcours.app.sample;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.time.Age;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** The people of the sample made so far. */
final class Population {
    /** Age from which the mission locale accompanies nobody any more: "25 ans révolus" has passed. */
    static final int AGE_LIMIT = 26;

    private final LocalDate dataStoppedOn;
    private final List<Person> people = new ArrayList<>();

    Population(LocalDate dataStoppedOn) {
        this.dataStoppedOn = dataStoppedOn;
    }

    /** Registers a new person with the mission locale, until the eve of the 26th birthday. */
    Person register(LocalDate birthDate, LocalDate on) {
        Person person = new Person(reference(people.size() + 1), birthDate, on);
        people.add(person);
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

    /** Lists the people with a stay in a dispositif that overlaps a period. */
    List<Person> in(DispositifId dispositif, LocalDateRange period) {
        return people.stream().filter(person -> person.isIn(dispositif, period)).toList();
    }

    Stream<Dossier> dossiers() {
        return people.stream().sorted(Comparator.comparing(Person::id)).map(Person::dossier);
    }

    /** Scatters references, so that neighbours have nothing in common; distinct up to a hundred thousand people. */
    private static String reference(int number) {
        return String.format(Locale.ROOT, "J-%06d", number * 7919L % 100_003L);
    }
}

package fr.parcours.population.sample;

import static fr.parcours.population.sample.Words.MISSION_LOCALE;
import static fr.parcours.population.sample.Words.OBLIGATION_FORMATION;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The young people a service may receive in a year: those who are accompanied that year already, on days that move no figure
 * met before.
 */
final class Youth {
    private final Set<Person> people;

    Youth(Population population, int year) {
        this.people = new LinkedHashSet<>(Reception.accompanied(year).of(population));
    }

    boolean has(Person person) {
        return people.contains(person);
    }

    /** Lists them in an order that chance gives. */
    List<Person> shuffled(Dice dice) {
        return dice.shuffled(people);
    }

    /** Draws some of those who may come on a day on which they are in a dispositif. */
    List<Person> some(int number, DispositifId dispositif, LocalDate day, Dice dice) {
        return shuffled(dice).stream()
                .filter(person -> person.isIn(dispositif, day) && isFree(person, day))
                .limit(number)
                .toList();
    }

    /** Checks if a person may come: registered that day, at work nowhere; what minors do is counted apart, and met. */
    static boolean isFree(Person person, LocalDate day) {
        return mayCome(person, day) && !person.isOccupied(Days.between(day, day));
    }

    private static boolean mayCome(Person person, LocalDate day) {
        return person.isIn(MISSION_LOCALE, day) && !person.isIn(OBLIGATION_FORMATION, day);
    }

    /** Draws one of the days a person may come on. */
    static Optional<LocalDate> freeDay(Person person, Collection<LocalDate> days, Dice dice) {
        List<LocalDate> free = freeDays(person, days);
        return free.isEmpty() ? Optional.empty() : Optional.of(dice.pick(free));
    }

    /** Lists the days a person may come on. */
    static List<LocalDate> freeDays(Person person, Collection<LocalDate> days) {
        List<Days> busy = person.facts(Outcome.class)
                .map(outcome -> Days.between(outcome.on(), outcome.lastDay()))
                .toList();
        return days.stream()
                .filter(day -> mayCome(person, day) && busy.stream().noneMatch(range -> range.contains(day)))
                .toList();
    }
}

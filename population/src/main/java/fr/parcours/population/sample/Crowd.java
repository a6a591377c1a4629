package fr.parcours.population.sample;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import java.util.List;
import java.util.function.Predicate;

/** People a share is made of. */
interface Crowd {
    boolean has(Person person);

    /** Obtains the people accompanied in a dispositif in a year. */
    static Crowd in(DispositifId dispositif, int year) {
        Days days = Days.ofYear(year);
        return person -> person.isIn(dispositif, days);
    }

    /** Obtains the people with a fact of a year, while in a dispositif. */
    static <F extends Fact> Crowd having(DispositifId dispositif, int year, Class<F> type, Predicate<F> which) {
        Days days = Days.ofYear(year);
        return person -> person.facts(type)
                .anyMatch(fact -> days.contains(fact.on()) && which.test(fact) && person.isIn(dispositif, fact.on()));
    }

    default List<Person> of(Population population) {
        return population.all().stream().filter(this::has).toList();
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.time.Days;
import java.time.LocalDate;
import java.util.List;

/**
 * The table at which quotas are dealt.
 *
 * @param population everybody
 * @param zone where facts count
 * @param period in which facts count
 */
record Dealing(Population population, Zone zone, Days period) {
    /** Lists the people with a day in the zone and the period. */
    List<Person> people() {
        return population.all().stream()
                .filter(person -> !zone.days(person, period).isEmpty())
                .toList();
    }

    /** Checks if a fact counts: it happened in the period, while its person was in the zone. */
    boolean counts(Person person, Fact fact) {
        return period.contains(fact.on()) && zone.contains(person, fact.on());
    }

    /** Lists the working days on which a fact counts here and moves no figure already met. */
    List<LocalDate> openDays(Person person) {
        return zone.openDays(person, period);
    }

    Dice dice(String quota) {
        return Dice.of(zone + " " + quota + " " + period.first().getYear());
    }

    /**
     * Finds how many are missing.
     *
     * @throws IllegalStateException if there are already too many
     */
    int missing(String what, int total, long already) {
        if (already > total) {
            throw new IllegalStateException("already " + already + " " + what + " in " + zone + " in "
                    + period.first().getYear() + ", more than " + total);
        }
        return (int) (total - already);
    }
}

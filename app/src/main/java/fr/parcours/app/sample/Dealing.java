package fr.parcours.app.sample;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.threeten.extra.LocalDateRange;

/**
 * The table at which a chapter's quotas are dealt.
 *
 * @param population everybody
 * @param dispositif the chapter's
 * @param period in which facts count
 * @param closed dispositifs whose figures are met: nothing more may happen on the days people are in them
 */
record Dealing(Population population, DispositifId dispositif, LocalDateRange period, Set<DispositifId> closed) {
    Dealing {
        closed = Set.copyOf(closed);
    }

    /** Lists the people accompanied in the dispositif in the period. */
    List<Person> people() {
        return population.in(dispositif, period);
    }

    /** Checks if a fact counts: it happened in the period, while its person was in the dispositif. */
    boolean counts(Person person, Fact fact) {
        return period.contains(fact.on()) && person.isIn(dispositif, fact.on());
    }

    /** Lists the working days on which a fact counts here and moves no figure already met. */
    List<LocalDate> openDays(Person person) {
        return person.stays(dispositif).stream()
                .filter(stay -> stay.overlaps(period))
                .flatMap(stay -> WorkingDays.in(stay.within(period)).stream())
                .distinct()
                .filter(day -> !person.isInOneOf(closed, day))
                .toList();
    }

    Dice dice(String quota) {
        return Dice.of(dispositif + " " + quota + " " + period.getStart().getYear());
    }

    /**
     * Finds how many are missing.
     *
     * @throws IllegalStateException if there are already too many
     */
    int missing(String what, int total, long already) {
        if (already > total) {
            throw new IllegalStateException(
                    "already " + already + " " + what + " in " + dispositif + ", more than " + total);
        }
        return (int) (total - already);
    }
}

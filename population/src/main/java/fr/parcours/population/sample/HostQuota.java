package fr.parcours.population.sample;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.util.List;

/**
 * A number of hosts of the missions that have a day in the period, each with about as many.
 *
 * @param total how many hosts
 */
record HostQuota(int total) implements Quota {
    @Override
    public void deal(Dealing dealing) {
        List<Held<Outcome>> missions = dealing.dice("hosts")
                .shuffled(Held.in(dealing, Outcome.class)
                        .filter(held -> held.fact().kind().equals(OutcomeKind.SERVICE_CIVIQUE))
                        .filter(held -> Days.between(
                                        held.fact().on(), held.fact().lastDay())
                                .overlaps(dealing.period()))
                        .toList());
        for (int i = 0; i < missions.size(); i++) {
            Held<Outcome> held = missions.get(i);
            held.person()
                    .swap(
                            held.fact(),
                            Particulars.again(held.fact())
                                    .party("structure-" + (i % total + 1))
                                    .build());
        }
    }
}

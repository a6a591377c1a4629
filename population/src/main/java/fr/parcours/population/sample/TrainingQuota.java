package fr.parcours.population.sample;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.OutcomeKind;

/**
 * A number of trainings, those dealt in narrower zones included.
 *
 * @param total how many in all
 */
record TrainingQuota(int total) implements Quota {
    private static final Length LENGTH = Length.ofDays(10, 180);

    @Override
    public void deal(Dealing dealing) {
        long already = Held.in(dealing, Outcome.class)
                .filter(held ->
                        held.fact().kind().equals(OutcomeKind.FORMATION) && dealing.counts(held.person(), held.fact()))
                .count();
        int missing = dealing.missing("trainings", total, already);
        ContractQuota.of(
                        OutcomeKind.FORMATION,
                        missing,
                        LENGTH,
                        Days.between(dealing.period().first(), dealing.period().last()))
                .deal(dealing);
    }
}

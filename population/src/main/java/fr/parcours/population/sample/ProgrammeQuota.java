package fr.parcours.population.sample;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.util.List;

/**
 * A number of trainings that a public programme pays, of those already dealt.
 *
 * @param programme that pays
 * @param total how many trainings
 */
record ProgrammeQuota(Keyword programme, int total) implements Quota {
    @Override
    public void deal(Dealing dealing) {
        List<Held<Outcome>> trainings = Held.in(dealing, Outcome.class)
                .filter(held ->
                        held.fact().kind().equals(OutcomeKind.FORMATION) && dealing.counts(held.person(), held.fact()))
                .toList();
        for (Held<Outcome> held : dealing.dice("programme " + programme.code())
                .shuffled(trainings)
                .subList(0, total)) {
            held.person()
                    .swap(
                            held.fact(),
                            Particulars.again(held.fact()).keyword(programme).build());
        }
    }
}

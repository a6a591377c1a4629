package fr.parcours.population.sample;

import java.util.List;

/**
 * A chapter that adds to what others made: steps and aids of people who exist, dossiers of companies, of actions and of
 * markets, credit given for outcomes already dealt.
 *
 * <p>It enrols nobody in a dispositif whose figures are met, and deals no outcome and no interview there.
 */
interface Service {
    /** Adds its facts and its dossiers; the traits of people are not decided yet. */
    void provide(Population population);

    /** Lists the shares that its people make. */
    default List<Share> shares() {
        return List.of();
    }
}

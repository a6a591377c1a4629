package fr.parcours.testkit;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.population.RandomDossiers;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.assembly.Owned;

/** Random subjects of a suite: dossiers in its words, that follow its pathways and pass its coherence check. */
@Experimental
public final class RandomSubjects {
    private RandomSubjects() {}

    /**
     * Obtains random dossiers from 2019-01-01 to 2023-12-31, with the seed 0; none until a number is asked for.
     *
     * <pre>{@code
     * RandomSubjects.of(Parcours.load()).participants(100_000).companies(50).seed(2021).stream()
     * }</pre>
     */
    public static RandomDossiers of(Parcours parcours) {
        return RandomDossiers.of(
                parcours.vocabulary(),
                parcours.dispositifs().stream().map(Owned::value).toList(),
                parcours.coherence()::check);
    }
}

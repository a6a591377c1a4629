package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;

/**
 * Something done with a fact according to its type. A new type means a new method: the compiler then shows every place to
 * review.
 *
 * @param <R> type of the result
 */
@Stable
public interface FactVisitor<R> {
    /** Receives a declaration. */
    R declaration(Declaration declaration);

    /** Receives an entry. */
    R entry(Entry entry);

    /** Receives the beginning of a phase. */
    R phase(Phase phase);

    /** Receives a step. */
    R step(Step step);

    /** Receives an outcome. */
    R outcome(Outcome outcome);

    /** Receives an aid. */
    R aid(Aid aid);

    /** Receives a suspension. */
    R suspension(Suspension suspension);

    /** Receives an extension. */
    R extension(Extension extension);

    /** Receives an exit. */
    R exit(Exit exit);
}

package fr.parcours.json;

import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.problem.Location;

/**
 * Receives what a line says, in this order: {@link #begin}, {@link #subject}, a {@link #fact} for each fact in the order of
 * the line, then {@link #end} or {@link #abandon}.
 *
 * <p>Problems may be found after facts were handed out: nothing counts before {@link #end}. A line with a problem ends with
 * {@link #abandon}, at any point after {@link #begin}. One thread calls, line after line.
 */
@Experimental
public interface DossierVisitor {
    /** Begins a line. */
    void begin(Location line);

    /** Receives the subject. */
    void subject(Subject subject);

    /** Receives a fact as it was recorded, withdrawn or replaced ones included. */
    void fact(Fact fact);

    /** Ends a line that has no problem, with the {@code x-} fields of the line itself. */
    void end(Extras extras);

    /** Drops the line: it has a problem. */
    void abandon();
}

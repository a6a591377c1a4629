package fr.parcours.json;

import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Location;

/**
 * Receives the content of a line, in this order: {@link #begin}, {@link #subject}, a {@link #fact} for each fact in the order
 * of the line, then {@link #end} or {@link #abandon}.
 *
 * <p>A problem may be found after facts were given: nothing counts before {@link #end}. A line with a problem ends with
 * {@link #abandon}, at any point after {@link #begin}. Called by one thread, line after line.
 */
@Stable
public interface DossierVisitor {
    /** Begins a line. */
    void begin(Location line);

    /** Receives the subject. */
    void subject(Subject subject);

    /** Receives a fact as it was recorded, even if withdrawn or replaced. */
    void fact(Fact fact);

    /** Ends a line that has no problem, with the {@code x-} fields of the line itself. */
    void end(Extras extras);

    /** Drops the line: it has a problem. */
    void abandon();
}

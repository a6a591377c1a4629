package fr.parcours.json;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Location;

/** A dossier and the line it was read from. */
@Stable
public final class LocatedDossier {
    private final Location line;
    private final Dossier dossier;

    LocatedDossier(Location line, Dossier dossier) {
        this.line = line;
        this.dossier = dossier;
    }

    /** Gets the file and the line. */
    public Location line() {
        return line;
    }

    /** Gets the dossier. */
    public Dossier dossier() {
        return dossier;
    }

    /** Prints the place, the subject and the number of facts, and no value. */
    @Override
    public String toString() {
        return line + ": " + dossier;
    }
}

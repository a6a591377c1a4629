package fr.parcours.statistics;

import fr.parcours.core.lifecycle.Experimental;
import java.util.Locale;

/** Where a figure comes from. */
@Experimental
public enum Origin {
    /** Counted in the dossiers. */
    COUNTED,
    /** Computed from other figures, or from another period. */
    DERIVED,
    /** Declared by the structure: no dossier gives it. */
    DECLARED;

    /** Gets the code used in outputs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

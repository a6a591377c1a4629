package fr.parcours.statistics;

import java.util.Locale;

/** Where a figure comes from. */
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

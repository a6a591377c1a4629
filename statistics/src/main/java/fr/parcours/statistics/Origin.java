package fr.parcours.statistics;

import fr.parcours.core.lifecycle.Experimental;

/** Where a figure comes from. */
@Experimental
public enum Origin {
    /** Counted in the dossiers. */
    COUNTED("counted"),
    /** Computed from other figures, or from another period. */
    DERIVED("derived"),
    /** Declared by the structure: no dossier gives it. */
    DECLARED("declared");

    private final String code;

    Origin(String code) {
        this.code = code;
    }

    /** Gets the code used in outputs. */
    public String code() {
        return code;
    }
}

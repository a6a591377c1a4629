package fr.parcours.core.problem;

import fr.parcours.core.lifecycle.Stable;

/** How much a problem weighs. */
@Stable
public enum Severity {
    /** The input cannot be used as it is. */
    ERROR("error"),
    /** The input is used; someone should look. */
    WARNING("warning");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** Gets the code used in outputs. */
    public String code() {
        return code;
    }
}

package fr.parcours.core.workflow;

import fr.parcours.core.lifecycle.Stable;

/** What an exit reason means for the dispositif. */
@Stable
public enum ExitNature {
    /** Something was reached. */
    POSITIVE("positive"),
    /** Left out of success rates: moved away, health, death. */
    NEUTRAL("neutral"),
    /** Nothing was reached. */
    NEGATIVE("negative");

    private final String code;

    ExitNature(String code) {
        this.code = code;
    }

    /** Gets the code used in outputs. */
    public String code() {
        return code;
    }
}

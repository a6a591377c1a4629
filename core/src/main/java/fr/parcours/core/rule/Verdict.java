package fr.parcours.core.rule;

import fr.parcours.core.lifecycle.Stable;

/** What a rule answers. */
@Stable
public enum Verdict {
    /** The condition holds. */
    SATISFIED("satisfied"),
    /** The condition does not hold. */
    REFUSED("refused"),
    /** What would decide is not known, or is left to someone's judgement. */
    UNDETERMINED("undetermined");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** Gets the code used in outputs. */
    public String code() {
        return code;
    }

    /** Obtains the verdict of something that holds or does not. */
    public static Verdict of(boolean holds) {
        return holds ? SATISFIED : REFUSED;
    }
}

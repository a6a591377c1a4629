package fr.parcours.core.rule;

import java.util.Locale;

/** What a rule answers. */
public enum Verdict {
    SATISFIED,
    REFUSED,
    /** What would decide is not known, or is left to somebody's judgement. */
    UNDETERMINED;

    /** Gets the code used in outputs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

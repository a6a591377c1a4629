package fr.parcours.core.indicator;

import java.util.Locale;

/** A field of a fact that holds codes or references. */
public enum Field {
    /** The fact's own dispositifs; unlike {@code in}, nothing is asked of the enrolments. */
    BY,
    /** The services credited. */
    VIA,
    THEME,
    AUDIENCE,
    PLACE,
    PROGRAMME,
    MODE,
    /** Who sent the subject, on an entry or a step. */
    PRESCRIBER,
    /** {@code true} or {@code false}. */
    SATISFIED,
    /** Reason of an exit. */
    REASON,
    /** Code of a phase. */
    PHASE,
    /** The other side. */
    PARTY,
    /** The contract with a social clause. */
    MARKET;

    /** Gets the word of the definition's text. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

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
    /** Who sent the subject. */
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

    /** Checks if rows made of something have this field. */
    public boolean isOf(Source source) {
        return switch (this) {
            case BY, VIA, PARTY -> source == Source.STEPS || source == Source.OUTCOMES || source == Source.AIDS;
            case PLACE, MARKET -> source == Source.STEPS || source == Source.OUTCOMES;
            case THEME, AUDIENCE, MODE, SATISFIED -> source == Source.STEPS;
            case PRESCRIBER -> source == Source.STEPS || source == Source.ENTRIES;
            case PROGRAMME -> source == Source.OUTCOMES;
            case REASON -> source == Source.EXITS;
            case PHASE -> source == Source.PHASES;
        };
    }

    /** Gets the word of the definition's text. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    void check(Source source) {
        if (!isOf(source)) {
            throw new IllegalArgumentException(source.code() + " have no " + code());
        }
    }
}

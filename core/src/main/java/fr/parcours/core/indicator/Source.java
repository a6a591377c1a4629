package fr.parcours.core.indicator;

import java.util.Locale;

/** What rows are made of: a type of fact, or the derived enrolments. */
public enum Source {
    STEPS,
    OUTCOMES,
    AIDS,
    /** Beginnings of enrolments; an entry made while already enrolled begins nothing. */
    ENTRIES,
    /** Ends of enrolments; an exit made while not enrolled ends nothing. */
    EXITS,
    PHASES,
    /** Enrolments, from entry to exit. */
    ENROLMENTS;

    /** Gets when rows are in the period unless said otherwise: enrolments overlap it, anything else is on its day. */
    public Placing placing() {
        return this == ENROLMENTS ? Placing.OVERLAPPING : Placing.ON_ITS_DAY;
    }

    /** Checks if rows may last, and so end on another day than their own. */
    public boolean lasts() {
        return switch (this) {
            case STEPS, OUTCOMES, PHASES, ENROLMENTS -> true;
            case AIDS, ENTRIES, EXITS -> false;
        };
    }

    /** Gets the list of the vocabulary whose words select rows: {@code step}, {@code outcome}, {@code aid} or {@code dispositif}. */
    public String words() {
        return switch (this) {
            case STEPS -> "step";
            case OUTCOMES -> "outcome";
            case AIDS -> "aid";
            case ENTRIES, EXITS, PHASES, ENROLMENTS -> "dispositif";
        };
    }

    /** Gets the word of the definition's text. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

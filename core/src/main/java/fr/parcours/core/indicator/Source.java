package fr.parcours.core.indicator;

import fr.parcours.core.dossier.FactType;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.lifecycle.Experimental;
import java.util.Arrays;
import java.util.Optional;

/** What rows are made of: a type of fact, or the derived enrolments. */
@Experimental
public enum Source {
    STEPS("steps"),
    OUTCOMES("outcomes"),
    AIDS("aids"),
    /** Beginnings of enrolments; an entry made while already enrolled does not count. */
    ENTRIES("entries"),
    /** Ends of enrolments; an exit made while not enrolled ends nothing. */
    EXITS("exits"),
    PHASES("phases"),
    SUSPENSIONS("suspensions"),
    /** Decisions to extend, up to the new last day. */
    EXTENSIONS("extensions"),
    /** Enrolments, from entry to exit. */
    ENROLMENTS("enrolments");

    private final String code;

    Source(String code) {
        this.code = code;
    }

    /** Finds the source with a word of the definition's text. */
    static Optional<Source> of(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code.equals(code))
                .findFirst();
    }

    /** Gets when rows are in the period unless said otherwise: enrolments overlap it, anything else is on its day. */
    public Placing placing() {
        return this == ENROLMENTS ? Placing.OVERLAPPING : Placing.ON_ITS_DAY;
    }

    /** Checks if rows may last, and so end on another day than their own. */
    public boolean lasts() {
        return switch (this) {
            case STEPS, OUTCOMES, PHASES, SUSPENSIONS, EXTENSIONS, ENROLMENTS -> true;
            case AIDS, ENTRIES, EXITS -> false;
        };
    }

    /** Checks if rows may say on which day they are planned to end. */
    public boolean isPlanned() {
        return type().filter(Field.UNTIL::isOn).isPresent();
    }

    /** Gets the list of the vocabulary whose words select rows: {@code step}, {@code outcome}, {@code aid} or {@code dispositif}. */
    public String words() {
        return switch (this) {
            case STEPS -> "step";
            case OUTCOMES -> "outcome";
            case AIDS -> "aid";
            case ENTRIES, EXITS, PHASES, SUSPENSIONS, EXTENSIONS, ENROLMENTS -> "dispositif";
        };
    }

    /** Gets the type of fact that rows are, empty for enrolments. */
    public Optional<FactType> type() {
        return switch (this) {
            case STEPS -> Optional.of(FactType.STEP);
            case OUTCOMES -> Optional.of(FactType.OUTCOME);
            case AIDS -> Optional.of(FactType.AID);
            case ENTRIES -> Optional.of(FactType.ENTRY);
            case EXITS -> Optional.of(FactType.EXIT);
            case PHASES -> Optional.of(FactType.PHASE);
            case SUSPENSIONS -> Optional.of(FactType.SUSPENSION);
            case EXTENSIONS -> Optional.of(FactType.EXTENSION);
            case ENROLMENTS -> Optional.empty();
        };
    }

    /** Checks if rows have a field that indicators filter and count on. */
    public boolean has(Field<?> field) {
        return field.isCounted() && type().filter(field::isOn).isPresent();
    }

    void check(Field<?> field) {
        if (!has(field)) {
            throw new IllegalArgumentException(code() + " have no " + (field.isCounted() ? field.word() : field));
        }
    }

    /** Gets the word of the definition's text. */
    public String code() {
        return code;
    }
}

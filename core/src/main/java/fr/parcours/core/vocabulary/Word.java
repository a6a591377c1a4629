package fr.parcours.core.vocabulary;

import java.util.regex.Pattern;

/**
 * A word of the vocabulary: a code and its label. Two words of one list with the same code are equal, whatever their
 * labels.
 */
public abstract sealed class Word implements Comparable<Word>
        permits AidScheme, Attribute, DispositifId, ExitReason, Keyword, OutcomeKind, PhaseId, StepKind {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String code;
    private final String label;

    Word(String code, String label) {
        this(code, label, CODE);
    }

    Word(String code, String label, Pattern form) {
        if (!form.matcher(code).matches()) {
            throw new IllegalArgumentException("'" + code + "' is not a code: expected the form " + form);
        }
        this.code = code;
        this.label = label;
    }

    /** Gets the code, lower-case and hyphened, unique within the list. */
    public final String code() {
        return code;
    }

    /** Gets the French label. */
    public final String label() {
        return label;
    }

    /** Gets the name of the list the word belongs to, such as {@code step}. */
    public abstract String list();

    @Override
    public final boolean equals(Object other) {
        return this == other || (other instanceof Word word && code.equals(word.code) && list().equals(word.list()));
    }

    @Override
    public final int hashCode() {
        return code.hashCode();
    }

    /** Compares by list, then by code. */
    @Override
    public final int compareTo(Word other) {
        int byList = list().compareTo(other.list());
        return byList != 0 ? byList : code.compareTo(other.code);
    }

    /** Prints the code. */
    @Override
    public final String toString() {
        return code;
    }
}

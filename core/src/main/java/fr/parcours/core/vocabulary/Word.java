package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word of the vocabulary: a code and its label. Two words of one list with the same code are equal, whatever their
 * labels; two attributes must also have values of the same type.
 *
 * <p>A plug-in owns the words it contributes. A word of another plug-in is named with {@code named}: it has no label,
 * and {@link Vocabulary#resolve} gives the owner's word.
 */
@Stable
public abstract sealed class Word implements Comparable<Word>
        permits AidScheme, Attribute, DispositifId, ExitReason, Keyword, OutcomeKind, PhaseId, StepKind {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String code;
    private final @Nullable String label;

    Word(String code, @Nullable String label) {
        this(code, label, CODE);
    }

    Word(String code, @Nullable String label, Pattern form) {
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

    /** Gets the French label; the code of a word that is only named. */
    public final String label() {
        return label == null ? code : label;
    }

    /** Checks if this word is only named: its owner is another. */
    public final boolean isNamed() {
        return label == null;
    }

    /** Gets the name of the list the word belongs to, such as {@code step}. */
    public abstract String list();

    /** Gets what distinguishes this word from another of the same list and code: for an attribute, the type of its values. */
    String distinction() {
        return "";
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || (other instanceof Word word
                        && code.equals(word.code)
                        && list().equals(word.list())
                        && distinction().equals(word.distinction()));
    }

    @Override
    public final int hashCode() {
        return code.hashCode();
    }

    /** Compares by list, then by code; attributes then by the type of their values. */
    @Override
    public final int compareTo(Word other) {
        int byList = list().compareTo(other.list());
        int byCode = byList != 0 ? byList : code.compareTo(other.code);
        return byCode != 0 ? byCode : distinction().compareTo(other.distinction());
    }

    /** Prints the code. */
    @Override
    public final String toString() {
        return code;
    }
}

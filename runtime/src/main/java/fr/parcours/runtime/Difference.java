package fr.parcours.runtime;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.message.Written;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Something that an answer rests on and that is no longer what it was. Immutable.
 *
 * <p>{@link #before()} and {@link #after()} are data, by name: of a value {@code value}, {@code from}, {@code source}, {@code
 * confidence} and {@code owner}; of code {@code version}, {@code jar} and {@code digest}; of a rule {@code digest}; of a group of
 * communes those that it has and the other has not. Of a fact only its type and its day are given, never what it says.
 */
@Experimental
public final class Difference implements Written {
    private final Kind kind;
    private final String id;
    private final Map<String, String> before;
    private final Map<String, String> after;
    private final boolean moves;
    private final Written sentence;

    Difference(
            Kind kind,
            String id,
            Map<String, String> before,
            Map<String, String> after,
            boolean moves,
            Written sentence) {
        this.kind = kind;
        this.id = id;
        this.before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        this.after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
        this.moves = moves;
        this.sentence = sentence;
    }

    /** What may differ. */
    public enum Kind {
        /** A fact of the dossier, or a field of its subject. */
        FACT("fact"),
        /** The value of a parameter. */
        PARAMETER("parameter"),
        /** A group of communes of the structure. */
        COMMUNES("communes"),
        /** A rule. */
        RULE("rule"),
        /** The code of a plug-in. */
        PLUGIN("plugin"),
        /** The code of the suite itself. */
        SUITE("suite");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Gets the code that outputs write. */
        public String code() {
            return code;
        }
    }

    /** Gets what differs. */
    public Kind kind() {
        return kind;
    }

    /** Gets its id: of a parameter, a rule, a plug-in, a group; of a fact its reference, or its type and its day. */
    public String id() {
        return id;
    }

    /** Gets what it was; empty when there was none. */
    public Map<String, String> before() {
        return before;
    }

    /** Gets what it is; empty when there is none. */
    public Map<String, String> after() {
        return after;
    }

    /** Checks if it moves the answer: without this difference, or by it alone, the answer is another. */
    public boolean movesTheAnswer() {
        return moves;
    }

    Difference moving(boolean newMoves) {
        return new Difference(kind, id, before, after, newMoves, sentence);
    }

    /** Writes what differs in a language. */
    @Override
    public String in(Locale locale) {
        return sentence.in(locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Difference difference
                && kind == difference.kind
                && id.equals(difference.id)
                && before.equals(difference.before)
                && after.equals(difference.after)
                && moves == difference.moves;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, id, before, after);
    }

    /** Prints the kind and the id. */
    @Override
    public String toString() {
        return kind.code() + " " + id;
    }
}

package fr.parcours.json;

import fr.parcours.core.dossier.Extras;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Stands at a place of a line: the token at hand, the object it is in, and the problems found so far. Its names and messages
 * show a name or a code only when it looks like one.
 */
final class LineCursor {
    private static final String EXTRA = "x-";

    private final Lexicon lexicon;
    private final byte[] buffer;
    private final int offset;
    private final int length;
    private final Location line;
    private final Consumer<Problem> problems;
    private @Nullable JsonParser parser;

    /** How many problems were found. */
    int found;

    /** The object at hand: its place among the facts, if it is in one, and its name. */
    int fact = -1;

    String inside = "";

    /** The characters of the text or number at hand, once {@linkplain #load loaded}. */
    char[] text = new char[0];

    int start;
    int size;

    LineCursor(Lexicon lexicon, byte[] buffer, int offset, int length, Location line, Consumer<Problem> problems) {
        this.lexicon = lexicon;
        this.buffer = buffer;
        this.offset = offset;
        this.length = length;
        this.line = line;
        this.problems = problems;
    }

    /** Ends a line of which too many problems were listed. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough problems", null, false, false);
        }
    }

    /** Opens the line, at its first token. */
    JsonParser open() {
        JsonParser opened = lexicon.json.createParser(ObjectReadContext.empty(), buffer, offset, length);
        parser = opened;
        opened.nextToken();
        return opened;
    }

    JsonParser in() {
        if (parser == null) {
            throw new IllegalStateException("nothing is open");
        }
        return parser;
    }

    /**
     * Goes to the next name of the object: its place in the list of names, or a number for which {@link #isUnknown} is true.
     */
    int next(PropertyNameMatcher names) {
        return in().nextNameMatch(names);
    }

    /** Checks if the name just read is that of an {@code x-} field. */
    boolean isExtra() {
        return name().startsWith(EXTRA);
    }

    static boolean isUnknown(int name) {
        return name == PropertyNameMatcher.MATCH_UNKNOWN_NAME;
    }

    JsonToken token() {
        return in().nextToken();
    }

    boolean is(JsonToken token) {
        return in().currentToken() == token;
    }

    String name() {
        return in().currentName();
    }

    void skip() {
        in().skipChildren();
    }

    void load() {
        text = in().getStringCharacters();
        start = in().getStringOffset();
        size = in().getStringLength();
    }

    String string() {
        return new String(text, start, size);
    }

    /** Goes to the value of the name just read, unless the object had that name already. */
    boolean once(String key, boolean already) {
        token();
        if (already) {
            skip();
            report(error("DOSSIER-105", path(key), "The field '" + key + "' is given twice."));
        }
        return !already;
    }

    boolean isText(String key) {
        if (!is(JsonToken.VALUE_STRING)) {
            wrongShape(key, "a text");
            return false;
        }
        load();
        return true;
    }

    boolean isObject(String key) {
        if (!is(JsonToken.START_OBJECT)) {
            wrongShape(key, "an object");
            return false;
        }
        return true;
    }

    /** Keeps an {@code x-} field, refuses any other. */
    void extra(Collection<String> known, Map<String, String> extras) {
        String name = name();
        if (isExtra()) {
            if (once(name, extras.containsKey(name))) {
                extras.put(name, raw());
            }
            return;
        }
        report(unknownName("DOSSIER-111", "field", "correct its name, or start it with x- to keep it.", known));
    }

    /** Copies the value at hand as it stands in the line, on one line. */
    String raw() {
        JsonParser in = in();
        int from = Math.toIntExact(in.currentTokenLocation().getByteOffset());
        in.skipChildren();
        in.finishToken();
        int to = Math.toIntExact(in.currentLocation().getByteOffset());
        return new String(buffer, offset + from, to - from, StandardCharsets.UTF_8)
                .replace('\n', ' ')
                .replace('\r', ' ')
                .strip();
    }

    static Extras extras(Map<String, String> json) {
        return json.isEmpty() ? Extras.NONE : Extras.of(json);
    }

    Problem error(String id, String path, String message) {
        return Problem.error(id, line.at(path), message);
    }

    void report(Problem problem) {
        if (found == LineParser.MOST_PROBLEMS) {
            throw new Enough();
        }
        last(problem);
    }

    void last(Problem problem) {
        found++;
        problems.accept(problem);
    }

    /** Says where a field of the object at hand stands in the line; the object itself for an empty name. */
    String path(String key) {
        return Stream.of(fact < 0 ? "" : "facts[" + fact + "]", inside, key)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
    }

    /** Finds where a field of the object at hand stands, in the file. */
    Location at(String key) {
        return line.at(path(key));
    }

    Problem tooLarge() {
        return error("DOSSIER-103", "", "The line is larger or deeper than what is read.")
                .toFix("keep a dossier under " + Lexicon.MOST_BYTES / (1024 * 1024) + " MiB and " + Lexicon.MOST_LEVELS
                        + " levels, its numbers and names short.");
    }

    void missing(String key, String owner) {
        report(error("DOSSIER-112", path(key), "The field '" + key + "' is missing: " + owner + " needs it."));
    }

    void wrongShape(String key, String expected) {
        JsonToken given = in().currentToken();
        skip();
        Problem problem = error("DOSSIER-114", path(key), "Expected " + expected + ", found " + shape(given) + ".");
        report(
                given == JsonToken.VALUE_NULL && !key.isEmpty()
                        ? problem.toFix("leave the field out when there is nothing to say.")
                        : problem);
    }

    void code(String key, Collection<String> known) {
        report(error("DOSSIER-124", path(key), "The value of '" + key + "' is not one of its codes.")
                .oneOf(known));
    }

    void value(String key, String fault, String remedy) {
        report(error("DOSSIER-124", path(key), "The value of '" + key + "' " + fault + ".")
                .toFix(remedy));
    }

    /**
     * Names a code that is in no list. What was typed is quoted when it is close to a code: anything else may be what a person is
     * called, in the wrong column.
     */
    void unknownCode(String key, String what, String code, Set<String> known) {
        boolean closed = known.equals(lexicon.types.codes()) || known.equals(lexicon.subjectKinds.codes());
        boolean near = isNear(code, known);
        String subject = near ? "'" + code + "'" : "The code given (" + length(code) + ")";
        Problem problem = error("DOSSIER-121", path(key), subject + " is no " + what + ".")
                .toFix(closed ? "" : "correct the code, or install the plug-in that owns it.");
        report(near ? problem.didYouMean(code, known) : problem.oneOf(known));
    }

    /** Names the field at hand, which is in no list, and goes past its value; it is quoted as a code is. */
    Problem unknownName(String id, String what, String remedy, Collection<String> known) {
        String name = name();
        long column = in().currentTokenLocation().getByteOffset() + 1;
        token();
        skip();
        boolean near = isNear(name, known);
        String subject = near ? "'" + name + "'" : "at byte " + column + " (" + length(name) + ")";
        Problem problem = error(id, path(near ? name : "?"), "The " + what + " " + subject + " is unknown.")
                .toFix(remedy);
        return near ? problem.didYouMean(name, known) : problem.oneOf(known);
    }

    private static boolean isNear(String name, Collection<String> known) {
        return !Problem.closest(name, known).isEmpty();
    }

    static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String length(String text) {
        return text.length() + (text.length() == 1 ? " character" : " characters");
    }

    static String shape(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }
}

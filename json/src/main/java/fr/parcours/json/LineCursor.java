package fr.parcours.json;

import fr.parcours.core.dossier.Extras;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
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
    static final Texts TEXTS = Texts.of(LineCursor.class, "json");
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
            report(error("DOSSIER-105", path(key), TEXTS.of("DOSSIER-105.twice", key)));
        }
        return !already;
    }

    boolean isText(String key) {
        if (!is(JsonToken.VALUE_STRING)) {
            wrongShape(key, TEXTS.of("shape.text"));
            return false;
        }
        load();
        return true;
    }

    boolean isObject(String key) {
        if (!is(JsonToken.START_OBJECT)) {
            wrongShape(key, TEXTS.of("shape.object"));
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
        report(unknownName("DOSSIER-111", TEXTS.of("DOSSIER-111.fix"), known));
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

    Problem error(String id, String path, Text message) {
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
        return error("DOSSIER-103", "", TEXTS.of("DOSSIER-103.large"))
                .toFix(TEXTS.of("DOSSIER-103.fix", Lexicon.MOST_BYTES / (1024 * 1024), Lexicon.MOST_LEVELS));
    }

    void missing(String key, Text owner) {
        report(error("DOSSIER-112", path(key), TEXTS.of("DOSSIER-112.missing", key, owner)));
    }

    void wrongShape(String key, Text expected) {
        JsonToken given = in().currentToken();
        skip();
        Problem problem = error("DOSSIER-114", path(key), TEXTS.of("DOSSIER-114.shape", expected, shape(given)));
        report(given == JsonToken.VALUE_NULL && !key.isEmpty() ? problem.toFix(TEXTS.of("DOSSIER-114.fix")) : problem);
    }

    void code(String key, Collection<String> known) {
        report(error("DOSSIER-124", path(key), TEXTS.of("DOSSIER-124.code", key))
                .oneOf(known));
    }

    void value(String key, Text fault, Text remedy) {
        report(error("DOSSIER-124", path(key), fault).toFix(remedy));
    }

    /**
     * Names a code that is in no list. What was typed is quoted when it is close to a code: anything else may be what a person is
     * called, in the wrong column.
     */
    void unknownCode(String key, Text what, String code, Set<String> known) {
        boolean closed = known.equals(lexicon.types.codes()) || known.equals(lexicon.subjectKinds.codes());
        boolean near = isNear(code, known);
        Text message =
                near ? TEXTS.of("DOSSIER-121.near", code, what) : TEXTS.of("DOSSIER-121.far", length(code), what);
        Problem problem = error("DOSSIER-121", path(key), message);
        Problem mended = closed ? problem : problem.toFix(TEXTS.of("DOSSIER-121.fix"));
        report(near ? mended.didYouMean(code, known) : mended.oneOf(known));
    }

    /** Names the field at hand, which is in no list, and goes past its value; it is quoted as a code is. */
    Problem unknownName(String id, Text remedy, Collection<String> known) {
        String name = name();
        long column = in().currentTokenLocation().getByteOffset() + 1;
        token();
        skip();
        boolean near = isNear(name, known);
        Text message = near ? TEXTS.of(id + ".near", name) : TEXTS.of(id + ".far", column, length(name));
        Problem problem = error(id, path(near ? name : "?"), message).toFix(remedy);
        return near ? problem.didYouMean(name, known) : problem.oneOf(known);
    }

    private static boolean isNear(String name, Collection<String> known) {
        return !Problem.closest(name, known).isEmpty();
    }

    static Text sentence(Text words) {
        return new Text(sentence(words.english()), sentence(words.french()));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Text length(String text) {
        return TEXTS.of("length.characters", text.length());
    }

    static Text shape(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> TEXTS.of("shape.object");
            case START_ARRAY -> TEXTS.of("shape.list");
            case VALUE_STRING -> TEXTS.of("shape.text");
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> TEXTS.of("shape.number");
            case VALUE_TRUE, VALUE_FALSE -> TEXTS.of("shape.true-false");
            case VALUE_NULL -> TEXTS.of("shape.null");
            default -> TEXTS.of("shape.other");
        };
    }
}

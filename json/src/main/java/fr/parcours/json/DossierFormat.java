package fr.parcours.json;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads and writes dossiers as lines of JSON, in the words of a vocabulary. Immutable and thread-safe.
 *
 * <p>Reading is strict: an unknown field, code or attribute, a field on a fact of another type, a value of another form are
 * all refused, and all the problems of a line are found at once. Fields whose names start with {@code x-} are kept as they
 * are. The order of fields and of facts does not matter. Words read are instances of the vocabulary. One fact may be read
 * and written alone, for hosts that store facts rather than dossiers.
 */
@Stable
public final class DossierFormat {
    private final Lexicon lexicon;

    private DossierFormat(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Obtains the format of dossiers written in the words of a vocabulary. */
    public static DossierFormat of(Vocabulary vocabulary) {
        return new DossierFormat(new Lexicon(Objects.requireNonNull(vocabulary, "vocabulary")));
    }

    /**
     * Reads one dossier.
     *
     * @throws ParcoursException with all the problems of the text, if it has any
     */
    public Dossier read(String text) {
        return read(text, Location.UNKNOWN);
    }

    /**
     * Reads one dossier, from a known place.
     *
     * @param line place of the text, for problems
     * @throws ParcoursException with all the problems of the text, if it has any
     */
    public Dossier read(String text, Location line) {
        DossierBuilder builder = new DossierBuilder();
        read(text, line, builder, LineParser::parse);
        return builder.dossier();
    }

    /**
     * Reads one fact, outside any dossier. Not checked: that the fact it replaces exists and is of the same type, that its
     * attributes may be declared of its subject.
     *
     * @throws ParcoursException with all the problems of the text, if it has any
     */
    public Fact readFact(String text) {
        DossierBuilder builder = new DossierBuilder();
        read(text, Location.UNKNOWN, builder, LineParser::parseFact);
        return builder.fact();
    }

    private void read(String text, Location line, DossierVisitor visitor, Predicate<LineParser> reading) {
        Objects.requireNonNull(line, "line");
        if (!Utf8.canHold(Objects.requireNonNull(text, "text"))) {
            throw new ParcoursException(Utf8.halfCharacter(line, LineCursor.TEXTS.of("DOSSIER-117.text")));
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Problem> problems = new ArrayList<>(0);
        if (!reading.test(new LineParser(lexicon, bytes, 0, bytes.length, line, visitor, problems::add))) {
            throw new ParcoursException(problems);
        }
    }

    /**
     * Reads the dossier in a range of bytes and calls a visitor. Never throws for what the bytes hold.
     *
     * @param line place of the bytes, for problems
     * @param problems receives every problem of the line
     * @return whether there is no problem: {@link DossierVisitor#end} was called, not {@link DossierVisitor#abandon}
     */
    public boolean parse(
            byte[] buffer, int offset, int length, Location line, DossierVisitor visitor, Consumer<Problem> problems) {
        Objects.checkFromIndexSize(offset, length, Objects.requireNonNull(buffer, "buffer").length);
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(visitor, "visitor");
        Objects.requireNonNull(problems, "problems");
        return new LineParser(lexicon, buffer, offset, length, line, visitor, problems).parse();
    }

    /**
     * Writes a dossier on one line, without line end: all that was ever recorded, withdrawn and replaced facts included.
     *
     * <p>The line is read again before it is returned, so that what is written can always be read.
     *
     * @throws ParcoursException if the dossier holds what the format refuses, such as a word of another vocabulary
     */
    public String write(Dossier dossier) {
        String line = new LineWriter(lexicon.json).write(Objects.requireNonNull(dossier, "dossier"));
        read(line);
        return line;
    }

    /**
     * Writes one fact on one line, without line end, as it would be in the line of its dossier.
     *
     * @throws ParcoursException if the fact holds what the format refuses, such as a word of another vocabulary
     */
    public String writeFact(Fact fact) {
        String line = new LineWriter(lexicon.json).write(Objects.requireNonNull(fact, "fact"));
        readFact(line);
        return line;
    }
}

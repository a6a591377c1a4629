package fr.parcours.json;

import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.FactType;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Form;
import fr.parcours.core.dossier.References;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Reads one line: the only parser and the only validation. Used once, by one thread.
 *
 * <p>Goes on after a problem, so that all those of the line are found; after the first one the visitor only learns that
 * the line is abandoned.
 */
final class LineParser {
    private static final Texts TEXTS = LineCursor.TEXTS;

    /** Further problems of a line are not listed. */
    static final int MOST_PROBLEMS = 1000;

    private final Lexicon lexicon;
    private final byte[] buffer;
    private final int offset;
    private final int length;
    private final Location line;
    private final DossierVisitor visitor;
    private final LineCursor in;
    private final FieldReader fields;
    private final RawFact raw = new RawFact();
    private final References references = References.none();
    private @Nullable SubjectKind subjectKind;
    private boolean subjectSeen;

    LineParser(
            Lexicon lexicon,
            byte[] buffer,
            int offset,
            int length,
            Location line,
            DossierVisitor visitor,
            Consumer<Problem> problems) {
        this.lexicon = lexicon;
        this.buffer = buffer;
        this.offset = offset;
        this.length = length;
        this.line = line;
        this.visitor = visitor;
        this.in = new LineCursor(lexicon, buffer, offset, length, line, problems);
        this.fields = new FieldReader(lexicon, in);
    }

    /** Reads the line and calls the visitor; returns whether it has no problem. */
    boolean parse() {
        return parse(this::readLine);
    }

    /** Reads a fact alone and calls the visitor; returns whether it has no problem. */
    boolean parseFact() {
        return parse(this::readFact);
    }

    private boolean parse(Supplier<Extras> reading) {
        visitor.begin(line);
        Extras extras = Extras.NONE;
        try {
            extras = isReadable() ? reading.get() : Extras.NONE;
        } catch (LineCursor.Enough e) {
            in.last(in.error("DOSSIER-107", "", TEXTS.of("DOSSIER-107.many", MOST_PROBLEMS)));
        } catch (StreamConstraintsException e) {
            in.last(in.tooLarge());
        } catch (JacksonException e) {
            // Its message quotes the line.
            int column =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNr());
            in.last(in.error("DOSSIER-101", "", TEXTS.of("DOSSIER-101.json", column))
                    .toFix(TEXTS.of("DOSSIER-101.fix")));
        }
        if (in.found > 0) {
            visitor.abandon();
            return false;
        }
        visitor.end(extras);
        return true;
    }

    private boolean isReadable() {
        if (length > Lexicon.MOST_BYTES) {
            in.report(in.tooLarge());
            return false;
        }
        int wrong = Utf8.firstWrong(buffer, offset, length);
        if (wrong >= 0) {
            in.report(in.error("DOSSIER-102", "", TEXTS.of("DOSSIER-102.utf-8", wrong + 1))
                    .toFix(TEXTS.of("DOSSIER-102.fix")));
            return false;
        }
        return true;
    }

    private Extras readFact() {
        try (JsonParser json = in.open()) {
            if (holdsObject(json, "fact")) {
                fact();
                checkEnd(json, "fact");
            }
        }
        return Extras.NONE;
    }

    private Extras readLine() {
        Map<String, String> extras = new TreeMap<>();
        boolean factsSeen = false;
        boolean factsWait = false;
        try (JsonParser json = in.open()) {
            if (!holdsObject(json, "dossier")) {
                return Extras.NONE;
            }
            for (int name = in.next(lexicon.lineMatcher);
                    name >= 0 || LineCursor.isUnknown(name);
                    name = in.next(lexicon.lineMatcher)) {
                if (name == 0) {
                    if (in.once("subject", subjectSeen)) {
                        subjectSeen = true;
                        subject();
                    }
                } else if (name == 1) {
                    if (in.once("facts", factsSeen)) {
                        factsSeen = true;
                        factsWait = !subjectSeen;
                        if (factsWait) {
                            in.skip();
                        } else {
                            facts();
                        }
                    }
                } else {
                    in.extra(Lexicon.LINE_NAMES, extras);
                }
            }
            checkEnd(json, "dossier");
        }
        if (!subjectSeen) {
            in.missing("subject", TEXTS.of("owner.dossier"));
        }
        if (!factsSeen) {
            in.missing("facts", TEXTS.of("owner.dossier"));
        }
        if (factsWait) {
            factsAfterSubject();
        }
        references.check(line, in::report);
        return LineCursor.extras(extras);
    }

    /** Reads the facts of a line that gives them before its subject, which says what may be declared. */
    private void factsAfterSubject() {
        try (JsonParser json = in.open()) {
            for (int name = in.next(lexicon.lineMatcher); name != 1; name = in.next(lexicon.lineMatcher)) {
                json.nextToken();
                json.skipChildren();
            }
            json.nextToken();
            facts();
        }
    }

    private boolean holdsObject(JsonParser json, String what) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        Text given = json.currentToken() == null
                ? TEXTS.of("shape.empty")
                : TEXTS.of("shape.is", LineCursor.shape(json.currentToken()));
        in.report(in.error("DOSSIER-104", "", TEXTS.of("DOSSIER-104." + what, given))
                .toFix(TEXTS.of("DOSSIER-104.fix-" + what)));
        return false;
    }

    private void checkEnd(JsonParser json, String what) {
        if (json.nextToken() != null) {
            in.report(in.error("DOSSIER-106", "", TEXTS.of("DOSSIER-106." + what))
                    .toFix(TEXTS.of("DOSSIER-106.fix-" + what)));
        }
    }

    private void subject() {
        in.inside = "subject";
        if (in.isObject("")) {
            Map<String, String> extras = new TreeMap<>();
            boolean[] seen = new boolean[Lexicon.SUBJECT_NAMES.size()];
            String id = null;
            LocalDate birthDate = null;
            String sex = null;
            String siret = null;
            for (int name = in.next(lexicon.subjectMatcher);
                    name >= 0 || LineCursor.isUnknown(name);
                    name = in.next(lexicon.subjectMatcher)) {
                if (name < 0) {
                    in.extra(Lexicon.SUBJECT_NAMES, extras);
                    continue;
                }
                String key = Lexicon.SUBJECT_NAMES.get(name);
                if (!in.once(key, seen[name])) {
                    continue;
                }
                seen[name] = true;
                switch (key) {
                    case "kind" -> subjectKind = fields.code(lexicon.subjectKinds, key, TEXTS.of("what.subject"));
                    case "id" -> id = fields.text(key);
                    case "birthDate" -> birthDate = fields.day(key, false);
                    case "sex" -> sex = fields.sex(key);
                    default -> siret = fields.siret(key);
                }
            }
            checkSubject(seen);
            if (in.found == 0 && subjectKind != null && id != null) {
                Subject subject = Subject.of(subjectKind, id);
                subject = birthDate == null ? subject : subject.born(birthDate);
                subject = sex == null ? subject : subject.sex(sex);
                subject = siret == null ? subject : subject.siret(siret);
                visitor.subject(extras.isEmpty() ? subject : subject.extras(LineCursor.extras(extras)));
            }
        }
        in.inside = "";
    }

    private void checkSubject(boolean[] seen) {
        for (int name = 0; name < seen.length; name++) {
            String key = Lexicon.SUBJECT_NAMES.get(name);
            boolean required = key.equals("kind") || key.equals("id");
            if (required && !seen[name]) {
                in.missing(key, TEXTS.of("owner.subject"));
            }
            SubjectKind owner = key.equals("siret") ? SubjectKind.COMPANY : SubjectKind.PARTICIPANT;
            if (!required && seen[name] && subjectKind != null && subjectKind != owner) {
                in.report(in.error(
                        "DOSSIER-113",
                        in.path(key),
                        TEXTS.of("DOSSIER-113.subject", key, subjectKind.code(), owner.code())));
            }
        }
    }

    private void facts() {
        if (!in.is(JsonToken.START_ARRAY)) {
            in.wrongShape("facts", TEXTS.of("shape.list"));
            return;
        }
        for (in.fact = 0; in.token() != JsonToken.END_ARRAY; in.fact++) {
            if (in.isObject("")) {
                fact();
            }
        }
        in.fact = -1;
        in.inside = "";
    }

    private void fact() {
        raw.clear();
        Map<String, String> extras = Map.of();
        for (int name = in.next(lexicon.factMatcher);
                name >= 0 || LineCursor.isUnknown(name);
                name = in.next(lexicon.factMatcher)) {
            if (name < 0) {
                if (extras.isEmpty()) {
                    extras = new TreeMap<>();
                }
                in.extra(Lexicon.FACT_NAMES, extras);
                continue;
            }
            Key key = Key.ALL.get(name);
            if (in.once(key.name(), raw.names(key))) {
                if (key.form() == Form.WORDS && in.is(JsonToken.START_ARRAY)) {
                    raw.list(key);
                }
                raw.put(key, fields.read(key));
            }
        }
        FactType type = raw.value(Key.TYPE);
        check(type);
        if (type != null && (raw.names(Key.ID) || raw.names(Key.REPLACES))) {
            references.add(
                    in.fact,
                    type,
                    Optional.ofNullable(raw.value(Key.ID)),
                    Optional.ofNullable(raw.value(Key.REPLACES)));
        }
        if (type != null && in.found == 0) {
            visitor.fact(raw.build(type, LineCursor.extras(extras)));
        }
    }

    /** Checks what can only be checked once all the fields of a fact are known. */
    private void check(@Nullable FactType type) {
        if (type == null) {
            for (Key key : List.of(Key.TYPE, Key.ON)) {
                if (!raw.names(key)) {
                    in.missing(key.name(), TEXTS.of("owner.fact"));
                }
            }
        } else {
            if (!raw.fits(type)) {
                checkNames(type);
            }
            for (Key key : Key.HOMONYMS) {
                checkCode(key, type);
            }
            if (raw.hasLists()) {
                Key.ONE_OR_MANY.forEach(key -> checkOne(key, type));
            }
            if (raw.hasAny(Key.END_BITS)) {
                Key.ENDS.forEach(this::checkOrder);
            }
            if (type == FactType.DECLARATION) {
                checkDeclared();
            }
        }
        if (raw.names(Key.REPLACES) && !raw.names(Key.RECORDED_AT)) {
            in.report(References.unrecorded(line.at(in.path(Key.REPLACES.name()))));
        }
    }

    private void checkNames(FactType type) {
        for (Key key : Key.ALL) {
            if (raw.names(key) && key.on(type) == null) {
                in.report(in.error(
                        "DOSSIER-113",
                        in.path(key.name()),
                        TEXTS.of(
                                "DOSSIER-113.fact",
                                key.name(),
                                type.named(),
                                key.types().stream().map(FactType::code).collect(Collectors.joining(", ")))));
            }
        }
        for (Key key : Key.ALL) {
            if (key.isNeededOn(type) && !raw.names(key)) {
                in.missing(key.name(), type.named());
            }
        }
    }

    /** Checks that a code means something on a type of fact, and keeps what it means. */
    private void checkCode(Key key, FactType type) {
        Object value = raw.value(key);
        Field<?> field = value == null ? null : key.on(type);
        if (field == null || field.form() != Form.WORD) {
            return;
        }
        if (value instanceof String unknown) {
            in.unknownCode(key.name(), Key.what(field), unknown, lexicon.codes(field));
        } else if (value instanceof Homonyms homonyms) {
            Word word = homonyms.on(type);
            if (word == null) {
                in.unknownCode(key.name(), Key.what(field), homonyms.code(), lexicon.codes(field));
            } else {
                raw.put(key, word);
            }
        }
    }

    /** Checks that no list stands where there must be one code. */
    private void checkOne(Key key, FactType type) {
        Field<?> field = raw.isList(key) ? key.on(type) : null;
        if (field != null && field.form() == Form.WORD) {
            in.report(in.error(
                            "DOSSIER-116",
                            in.path(key.name()),
                            TEXTS.of("DOSSIER-116.one", LineCursor.sentence(type.named()), Key.what(field)))
                    .toFix(TEXTS.of("DOSSIER-116.fix")));
        }
    }

    private void checkOrder(Key end) {
        LocalDate last = raw.value(end);
        LocalDate first = last == null ? null : raw.value(Key.ON);
        if (last != null && first != null && last.isBefore(first)) {
            in.report(in.error(
                    "DOSSIER-136", in.path(end.name()), TEXTS.of("DOSSIER-136.order", end.name(), last, first)));
        }
    }

    private void checkDeclared() {
        Values values = raw.value(Key.DECLARED);
        if (values == null || subjectKind == null) {
            return;
        }
        for (Attribute<?> attribute : values.attributes()) {
            if (!attribute.isOf(subjectKind)) {
                in.report(in.error(
                        "DOSSIER-123",
                        in.path("values." + attribute),
                        TEXTS.of("DOSSIER-123.subject", attribute, subjectKind.code())));
            }
        }
    }
}

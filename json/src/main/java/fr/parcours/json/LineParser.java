package fr.parcours.json;

import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.FactType;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.SubjectKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Reads one line: the only parser and the only validation. Used once, by one thread.
 *
 * <p>Goes on after a problem, so that all those of the line are found; after the first one the visitor only hears that the
 * line is abandoned.
 */
final class LineParser {
    /** Further problems of a line are not listed. */
    static final int MOST_PROBLEMS = 1000;

    private static final Set<FactType> MANY_DISPOSITIFS = Set.of(FactType.STEP, FactType.OUTCOME, FactType.AID);

    private final Lexicon lexicon;
    private final byte[] buffer;
    private final int offset;
    private final int length;
    private final Location line;
    private final DossierVisitor visitor;
    private final LineCursor in;
    private final FieldReader fields;
    private final FactDraft draft = new FactDraft();
    private final Replacements replacements = new Replacements();
    private @Nullable SubjectKind subjectKind;
    private boolean subjectSeen;
    private boolean dispositifIsList;

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

    /** Reads the line and tells the visitor; returns whether it has no problem. */
    boolean parse() {
        visitor.begin(line);
        Extras extras = Extras.NONE;
        try {
            extras = readLine();
        } catch (LineCursor.Enough e) {
            in.last(in.error(
                    "DOSSIER-107",
                    "",
                    "The line has more than " + MOST_PROBLEMS + " problems; the others are not listed."));
        } catch (StreamConstraintsException e) {
            in.last(in.tooLarge());
        } catch (JacksonException e) {
            // Its message quotes the line.
            int column =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNr());
            in.last(in.error("DOSSIER-101", "", "The line is not JSON: reading stopped at column " + column + ".")
                    .toFix("write each dossier as one JSON object on one line."));
        }
        if (in.found > 0) {
            visitor.abandon();
            return false;
        }
        visitor.end(extras);
        return true;
    }

    private Extras readLine() {
        if (length > Lexicon.MOST_BYTES) {
            in.report(in.tooLarge());
            return Extras.NONE;
        }
        int wrong = Utf8.firstWrong(buffer, offset, length);
        if (wrong >= 0) {
            in.report(in.error("DOSSIER-102", "", "The line is not UTF-8: byte " + (wrong + 1) + " cannot be read.")
                    .toFix("save the file as UTF-8."));
            return Extras.NONE;
        }
        Map<String, String> extras = new TreeMap<>();
        boolean factsSeen = false;
        boolean factsWait = false;
        try (JsonParser json = in.open()) {
            if (!holdsObject(json)) {
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
            if (json.nextToken() != null) {
                in.report(in.error("DOSSIER-106", "", "Something follows the dossier on its line.")
                        .toFix("write one dossier per line."));
            }
        }
        if (!subjectSeen) {
            in.missing("subject", "a dossier");
        }
        if (!factsSeen) {
            in.missing("facts", "a dossier");
        }
        if (factsWait) {
            factsAfterSubject();
        }
        replacements.check(line, in::report);
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

    private boolean holdsObject(JsonParser json) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        String given = json.currentToken() == null ? "it is empty" : "it is " + LineCursor.shape(json.currentToken());
        in.report(in.error("DOSSIER-104", "", "The line holds no dossier: " + given + ".")
                .toFix("write each dossier as one JSON object on one line."));
        return false;
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
                    case "kind" -> subjectKind = fields.code(lexicon.subjectKinds, key, "kind of subject");
                    case "id" -> id = fields.text(key);
                    case "birthDate" -> birthDate = fields.day(key, false);
                    case "sex" -> sex = fields.sex(key);
                    default -> siret = fields.siret(key);
                }
            }
            checkSubject(seen);
            if (in.found == 0 && subjectKind != null && id != null) {
                visitor.subject(new Subject(
                        subjectKind,
                        id,
                        Optional.ofNullable(birthDate),
                        Optional.ofNullable(sex),
                        Optional.ofNullable(siret),
                        LineCursor.extras(extras)));
            }
        }
        in.inside = "";
    }

    private void checkSubject(boolean[] seen) {
        for (int name = 0; name < seen.length; name++) {
            String key = Lexicon.SUBJECT_NAMES.get(name);
            boolean required = key.equals("kind") || key.equals("id");
            if (required && !seen[name]) {
                in.missing(key, "a subject");
            }
            SubjectKind owner = key.equals("siret") ? SubjectKind.COMPANY : SubjectKind.PARTICIPANT;
            if (!required && seen[name] && subjectKind != null && subjectKind != owner) {
                in.report(in.error(
                        "DOSSIER-113",
                        in.path(key),
                        "The field '" + key + "' does not belong on a subject of kind '" + subjectKind.code()
                                + "': only on one of kind '" + owner.code() + "'."));
            }
        }
    }

    private void facts() {
        if (!in.is(JsonToken.START_ARRAY)) {
            in.wrongShape("facts", "a list");
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
        draft.clear();
        dispositifIsList = false;
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
            Field field = Field.ALL.get(name);
            if (in.once(field.key(), draft.names(field))) {
                dispositifIsList |= field == Field.DISPOSITIF && in.is(JsonToken.START_ARRAY);
                draft.put(field, fields.read(field));
            }
        }
        FactType type = draft.slot(Field.TYPE);
        check(type);
        if (type != null && (draft.names(Field.ID) || draft.names(Field.REPLACES))) {
            replacements.add(in.fact, type, draft.slot(Field.ID), draft.slot(Field.REPLACES));
        }
        if (type != null && in.found == 0) {
            visitor.fact(draft.build(type, LineCursor.extras(extras)));
        }
    }

    /** Checks what can only be checked once all the fields of a fact are known. */
    private void check(@Nullable FactType type) {
        if (type == null) {
            for (Field field : List.of(Field.TYPE, Field.ON)) {
                if (!draft.names(field)) {
                    in.missing(field.key(), "a fact");
                }
            }
        } else {
            if (!draft.fits(type)) {
                checkFields(type);
            }
            checkCodes(type);
            checkOrder(Field.UNTIL);
            checkOrder(Field.ENDED_ON);
            checkOrder(Field.TRIAL_ENDS_ON);
            if (type == FactType.DECLARATION) {
                checkDeclared();
            }
        }
        if (draft.names(Field.REPLACES) && !draft.names(Field.RECORDED_AT)) {
            in.report(in.error("DOSSIER-142", in.path("replaces"), "A fact that replaces another needs 'recordedAt'.")
                    .toFix("say when the correction was recorded."));
        }
    }

    private void checkFields(FactType type) {
        String owner = Replacements.article(type);
        for (Field field : Field.ALL) {
            if (draft.names(field) && !field.allowed().contains(type)) {
                in.report(in.error(
                        "DOSSIER-113",
                        in.path(field.key()),
                        "The field '" + field.key() + "' does not belong on " + owner + ": only on "
                                + field.allowed().stream().map(FactType::code).collect(Collectors.joining(", "))
                                + "."));
            }
        }
        for (Field field : Field.requiredOn(type)) {
            if (!draft.names(field)) {
                in.missing(field.key(), owner);
            }
        }
    }

    private void checkCodes(FactType type) {
        Lexicon.Kinds kinds = draft.slot(Field.KIND);
        if (kinds != null) {
            if (type == FactType.STEP && kinds.step().isEmpty()) {
                in.unknownCode(Field.KIND.key(), "kind of step", kinds.code(), lexicon.stepCodes);
            } else if (type == FactType.OUTCOME && kinds.outcome().isEmpty()) {
                in.unknownCode(Field.KIND.key(), "kind of outcome", kinds.code(), lexicon.outcomeCodes);
            }
        }
        if (type == FactType.EXIT && draft.<Object>slot(Field.REASON) instanceof String unknown) {
            in.unknownCode(Field.REASON.key(), "exit reason", unknown, lexicon.reasons.codes());
        }
        if (dispositifIsList && !MANY_DISPOSITIFS.contains(type)) {
            in.report(in.error(
                            "DOSSIER-116",
                            in.path("dispositif"),
                            LineCursor.sentence(Replacements.article(type)) + " names exactly one dispositif.")
                    .toFix("write its code, without a list."));
        }
    }

    private void checkOrder(Field end) {
        LocalDate first = draft.slot(Field.ON);
        LocalDate last = draft.slot(end);
        if (first != null && last != null && last.isBefore(first)) {
            in.report(in.error(
                    "DOSSIER-136",
                    in.path(end.key()),
                    "'" + end.key() + "' (" + last + ") is before 'on' (" + first + ")."));
        }
    }

    private void checkDeclared() {
        Values values = draft.slot(Field.VALUES);
        if (values == null || subjectKind == null) {
            return;
        }
        for (Attribute<?> attribute : values.attributes()) {
            if (!attribute.isOf(subjectKind)) {
                in.report(in.error(
                        "DOSSIER-123",
                        in.path("values." + attribute),
                        "The attribute '" + attribute + "' is not declared of a subject of kind '" + subjectKind.code()
                                + "'."));
            }
        }
    }
}

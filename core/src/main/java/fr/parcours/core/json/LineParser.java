package fr.parcours.core.json;

import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.FactType;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.dossier.Withdrawal;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.ValueType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads one line: the only parser and the only validation. Used once, by one thread.
 *
 * <p>Goes on after a problem, so that all those of the line are found; after the first one the visitor only hears that the
 * line is abandoned.
 */
final class LineParser {
    /** Further problems of a line are not listed. */
    static final int MOST_PROBLEMS = 1000;

    private static final String EXTRA = "x-";
    private static final int MOST_DIGITS = 12;
    private static final int LONGEST_NAME_SHOWN = 40;
    private static final Pattern NAME_SHOWN = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Pattern DATE_SHOWN = Pattern.compile("[0-9/-]{1,10}");
    private static final Set<FactType> MANY_DISPOSITIFS = Set.of(FactType.STEP, FactType.OUTCOME, FactType.AID);
    private static final String DAYS =
            "write a day of the years " + Calendar.FIRST_YEAR + " to " + Calendar.LAST_YEAR + ", as 2021-02-28.";

    private static final Answer<Boolean> YES = new Answer.Known<>(true);
    private static final Answer<Boolean> NO = new Answer.Known<>(false);
    private static final Answer<Object> REFUSED = new Answer.Refused<>();

    private final Lexicon lexicon;
    private final byte[] buffer;
    private final int offset;
    private final int length;
    private final Location line;
    private final DossierVisitor visitor;
    private final Consumer<Problem> problems;

    private int found;
    private @Nullable JsonParser parser;
    private char[] text = new char[0];
    private int start;
    private int size;

    /** Where the parser stands: the object it is in, and the fact when it is in one. */
    private String inside = "";

    private int index = -1;

    private @Nullable SubjectKind subjectKind;
    private boolean subjectSeen;
    private final FactDraft draft = new FactDraft();
    private boolean dispositifIsList;
    private final BitSet attributesSeen = new BitSet();
    private final Replacements replacements = new Replacements();

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
        this.problems = problems;
    }

    /** Ends a line of which too many problems were listed. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough problems", null, false, false);
        }
    }

    /** Reads the line and tells the visitor; returns whether it has no problem. */
    boolean parse() {
        visitor.begin(line);
        Extras extras = Extras.NONE;
        try {
            extras = readLine();
        } catch (Enough e) {
            last(error(
                    "DOSSIER-107",
                    "",
                    "The line has more than " + MOST_PROBLEMS + " problems; the others are not listed."));
        } catch (StreamConstraintsException e) {
            last(tooLarge());
        } catch (JacksonException e) {
            // Its message quotes the line.
            int column =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNr());
            last(error("DOSSIER-101", "", "The line is not JSON: reading stopped at column " + column + ".")
                    .toFix("write each dossier as one JSON object on one line."));
        }
        if (found > 0) {
            visitor.abandon();
            return false;
        }
        visitor.end(extras);
        return true;
    }

    private Extras readLine() {
        if (length > Lexicon.MOST_BYTES) {
            report(tooLarge());
            return Extras.NONE;
        }
        int wrong = Utf8.firstWrong(buffer, offset, length);
        if (wrong >= 0) {
            report(error("DOSSIER-102", "", "The line is not UTF-8: byte " + (wrong + 1) + " cannot be read.")
                    .toFix("save the file as UTF-8."));
            return Extras.NONE;
        }
        Map<String, String> extras = new TreeMap<>();
        boolean factsSeen = false;
        boolean factsWait = false;
        try (JsonParser in = open()) {
            if (!isObject(in)) {
                return Extras.NONE;
            }
            for (int name = next(lexicon.lineMatcher); name >= 0 || isUnknown(name); name = next(lexicon.lineMatcher)) {
                if (name == 0) {
                    if (once("subject", subjectSeen)) {
                        subjectSeen = true;
                        subject();
                    }
                } else if (name == 1) {
                    if (once("facts", factsSeen)) {
                        factsSeen = true;
                        factsWait = !subjectSeen;
                        if (factsWait) {
                            skip();
                        } else {
                            facts();
                        }
                    }
                } else {
                    extra(Lexicon.LINE_NAMES, extras);
                }
            }
            if (in.nextToken() != null) {
                report(error("DOSSIER-106", "", "Something follows the dossier on its line.")
                        .toFix("write one dossier per line."));
            }
        }
        if (!subjectSeen) {
            missing("subject", "a dossier");
        }
        if (!factsSeen) {
            missing("facts", "a dossier");
        }
        if (factsWait) {
            factsAfterSubject();
        }
        replacements.check(line, this::report);
        return extras(extras);
    }

    private JsonParser open() {
        JsonParser opened = lexicon.json.createParser(ObjectReadContext.empty(), buffer, offset, length);
        parser = opened;
        opened.nextToken();
        return opened;
    }

    /** Reads the facts of a line that gives them before its subject, which says what may be declared. */
    private void factsAfterSubject() {
        try (JsonParser in = open()) {
            for (int name = next(lexicon.lineMatcher); name != 1; name = next(lexicon.lineMatcher)) {
                in.nextToken();
                in.skipChildren();
            }
            in.nextToken();
            facts();
        }
    }

    private boolean isObject(JsonParser in) {
        if (in.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        String given = in.currentToken() == null ? "it is empty" : "it is " + shape(in.currentToken());
        report(error("DOSSIER-104", "", "The line holds no dossier: " + given + ".")
                .toFix("write each dossier as one JSON object on one line."));
        return false;
    }

    // ---- subject -------------------------------------------------------------------------------------------------

    private void subject() {
        inside = "subject";
        if (isObject("")) {
            Map<String, String> extras = new TreeMap<>();
            boolean[] seen = new boolean[Lexicon.SUBJECT_NAMES.size()];
            String id = null;
            LocalDate birthDate = null;
            String sex = null;
            String siret = null;
            for (int name = next(lexicon.subjectMatcher);
                    name >= 0 || isUnknown(name);
                    name = next(lexicon.subjectMatcher)) {
                if (name < 0) {
                    extra(Lexicon.SUBJECT_NAMES, extras);
                    continue;
                }
                String key = Lexicon.SUBJECT_NAMES.get(name);
                if (!once(key, seen[name])) {
                    continue;
                }
                seen[name] = true;
                switch (key) {
                    case "kind" -> subjectKind = code(lexicon.subjectKinds, key, "kind of subject");
                    case "id" -> id = text(key);
                    case "birthDate" -> birthDate = day(key, false);
                    case "sex" -> sex = sex(key);
                    default -> siret = siret(key);
                }
            }
            checkSubject(seen);
            if (found == 0 && subjectKind != null && id != null) {
                visitor.subject(new Subject(
                        subjectKind,
                        id,
                        Optional.ofNullable(birthDate),
                        Optional.ofNullable(sex),
                        Optional.ofNullable(siret),
                        extras(extras)));
            }
        }
        inside = "";
    }

    private void checkSubject(boolean[] seen) {
        for (int name = 0; name < seen.length; name++) {
            String key = Lexicon.SUBJECT_NAMES.get(name);
            boolean required = key.equals("kind") || key.equals("id");
            if (required && !seen[name]) {
                missing(key, "a subject");
            }
            SubjectKind owner = key.equals("siret") ? SubjectKind.COMPANY : SubjectKind.PARTICIPANT;
            if (!required && seen[name] && subjectKind != null && subjectKind != owner) {
                report(error(
                        "DOSSIER-113",
                        path(key),
                        "The field '" + key + "' does not belong on a subject of kind '" + subjectKind.code()
                                + "': only on one of kind '" + owner.code() + "'."));
            }
        }
    }

    private @Nullable String sex(String key) {
        if (!isText(key)) {
            return null;
        }
        String sex = lexicon.sexes.find(text, start, size);
        if (sex == null) {
            value(key, "is not one of its codes", "write one of " + listed(Lexicon.SEXES) + ".");
        }
        return sex;
    }

    private @Nullable String siret(String key) {
        if (!isText(key)) {
            return null;
        }
        boolean digits = size == 14;
        for (int i = start; digits && i < start + size; i++) {
            digits = text[i] >= '0' && text[i] <= '9';
        }
        if (!digits) {
            value(key, "is not a SIRET", "write its 14 digits, without spaces.");
            return null;
        }
        return string();
    }

    // ---- facts ---------------------------------------------------------------------------------------------------

    private void facts() {
        if (!is(JsonToken.START_ARRAY)) {
            wrongShape("facts", "a list");
            return;
        }
        for (index = 0; token() != JsonToken.END_ARRAY; index++) {
            inside = "facts[" + index + "]";
            if (isObject("")) {
                fact();
            }
        }
        index = -1;
        inside = "";
    }

    private void fact() {
        draft.clear();
        dispositifIsList = false;
        Map<String, String> extras = Map.of();
        for (int name = next(lexicon.factMatcher); name >= 0 || isUnknown(name); name = next(lexicon.factMatcher)) {
            if (name < 0) {
                if (extras.isEmpty()) {
                    extras = new TreeMap<>();
                }
                extra(Lexicon.FACT_NAMES, extras);
                continue;
            }
            Field field = Field.ALL.get(name);
            if (once(field.key(), draft.names(field))) {
                draft.put(field, read(field));
            }
        }
        FactType type = draft.slot(Field.TYPE);
        check(type);
        if (type != null && (draft.names(Field.ID) || draft.names(Field.REPLACES))) {
            replacements.add(index, type, draft.slot(Field.ID), draft.slot(Field.REPLACES));
        }
        if (type != null && found == 0) {
            visitor.fact(draft.build(type, extras(extras)));
        }
    }

    private @Nullable Object read(Field field) {
        String key = field.key();
        return switch (field.form()) {
            case TYPE -> code(lexicon.types, key, "type of fact");
            case TEXT -> text(key);
            case DAY -> day(key, true);
            case MONTH -> month(key);
            case INSTANT -> instant(key);
            case KIND -> kind(key);
            case SCHEME -> code(lexicon.schemes, key, "aid scheme");
            case PHASE -> code(lexicon.phases, key, "phase");
            case REASON -> reason(key);
            case KEYWORD -> code(lexicon.keywords.get(field), key, "known " + key);
            case DISPOSITIF -> {
                dispositifIsList = is(JsonToken.START_ARRAY);
                yield this.<DispositifId>codes(lexicon.dispositifs, key, "dispositif");
            }
            case VIA -> this.<String>codes(lexicon.via, key, "kind of step or dispositif");
            case COUNT -> count(key);
            case HOURS -> decimal(key, false);
            case AMOUNT -> decimal(key, true);
            case YES_NO -> yesNo(key);
            case VALUES -> values(key);
            case WITHDRAWAL -> withdrawal(key);
        };
    }

    /** Checks what can only be checked once all the fields of a fact are known. */
    private void check(@Nullable FactType type) {
        if (type == null) {
            for (Field field : List.of(Field.TYPE, Field.ON)) {
                if (!draft.names(field)) {
                    missing(field.key(), "a fact");
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
            report(error("DOSSIER-142", path("replaces"), "A fact that replaces another needs 'recordedAt'.")
                    .toFix("say when the correction was recorded."));
        }
    }

    private void checkFields(FactType type) {
        String owner = Replacements.article(type);
        for (Field field : Field.ALL) {
            if (draft.names(field) && !field.allowed().contains(type)) {
                report(error(
                        "DOSSIER-113",
                        path(field.key()),
                        "The field '" + field.key() + "' does not belong on " + owner + ": only on "
                                + field.allowed().stream().map(FactType::code).collect(Collectors.joining(", "))
                                + "."));
            }
        }
        for (Field field : Field.requiredOn(type)) {
            if (!draft.names(field)) {
                missing(field.key(), owner);
            }
        }
    }

    private void checkCodes(FactType type) {
        Lexicon.Kinds kinds = draft.slot(Field.KIND);
        if (kinds != null) {
            if (type == FactType.STEP && kinds.step().isEmpty()) {
                unknownCode(Field.KIND.key(), "kind of step", kinds.code(), lexicon.stepCodes);
            } else if (type == FactType.OUTCOME && kinds.outcome().isEmpty()) {
                unknownCode(Field.KIND.key(), "kind of outcome", kinds.code(), lexicon.outcomeCodes);
            }
        }
        if (type == FactType.EXIT && draft.<Object>slot(Field.REASON) instanceof String unknown) {
            unknownCode(Field.REASON.key(), "exit reason", unknown, lexicon.reasons.codes());
        }
        if (dispositifIsList && !MANY_DISPOSITIFS.contains(type)) {
            report(error(
                            "DOSSIER-116",
                            path("dispositif"),
                            sentence(Replacements.article(type)) + " names exactly one dispositif.")
                    .toFix("write its code, without a list."));
        }
    }

    private void checkOrder(Field end) {
        LocalDate first = draft.slot(Field.ON);
        LocalDate last = draft.slot(end);
        if (first != null && last != null && last.isBefore(first)) {
            report(error(
                    "DOSSIER-136",
                    path(end.key()),
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
                report(error(
                        "DOSSIER-123",
                        path("values." + attribute),
                        "The attribute '" + attribute + "' is not declared of a subject of kind '" + subjectKind.code()
                                + "'."));
            }
        }
    }

    // ---- fields --------------------------------------------------------------------------------------------------

    /** Reads a text that is not blank. */
    private @Nullable String text(String key) {
        if (!isText(key)) {
            return null;
        }
        String string = string();
        if (string.isBlank()) {
            report(error("DOSSIER-115", path(key), "The field '" + key + "' is blank.")
                    .toFix("write something, or leave the field out."));
            return null;
        }
        if (!Utf8.canHold(string)) {
            report(error("DOSSIER-117", path(key), "The field '" + key + "' holds half a character (a lone surrogate).")
                    .toFix("write the characters themselves, in UTF-8."));
            return null;
        }
        return string;
    }

    private @Nullable LocalDate day(String key, boolean mayBeShown) {
        if (!isText(key)) {
            return null;
        }
        LocalDate day = lexicon.calendar.day(text, start, size);
        if (day == null) {
            String given = mayBeShown && DATE_SHOWN.matcher(string()).matches() ? ": '" + string() + "'" : "";
            report(error("DOSSIER-131", path(key), "The field '" + key + "' is not a day" + given + ".")
                    .toFix(DAYS));
        }
        return day;
    }

    private @Nullable YearMonth month(String key) {
        if (!isText(key)) {
            return null;
        }
        YearMonth month = lexicon.calendar.month(text, start, size);
        if (month == null) {
            report(error("DOSSIER-132", path(key), "The field '" + key + "' is not a month.")
                    .toFix("write it as 2021-02."));
        }
        return month;
    }

    private @Nullable OffsetDateTime instant(String key) {
        if (!isText(key)) {
            return null;
        }
        OffsetDateTime instant = lexicon.calendar.instant(text, start, size);
        if (instant == null) {
            report(error("DOSSIER-133", path(key), "The field '" + key + "' is not an instant with its offset.")
                    .toFix("write it as 2021-02-28T09:30:00+01:00."));
        }
        return instant;
    }

    private Lexicon.@Nullable Kinds kind(String key) {
        if (!isText(key)) {
            return null;
        }
        Lexicon.Kinds known = lexicon.kinds.find(text, start, size);
        return known != null ? known : new Lexicon.Kinds(string(), Optional.empty(), Optional.empty());
    }

    /** Reads an exit reason, or the text of any other one: the type of the fact says later which it must be. */
    private @Nullable Object reason(String key) {
        if (!isText(key)) {
            return null;
        }
        ExitReason known = lexicon.reasons.find(text, start, size);
        return known != null ? known : text(key);
    }

    private <W> @Nullable W code(CodeTable<W> table, String key, String what) {
        if (!isText(key)) {
            return null;
        }
        W word = table.find(text, start, size);
        if (word == null) {
            unknownCode(key, what, string(), table.codes());
        }
        return word;
    }

    /** Reads one code or a list of codes. */
    private <E extends Comparable<? super E>> @Nullable Set<E> codes(CodeTable<Set<E>> table, String key, String what) {
        if (!is(JsonToken.START_ARRAY)) {
            return code(table, key, what);
        }
        Set<E> all = Set.of();
        for (int i = 0; token() != JsonToken.END_ARRAY; i++) {
            Set<E> one = code(table, key + "[" + i + "]", what);
            if (one != null) {
                all = all.isEmpty() ? one : union(all, one);
            }
        }
        return all;
    }

    private static <E extends Comparable<? super E>> Set<E> union(Set<E> all, Set<E> one) {
        Set<E> union = new TreeSet<>(all);
        union.addAll(one);
        return union;
    }

    private @Nullable Long count(String key) {
        long number = is(JsonToken.VALUE_NUMBER_INT) ? whole() : -1;
        if (number < 1) {
            skip();
            report(error("DOSSIER-134", path(key), "The field '" + key + "' is not a whole number from 1.")
                    .toFix("write a number without quotes, of at most " + MOST_DIGITS + " digits."));
            return null;
        }
        return number;
    }

    /** Reads the digits of the number at hand, giving -1 when it is negative or too long. */
    private long whole() {
        load();
        if (size > MOST_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = start; i < start + size; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return -1;
            }
            number = number * 10 + text[i] - '0';
        }
        return number;
    }

    /** Reads a decimal number with at most two decimals, a text or a number. */
    private @Nullable BigDecimal decimal(String key, boolean mayBeNegative) {
        BigDecimal number = decimal(mayBeNegative);
        if (number == null) {
            skip();
            report(error(
                            "DOSSIER-135",
                            path(key),
                            "The field '" + key + "' is not a number with at most two decimals"
                                    + (mayBeNegative ? "." : ", zero or more."))
                    .toFix("write it as \"250.00\", with a point and at most " + MOST_DIGITS + " digits before it."));
        }
        return number;
    }

    private @Nullable BigDecimal decimal(boolean mayBeNegative) {
        if (!is(JsonToken.VALUE_STRING) && !is(JsonToken.VALUE_NUMBER_INT) && !is(JsonToken.VALUE_NUMBER_FLOAT)) {
            return null;
        }
        load();
        int end = start + size;
        boolean negative = size > 0 && text[start] == '-';
        int digits = 0;
        int decimals = -1;
        long number = 0;
        for (int i = negative ? start + 1 : start; i < end; i++) {
            char c = text[i];
            if (c == '.' && decimals < 0 && digits > 0) {
                decimals = 0;
            } else if (c < '0' || c > '9') {
                return null;
            } else {
                number = number * 10 + c - '0';
                if (decimals < 0 ? ++digits > MOST_DIGITS : ++decimals > 2) {
                    return null;
                }
            }
        }
        if (digits == 0 || decimals == 0 || (negative && !mayBeNegative)) {
            return null;
        }
        return BigDecimal.valueOf(negative ? -number : number, Math.max(0, decimals));
    }

    private @Nullable Boolean yesNo(String key) {
        if (is(JsonToken.VALUE_TRUE)) {
            return Boolean.TRUE;
        }
        if (is(JsonToken.VALUE_FALSE)) {
            return Boolean.FALSE;
        }
        wrongShape(key, "true or false");
        return null;
    }

    private @Nullable Withdrawal withdrawal(String key) {
        if (!isObject(key)) {
            return null;
        }
        String outside = inside;
        inside = path(key);
        Map<String, String> extras = new TreeMap<>();
        boolean[] seen = new boolean[Lexicon.WITHDRAWAL_NAMES.size()];
        OffsetDateTime at = null;
        String by = null;
        String reason = null;
        for (int name = next(lexicon.withdrawalMatcher);
                name >= 0 || isUnknown(name);
                name = next(lexicon.withdrawalMatcher)) {
            if (name < 0) {
                extra(Lexicon.WITHDRAWAL_NAMES, extras);
            } else if (once(Lexicon.WITHDRAWAL_NAMES.get(name), seen[name])) {
                seen[name] = true;
                switch (name) {
                    case 0 -> at = instant("at");
                    case 1 -> by = text("by");
                    default -> reason = text("reason");
                }
            }
        }
        for (int name = 0; name < seen.length; name++) {
            if (!seen[name]) {
                missing(Lexicon.WITHDRAWAL_NAMES.get(name), "a withdrawal");
            }
        }
        inside = outside;
        return at == null || by == null || reason == null ? null : new Withdrawal(at, by, reason, extras(extras));
    }

    // ---- values --------------------------------------------------------------------------------------------------

    private @Nullable Values values(String key) {
        if (!isObject(key)) {
            return null;
        }
        String outside = inside;
        inside = path(key);
        Map<Attribute<?>, Answer<?>> answers = new TreeMap<>();
        Map<String, String> extras = Map.of();
        attributesSeen.clear();
        for (int name = next(lexicon.attributeMatcher);
                name >= 0 || isUnknown(name);
                name = next(lexicon.attributeMatcher)) {
            if (name < 0) {
                if (extras.isEmpty()) {
                    extras = new TreeMap<>();
                }
                attributeOrExtra(extras);
                continue;
            }
            Lexicon.AttributeForm form = lexicon.attributes.get(name);
            if (once(form.attribute().code(), attributesSeen.get(name))) {
                attributesSeen.set(name);
                Answer<?> answer = answer(form);
                if (answer != null) {
                    answers.put(form.attribute(), answer);
                }
            }
        }
        inside = outside;
        return new Values(answers, extras(extras));
    }

    private @Nullable Answer<?> answer(Lexicon.AttributeForm form) {
        String key = form.attribute().code();
        if (is(JsonToken.VALUE_STRING)) {
            load();
            if (CodeTable.same(Lexicon.REFUSED, text, start, size)) {
                return REFUSED;
            }
        }
        ValueType<?> type = form.attribute().type();
        if (type instanceof ValueType.YesNo) {
            return yes(yesNo(key));
        }
        if (type instanceof ValueType.OneOf oneOf) {
            Answer<String> answer = isText(key) ? form.codes().find(text, start, size) : null;
            if (answer == null && is(JsonToken.VALUE_STRING)) {
                value(key, "is not one of its codes", "write one of " + listed(oneOf.codes()) + ".");
            }
            return answer;
        }
        if (type instanceof ValueType.SetOf setOf) {
            return known(set(form, key, setOf.codes()));
        }
        if (type instanceof ValueType.Day) {
            return known(day(key, false));
        }
        if (type instanceof ValueType.Amount) {
            return known(decimal(key, false));
        }
        if (type instanceof ValueType.Whole) {
            return known(wholeValue(key));
        }
        String text = text(key);
        if (text != null
                && type instanceof ValueType.Text form0
                && !form0.form().matcher(text).matches()) {
            value(key, "has not the form of its attribute", "write it in the form " + form0.form() + ".");
            return null;
        }
        return known(text);
    }

    private @Nullable Integer wholeValue(String key) {
        long number = is(JsonToken.VALUE_NUMBER_INT) ? whole() : -1;
        if (number < 0 || number > Integer.MAX_VALUE) {
            skip();
            value(key, "is not a whole number, zero or more", "write a number without quotes.");
            return null;
        }
        return (int) number;
    }

    private @Nullable Set<String> set(Lexicon.AttributeForm form, String key, List<String> codes) {
        if (!is(JsonToken.START_ARRAY)) {
            return oneOfSet(form, key, codes);
        }
        Set<String> all = Set.of();
        for (int i = 0; token() != JsonToken.END_ARRAY; i++) {
            Set<String> one = oneOfSet(form, key + "[" + i + "]", codes);
            if (one != null) {
                all = all.isEmpty() ? one : union(all, one);
            }
        }
        return all;
    }

    private @Nullable Set<String> oneOfSet(Lexicon.AttributeForm form, String key, List<String> codes) {
        if (!isText(key)) {
            return null;
        }
        Set<String> one = form.sets().find(text, start, size);
        if (one == null) {
            value(key, "is not one of its codes", "write any of " + listed(codes) + ".");
        }
        return one;
    }

    private static @Nullable Answer<Boolean> yes(@Nullable Boolean answer) {
        return answer == null ? null : answer ? YES : NO;
    }

    private static <T> @Nullable Answer<T> known(@Nullable T value) {
        return value == null ? null : new Answer.Known<>(value);
    }

    private void attributeOrExtra(Map<String, String> extras) {
        String name = name();
        if (name.startsWith(EXTRA)) {
            extra(Set.of(), extras);
            return;
        }
        token();
        skip();
        report(suggest(
                error("DOSSIER-122", path(shown(name)), "The attribute " + quoted(name) + " is unknown.")
                        .toFix(
                                "correct its name, install the plug-in that declares it, or start it with x- to keep it."),
                name,
                lexicon.attributeNames));
    }

    // ---- tokens --------------------------------------------------------------------------------------------------

    private JsonParser in() {
        if (parser == null) {
            throw new IllegalStateException("nothing is open");
        }
        return parser;
    }

    /** Goes to the next name of the object: its place in the list of names, or what {@link #isUnknown} tells. */
    private int next(PropertyNameMatcher names) {
        return in().nextNameMatch(names);
    }

    private static boolean isUnknown(int name) {
        return name == PropertyNameMatcher.MATCH_UNKNOWN_NAME;
    }

    private JsonToken token() {
        return in().nextToken();
    }

    private boolean is(JsonToken token) {
        return in().currentToken() == token;
    }

    private String name() {
        return in().currentName();
    }

    private void skip() {
        in().skipChildren();
    }

    private void load() {
        text = in().getStringCharacters();
        start = in().getStringOffset();
        size = in().getStringLength();
    }

    private String string() {
        return new String(text, start, size);
    }

    /** Goes to the value of the name just read, unless the object had that name already. */
    private boolean once(String key, boolean already) {
        token();
        if (already) {
            skip();
            report(error("DOSSIER-105", path(key), "The field '" + key + "' is given twice."));
        }
        return !already;
    }

    private boolean isText(String key) {
        if (!is(JsonToken.VALUE_STRING)) {
            wrongShape(key, "a text");
            return false;
        }
        load();
        return true;
    }

    private boolean isObject(String key) {
        if (!is(JsonToken.START_OBJECT)) {
            wrongShape(key, "an object");
            return false;
        }
        return true;
    }

    /** Keeps an {@code x-} field, refuses any other. */
    private void extra(Collection<String> known, Map<String, String> extras) {
        String name = name();
        if (name.startsWith(EXTRA)) {
            if (once(shown(name), extras.containsKey(name))) {
                extras.put(name, raw());
            }
            return;
        }
        token();
        skip();
        report(suggest(
                error("DOSSIER-111", path(shown(name)), "The field " + quoted(name) + " is unknown.")
                        .toFix("correct its name, or start it with x- to keep it."),
                name,
                known));
    }

    /** Copies the value at hand as it stands in the line, on one line. */
    private String raw() {
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

    private static Extras extras(Map<String, String> json) {
        return json.isEmpty() ? Extras.NONE : new Extras(json);
    }

    // ---- problems ------------------------------------------------------------------------------------------------

    private Problem error(String id, String path, String message) {
        return Problem.error(id, line.at(path), message);
    }

    private void report(Problem problem) {
        if (found == MOST_PROBLEMS) {
            throw new Enough();
        }
        last(problem);
    }

    private void last(Problem problem) {
        found++;
        problems.accept(problem);
    }

    private String path(String key) {
        return inside.isEmpty() ? key : key.isEmpty() ? inside : inside + "." + key;
    }

    private Problem tooLarge() {
        return error("DOSSIER-103", "", "The line is larger or deeper than what is read.")
                .toFix("keep a dossier under " + Lexicon.MOST_BYTES / (1024 * 1024) + " MiB and " + Lexicon.MOST_LEVELS
                        + " levels, its numbers and names short.");
    }

    private void missing(String key, String owner) {
        report(error("DOSSIER-112", path(key), "The field '" + key + "' is missing: " + owner + " needs it."));
    }

    private void wrongShape(String key, String expected) {
        JsonToken given = in().currentToken();
        skip();
        Problem problem = error("DOSSIER-114", path(key), "Expected " + expected + ", found " + shape(given) + ".");
        report(
                given == JsonToken.VALUE_NULL && !key.isEmpty()
                        ? problem.toFix("leave the field out when there is nothing to say.")
                        : problem);
    }

    private void value(String key, String fault, String remedy) {
        report(error("DOSSIER-124", path(key), "The value of '" + key + "' " + fault + ".")
                .toFix(remedy));
    }

    private void unknownCode(String key, String what, String code, Set<String> known) {
        boolean closed = known.equals(lexicon.types.codes()) || known.equals(lexicon.subjectKinds.codes());
        report(suggest(
                error("DOSSIER-121", path(key), sentence(quoted(code)) + " is no " + what + ".")
                        .toFix(
                                closed
                                        ? "write one of " + String.join(", ", new TreeSet<>(known)) + "."
                                        : "correct the code, or install the plug-in that owns it."),
                code,
                known));
    }

    private static Problem suggest(Problem problem, String unknown, Collection<String> known) {
        return isShown(unknown) ? problem.didYouMean(unknown, known) : problem;
    }

    private static boolean isShown(String name) {
        return name.length() <= LONGEST_NAME_SHOWN && NAME_SHOWN.matcher(name).matches();
    }

    /** Shows a name that looks like one; anything else could be what somebody is called. */
    private static String shown(String name) {
        return isShown(name) ? name : "?";
    }

    private static String quoted(String name) {
        return isShown(name) ? "'" + name + "'" : "given";
    }

    private static String sentence(String words) {
        return words.equals("given") ? "The code given" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String listed(List<String> codes) {
        return String.join(", ", codes);
    }

    private static String shape(JsonToken token) {
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

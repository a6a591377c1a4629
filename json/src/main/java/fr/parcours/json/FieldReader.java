package fr.parcours.json;

import fr.parcours.core.dossier.Values;
import fr.parcours.core.dossier.Withdrawal;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads the values of fields, each in its own form; gives null, and reports the problem, when a value does not have that form.
 */
final class FieldReader {
    private static final Texts TEXTS = LineCursor.TEXTS;

    /** Before the point. Ninety million of the largest amounts still add up exactly. */
    static final int MOST_DIGITS = 9;
    /** Of a count, which multiplies lengths in days. */
    static final int MOST_DIGITS_OF_COUNTS = 6;

    private static final Pattern DATE_SHOWN = Pattern.compile("[0-9/-]{1,10}");
    private static final Answer<Boolean> YES = new Answer.Known<>(true);
    private static final Answer<Boolean> NO = new Answer.Known<>(false);
    private static final Answer<Object> REFUSED = new Answer.Refused<>();

    private final Lexicon lexicon;
    final LineCursor in;
    private final BitSet attributesSeen = new BitSet();

    FieldReader(Lexicon lexicon, LineCursor in) {
        this.lexicon = lexicon;
        this.in = in;
    }

    /** Reads what stands under a name of a fact, giving null when it has a problem. */
    @Nullable
    Object read(Key key) {
        String name = key.name();
        return switch (key.form()) {
            case TYPE -> code(lexicon.types, name, TEXTS.of("what.type"));
            case REFERENCE -> text(name);
            case DAY -> day(name, true);
            case MONTH -> month(name);
            case INSTANT -> instant(name);
            case WORD -> key.isShared() ? homonyms(key) : code(lexicon.table(key), name, key.what());
            case WORDS -> this.<Word>codes(key);
            case CODES -> this.<String>codes(key);
            case COUNT -> count(name);
            case QUANTITY -> decimal(name, false);
            case MONEY -> decimal(name, true);
            case YES_NO -> yesNo(name);
            case VALUES -> values(name);
            case WITHDRAWAL -> withdrawal(name);
        };
    }

    @Nullable
    String sex(String key) {
        if (!in.isText(key)) {
            return null;
        }
        String sex = lexicon.sexes.find(in.text, in.start, in.size);
        if (sex == null) {
            in.code(key, Lexicon.SEXES);
        }
        return sex;
    }

    @Nullable
    String siret(String key) {
        if (!in.isText(key)) {
            return null;
        }
        boolean digits = in.size == 14;
        for (int i = in.start; digits && i < in.start + in.size; i++) {
            digits = in.text[i] >= '0' && in.text[i] <= '9';
        }
        if (!digits) {
            in.value(key, TEXTS.of("DOSSIER-124.siret", key), TEXTS.of("DOSSIER-124.fix-siret"));
            return null;
        }
        return in.string();
    }

    /** Reads a text that is not blank. */
    @Nullable
    String text(String key) {
        if (!in.isText(key)) {
            return null;
        }
        String string = in.string();
        if (string.isBlank()) {
            in.report(in.error("DOSSIER-115", in.path(key), TEXTS.of("DOSSIER-115.blank", key))
                    .toFix(TEXTS.of("DOSSIER-115.fix")));
            return null;
        }
        if (!Utf8.canHold(string)) {
            in.report(Utf8.halfCharacter(in.at(key), TEXTS.of("DOSSIER-117.field", key)));
            return null;
        }
        return string;
    }

    @Nullable
    LocalDate day(String key, boolean mayBeShown) {
        if (!in.isText(key)) {
            return null;
        }
        LocalDate day = lexicon.calendar.day(in.text, in.start, in.size);
        if (day == null) {
            boolean shown = mayBeShown && DATE_SHOWN.matcher(in.string()).matches();
            Text message =
                    shown ? TEXTS.of("DOSSIER-131.day-shown", key, in.string()) : TEXTS.of("DOSSIER-131.day", key);
            in.report(in.error("DOSSIER-131", in.path(key), message)
                    .toFix(TEXTS.of("DOSSIER-131.fix", Calendar.FIRST_YEAR, Calendar.LAST_YEAR)));
        }
        return day;
    }

    @Nullable
    YearMonth month(String key) {
        if (!in.isText(key)) {
            return null;
        }
        YearMonth month = lexicon.calendar.month(in.text, in.start, in.size);
        if (month == null) {
            in.report(in.error("DOSSIER-132", in.path(key), TEXTS.of("DOSSIER-132.month", key))
                    .toFix(TEXTS.of("DOSSIER-132.fix")));
        }
        return month;
    }

    @Nullable
    OffsetDateTime instant(String key) {
        if (!in.isText(key)) {
            return null;
        }
        OffsetDateTime instant = lexicon.calendar.instant(in.text, in.start, in.size);
        if (instant == null) {
            in.report(in.error("DOSSIER-133", in.path(key), TEXTS.of("DOSSIER-133.instant", key))
                    .toFix(TEXTS.of("DOSSIER-133.fix")));
        }
        return instant;
    }

    /** Reads a code whose meaning depends on the type of the fact; one that is unknown is reported later, or is a text. */
    @Nullable
    Object homonyms(Key key) {
        if (!in.isText(key.name())) {
            return null;
        }
        Object known = lexicon.table(key).find(in.text, in.start, in.size);
        if (known != null) {
            return known;
        }
        return key.mayBeText() ? text(key.name()) : in.string();
    }

    <W> @Nullable W code(CodeTable<W> table, String key, Text what) {
        if (!in.isText(key)) {
            return null;
        }
        W word = table.find(in.text, in.start, in.size);
        if (word == null) {
            in.unknownCode(key, what, in.string(), table.codes());
        }
        return word;
    }

    /** Reads one code or a list of codes. */
    @SuppressWarnings("unchecked") // the table of such a key holds sets
    <E extends Comparable<? super E>> @Nullable Set<E> codes(Key key) {
        return codes((CodeTable<Set<E>>) lexicon.table(key), key.name(), key.what());
    }

    <E extends Comparable<? super E>> @Nullable Set<E> codes(CodeTable<Set<E>> table, String key, Text what) {
        if (!in.is(JsonToken.START_ARRAY)) {
            return code(table, key, what);
        }
        Set<E> all = Set.of();
        for (int i = 0; in.token() != JsonToken.END_ARRAY; i++) {
            Set<E> one = code(table, key + "[" + i + "]", what);
            if (one != null) {
                all = all.isEmpty() ? one : union(all, one);
            }
        }
        return all;
    }

    static <E extends Comparable<? super E>> Set<E> union(Set<E> all, Set<E> one) {
        Set<E> union = new TreeSet<>(all);
        union.addAll(one);
        return union;
    }

    @Nullable
    Long count(String key) {
        long number = in.is(JsonToken.VALUE_NUMBER_INT) ? whole() : -1;
        if (number < 1 || in.size > MOST_DIGITS_OF_COUNTS) {
            in.skip();
            in.report(in.error("DOSSIER-134", in.path(key), TEXTS.of("DOSSIER-134.count", key))
                    .toFix(TEXTS.of("DOSSIER-134.fix", MOST_DIGITS_OF_COUNTS)));
            return null;
        }
        return number;
    }

    /** Reads the digits of the number at hand, giving -1 when it is negative or too long. */
    long whole() {
        in.load();
        if (in.size > MOST_DIGITS + 1) { // an int has ten
            return -1;
        }
        long number = 0;
        for (int i = in.start; i < in.start + in.size; i++) {
            if (in.text[i] < '0' || in.text[i] > '9') {
                return -1;
            }
            number = number * 10 + in.text[i] - '0';
        }
        return number;
    }

    /** Reads a decimal number with at most two decimals, a text or a number. */
    @Nullable
    BigDecimal decimal(String key, boolean mayBeNegative) {
        BigDecimal number = decimal(mayBeNegative);
        if (number == null) {
            in.skip();
            in.report(in.error(
                            "DOSSIER-135",
                            in.path(key),
                            TEXTS.of(mayBeNegative ? "DOSSIER-135.decimal" : "DOSSIER-135.positive", key))
                    .toFix(TEXTS.of("DOSSIER-135.fix", MOST_DIGITS)));
        }
        return number;
    }

    @Nullable
    BigDecimal decimal(boolean mayBeNegative) {
        if (!in.is(JsonToken.VALUE_STRING)
                && !in.is(JsonToken.VALUE_NUMBER_INT)
                && !in.is(JsonToken.VALUE_NUMBER_FLOAT)) {
            return null;
        }
        in.load();
        int end = in.start + in.size;
        boolean negative = in.size > 0 && in.text[in.start] == '-';
        int digits = 0;
        int decimals = -1;
        long number = 0;
        for (int i = negative ? in.start + 1 : in.start; i < end; i++) {
            char c = in.text[i];
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

    @Nullable
    Boolean yesNo(String key) {
        if (in.is(JsonToken.VALUE_TRUE)) {
            return Boolean.TRUE;
        }
        if (in.is(JsonToken.VALUE_FALSE)) {
            return Boolean.FALSE;
        }
        in.wrongShape(key, TEXTS.of("shape.true-false"));
        return null;
    }

    @Nullable
    Withdrawal withdrawal(String key) {
        if (!in.isObject(key)) {
            return null;
        }
        in.inside = key;
        Map<String, String> extras = new TreeMap<>();
        boolean[] seen = new boolean[Lexicon.WITHDRAWAL_NAMES.size()];
        OffsetDateTime at = null;
        String by = null;
        String reason = null;
        for (int name = in.next(lexicon.withdrawalMatcher);
                name >= 0 || LineCursor.isUnknown(name);
                name = in.next(lexicon.withdrawalMatcher)) {
            if (name < 0) {
                in.extra(Lexicon.WITHDRAWAL_NAMES, extras);
            } else if (in.once(Lexicon.WITHDRAWAL_NAMES.get(name), seen[name])) {
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
                in.missing(Lexicon.WITHDRAWAL_NAMES.get(name), TEXTS.of("owner.withdrawal"));
            }
        }
        in.inside = "";
        return at == null || by == null || reason == null
                ? null
                : Withdrawal.of(at, by, reason).extras(LineCursor.extras(extras));
    }

    @Nullable
    Values values(String key) {
        if (!in.isObject(key)) {
            return null;
        }
        in.inside = key;
        Values.Builder answers = Values.builder();
        Map<String, String> extras = Map.of();
        attributesSeen.clear();
        for (int name = in.next(lexicon.attributeMatcher);
                name >= 0 || LineCursor.isUnknown(name);
                name = in.next(lexicon.attributeMatcher)) {
            if (name < 0) {
                if (extras.isEmpty()) {
                    extras = new TreeMap<>();
                }
                attributeOrExtra(extras);
                continue;
            }
            Lexicon.AttributeForm form = lexicon.attributes.get(name);
            if (in.once(form.attribute().code(), attributesSeen.get(name))) {
                attributesSeen.set(name);
                Answer<?> answer = answer(form);
                if (answer != null) {
                    answers.put(form.attribute(), answer);
                }
            }
        }
        in.inside = "";
        Values values = answers.build();
        return extras.isEmpty() ? values : values.extras(LineCursor.extras(extras));
    }

    @Nullable
    Answer<?> answer(Lexicon.AttributeForm form) {
        String key = form.attribute().code();
        if (in.is(JsonToken.VALUE_STRING)) {
            in.load();
            if (CodeTable.same(Lexicon.REFUSED, in.text, in.start, in.size)) {
                return REFUSED;
            }
        }
        return form.reader().read(this, form, key);
    }

    @Nullable
    Integer wholeValue(String key) {
        long number = in.is(JsonToken.VALUE_NUMBER_INT) ? whole() : -1;
        if (number < 0 || number > Integer.MAX_VALUE) {
            in.skip();
            in.value(key, TEXTS.of("DOSSIER-124.whole", key), TEXTS.of("DOSSIER-124.fix-whole"));
            return null;
        }
        return (int) number;
    }

    @Nullable
    Set<String> set(Lexicon.AttributeForm form, String key, List<String> codes) {
        if (!in.is(JsonToken.START_ARRAY)) {
            return oneOfSet(form, key, codes);
        }
        Set<String> all = Set.of();
        for (int i = 0; in.token() != JsonToken.END_ARRAY; i++) {
            Set<String> one = oneOfSet(form, key + "[" + i + "]", codes);
            if (one != null) {
                all = all.isEmpty() ? one : union(all, one);
            }
        }
        return all;
    }

    @Nullable
    Set<String> oneOfSet(Lexicon.AttributeForm form, String key, List<String> codes) {
        if (!in.isText(key)) {
            return null;
        }
        Set<String> one = form.sets().find(in.text, in.start, in.size);
        if (one == null) {
            in.code(key, codes);
        }
        return one;
    }

    static @Nullable Answer<Boolean> yes(@Nullable Boolean answer) {
        return answer == null ? null : answer ? YES : NO;
    }

    static <T> @Nullable Answer<T> known(@Nullable T value) {
        return value == null ? null : new Answer.Known<>(value);
    }

    void attributeOrExtra(Map<String, String> extras) {
        if (in.isExtra()) {
            in.extra(Set.of(), extras);
            return;
        }
        in.report(in.unknownName("DOSSIER-122", TEXTS.of("DOSSIER-122.fix"), lexicon.attributeNames));
    }
}

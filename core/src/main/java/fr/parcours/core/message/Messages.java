package fr.parcours.core.message;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.text.Wordings;
import fr.parcours.core.vocabulary.Word;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The wordings of one plug-in, or of core, in every language it ships. Immutable and thread-safe.
 *
 * <p>A wording is a {@link MessageFormat} pattern. Dates are written in full, decimals with at least two decimals and never
 * rounded, words of the vocabulary by their label, lists with commas, sentences one after the other. Whole numbers may choose a plural:
 * <code>{0} {0,choice,0#jour|2#jours}</code>. A wording that falls back to French writes its values in French too.
 */
@Stable
public final class Messages {
    private static final Pattern ISO_DATE = Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])");
    private static final Messages CORE = of(Messages.class, "core");

    private final String owner;
    private final Wordings wordings;

    private Messages(String owner, Wordings wordings) {
        this.owner = owner;
        this.wordings = wordings;
    }

    /** Gets the wordings of core. */
    public static Messages core() {
        return CORE;
    }

    /**
     * Reads the wordings a plug-in ships; none when it ships no file.
     *
     * @param anchor a class of the module that holds the files
     * @param owner id of the plug-in
     */
    public static Messages of(Class<?> anchor, String owner) {
        return new Messages(owner, Wordings.read(anchor, owner, "messages", Locale.FRENCH));
    }

    /** Gets the keys of the French wordings, in alphabetical order. */
    public Set<String> keys() {
        return wordings.keys(Locale.FRENCH);
    }

    /** Finds a wording that takes no value, in a language or else in French; empty when there is none for the key. */
    public Optional<String> find(String key, Locale locale) {
        return wordings.language(key, locale).flatMap(language -> wordings.pattern(key, language));
    }

    /** Finds the wordings that cannot be read, such as those with a brace that is not closed, and names each with its file. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Locale locale : Wordings.LANGUAGES) {
            for (String key : wordings.keys(locale)) {
                try {
                    new MessageFormat(wordings.pattern(key, locale).orElseThrow(), locale);
                } catch (IllegalArgumentException e) {
                    problems.add(Problem.error(
                                    "MESSAGE-102",
                                    new Location(wordings.file(locale), 0, key),
                                    Texts.core().of("MESSAGE-102.unreadable", key, e.getMessage()))
                            .toFix(Texts.core().of("MESSAGE-102.fix")));
                }
            }
        }
        return problems;
    }

    /** Obtains a sentence. */
    public Sentence sentence(String key, Object... values) {
        return new Sentence(this, key, Arrays.asList(values));
    }

    /** Refuses a key without a French wording. */
    void requireWording(String key) {
        if (wordings.pattern(key, Locale.FRENCH).isEmpty()) {
            throw new ParcoursException(missing(key));
        }
    }

    private Problem missing(String key) {
        return Problem.error(
                        "MESSAGE-101",
                        new Location(wordings.file(Locale.FRENCH), 0, key),
                        Texts.core().of("MESSAGE-101.missing", key))
                .toFix(Texts.core().of("MESSAGE-101.fix"))
                .didYouMean(key, keys());
    }

    String write(Sentence sentence, Locale locale) {
        String key = sentence.key();
        Locale language = wordings.language(key, locale).orElseThrow(() -> new ParcoursException(missing(key)));
        Object[] values = sentence.values().stream()
                .map(value -> argument(value, language))
                .toArray();
        return new MessageFormat(wordings.pattern(key, language).orElseThrow(), language).format(values);
    }

    /** Leaves whole numbers to the pattern, which may choose a plural; writes all other values. */
    private static Object argument(Object value, Locale locale) {
        return value instanceof Integer || value instanceof Long ? value : text(value, locale);
    }

    private static String text(Object value, Locale locale) {
        if (value instanceof LocalDate date) {
            return Wordings.date(date, locale);
        }
        if (value instanceof YearMonth month) {
            return Wordings.month(month, locale);
        }
        if (value instanceof BigDecimal amount) {
            return Wordings.decimal(amount, locale);
        }
        if (value instanceof Number number) {
            return NumberFormat.getIntegerInstance(locale).format(number);
        }
        if (value instanceof Word word) {
            return word.label();
        }
        if (value instanceof Written written) {
            return written.in(locale);
        }
        if (value instanceof Collection<?> values) {
            return values.stream()
                    .map(each -> text(each, locale))
                    .collect(Collectors.joining(values.stream().allMatch(Messages::isWhole) ? " " : ", "));
        }
        return datesIn(value.toString(), locale);
    }

    /** Writes in words the dates of a text that stand as 2021-05-12, such as those of a source. */
    static String datesIn(String text, Locale locale) {
        return ISO_DATE.matcher(text).replaceAll(found -> {
            try {
                return Matcher.quoteReplacement(Wordings.date(LocalDate.parse(found.group()), locale));
            } catch (DateTimeParseException notADay) {
                return Matcher.quoteReplacement(found.group());
            }
        });
    }

    /** Checks if a value is a sentence of its own, that ends by itself: those stand one after the other, without commas. */
    private static boolean isWhole(Object value) {
        return value instanceof Written && !(value instanceof Labels.Label);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Messages messages && owner.equals(messages.owner) && wordings.equals(messages.wordings);
    }

    @Override
    public int hashCode() {
        return owner.hashCode();
    }

    /** Prints whose wordings these are. */
    @Override
    public String toString() {
        return "messages of " + owner;
    }
}

package fr.parcours.core.message;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The wordings of one plug-in, or of core, in every language it ships. Immutable and thread-safe.
 *
 * <p>A wording is a {@link MessageFormat} pattern. Dates are written in full, decimals with at least two decimals and never
 * rounded, words of the vocabulary by their label, lists with commas, sentences one after the other. Whole numbers may choose a plural:
 * <code>{0} {0,choice,0#jour|2#jours}</code>. A wording that falls back to French writes its values in French too.
 */
@Stable
public final class Messages {
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final Properties NONE = new Properties();
    private static final Pattern ISO_DATE = Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])");
    private static final Messages CORE = of(Messages.class, "core");

    private final String owner;
    private final Map<String, Properties> languages;

    private Messages(String owner, Map<String, Properties> languages) {
        this.owner = owner;
        this.languages = languages;
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
        Map<String, Properties> languages = new HashMap<>();
        for (Locale locale : LANGUAGES) {
            read(anchor, "/" + file(owner, locale))
                    .ifPresent(wordings -> languages.put(locale.getLanguage(), wordings));
        }
        return new Messages(owner, languages);
    }

    private static Optional<Properties> read(Class<?> anchor, String resource) {
        try (InputStream in = anchor.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties wordings = new Properties();
            wordings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(wordings);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** Gets the keys of the French wordings, in alphabetical order. */
    public Set<String> keys() {
        return new TreeSet<>(wordings(Locale.FRENCH).stringPropertyNames());
    }

    /** Finds a wording that takes no value, in a language or else in French; empty when there is none for the key. */
    public Optional<String> find(String key, Locale locale) {
        return language(key, locale).map(language -> wordings(language).getProperty(key));
    }

    /** Finds the wordings that cannot be read, such as those with a brace that is not closed, and names each with its file. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Locale locale : LANGUAGES) {
            Properties wordings = wordings(locale);
            for (String key : new TreeSet<>(wordings.stringPropertyNames())) {
                try {
                    new MessageFormat(wordings.getProperty(key), locale);
                } catch (IllegalArgumentException e) {
                    problems.add(Problem.error(
                                    "MESSAGE-102",
                                    new Location(file(locale), 0, key),
                                    "The wording of '" + key + "' cannot be read (" + e.getMessage() + ").")
                            .toFix("write each value as {0}, {1}…, and a brace that is text as '{'."));
                }
            }
        }
        return problems;
    }

    private String file(Locale locale) {
        return file(owner, locale);
    }

    private static String file(String owner, Locale locale) {
        String suffix = locale.equals(Locale.FRENCH) ? "" : "_" + locale.getLanguage();
        return "META-INF/parcours/" + owner + "/messages" + suffix + ".properties";
    }

    /** Obtains a sentence. */
    public Sentence sentence(String key, Object... values) {
        return new Sentence(this, key, Arrays.asList(values));
    }

    /** Refuses a key without a French wording. */
    void requireWording(String key) {
        if (wordings(Locale.FRENCH).getProperty(key) == null) {
            throw new ParcoursException(missing(key));
        }
    }

    private Problem missing(String key) {
        return Problem.error(
                        "MESSAGE-101",
                        new Location(file(Locale.FRENCH), 0, key),
                        "There is no wording for '" + key + "'.")
                .toFix("add the key to the file.")
                .didYouMean(key, keys());
    }

    String write(Sentence sentence, Locale locale) {
        String key = sentence.key();
        Locale language = language(key, locale).orElseThrow(() -> new ParcoursException(missing(key)));
        Object[] values = sentence.values().stream()
                .map(value -> argument(value, language))
                .toArray();
        return new MessageFormat(wordings(language).getProperty(key), language).format(values);
    }

    /** Finds the language a wording is written in: the one asked for, else French. */
    private Optional<Locale> language(String key, Locale asked) {
        return Stream.of(asked, Locale.FRENCH)
                .filter(language -> wordings(language).getProperty(key) != null)
                .findFirst();
    }

    private Properties wordings(Locale language) {
        return languages.getOrDefault(language.getLanguage(), NONE);
    }

    /** Leaves whole numbers to the pattern, which may choose a plural; writes all other values. */
    private static Object argument(Object value, Locale locale) {
        return value instanceof Integer || value instanceof Long ? value : text(value, locale);
    }

    private static String text(Object value, Locale locale) {
        if (value instanceof LocalDate date) {
            return date(date, locale);
        }
        if (value instanceof YearMonth month) {
            return month.format(DateTimeFormatter.ofPattern("LLLL uuuu", locale));
        }
        if (value instanceof BigDecimal amount) {
            NumberFormat format = NumberFormat.getInstance(locale);
            format.setMinimumFractionDigits(2);
            format.setMaximumFractionDigits(Math.max(2, amount.scale()));
            return format.format(amount);
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
                return Matcher.quoteReplacement(date(LocalDate.parse(found.group()), locale));
            } catch (DateTimeParseException notADay) {
                return Matcher.quoteReplacement(found.group());
            }
        });
    }

    /** Checks if a value is a sentence of its own, that ends by itself: those stand one after the other, without commas. */
    private static boolean isWhole(Object value) {
        return value instanceof Written && !(value instanceof Labels.Label);
    }

    private static String date(LocalDate date, Locale locale) {
        String text =
                date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        return locale.getLanguage().equals("fr") && date.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Messages messages
                && owner.equals(messages.owner)
                && languages.equals(messages.languages);
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

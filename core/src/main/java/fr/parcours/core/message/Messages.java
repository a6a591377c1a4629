package fr.parcours.core.message;

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
import java.time.format.FormatStyle;
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
import java.util.stream.Collectors;

/**
 * The wordings of one plug-in, or of core, in every language it ships. Immutable and thread-safe.
 *
 * <p>A wording is a {@link MessageFormat} pattern. Dates are written in full, decimals as amounts with two decimals, words
 * of the vocabulary by their label, lists with commas.
 */
public final class Messages {
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);
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
            String suffix = locale.equals(Locale.FRENCH) ? "" : "_" + locale.getLanguage();
            read(anchor, "/META-INF/parcours/" + owner + "/messages" + suffix + ".properties")
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
        return new TreeSet<>(languages.getOrDefault("fr", new Properties()).stringPropertyNames());
    }

    /** Finds a wording that takes no value, in a language or else in French; empty when there is none for the key. */
    public Optional<String> find(String key, Locale locale) {
        for (String language : List.of(locale.getLanguage(), "fr")) {
            Properties wordings = languages.get(language);
            if (wordings != null && wordings.getProperty(key) != null) {
                return Optional.of(wordings.getProperty(key));
            }
        }
        return Optional.empty();
    }

    /** Obtains a sentence. */
    public Sentence sentence(String key, Object... values) {
        return new Sentence(this, key, Arrays.asList(values));
    }

    String write(Sentence sentence, Locale locale) {
        String wording = wording(sentence.key(), locale);
        Object[] values =
                sentence.values().stream().map(value -> text(value, locale)).toArray();
        return new MessageFormat(wording, locale).format(values);
    }

    private String wording(String key, Locale locale) {
        return find(key, locale)
                .orElseThrow(() -> new ParcoursException(Problem.error(
                                "MESSAGE-101",
                                new Location("META-INF/parcours/" + owner + "/messages.properties", 0, key),
                                "There is no wording for '" + key + "'.")
                        .toFix("add the key to the file.")
                        .didYouMean(key, keys())));
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
            return format.format(amount);
        }
        if (value instanceof Number number) {
            return NumberFormat.getIntegerInstance(locale).format(number);
        }
        if (value instanceof Word word) {
            return word.label();
        }
        if (value instanceof Sentence sentence) {
            return sentence.in(locale);
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(each -> text(each, locale)).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    private static String date(LocalDate date, Locale locale) {
        String text =
                date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        return locale.getLanguage().equals("fr") && date.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }

    /** Prints whose wordings these are. */
    @Override
    public String toString() {
        return "messages of " + owner;
    }
}

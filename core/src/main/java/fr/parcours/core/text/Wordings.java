package fr.parcours.core.text;

import fr.parcours.core.lifecycle.Internal;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The patterns of one owner by key, in every language it ships: {@code <name>.properties} in the language it falls back to, and
 * {@code <name>_<language>.properties}. Immutable and thread-safe.
 */
@Internal
public final class Wordings {
    /** The languages looked for. */
    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final Properties NONE = new Properties();

    private final String base;
    private final Locale fallback;
    private final Map<String, Properties> languages;

    private Wordings(String base, Locale fallback, Map<String, Properties> languages) {
        this.base = base;
        this.fallback = fallback;
        this.languages = languages;
    }

    /**
     * Reads the files of an owner; none when it ships none.
     *
     * @param anchor a class of the module that holds the files
     * @param owner id of the plug-in or name of the module
     * @param name of the files
     * @param fallback language of the file that has no suffix
     */
    public static Wordings read(Class<?> anchor, String owner, String name, Locale fallback) {
        String base = "META-INF/parcours/" + owner + "/" + name;
        Map<String, Properties> languages = new HashMap<>();
        for (Locale locale : LANGUAGES) {
            read(anchor, "/" + file(base, locale, fallback))
                    .ifPresent(patterns -> languages.put(locale.getLanguage(), patterns));
        }
        return new Wordings(base, fallback, languages);
    }

    private static Optional<Properties> read(Class<?> anchor, String resource) {
        try (InputStream in = anchor.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties patterns = new Properties();
            patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static String file(String base, Locale locale, Locale fallback) {
        return base + (locale.equals(fallback) ? "" : "_" + locale.getLanguage()) + ".properties";
    }

    /** Gets the path of the file of a language, inside the module. */
    public String file(Locale locale) {
        return file(base, locale, fallback);
    }

    /** Gets the keys written in a language, in alphabetical order. */
    public Set<String> keys(Locale locale) {
        return new TreeSet<>(patterns(locale).stringPropertyNames());
    }

    /** Finds the pattern of a key in a language, and in no other. */
    public Optional<String> pattern(String key, Locale locale) {
        return Optional.ofNullable(patterns(locale).getProperty(key));
    }

    /** Finds the language a key is written in: the one asked for, else the one it falls back to. */
    public Optional<Locale> language(String key, Locale asked) {
        return Stream.of(asked, fallback)
                .filter(language -> patterns(language).getProperty(key) != null)
                .findFirst();
    }

    private Properties patterns(Locale language) {
        return languages.getOrDefault(language.getLanguage(), NONE);
    }

    /** Writes a day in full: 1er mars 2022. */
    public static String date(LocalDate date, Locale locale) {
        String text =
                date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        return locale.getLanguage().equals("fr") && date.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }

    /** Writes a month in full: mars 2022. */
    public static String month(YearMonth month, Locale locale) {
        return month.format(DateTimeFormatter.ofPattern("LLLL uuuu", locale));
    }

    /** Writes a decimal with at least two decimals, never rounded. */
    public static String decimal(BigDecimal amount, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(Math.max(2, amount.scale()));
        return format.format(amount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wordings wordings
                && base.equals(wordings.base)
                && fallback.equals(wordings.fallback)
                && languages.equals(wordings.languages);
    }

    @Override
    public int hashCode() {
        return base.hashCode();
    }

    /** Prints where the files stand, without language. */
    @Override
    public String toString() {
        return base;
    }
}

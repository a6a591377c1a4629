package fr.parcours.core.problem;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.text.Wordings;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the problems of a module or a plug-in say: {@code META-INF/parcours/<owner>/problems.properties} in English and
 * {@code problems_fr.properties} in French, by the id of the problem and a variant, such as {@code PLIE-101.fix}. Immutable and
 * thread-safe.
 *
 * <p>A wording is a {@link MessageFormat} pattern. A date is written 2021-01-04 in English and 4 janvier 2021 in French, and so are
 * months; a decimal as it is in English, with a comma in French; a list as 'cdd', 'cdi' and « cdd », « cdi »; a {@link Text} in
 * its language; all else as it prints. Whole numbers may choose a plural: <code>{0} {0,choice,0#line|2#lines}</code>.
 */
@Stable
public final class Texts {
    private static final Texts CORE = of(Texts.class, "core");

    private final Wordings wordings;

    private Texts(Wordings wordings) {
        this.wordings = wordings;
    }

    /** Gets the texts of core. */
    public static Texts core() {
        return CORE;
    }

    /**
     * Reads the texts that a module or a plug-in ships.
     *
     * @param anchor a class of the module that holds the files
     * @param owner id of the plug-in, or name of the module
     */
    public static Texts of(Class<?> anchor, String owner) {
        return new Texts(Wordings.read(anchor, owner, "problems", Locale.ENGLISH));
    }

    /**
     * Obtains a text, in each language; in English where there is no French wording.
     *
     * @param key of the wording
     * @param values in the order of the wording, never a subject's own; null where nothing is known, such as the message of an
     *     exception
     * @throws IllegalArgumentException if there is no wording for the key
     */
    public Text of(String key, @Nullable Object... values) {
        return new Text(write(key, Locale.ENGLISH, values), write(key, Locale.FRENCH, values));
    }

    private String write(String key, Locale asked, @Nullable Object... values) {
        Locale language = wordings.language(key, asked)
                .orElseThrow(() -> new IllegalArgumentException("no wording for '" + key + "' in " + wordings));
        Object[] written = Arrays.stream(values)
                .map(value -> value instanceof Integer || value instanceof Long ? value : text(value, language))
                .toArray();
        return new MessageFormat(wordings.pattern(key, language).orElseThrow(), language).format(written);
    }

    private static String text(@Nullable Object value, Locale language) {
        boolean french = language.equals(Locale.FRENCH);
        if (value instanceof Text text) {
            return text.in(language);
        }
        if (value instanceof Location location) {
            return location.in(language);
        }
        if (value instanceof Collection<?> values) {
            return quoted(values, language);
        }
        if (french && value instanceof LocalDate date) {
            return Wordings.date(date, language);
        }
        if (french && value instanceof YearMonth month) {
            return Wordings.month(month, language);
        }
        if (french && value instanceof BigDecimal amount) {
            return Wordings.decimal(amount, language);
        }
        return String.valueOf(value);
    }

    private static String quoted(Collection<?> values, Locale language) {
        boolean french = language.equals(Locale.FRENCH);
        String open = french ? "«\u00a0" : "'";
        String close = french ? "\u00a0»" : "'";
        return values.stream().map(each -> open + text(each, language) + close).collect(Collectors.joining(", "));
    }
}

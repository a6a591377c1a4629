package fr.parcours.core.parameter;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.Attribute;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The typed key of a dated value. A plug-in declares its keys, so that what files write under them is read and checked when the
 * suite is assembled. Two keys are equal when they have the same id and read values of the same form.
 *
 * <pre>{@code
 * static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("pacea.age-minimum");
 * static final Parameter<String> AFTER = Parameter.oneOf("pacea.signature-apres", "diagnostic", "notification");
 * static final Parameter<Optional<BigDecimal>> CEILING = Parameter.amount("pacea.plafond-mensuel-structure").orNone();
 * }</pre>
 *
 * @param <T> Java type of the value
 */
@Stable
public final class Parameter<T> {
    private static final Texts TEXTS = Texts.core();

    /** How a file says that a value is left unset, or a list empty. */
    public static final String NONE = "aucun";

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");

    private final String id;
    private final Text form;
    private final List<String> choices;
    private final Optional<String> list;
    private final Reader<T> reader;

    private Parameter(String id, Text form, List<String> choices, Optional<String> list, Reader<T> reader) {
        this.id = Objects.requireNonNull(id, "id");
        this.form = Objects.requireNonNull(form, "form");
        this.choices = List.copyOf(choices);
        this.list = list;
        this.reader = Objects.requireNonNull(reader, "reader");
    }

    /**
     * Obtains a key whose values have a form of their own.
     *
     * @param id identifier, prefixed with the plug-in's own: {@code cej.sanction.mois}
     * @param form what is expected, for errors: {@code "two whole numbers, the least and the most"}
     * @param reader reads a value from the texts written in the file
     */
    public static <T> Parameter<T> of(String id, Text form, Reader<T> reader) {
        return new Parameter<>(id, form, List.of(), Optional.empty(), reader);
    }

    /** Obtains a key whose values have a form of their own, said in the same words in every language. */
    public static <T> Parameter<T> of(String id, String form, Reader<T> reader) {
        return of(id, Text.plain(form), reader);
    }

    /** Obtains a key of whole numbers, zero or more: ages, months, days. */
    public static Parameter<Integer> whole(String id) {
        return of(id, TEXTS.of("form.whole"), single(Integer::valueOf, value -> value >= 0));
    }

    /** Obtains a key of lengths and delays, one or more: so many days, weeks or months. */
    public static Parameter<Integer> length(String id) {
        return of(id, TEXTS.of("form.whole-from-one"), single(Integer::valueOf, value -> value >= 1));
    }

    /** Obtains a key of decimal numbers, zero or more: euros, rates, multipliers. */
    public static Parameter<BigDecimal> amount(String id) {
        return of(id, TEXTS.of("form.amount"), single(BigDecimal::new, value -> value.signum() >= 0));
    }

    /** Obtains a key of codes whose list is not known here: a region, say. */
    public static Parameter<String> code(String id) {
        return of(id, TEXTS.of("form.code"), single(text -> text, text -> true));
    }

    /** Obtains a key of lists of codes whose list is not known here: kinds, reasons. */
    public static Parameter<List<String>> codes(String id) {
        return of(id, TEXTS.of("form.codes"), several(text -> true));
    }

    /** Obtains a key of a choice among codes: any other is refused. */
    public static Parameter<String> oneOf(String id, String... codes) {
        List<String> known = List.of(codes);
        return new Parameter<>(
                id,
                TEXTS.of("form.one-of", String.join(", ", known)),
                known,
                Optional.empty(),
                single(text -> text, known::contains));
    }

    /** Obtains a key whose value is a constant of an enumeration, written as its code: any other code is refused. */
    public static <E extends Enum<E> & Coded> Parameter<E> oneOf(String id, Class<E> choices) {
        Map<String, E> known = new LinkedHashMap<>();
        Arrays.stream(choices.getEnumConstants()).forEach(choice -> known.put(choice.code(), choice));
        return new Parameter<>(
                id,
                TEXTS.of("form.one-of", String.join(", ", known.keySet())),
                List.copyOf(known.keySet()),
                Optional.empty(),
                texts -> texts.size() == 1 ? Optional.ofNullable(known.get(texts.get(0))) : Optional.empty());
    }

    /** Obtains a key of lists of codes, each one of the given codes: any other is refused. */
    public static Parameter<List<String>> someOf(String id, String... codes) {
        List<String> known = List.of(codes);
        return new Parameter<>(
                id,
                TEXTS.of("form.some-of", String.join(", ", known)),
                known,
                Optional.empty(),
                several(known::contains));
    }

    /** Obtains a key of lists of codes, each a value of an attribute whose list is closed: any other is refused. */
    public static Parameter<List<String>> someOf(String id, Attribute<?> attribute) {
        return someOf(id, attribute.type().closedList().toArray(String[]::new));
    }

    /**
     * Obtains a key of lists of codes, each a word of a list of the vocabulary: {@code dispositif}, {@code reason},
     * {@code outcome}. A text that is not a code is refused; a word that no installed plug-in knows gives a warning.
     */
    public static Parameter<List<String>> words(String id, String list) {
        return new Parameter<>(
                id,
                TEXTS.of("form.words", list),
                List.of(),
                Optional.of(list),
                several(text -> CODE.matcher(text).matches()));
    }

    private static Reader<List<String>> several(Predicate<String> holds) {
        return texts -> {
            if (texts.equals(List.of(NONE))) {
                return Optional.of(List.of());
            }
            return texts.stream().allMatch(holds) ? Optional.of(List.copyOf(texts)) : Optional.empty();
        };
    }

    private static <T> Reader<T> single(Function<String, T> read, Predicate<T> holds) {
        return texts ->
                texts.size() == 1 ? Optional.of(read.apply(texts.get(0))).filter(holds) : Optional.empty();
    }

    /** Returns a key of the same values, or {@value #NONE} when a structure leaves it unset. */
    public Parameter<Optional<T>> orNone() {
        return new Parameter<>(id, TEXTS.of("form.or-none", form, NONE), choices, list, texts -> {
            if (texts.equals(List.of(NONE))) {
                return Optional.of(Optional.empty());
            }
            Optional<T> value = reader.read(texts);
            return value.isPresent() ? Optional.of(value) : Optional.empty();
        });
    }

    /** Gets the identifier. */
    public String id() {
        return id;
    }

    /** Gets what a value must be, in words. */
    public String form() {
        return form.english();
    }

    /** Gets what is expected, in the languages of problems. */
    public Text expected() {
        return form;
    }

    /** Gets the codes that may be written, in order; none when the list is not closed. */
    public List<String> choices() {
        return choices;
    }

    /** Gets the list of the vocabulary that the codes belong to; empty when they are not words. */
    public Optional<String> list() {
        return list;
    }

    /** Reads a value from the texts written in a file, one per element; empty when they do not have the right form. */
    public Optional<T> read(List<String> texts) {
        try {
            return reader.read(texts);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameter<?> parameter && id.equals(parameter.id) && form.equals(parameter.form);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Prints the id. */
    @Override
    public String toString() {
        return id;
    }

    /**
     * Reads a value from texts.
     *
     * @param <T> Java type of the value
     */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * Reads a value from the texts written in a file, one per element.
         *
         * @return the value, empty when the texts are not of the form
         * @throws NumberFormatException if a number cannot be read, which means the same
         */
        Optional<T> read(List<String> texts);
    }

    /** A constant written as a code, in an enumeration that is the type of a parameter. */
    public interface Coded {
        /** Gets the code that files write. */
        String code();
    }
}

package fr.parcours.core.parameter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The typed key of a dated value.
 *
 * @param <T> Java type of the value
 * @param id identifier, prefixed with the plug-in's own: {@code pacea.age-minimum}
 * @param type how values are read
 */
public record Parameter<T>(String id, Type<T> type) {
    /** How a file says that a value is left unset. */
    public static final String NONE = "aucun";

    /** Obtains a key of whole numbers: ages, months, days. */
    public static Parameter<Integer> whole(String id) {
        return new Parameter<>(id, Type.WHOLE);
    }

    /** Obtains a key of decimal numbers: euros, rates, multipliers. */
    public static Parameter<BigDecimal> amount(String id) {
        return new Parameter<>(id, Type.AMOUNT);
    }

    /** Obtains a key of codes: a choice among several. */
    public static Parameter<String> code(String id) {
        return new Parameter<>(id, Type.CODE);
    }

    /** Obtains a key of lists of codes. */
    public static Parameter<List<String>> codes(String id) {
        return new Parameter<>(id, Type.CODES);
    }

    /** Returns a key of the same values that may also be {@value #NONE}: what a structure leaves unset. */
    public Parameter<Optional<T>> orNone() {
        return new Parameter<>(id, texts -> {
            if (texts.equals(List.of(NONE))) {
                return Optional.of(Optional.empty());
            }
            Optional<T> value = type.read(texts);
            return value.isPresent() ? Optional.of(value) : Optional.empty();
        });
    }

    /** Prints the id. */
    @Override
    public String toString() {
        return id;
    }

    /** How the values of a parameter are read from text. */
    @FunctionalInterface
    public interface Type<T> {
        /** Whole numbers. */
        Type<Integer> WHOLE = texts -> single(texts).map(Integer::valueOf);
        /** Decimal numbers. */
        Type<BigDecimal> AMOUNT = texts -> single(texts).map(BigDecimal::new);
        /** Codes. */
        Type<String> CODE = Type::single;
        /** Lists of codes. */
        Type<List<String>> CODES = texts -> Optional.of(List.copyOf(texts));

        /**
         * Reads a value from the texts written in the file, one per element.
         *
         * @return the value, empty when the number of texts does not fit
         * @throws NumberFormatException if a number cannot be read
         */
        Optional<T> read(List<String> texts);

        private static Optional<String> single(List<String> texts) {
            return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
        }
    }
}

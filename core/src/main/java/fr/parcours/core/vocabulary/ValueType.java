package fr.parcours.core.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The type of an attribute's values.
 *
 * @param <T> Java type of a value
 */
public sealed interface ValueType<T> {
    /** True or false. */
    record YesNo() implements ValueType<Boolean> {}

    /** A civil date. */
    record Day() implements ValueType<LocalDate> {}

    /** A whole number, zero or more. */
    record Whole() implements ValueType<Integer> {}

    /** A decimal number with at most two decimals, zero or more: euros, hours. */
    record Amount() implements ValueType<BigDecimal> {}

    /** An opaque reference, never a name. */
    record Reference() implements ValueType<String> {}

    /** A text of a given form. */
    record Text(java.util.regex.Pattern form) implements ValueType<String> {}

    /** One code of a closed list, in order. */
    record OneOf(List<String> codes) implements ValueType<String> {
        public OneOf {
            codes = List.copyOf(codes);
        }
    }

    /** Any number of codes of a closed list. */
    record SetOf(List<String> codes) implements ValueType<Set<String>> {
        public SetOf {
            codes = List.copyOf(codes);
        }
    }
}

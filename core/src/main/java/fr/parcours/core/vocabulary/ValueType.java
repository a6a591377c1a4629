package fr.parcours.core.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The type of an attribute's values.
 *
 * @param <T> Java type of a value
 */
public sealed interface ValueType<T> {
    /** Checks if a value is of this type: in its closed list, of its form, within its bounds. */
    default boolean accepts(T value) {
        return true;
    }

    /** True or false. */
    record YesNo() implements ValueType<Boolean> {}

    /** A civil date. */
    record Day() implements ValueType<LocalDate> {}

    /** A whole number, zero or more. */
    record Whole() implements ValueType<Integer> {
        @Override
        public boolean accepts(Integer value) {
            return value >= 0;
        }
    }

    /** A decimal number with at most two decimals, zero or more: euros, hours. */
    record Amount() implements ValueType<BigDecimal> {
        @Override
        public boolean accepts(BigDecimal value) {
            return value.signum() >= 0 && value.stripTrailingZeros().scale() <= 2;
        }
    }

    /** An opaque reference, never a name. */
    record Reference() implements ValueType<String> {
        @Override
        public boolean accepts(String value) {
            return !value.isBlank();
        }
    }

    /** A text of a given form. */
    record Text(Pattern form) implements ValueType<String> {
        @Override
        public boolean accepts(String value) {
            return form.matcher(value).matches();
        }
    }

    /** One code of a closed list, in order. */
    record OneOf(List<String> codes) implements ValueType<String> {
        public OneOf {
            codes = List.copyOf(codes);
        }

        @Override
        public boolean accepts(String value) {
            return codes.contains(value);
        }
    }

    /** Any number of codes of a closed list. */
    record SetOf(List<String> codes) implements ValueType<Set<String>> {
        public SetOf {
            codes = List.copyOf(codes);
        }

        @Override
        public boolean accepts(Set<String> value) {
            return codes.containsAll(value);
        }
    }
}

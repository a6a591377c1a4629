package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The type of an attribute's values. Two types are equal when they accept the same values.
 *
 * @param <T> Java type of a value
 */
@Stable
public sealed interface ValueType<T> {
    /** Checks if a value is of this type: in its closed list, of its form, within its bounds. */
    default boolean accepts(T value) {
        return true;
    }

    /** Gets the codes of the closed list, in order; none when the values are not from a closed list. */
    default List<String> closedList() {
        return List.of();
    }

    /** Checks if values compare with numbers: they are numbers, or codes that are all whole numbers. */
    default boolean isNumeric() {
        List<String> codes = closedList();
        return !codes.isEmpty() && codes.stream().allMatch(code -> code.matches("[0-9]+"));
    }

    /**
     * Reads a value written as text: {@code true}, {@code 2001-05-17}, {@code 497.50}, a code. For a set of codes, the text is
     * one code.
     *
     * @return the value, empty when the text is not one of this type
     */
    Optional<T> read(String text);

    /** Calls the method of a visitor for this type. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Does one thing for each type of values; a new type does not compile until every visitor has a method for it.
     *
     * @param <R> what visiting gives
     */
    interface Visitor<R> {
        /** Visits true or false. */
        R yesNo(YesNo type);

        /** Visits a civil date. */
        R day(Day type);

        /** Visits a whole number. */
        R whole(Whole type);

        /** Visits a decimal number. */
        R amount(Amount type);

        /** Visits an opaque reference. */
        R reference(Reference type);

        /** Visits a text of a given form. */
        R text(Text type);

        /** Visits one code of a closed list. */
        R oneOf(OneOf type);

        /** Visits any number of codes of a closed list. */
        R setOf(SetOf type);
    }

    /** True or false. */
    record YesNo() implements ValueType<Boolean> {
        @Override
        public Optional<Boolean> read(String text) {
            return switch (text) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.yesNo(this);
        }
    }

    /** A civil date. */
    record Day() implements ValueType<LocalDate> {
        @Override
        public Optional<LocalDate> read(String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.day(this);
        }
    }

    /** A whole number, zero or more. */
    record Whole() implements ValueType<Integer> {
        @Override
        public boolean accepts(Integer value) {
            return value >= 0;
        }

        @Override
        public boolean isNumeric() {
            return true;
        }

        @Override
        public Optional<Integer> read(String text) {
            try {
                return Optional.of(Integer.valueOf(text)).filter(this::accepts);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.whole(this);
        }
    }

    /** A decimal number with at most two decimals, zero or more: euros, hours. */
    record Amount() implements ValueType<BigDecimal> {
        @Override
        public boolean accepts(BigDecimal value) {
            return value.signum() >= 0 && value.stripTrailingZeros().scale() <= 2;
        }

        @Override
        public boolean isNumeric() {
            return true;
        }

        @Override
        public Optional<BigDecimal> read(String text) {
            try {
                return Optional.of(new BigDecimal(text)).filter(this::accepts);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.amount(this);
        }
    }

    /** An opaque reference, never a name. */
    record Reference() implements ValueType<String> {
        @Override
        public boolean accepts(String value) {
            return !value.isBlank();
        }

        @Override
        public Optional<String> read(String text) {
            return Optional.of(text).filter(this::accepts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }
    }

    /** A text of a given form. */
    record Text(Pattern form) implements ValueType<String> {
        @Override
        public boolean accepts(String value) {
            return form.matcher(value).matches();
        }

        @Override
        public Optional<String> read(String text) {
            return Optional.of(text).filter(this::accepts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Text text && form.pattern().equals(text.form.pattern());
        }

        @Override
        public int hashCode() {
            return form.pattern().hashCode();
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

        @Override
        public List<String> closedList() {
            return codes;
        }

        @Override
        public Optional<String> read(String text) {
            return Optional.of(text).filter(this::accepts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneOf(this);
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

        @Override
        public boolean isNumeric() {
            return false;
        }

        @Override
        public List<String> closedList() {
            return codes;
        }

        @Override
        public Optional<Set<String>> read(String text) {
            return Optional.of(Set.of(text)).filter(this::accepts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setOf(this);
        }
    }
}

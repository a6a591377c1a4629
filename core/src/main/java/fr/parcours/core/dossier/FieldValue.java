package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.Word;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a field may hold: checked by its form, and in one canonical form. */
final class FieldValue {
    private static final int MOST_DECIMALS = 2;

    private FieldValue() {}

    /**
     * Checks a value and puts it in canonical form.
     *
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is not what the field may hold
     */
    @SuppressWarnings("unchecked") // each form keeps the type of the value
    static <T> T checked(Field<T> field, T value) {
        Objects.requireNonNull(value, field.code());
        return switch (field.form()) {
            case REFERENCE -> (T) notBlank(field, (String) value);
            case WORD -> value instanceof Keyword keyword ? (T) ofList(field, keyword) : value;
            case WORDS -> (T) sorted((Set<Word>) value);
            case CODES -> {
                for (String each : (Set<String>) value) {
                    notBlank(field, each);
                }
                yield (T) sorted((Set<String>) value);
            }
            case MONEY -> (T) ((BigDecimal) value).setScale(MOST_DECIMALS);
            case QUANTITY -> (T) fromZero(field, (BigDecimal) value);
            case TYPE, DAY, MONTH, INSTANT, COUNT, YES_NO, VALUES, WITHDRAWAL -> value;
        };
    }

    /** Gets the codes or references of a value, as texts. */
    static Collection<String> codes(Object value) {
        if (value instanceof Word one) {
            return List.of(one.code());
        }
        return value instanceof Set<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(value.toString());
    }

    private static String notBlank(Field<?> field, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("'" + field + "' is blank");
        }
        return text;
    }

    private static BigDecimal fromZero(Field<?> field, BigDecimal number) {
        if (number.signum() < 0
                || (number.scale() > MOST_DECIMALS
                        && number.stripTrailingZeros().scale() > MOST_DECIMALS)) {
            throw new IllegalArgumentException("'" + field + "' is not a number from zero with at most two decimals");
        }
        return number;
    }

    private static Keyword ofList(Field<?> field, Keyword one) {
        if (!field.lists().contains(one.list())) {
            throw new IllegalArgumentException("'" + one + "' is a word of '" + one.list() + "', not of '"
                    + field.lists().get(0) + "'");
        }
        return one;
    }

    static <E extends Comparable<? super E>> Set<E> sorted(Set<E> elements) {
        return elements.size() < 2 ? Set.copyOf(elements) : Collections.unmodifiableSet(new TreeSet<>(elements));
    }
}

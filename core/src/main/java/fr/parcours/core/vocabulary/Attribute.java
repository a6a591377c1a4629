package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be declared of a subject, true from a day on.
 *
 * <p>Its tests ({@code is}, {@code in}, {@code has}, {@code atLeast}…) are {@link Condition}s: data, used by both rules
 * and indicators. Core attributes are constants of {@link Attributes}.
 *
 * @param <T> Java type of the values
 */
@Stable
public final class Attribute<T> extends Word {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");

    private final ValueType<T> type;
    private final Set<SubjectKind> subjects;

    private Attribute(String name, @Nullable String label, ValueType<T> type, Set<SubjectKind> subjects) {
        super(name, label, NAME);
        if (name.equals("age")) {
            throw new IllegalArgumentException("an age is computed from the birth date, it cannot be declared");
        }
        this.type = type;
        this.subjects = subjects;
    }

    /** Obtains an attribute of participants that is true or false. */
    public static Attribute<Boolean> yesNo(String name, String label) {
        return participant(name, label, new ValueType.YesNo());
    }

    /** Obtains an attribute of participants that is a date. */
    public static Attribute<LocalDate> day(String name, String label) {
        return participant(name, label, new ValueType.Day());
    }

    /** Obtains an attribute of participants that is a whole number. */
    public static Attribute<Integer> whole(String name, String label) {
        return participant(name, label, new ValueType.Whole());
    }

    /** Obtains an attribute of participants that is a decimal number, such as an amount in euros. */
    public static Attribute<BigDecimal> amount(String name, String label) {
        return participant(name, label, new ValueType.Amount());
    }

    /** Obtains an attribute of participants that is an opaque reference. */
    public static Attribute<String> reference(String name, String label) {
        return participant(name, label, new ValueType.Reference());
    }

    /** Obtains an attribute of participants whose values have a given form. */
    public static Attribute<String> text(String name, String label, Pattern form) {
        return participant(name, label, new ValueType.Text(form));
    }

    /** Obtains an attribute of participants that is one code of a closed list. */
    public static Attribute<String> oneOf(String name, String label, String... codes) {
        return participant(name, label, new ValueType.OneOf(List.of(codes)));
    }

    /** Obtains an attribute of participants that is a set of codes of a closed list. */
    public static Attribute<Set<String>> setOf(String name, String label, String... codes) {
        return participant(name, label, new ValueType.SetOf(List.of(codes)));
    }

    /**
     * Obtains an attribute that another plug-in owns.
     *
     * @param type that its owner gives it; for a closed list, only the codes used need to be given
     */
    public static <T> Attribute<T> named(String name, ValueType<T> type) {
        return new Attribute<>(name, null, type, EnumSet.allOf(SubjectKind.class));
    }

    private static <T> Attribute<T> participant(String name, String label, ValueType<T> type) {
        return new Attribute<>(name, label, type, EnumSet.of(SubjectKind.PARTICIPANT));
    }

    /** Returns a copy of this attribute that is declared of other kinds of subject. */
    public Attribute<T> of(SubjectKind first, SubjectKind... others) {
        return new Attribute<>(code(), isNamed() ? null : label(), type, EnumSet.of(first, others));
    }

    /** Gets the type of the values. */
    public ValueType<T> type() {
        return type;
    }

    /** Checks if this attribute may be declared of a kind of subject. */
    public boolean isOf(SubjectKind subject) {
        return subjects.contains(subject);
    }

    /**
     * Obtains the test that the value equals another.
     *
     * @throws IllegalArgumentException if it is not of the closed list
     */
    public Condition is(T value) {
        return new Condition.OneOf(this, known(List.of(value)));
    }

    /**
     * Obtains the test that the value is one of several.
     *
     * @throws IllegalArgumentException if one is not of the closed list
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // read only
    public final Condition in(T... values) {
        return new Condition.OneOf(this, known(Arrays.asList(values)));
    }

    /**
     * Obtains the test that the set of codes holds a code.
     *
     * @throws IllegalArgumentException if the values are not sets of codes, or this code is not of their list
     */
    public Condition has(String code) {
        return new Condition.Has(this, known(List.of(code)).get(0));
    }

    private <V> List<V> known(List<V> values) {
        List<String> codes = type.closedList();
        for (V value : values) {
            if (value instanceof String code && !codes.isEmpty() && !codes.contains(code)) {
                throw new IllegalArgumentException(
                        "'" + this + "' has no code '" + code + "': expected one of " + codes);
            }
        }
        return values;
    }

    /**
     * Obtains the test that the number is at least {@code bound}, included.
     *
     * @throws IllegalArgumentException if the values are not numbers, nor codes that are numbers
     */
    public Condition atLeast(long bound) {
        return new Condition.Compare(this, Condition.Operator.AT_LEAST, bound);
    }

    /**
     * Obtains the test that the number is under {@code bound}, excluded.
     *
     * @throws IllegalArgumentException if the values are not numbers, nor codes that are numbers
     */
    public Condition under(long bound) {
        return new Condition.Compare(this, Condition.Operator.UNDER, bound);
    }

    /** Obtains the test that the commune belongs to a group of the structure's file. */
    public Condition within(String group) {
        return new Condition.Within(this, group);
    }

    @Override
    String distinction() {
        return type.getClass().getSimpleName(); // its owner may add codes to a closed list
    }

    @Override
    public String list() {
        return "attribute";
    }
}

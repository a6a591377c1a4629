package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.time.Age;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A test on the attributes of a subject on a day, as data. Its text is canonical: equal conditions print the same.
 *
 * <p>An attribute that is refused or undeclared gives an empty result: unknown, which is not false.
 */
@Stable
public sealed interface Condition {
    /** Gets the attribute that decides. */
    Attribute<?> attribute();

    /** Judges the condition on a day; empty when the attribute is not known. */
    Optional<Boolean> test(Answers subject, LocalDate on);

    /** Calls the method of a visitor for this kind of condition. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Does one thing for each kind of condition; a new kind does not compile until every visitor has a method for it.
     *
     * @param <R> what visiting gives
     */
    interface Visitor<R> {
        /** Visits a value among a list. */
        R oneOf(OneOf condition);

        /** Visits a code that a set holds. */
        R has(Has condition);

        /** Visits a number on one side of a bound. */
        R compare(Compare condition);

        /** Visits an age on one side of a bound. */
        R age(AgeCompare condition);

        /** Visits a group of communes that is not resolved. */
        R within(Within condition);

        /** Visits a group of communes and its members. */
        R resolved(Resolved condition);

        /** Visits two conditions on one attribute. */
        R both(Both condition);

        /** Visits an attribute of which nothing usable is known. */
        R unknown(Unknown condition);
    }

    /**
     * Returns this condition with the names of the structure's groups of communes replaced by their communes.
     *
     * @throws IllegalArgumentException if the structure has no such group
     */
    default Condition resolve(Territory territory) {
        Objects.requireNonNull(territory, "territory");
        return this;
    }

    /** Gets the conditions that must hold together: this one alone, unless it is made of several. */
    default Stream<Condition> parts() {
        return Stream.of(this);
    }

    /** Gets the names of the groups of communes used here and not resolved yet. */
    default Set<String> groups() {
        return Set.of();
    }

    /** The value is one of a list, kept in the order of their texts; amounts are compared as numbers, so that 10 is 10.00. */
    record OneOf(Attribute<?> attribute, List<?> values) implements Condition {
        private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");

        public OneOf {
            values = values.stream()
                    .distinct()
                    .sorted(Comparator.comparing(OneOf::text))
                    .toList();
        }

        @Override
        public Optional<Boolean> test(Answers subject, LocalDate on) {
            return subject.answer(attribute, on)
                    .value()
                    .map(answer -> values.stream().anyMatch(value -> same(value, answer)));
        }

        private static boolean same(Object value, Object answer) {
            return (value instanceof BigDecimal one && answer instanceof BigDecimal other)
                    ? one.compareTo(other) == 0
                    : value.equals(answer);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneOf(this);
        }

        @Override
        public String toString() {
            return values.size() == 1 ? attribute + " = " + text(values.get(0)) : attribute + " in " + braces(values);
        }

        private static String braces(Collection<?> values) {
            return values.stream().map(OneOf::text).sorted().collect(Collectors.joining(",", "{", "}"));
        }

        private static String text(Object value) {
            if (value instanceof Set<?> codes) {
                return braces(codes);
            }
            String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            return PLAIN.matcher(text).matches()
                    ? text
                    : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /** The set of codes holds a code. */
    record Has(Attribute<?> attribute, String code) implements Condition {
        public Has {
            if (!(attribute.type() instanceof ValueType.SetOf)) {
                throw new IllegalArgumentException("'" + attribute + "' is not a set of codes");
            }
        }

        @Override
        public Optional<Boolean> test(Answers subject, LocalDate on) {
            return subject.answer(attribute, on).value().map(codes -> ((Set<?>) codes).contains(code));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.has(this);
        }

        @Override
        public String toString() {
            return attribute + " has " + code;
        }
    }

    /** The number stands on one side of a bound. */
    record Compare(Attribute<?> attribute, Operator operator, BigDecimal bound) implements Condition {
        public Compare {
            if (!attribute.type().isNumeric()) {
                throw new IllegalArgumentException("'" + attribute + "' is not a number");
            }
            BigDecimal stripped = bound.stripTrailingZeros();
            bound = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        /** Compares with a whole number. */
        public Compare(Attribute<?> attribute, Operator operator, long bound) {
            this(attribute, operator, BigDecimal.valueOf(bound));
        }

        @Override
        public Optional<Boolean> test(Answers subject, LocalDate on) {
            return subject.answer(attribute, on)
                    .value()
                    .map(number -> operator.holds(new BigDecimal(number.toString()).compareTo(bound)));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compare(this);
        }

        @Override
        public String toString() {
            return attribute + " " + operator + " " + bound.toPlainString();
        }
    }

    /** The age in whole years stands on one side of a bound. */
    record AgeCompare(Operator operator, int years) implements Condition {
        @Override
        public Attribute<?> attribute() {
            return Attributes.BIRTH_DATE;
        }

        @Override
        public Optional<Boolean> test(Answers subject, LocalDate on) {
            return subject.answer(Attributes.BIRTH_DATE, on)
                    .value()
                    .map(birth -> operator.holds(Integer.compare(Age.on(on, birth), years)));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.age(this);
        }

        @Override
        public String toString() {
            return "age " + operator + " " + years;
        }
    }

    /** The commune belongs to a group of communes of the structure. */
    record Within(Attribute<?> attribute, String group) implements Condition {
        @Override
        public Optional<Boolean> test(Answers subject, LocalDate on) {
            throw new IllegalStateException("the group of communes '" + group + "' has not been resolved");
        }

        @Override
        public Condition resolve(Territory territory) {
            return new Resolved(attribute, group, territory.communes(group));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.within(this);
        }

        @Override
        public Set<String> groups() {
            return Set.of(group);
        }

        @Override
        public String toString() {
            return attribute + " within " + group;
        }
    }

    /** A group of communes and its members. */
    record Resolved(Attribute<?> attribute, String group, Set<String> communes) implements Condition {
        public Resolved {
            communes = Set.copyOf(communes);
        }

        @Override
        public Optional<Boolean> test(Answers subject, LocalDate on) {
            return subject.answer(attribute, on).value().map(communes::contains);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.resolved(this);
        }

        @Override
        public String toString() {
            return attribute + " within " + group;
        }
    }

    /** Two conditions on the same attribute that hold together; three are written as the first two, then the third. */
    record Both(Condition first, Condition second) implements Condition {
        public Both {
            if (!first.attribute().equals(second.attribute())) {
                throw new IllegalArgumentException("both conditions must be on the same attribute");
            }
            if (second instanceof Both both) {
                first = new Both(first, both.first());
                second = both.second();
            }
        }

        @Override
        public Attribute<?> attribute() {
            return first.attribute();
        }

        @Override
        public Optional<Boolean> test(Answers subject, LocalDate on) {
            return first.test(subject, on).flatMap(holds -> holds ? second.test(subject, on) : Optional.of(false));
        }

        @Override
        public Condition resolve(Territory territory) {
            return new Both(first.resolve(territory), second.resolve(territory));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.both(this);
        }

        @Override
        public Stream<Condition> parts() {
            return Stream.of(first, second).flatMap(Condition::parts);
        }

        @Override
        public Set<String> groups() {
            Set<String> groups = new TreeSet<>(first.groups());
            groups.addAll(second.groups());
            return groups;
        }

        @Override
        public String toString() {
            return first + " & " + second;
        }
    }

    /** Nothing usable is known: undeclared or refused. */
    record Unknown(Attribute<?> attribute) implements Condition {
        @Override
        public Optional<Boolean> test(Answers subject, LocalDate on) {
            return Optional.of(!subject.answer(attribute, on).isKnown());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknown(this);
        }

        @Override
        public String toString() {
            return attribute + " unknown";
        }
    }

    /** Obtains the test that the age in whole years is at least {@code years}, included. */
    static Condition ageAtLeast(int years) {
        return new AgeCompare(Operator.AT_LEAST, years);
    }

    /** Obtains the test that the age in whole years is under {@code years}, excluded. */
    static Condition ageUnder(int years) {
        return new AgeCompare(Operator.UNDER, years);
    }

    /** The side of a bound. */
    enum Operator {
        UNDER("under", "<"),
        AT_MOST("at-most", "<="),
        AT_LEAST("at-least", ">="),
        OVER("over", ">");

        private final String code;
        private final String sign;

        Operator(String code, String sign) {
            this.code = code;
            this.sign = sign;
        }

        /** Gets the code, in words. */
        public String code() {
            return code;
        }

        /** Checks if the result of a comparison with the bound stands on this side. */
        public boolean holds(int comparison) {
            return switch (this) {
                case UNDER -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case AT_LEAST -> comparison >= 0;
                case OVER -> comparison > 0;
            };
        }

        /** Prints the sign. */
        @Override
        public String toString() {
            return sign;
        }
    }
}

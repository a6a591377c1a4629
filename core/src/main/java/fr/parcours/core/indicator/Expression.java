package fr.parcours.core.indicator;

import fr.parcours.core.dossier.Field;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.Territory;
import fr.parcours.core.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The definition of a figure: a measure, or arithmetic on figures and measures, done once, at the end.
 *
 * <p>{@code toString} gives the canonical text of the definition and {@link #parse} reads it back; the page of the
 * package gives the grammar.
 */
@Experimental
public sealed interface Expression
        permits Measure,
                Expression.Percentage,
                Expression.Constant,
                Expression.Figure,
                Expression.Declared,
                Expression.Previous,
                Expression.Arithmetic,
                Expression.Floor {
    /**
     * Does something for each kind of expression. There is no kind by default: a new one fails to compile wherever expressions
     * are read. What is counted in dossiers has {@link Measure.Visitor one of its own}.
     *
     * @param <R> what comes out
     */
    interface Visitor<R> {
        R measure(Measure measure);

        R percentage(Percentage percentage);

        R constant(Constant constant);

        R figure(Figure figure);

        R declared(Declared declared);

        R previous(Previous previous);

        R arithmetic(Arithmetic arithmetic);

        R floor(Floor floor);
    }

    /** Hands this expression to what a visitor does for its kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Obtains the expression that a text defines.
     *
     * @param text the text of one definition, canonical or not: spaces and the order of filters do not matter
     * @param vocabulary the words it may use
     * @throws ParcoursException with what was expected and at which column ({@code DEFINITION-101}), the unknown words
     *     ({@code DEFINITION-102}), the values an attribute cannot have ({@code DEFINITION-103}), parts that do not go
     *     together ({@code DEFINITION-104}), an attribute of another kind of subject ({@code DEFINITION-108}) or that the test
     *     does not apply to ({@code DEFINITION-109}), a part that is not in its place ({@code DEFINITION-110}),
     *     more than 200 levels, opened by brackets and by what follows a point or a {@code &} ({@code DEFINITION-112})
     */
    static Expression parse(String text, Vocabulary vocabulary) {
        return new DefinitionReader(text, 0, Location.UNKNOWN, vocabulary).read();
    }

    /** Counts rows: the sum of their {@code count}, 1 each for entries, exits, phases and enrolments. */
    static Measure count(Rows rows) {
        return new Measure.Count(rows);
    }

    /** Counts distinct subjects. */
    static Measure count(People people) {
        return new Measure.Subjects(people);
    }

    /** Adds up the hours of rows. */
    static Measure hours(Rows rows) {
        return new Measure.Sum(Measure.Quantity.HOURS, rows);
    }

    /** Adds up the euros of rows. */
    static Measure amount(Rows rows) {
        return new Measure.Sum(Measure.Quantity.AMOUNT, rows);
    }

    /** Counts the distinct values of a field. */
    static Measure distinct(Field<?> field, Rows rows) {
        return new Measure.DistinctField(field, rows);
    }

    /** Counts the distinct values of an attribute, read on the day that counts for each row. */
    static Measure distinct(Attribute<?> attribute, Rows rows) {
        return new Measure.DistinctAttribute(attribute, rows);
    }

    /** Computes the mean length of rows in months: days, both ends included, over 30.4375. */
    static Measure meanMonths(Rows rows) {
        return new Measure.MeanMonths(rows);
    }

    /** Counts durations. */
    static Measure count(Durations durations) {
        return new Measure.CountedDurations(durations, Optional.empty());
    }

    /** Counts the durations on one side of a number of days: within 30 days, over a year. */
    static Measure count(Durations durations, Condition.Operator operator, int days) {
        return new Measure.CountedDurations(durations, Optional.of(new Measure.Bound(operator, days)));
    }

    /** Computes the mean of durations, in days. */
    static Measure meanDays(Durations durations) {
        return new Measure.MeanDays(durations);
    }

    /** Computes the median of durations, in days: see {@link #quantile(BigDecimal, Durations)}. */
    static Measure median(Durations durations) {
        return quantile(new BigDecimal("0.5"), durations);
    }

    /**
     * Computes a quantile of durations, in days: the least that is not under such a part of them; the mean of the two around it when
     * it falls between two. Exact, whatever the machines that counted.
     *
     * @param part between 0 and 1, both excluded
     */
    static Measure quantile(BigDecimal part, Durations durations) {
        return new Measure.Quantile(part, durations);
    }

    /** Computes the percentage of a population that meets a condition; the unknown are in the denominator. */
    static Expression share(People people, Condition condition) {
        return new Percentage(count(people.where(condition)), count(people));
    }

    /** Computes the percentage of rows whose subject meets a condition on the day of the row. */
    static Expression share(Rows rows, Condition condition) {
        return new Percentage(count(rows.where(condition)), count(rows));
    }

    /** Computes the percentage of one measure in another. */
    static Expression share(Expression numerator, Expression denominator) {
        return new Percentage(numerator, denominator);
    }

    /** Obtains a number. */
    static Expression constant(String number) {
        return new Constant(new BigDecimal(number));
    }

    /** Refers to another figure of the same run. */
    static Expression figure(String id) {
        return new Figure(id);
    }

    /** Obtains a figure that cannot be computed from dossiers: the structure's file declares it. */
    static Expression declared() {
        return new Declared();
    }

    /** Computes the difference with the previous period. */
    static Expression sincePrevious(Expression expression) {
        return expression.minus(expression.previous());
    }

    /** Computes the growth on the previous period, in percent; undefined when that is zero or less, for want of a meaning. */
    static Expression growth(Expression expression) {
        return new Percentage(expression.minus(expression.previous()), expression.previous());
    }

    /** Obtains the same expression over the previous period. */
    default Expression previous() {
        return new Previous(this);
    }

    /** Adds. */
    default Expression plus(Expression other) {
        return new Arithmetic(Operation.PLUS, this, other);
    }

    /** Subtracts. */
    default Expression minus(Expression other) {
        return new Arithmetic(Operation.MINUS, this, other);
    }

    /** Multiplies. */
    default Expression times(Expression other) {
        return new Arithmetic(Operation.TIMES, this, other);
    }

    /** Divides; undefined when the divisor is zero. */
    default Expression over(Expression other) {
        return new Arithmetic(Operation.OVER, this, other);
    }

    /** Rounds down to a whole number. */
    default Expression floor() {
        return new Floor(this);
    }

    /** Gets the expressions this one is made of. */
    default List<Expression> operands() {
        return List.of();
    }

    /** Gets this expression and all those it is made of. */
    default Stream<Expression> stream() {
        return Stream.concat(Stream.of(this), operands().stream().flatMap(Expression::stream));
    }

    /** Gets its measures, in order; not those of the figures it refers to. */
    default Stream<Measure> measures() {
        return stream().filter(Measure.class::isInstance).map(Measure.class::cast);
    }

    /** Gets the ids of the figures it refers to, in order. */
    default Stream<String> figures() {
        return stream().filter(Figure.class::isInstance).map(Figure.class::cast).map(Figure::id);
    }

    /** Computes the version of the definition: the SHA-256 of its text, the first 16 hexadecimal digits. */
    default String version() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns this expression with the names of the structure's groups of communes replaced by their communes. */
    default Expression resolve(Territory territory) {
        return this;
    }

    /** See {@link #share(Expression, Expression)}. */
    record Percentage(Expression numerator, Expression denominator) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.percentage(this);
        }

        @Override
        public List<Expression> operands() {
            return List.of(numerator, denominator);
        }

        /** Gets the condition, when the percentage is one of a condition: {@code share(people, condition)} or of rows. */
        public Optional<Condition> condition() {
            return part().map(Part::condition);
        }

        /** Obtains the measure of those left out because the attribute is unknown, when the percentage is one of a condition. */
        public Optional<Measure> unknown() {
            return part().map(Part::unknown);
        }

        /**
         * The part of a population, or of rows, that meets a condition.
         *
         * @param whole text of the population or of the rows
         * @param unknown measure of those in the whole of whom the condition is not known
         */
        private record Part(String whole, Condition condition, Measure unknown) {}

        private Optional<Part> part() {
            if (numerator instanceof Measure.Subjects met
                    && met.people() instanceof People.Where where
                    && denominator.equals(count(where.of()))) {
                return Optional.of(new Part(
                        where.of().toString(),
                        where.condition(),
                        count(where.of().where(unknown(where.condition())))));
            }
            if (numerator instanceof Measure.Count met && denominator instanceof Measure.Count all) {
                return met.rows().filters().stream()
                        .filter(Filter.Where.class::isInstance)
                        .map(Filter.Where.class::cast)
                        .filter(where -> !all.rows().filters().contains(where)
                                && met.rows().equals(all.rows().keep(where)))
                        .map(where -> new Part(
                                all.rows().toString(),
                                where.condition(),
                                count(all.rows().where(unknown(where.condition())))))
                        .findFirst();
            }
            return Optional.empty();
        }

        private static Condition unknown(Condition condition) {
            return new Condition.Unknown(condition.attribute());
        }

        @Override
        public Expression resolve(Territory territory) {
            return new Percentage(numerator.resolve(territory), denominator.resolve(territory));
        }

        @Override
        public String toString() {
            return part().map(part -> "share(" + part.whole() + "," + part.condition() + ")")
                    .orElseGet(() -> "share(" + numerator + "," + denominator + ")");
        }
    }

    /** See {@link #constant(String)}. */
    record Constant(BigDecimal number) implements Expression {
        public Constant {
            number = number.setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    /** See {@link #figure(String)}. */
    record Figure(String id) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.figure(this);
        }

        @Override
        public String toString() {
            return "figure(" + id + ")";
        }
    }

    /** See {@link #declared()}. */
    record Declared() implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.declared(this);
        }

        @Override
        public String toString() {
            return "declared()";
        }
    }

    /** See {@link #previous()}. */
    record Previous(Expression expression) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.previous(this);
        }

        @Override
        public List<Expression> operands() {
            return List.of(expression);
        }

        @Override
        public Expression resolve(Territory territory) {
            return new Previous(expression.resolve(territory));
        }

        @Override
        public String toString() {
            return expression + ".previous()";
        }
    }

    /** The four operations. */
    record Arithmetic(Operation operation, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.arithmetic(this);
        }

        @Override
        public List<Expression> operands() {
            return List.of(left, right);
        }

        @Override
        public Expression resolve(Territory territory) {
            return new Arithmetic(operation, left.resolve(territory), right.resolve(territory));
        }

        @Override
        public String toString() {
            return left + "." + operation.code() + "(" + right + ")";
        }
    }

    /** See {@link #floor()}. */
    record Floor(Expression expression) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.floor(this);
        }

        @Override
        public List<Expression> operands() {
            return List.of(expression);
        }

        @Override
        public Expression resolve(Territory territory) {
            return new Floor(expression.resolve(territory));
        }

        @Override
        public String toString() {
            return expression + ".floor()";
        }
    }

    /** The four operations. */
    enum Operation {
        PLUS,
        MINUS,
        TIMES,
        OVER;

        /** Checks if it adds or subtracts. */
        public boolean adds() {
            return switch (this) {
                case PLUS, MINUS -> true;
                case TIMES, OVER -> false;
            };
        }

        /** Gets the word of the definition's text. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}

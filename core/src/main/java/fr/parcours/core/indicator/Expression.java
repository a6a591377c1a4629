package fr.parcours.core.indicator;

import fr.parcours.core.dossier.Field;
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
 * What a figure is: a measure, or arithmetic on figures and measures, done once, at the end.
 *
 * <p>{@code toString} gives the canonical text of the definition and {@link #parse} reads it back; the package tells the
 * grammar.
 */
public sealed interface Expression {
    /**
     * Obtains the expression that a text defines.
     *
     * @param text the text of one definition, canonical or not: spaces and the order of filters do not matter
     * @param vocabulary the words it may use
     * @throws ParcoursException with what was expected and at which column ({@code DEFINITION-101}), the unknown words
     *     ({@code DEFINITION-102}), the values an attribute cannot have ({@code DEFINITION-103}), what does not go together
     *     ({@code DEFINITION-104})
     */
    static Expression parse(String text, Vocabulary vocabulary) {
        return new DefinitionReader(text, 0, Location.UNKNOWN, vocabulary).read();
    }

    /** Counts rows: the sum of their {@code count}, 1 each for entries, exits, phases and enrolments. */
    static Expression count(Rows rows) {
        return new Count(rows);
    }

    /** Counts distinct subjects. */
    static Expression count(People people) {
        return new Subjects(people);
    }

    /** Adds up the hours of rows. */
    static Expression hours(Rows rows) {
        return new Sum(Quantity.HOURS, rows);
    }

    /** Adds up the euros of rows. */
    static Expression amount(Rows rows) {
        return new Sum(Quantity.AMOUNT, rows);
    }

    /** Counts the distinct values of a field. */
    static Expression distinct(Field<?> field, Rows rows) {
        return new DistinctField(field, rows);
    }

    /** Counts the distinct values of an attribute, read on the row's day in the count. */
    static Expression distinct(Attribute<?> attribute, Rows rows) {
        return new DistinctAttribute(attribute, rows);
    }

    /** Computes the mean length of rows in months: days, both ends included, over 30.4375. */
    static Expression meanMonths(Rows rows) {
        return new MeanMonths(rows);
    }

    /** Computes the percentage of a population that meets a condition; the unknown stay in the denominator. */
    static Expression share(People people, Condition condition) {
        return new Share(count(people.where(condition)), count(people));
    }

    /** Computes the percentage of rows whose subject meets a condition that day. */
    static Expression share(Rows rows, Condition condition) {
        return new Share(count(rows.where(condition)), count(rows));
    }

    /** Computes the percentage of one measure in another. */
    static Expression share(Expression numerator, Expression denominator) {
        return new Share(numerator, denominator);
    }

    /** Obtains a number. */
    static Expression constant(String number) {
        return new Constant(new BigDecimal(number));
    }

    /** Refers to another figure of the same run. */
    static Expression figure(String id) {
        return new Figure(id);
    }

    /** Obtains a figure that no dossier gives: the structure's file declares it. */
    static Expression declared() {
        return new Declared();
    }

    /** Computes the difference with the previous period. */
    static Expression sincePrevious(Expression expression) {
        return expression.minus(expression.previous());
    }

    /** Computes the growth on the previous period, in percent. */
    static Expression growth(Expression expression) {
        return new Share(expression.minus(expression.previous()), expression.previous());
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

    /** Returns this expression with the structure's groups of communes resolved. */
    default Expression resolve(Territory territory) {
        return this;
    }

    /** See {@link #count(Rows)}. */
    record Count(Rows rows) implements Expression {
        @Override
        public Expression resolve(Territory territory) {
            return new Count(rows.resolve(territory));
        }

        @Override
        public String toString() {
            return "count(" + rows + ")";
        }
    }

    /** See {@link #count(People)}. */
    record Subjects(People people) implements Expression {
        @Override
        public Expression resolve(Territory territory) {
            return new Subjects(people.resolve(territory));
        }

        @Override
        public String toString() {
            return "count(" + people + ")";
        }
    }

    /** See {@link #hours(Rows)} and {@link #amount(Rows)}. */
    record Sum(Quantity quantity, Rows rows) implements Expression {
        @Override
        public Expression resolve(Territory territory) {
            return new Sum(quantity, rows.resolve(territory));
        }

        @Override
        public String toString() {
            return quantity + "(" + rows + ")";
        }
    }

    /** See {@link #distinct(Field, Rows)}. */
    record DistinctField(Field<?> field, Rows rows) implements Expression {
        public DistinctField {
            rows.source().check(field);
        }

        @Override
        public Expression resolve(Territory territory) {
            return new DistinctField(field, rows.resolve(territory));
        }

        @Override
        public String toString() {
            return "distinct(" + field.word() + "," + rows + ")";
        }
    }

    /** See {@link #distinct(Attribute, Rows)}. */
    record DistinctAttribute(Attribute<?> attribute, Rows rows) implements Expression {
        @Override
        public Expression resolve(Territory territory) {
            return new DistinctAttribute(attribute, rows.resolve(territory));
        }

        @Override
        public String toString() {
            return "distinct(attribute " + attribute + "," + rows + ")";
        }
    }

    /** See {@link #meanMonths(Rows)}. */
    record MeanMonths(Rows rows) implements Expression {
        @Override
        public Expression resolve(Territory territory) {
            return new MeanMonths(rows.resolve(territory));
        }

        @Override
        public String toString() {
            return "meanMonths(" + rows + ")";
        }
    }

    /** See {@link #share(Expression, Expression)}. */
    record Share(Expression numerator, Expression denominator) implements Expression {
        @Override
        public List<Expression> operands() {
            return List.of(numerator, denominator);
        }

        /** Gets the condition, when the share is one of a condition: {@code share(people, condition)} or of rows. */
        public Optional<Condition> condition() {
            if (numerator instanceof Subjects met
                    && met.people() instanceof People.Where where
                    && denominator.equals(count(where.of()))) {
                return Optional.of(where.condition());
            }
            if (numerator instanceof Count met && denominator instanceof Count all) {
                return met.rows().filters().stream()
                        .filter(Filter.Where.class::isInstance)
                        .map(Filter.Where.class::cast)
                        .filter(where -> !all.rows().filters().contains(where)
                                && met.rows().equals(all.rows().keep(where)))
                        .map(Filter.Where::condition)
                        .findFirst();
            }
            return Optional.empty();
        }

        /** Obtains the measure of those left out because the attribute is unknown, when the share is one of a condition. */
        public Optional<Expression> unknown() {
            return condition()
                    .map(condition -> new Condition.Unknown(condition.attribute()))
                    .map(unknown -> denominator instanceof Count all
                            ? count(all.rows().where(unknown))
                            : count(((Subjects) denominator).people().where(unknown)));
        }

        @Override
        public Expression resolve(Territory territory) {
            return new Share(numerator.resolve(territory), denominator.resolve(territory));
        }

        @Override
        public String toString() {
            return condition()
                    .map(condition -> "share("
                            + (denominator instanceof Count all ? all.rows() : ((Subjects) denominator).people())
                            + "," + condition + ")")
                    .orElseGet(() -> "share(" + numerator + "," + denominator + ")");
        }
    }

    /** See {@link #constant(String)}. */
    record Constant(BigDecimal number) implements Expression {
        public Constant {
            number = number.setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY);
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    /** See {@link #figure(String)}. */
    record Figure(String id) implements Expression {
        @Override
        public String toString() {
            return "figure(" + id + ")";
        }
    }

    /** See {@link #declared()}. */
    record Declared() implements Expression {
        @Override
        public String toString() {
            return "declared()";
        }
    }

    /** See {@link #previous()}. */
    record Previous(Expression expression) implements Expression {
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

    /** What is added up. */
    enum Quantity {
        HOURS,
        AMOUNT;

        /** Prints the word of the definition's text. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The four operations. */
    enum Operation {
        PLUS,
        MINUS,
        TIMES,
        OVER;

        /** Gets the word of the definition's text. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}

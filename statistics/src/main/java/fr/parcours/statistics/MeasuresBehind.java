package fr.parcours.statistics;

import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Measure;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands behind a figure, through those it refers to: the measures it is made of, and those it only adds and subtracts. A
 * value that the structure declares stands for itself.
 */
final class MeasuresBehind {
    private final Definitions definitions;

    MeasuresBehind(Definitions definitions) {
        this.definitions = definitions;
    }

    /** A measure over a period. */
    record Measured(Measure measure, int periodsBack) {}

    /** Checks if the structure declares the value of a figure over a period, where one would be counted. */
    boolean isDeclared(Definition figure, int periodsBack) {
        return periodsBack == Plan.PREVIOUS
                && (definitions.declaredPrevious(figure.id()).isPresent()
                        || (figure.expression() instanceof Expression.Figure other
                                && isDeclared(definitions.figure(other.id()), periodsBack)));
    }

    /** Finds the count of people or of rows that an expression is, or refers to. */
    Optional<Measured> count(Expression expression, int periodsBack) {
        return expression.accept(new Counting(periodsBack));
    }

    /** Finds the measures that an expression adds and subtracts, how many times each; empty when it does anything else. */
    Optional<Map<Measured, Long>> terms(Expression expression, int periodsBack) {
        Map<Measured, Long> terms = new LinkedHashMap<>();
        boolean adds = periodsBack <= Plan.PREVIOUS && expression.accept(new Adding(periodsBack, 1, terms));
        return adds ? Optional.of(terms) : Optional.empty();
    }

    /** Finds all the measures behind an expression, in order. */
    Set<Measured> measures(Expression expression, int periodsBack) {
        return periodsBack > Plan.PREVIOUS
                ? Set.of()
                : expression.accept(new Gathering(periodsBack)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Finds the count that an expression is over a period. */
    private final class Counting implements Expression.Visitor<Optional<Measured>> {
        private final int periodsBack;

        Counting(int periodsBack) {
            this.periodsBack = periodsBack;
        }

        @Override
        public Optional<Measured> measure(Measure measure) {
            return Nature.of(measure) == Nature.COUNT
                    ? Optional.of(new Measured(measure, periodsBack))
                    : Optional.empty();
        }

        @Override
        public Optional<Measured> percentage(Expression.Percentage percentage) {
            return Optional.empty();
        }

        @Override
        public Optional<Measured> constant(Expression.Constant constant) {
            return Optional.empty();
        }

        @Override
        public Optional<Measured> figure(Expression.Figure figure) {
            Definition other = definitions.figure(figure.id());
            return isDeclared(other, periodsBack)
                    ? Optional.empty()
                    : other.expression().accept(this);
        }

        @Override
        public Optional<Measured> declared(Expression.Declared declared) {
            return Optional.empty();
        }

        @Override
        public Optional<Measured> previous(Expression.Previous previous) {
            return Optional.empty();
        }

        @Override
        public Optional<Measured> arithmetic(Expression.Arithmetic arithmetic) {
            return Optional.empty();
        }

        @Override
        public Optional<Measured> floor(Expression.Floor floor) {
            return Optional.empty();
        }
    }

    /** Adds the terms of an expression, some number of times each; answers whether it only adds and subtracts. */
    private final class Adding implements Expression.Visitor<Boolean> {
        private final int periodsBack;
        private final long times;
        private final Map<Measured, Long> terms;

        Adding(int periodsBack, long times, Map<Measured, Long> terms) {
            this.periodsBack = periodsBack;
            this.times = times;
            this.terms = terms;
        }

        @Override
        public Boolean measure(Measure measure) {
            return switch (Nature.of(measure)) {
                case COUNT, SUM, DISTINCT -> {
                    terms.merge(new Measured(measure, periodsBack), times, Long::sum);
                    yield true;
                }
                case MEAN, QUANTILE -> false;
            };
        }

        @Override
        public Boolean percentage(Expression.Percentage percentage) {
            return false;
        }

        @Override
        public Boolean constant(Expression.Constant constant) {
            return true;
        }

        @Override
        public Boolean figure(Expression.Figure figure) {
            Definition other = definitions.figure(figure.id());
            return isDeclared(other, periodsBack) || other.expression().accept(new Adding(periodsBack, times, terms));
        }

        @Override
        public Boolean declared(Expression.Declared declared) {
            return true;
        }

        @Override
        public Boolean previous(Expression.Previous previous) {
            return periodsBack < Plan.PREVIOUS
                    && previous.expression().accept(new Adding(periodsBack + 1, times, terms));
        }

        @Override
        public Boolean arithmetic(Expression.Arithmetic arithmetic) {
            return switch (arithmetic.operation()) {
                case PLUS -> adds(arithmetic, times);
                case MINUS -> adds(arithmetic, -times);
                case TIMES, OVER -> false;
            };
        }

        private boolean adds(Expression.Arithmetic sum, long timesRight) {
            return sum.left().accept(this) && sum.right().accept(new Adding(periodsBack, timesRight, terms));
        }

        @Override
        public Boolean floor(Expression.Floor floor) {
            return false;
        }
    }

    /** Gathers the measures behind an expression over a period, those of the figures it refers to included. */
    private final class Gathering implements Expression.Visitor<Stream<Measured>> {
        private final int periodsBack;

        Gathering(int periodsBack) {
            this.periodsBack = periodsBack;
        }

        @Override
        public Stream<Measured> measure(Measure measure) {
            return Stream.of(new Measured(measure, periodsBack));
        }

        @Override
        public Stream<Measured> percentage(Expression.Percentage percentage) {
            return operands(percentage);
        }

        @Override
        public Stream<Measured> constant(Expression.Constant constant) {
            return Stream.empty();
        }

        @Override
        public Stream<Measured> figure(Expression.Figure figure) {
            Definition other = definitions.figure(figure.id());
            return isDeclared(other, periodsBack)
                    ? Stream.empty()
                    : other.expression().accept(this);
        }

        @Override
        public Stream<Measured> declared(Expression.Declared declared) {
            return Stream.empty();
        }

        @Override
        public Stream<Measured> previous(Expression.Previous previous) {
            return measures(previous.expression(), periodsBack + 1).stream();
        }

        @Override
        public Stream<Measured> arithmetic(Expression.Arithmetic arithmetic) {
            return operands(arithmetic);
        }

        @Override
        public Stream<Measured> floor(Expression.Floor floor) {
            return operands(floor);
        }

        private Stream<Measured> operands(Expression expression) {
            return expression.operands().stream().flatMap(operand -> operand.accept(this));
        }
    }
}

package fr.parcours.statistics;

import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The arithmetic, done once, on what a share has folded. Nothing is rounded, but quotients to 34 digits. */
final class Evaluation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Definitions definitions;
    private final Measures measures;
    private final Map<String, Optional<BigDecimal>> current = new HashMap<>();
    private final Map<String, Optional<BigDecimal>> previous = new HashMap<>();

    Evaluation(Definitions definitions, Measures measures) {
        this.definitions = definitions;
        this.measures = measures;
    }

    Measures measures() {
        return measures;
    }

    /** Computes a figure over a period; a declared value replaces what would be computed for the previous one. */
    Optional<BigDecimal> value(Definition definition, int periodsBack) {
        Map<String, Optional<BigDecimal>> values = periodsBack == Plan.CURRENT ? current : previous;
        Optional<BigDecimal> known = values.get(definition.id());
        if (known == null) {
            known = periodsBack == Plan.PREVIOUS
                    ? definitions
                            .declaredPrevious(definition.id())
                            .or(() -> value(definition, definition.expression(), periodsBack))
                    : value(definition, definition.expression(), periodsBack);
            known = known.map(Evaluation::plain);
            values.put(definition.id(), known);
        }
        return known;
    }

    /** Computes an expression of a figure; undefined two periods back. */
    Optional<BigDecimal> value(Definition of, Expression expression, int periodsBack) {
        return periodsBack > Plan.PREVIOUS ? Optional.empty() : expression.accept(new Computing(of, periodsBack));
    }

    /** Computes an expression of a figure over a period. */
    private final class Computing implements Expression.Visitor<Optional<BigDecimal>> {
        private final Definition of;
        private final int periodsBack;

        Computing(Definition of, int periodsBack) {
            this.of = of;
            this.periodsBack = periodsBack;
        }

        @Override
        public Optional<BigDecimal> measure(Measure measure) {
            return measures.value(measure, periodsBack);
        }

        @Override
        public Optional<BigDecimal> percentage(Expression.Percentage percentage) {
            return value(percentage.numerator())
                    .flatMap(numerator -> value(percentage.denominator())
                            .filter(denominator -> denominator.signum() > 0)
                            .flatMap(denominator -> quotient(numerator.multiply(HUNDRED), denominator)));
        }

        @Override
        public Optional<BigDecimal> constant(Expression.Constant constant) {
            return Optional.of(constant.number());
        }

        @Override
        public Optional<BigDecimal> figure(Expression.Figure figure) {
            return Evaluation.this.value(definitions.figure(figure.id()), periodsBack);
        }

        @Override
        public Optional<BigDecimal> declared(Expression.Declared declared) {
            return periodsBack == Plan.CURRENT ? definitions.declared(of.id()) : definitions.declaredPrevious(of.id());
        }

        @Override
        public Optional<BigDecimal> previous(Expression.Previous before) {
            return Evaluation.this.value(of, before.expression(), periodsBack + 1);
        }

        @Override
        public Optional<BigDecimal> arithmetic(Expression.Arithmetic arithmetic) {
            return value(arithmetic.left())
                    .flatMap(left ->
                            value(arithmetic.right()).flatMap(right -> compute(arithmetic.operation(), left, right)));
        }

        @Override
        public Optional<BigDecimal> floor(Expression.Floor floor) {
            return value(floor.expression()).map(number -> number.setScale(0, RoundingMode.FLOOR));
        }

        private Optional<BigDecimal> value(Expression expression) {
            return expression.accept(this);
        }
    }

    private static Optional<BigDecimal> compute(Expression.Operation operation, BigDecimal left, BigDecimal right) {
        return switch (operation) {
            case PLUS -> Optional.of(left.add(right));
            case MINUS -> Optional.of(left.subtract(right));
            case TIMES -> Optional.of(left.multiply(right));
            case OVER -> quotient(left, right);
        };
    }

    private static Optional<BigDecimal> quotient(BigDecimal number, BigDecimal divisor) {
        return divisor.signum() == 0 ? Optional.empty() : Optional.of(number.divide(divisor, MathContext.DECIMAL128));
    }

    /** Writes equal numbers alike: no trailing zeros, no exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Computes what a figure divides. */
    Optional<BigDecimal> numerator(Definition figure) {
        Definition of = definitions.behind(figure);
        Optional<BigDecimal> number = of.expression() instanceof Measure measure && Nature.of(measure) == Nature.MEAN
                ? Optional.of(measures.sum(measure, Plan.CURRENT))
                : Quotient.of(of.expression()).flatMap(quotient -> value(of, quotient.numerator(), Plan.CURRENT));
        return number.map(Evaluation::plain);
    }

    /** Computes what a figure divides by. */
    Optional<BigDecimal> denominator(Definition figure) {
        Definition of = definitions.behind(figure);
        Optional<BigDecimal> number = of.expression() instanceof Measure measure && Nature.of(measure) == Nature.MEAN
                ? Optional.of(BigDecimal.valueOf(measures.units(measure, Plan.CURRENT)))
                : Quotient.of(of.expression()).flatMap(quotient -> value(of, quotient.denominator(), Plan.CURRENT));
        return number.map(Evaluation::plain);
    }

    /** Counts those of a percentage's denominator of whom the condition is not known. */
    OptionalLong unknown(Definition figure) {
        Optional<Measure> unknown = definitions.behind(figure).unknown();
        return unknown.isPresent()
                ? OptionalLong.of(measures.units(unknown.get(), Plan.CURRENT))
                : OptionalLong.empty();
    }
}

package fr.parcours.statistics;

import fr.parcours.core.indicator.Expression;
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
    private final Share share;
    private final Map<String, Optional<BigDecimal>> current = new HashMap<>();
    private final Map<String, Optional<BigDecimal>> previous = new HashMap<>();

    Evaluation(Definitions definitions, Share share) {
        this.definitions = definitions;
        this.share = share;
    }

    Share share() {
        return share;
    }

    /** Computes a figure over a period; a declared value replaces what would be computed for the previous one. */
    Optional<BigDecimal> value(Definition definition, int window) {
        Map<String, Optional<BigDecimal>> values = window == Plan.CURRENT ? current : previous;
        Optional<BigDecimal> known = values.get(definition.id());
        if (known == null) {
            known = window == Plan.PREVIOUS
                    ? definitions
                            .declaredPrevious(definition.id())
                            .or(() -> value(definition, definition.expression(), window))
                    : value(definition, definition.expression(), window);
            known = known.map(Evaluation::plain);
            values.put(definition.id(), known);
        }
        return known;
    }

    /** Computes an expression of a figure; undefined two periods back. */
    Optional<BigDecimal> value(Definition of, Expression expression, int window) {
        if (window > Plan.PREVIOUS) {
            return Optional.empty();
        } else if (expression instanceof Expression.Constant constant) {
            return Optional.of(constant.number());
        } else if (expression instanceof Expression.Figure figure) {
            return value(definitions.figure(figure.id()), window);
        } else if (expression instanceof Expression.Declared) {
            return window == Plan.CURRENT ? definitions.declared(of.id()) : definitions.declaredPrevious(of.id());
        } else if (expression instanceof Expression.Previous before) {
            return value(of, before.expression(), window + 1);
        } else if (expression instanceof Expression.Floor floor) {
            return value(of, floor.expression(), window).map(number -> number.setScale(0, RoundingMode.FLOOR));
        } else if (expression instanceof Expression.Share ratio) {
            return value(of, ratio.numerator(), window)
                    .flatMap(numerator -> value(of, ratio.denominator(), window)
                            .flatMap(denominator -> quotient(numerator.multiply(HUNDRED), denominator)));
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return value(of, arithmetic.left(), window)
                    .flatMap(left -> value(of, arithmetic.right(), window)
                            .flatMap(right -> compute(arithmetic.operation(), left, right)));
        }
        return share.value(expression, window);
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
        Expression expression = of.expression();
        Optional<BigDecimal> number = expression instanceof Expression.MeanMonths
                ? Optional.of(share.sum(expression, Plan.CURRENT))
                : left(expression).flatMap(left -> value(of, left, Plan.CURRENT));
        return number.map(Evaluation::plain);
    }

    /** Computes what a figure divides by. */
    Optional<BigDecimal> denominator(Definition figure) {
        Definition of = definitions.behind(figure);
        Expression expression = of.expression();
        Optional<BigDecimal> number = expression instanceof Expression.MeanMonths
                ? Optional.of(BigDecimal.valueOf(share.units(expression, Plan.CURRENT)))
                : right(expression).flatMap(right -> value(of, right, Plan.CURRENT));
        return number.map(Evaluation::plain);
    }

    /** Counts those of a share's denominator of whom the condition cannot be told. */
    OptionalLong unknown(Definition figure) {
        Optional<Expression> unknown = unknown(definitions.behind(figure).expression());
        return unknown.isPresent() ? OptionalLong.of(share.units(unknown.get(), Plan.CURRENT)) : OptionalLong.empty();
    }

    static Optional<Expression> unknown(Expression expression) {
        return expression instanceof Expression.Share ratio ? ratio.unknown() : Optional.empty();
    }

    static Optional<Expression> left(Expression expression) {
        return expression instanceof Expression.Share ratio
                ? Optional.of(ratio.numerator())
                : expression instanceof Expression.Arithmetic over && over.operation() == Expression.Operation.OVER
                        ? Optional.of(over.left())
                        : Optional.empty();
    }

    static Optional<Expression> right(Expression expression) {
        return expression instanceof Expression.Share ratio
                ? Optional.of(ratio.denominator())
                : expression instanceof Expression.Arithmetic over && over.operation() == Expression.Operation.OVER
                        ? Optional.of(over.right())
                        : Optional.empty();
    }
}

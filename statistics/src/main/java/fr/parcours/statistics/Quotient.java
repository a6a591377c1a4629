package fr.parcours.statistics;

import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Measure;
import java.util.Optional;

/** What an expression divides, and by what. */
record Quotient(Expression numerator, Expression denominator) {
    /** Finds what an expression divides, itself and not its operands; empty when it divides nothing. */
    static Optional<Quotient> of(Expression expression) {
        return expression.accept(FINDING);
    }

    private static final Expression.Visitor<Optional<Quotient>> FINDING = new Expression.Visitor<>() {
        @Override
        public Optional<Quotient> measure(Measure measure) {
            return Optional.empty();
        }

        @Override
        public Optional<Quotient> percentage(Expression.Percentage percentage) {
            return Optional.of(new Quotient(percentage.numerator(), percentage.denominator()));
        }

        @Override
        public Optional<Quotient> constant(Expression.Constant constant) {
            return Optional.empty();
        }

        @Override
        public Optional<Quotient> figure(Expression.Figure figure) {
            return Optional.empty();
        }

        @Override
        public Optional<Quotient> declared(Expression.Declared declared) {
            return Optional.empty();
        }

        @Override
        public Optional<Quotient> previous(Expression.Previous previous) {
            return Optional.empty();
        }

        @Override
        public Optional<Quotient> arithmetic(Expression.Arithmetic arithmetic) {
            return switch (arithmetic.operation()) {
                case OVER -> Optional.of(new Quotient(arithmetic.left(), arithmetic.right()));
                case PLUS, MINUS, TIMES -> Optional.empty();
            };
        }

        @Override
        public Optional<Quotient> floor(Expression.Floor floor) {
            return Optional.empty();
        }
    };
}

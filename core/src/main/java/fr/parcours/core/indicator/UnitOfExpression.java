package fr.parcours.core.indicator;

import fr.parcours.core.indicator.Expression.Operation;
import java.util.Optional;
import java.util.function.Function;

/** Finds the unit of an expression, empty when nothing gives one: a constant, a declared value, a figure that is not known. */
final class UnitOfExpression implements Expression.Visitor<Optional<Unit>> {
    private final Function<String, Optional<Unit>> figures;

    /**
     * Creates a finder.
     *
     * @param figures gives the unit of a figure by its id
     */
    UnitOfExpression(Function<String, Optional<Unit>> figures) {
        this.figures = figures;
    }

    private static final Measure.Visitor<Unit> OF_MEASURE = new Measure.Visitor<>() {
        @Override
        public Unit count(Measure.Count count) {
            return Unit.COUNT;
        }

        @Override
        public Unit subjects(Measure.Subjects subjects) {
            return Unit.COUNT;
        }

        @Override
        public Unit sum(Measure.Sum sum) {
            return switch (sum.quantity()) {
                case HOURS -> Unit.HOURS;
                case AMOUNT -> Unit.EUROS;
            };
        }

        @Override
        public Unit distinctField(Measure.DistinctField distinct) {
            return Unit.COUNT;
        }

        @Override
        public Unit distinctAttribute(Measure.DistinctAttribute distinct) {
            return Unit.COUNT;
        }

        @Override
        public Unit meanMonths(Measure.MeanMonths mean) {
            return Unit.MONTHS;
        }

        @Override
        public Unit durations(Measure.CountedDurations counted) {
            return Unit.COUNT;
        }

        @Override
        public Unit meanDays(Measure.MeanDays mean) {
            return Unit.DAYS;
        }

        @Override
        public Unit quantile(Measure.Quantile quantile) {
            return Unit.DAYS;
        }
    };

    @Override
    public Optional<Unit> measure(Measure measure) {
        return Optional.of(measure.accept(OF_MEASURE));
    }

    @Override
    public Optional<Unit> percentage(Expression.Percentage percentage) {
        return Optional.of(Unit.PERCENT);
    }

    @Override
    public Optional<Unit> constant(Expression.Constant constant) {
        return Optional.empty();
    }

    @Override
    public Optional<Unit> figure(Expression.Figure figure) {
        return figures.apply(figure.id());
    }

    @Override
    public Optional<Unit> declared(Expression.Declared declared) {
        return Optional.empty();
    }

    @Override
    public Optional<Unit> previous(Expression.Previous previous) {
        return previous.expression().accept(this);
    }

    @Override
    public Optional<Unit> arithmetic(Expression.Arithmetic arithmetic) {
        Optional<Unit> left = arithmetic.left().accept(this);
        Optional<Unit> right = arithmetic.right().accept(this);
        if (left.isEmpty() || right.isEmpty()) {
            return left.isPresent() || arithmetic.operation() != Operation.OVER ? left.or(() -> right) : left;
        }
        return of(arithmetic.operation(), left.get(), right.get());
    }

    private static Optional<Unit> of(Operation operation, Unit left, Unit right) {
        return switch (operation) {
            case PLUS -> same(left, right);
            case MINUS -> same(left, right).map(unit -> unit == Unit.PERCENT ? Unit.POINTS : unit);
            case TIMES ->
                left == Unit.COUNT ? Optional.of(right) : Optional.of(left).filter(unit -> right == Unit.COUNT);
            case OVER -> left != right && right == Unit.COUNT ? Optional.of(left) : Optional.of(Unit.RATIO);
        };
    }

    private static Optional<Unit> same(Unit left, Unit right) {
        return left == right ? Optional.of(left) : Optional.empty();
    }

    @Override
    public Optional<Unit> floor(Expression.Floor floor) {
        return floor.expression().accept(this);
    }
}

package fr.parcours.core.indicator;

/** Finds the unit of an expression, unless its indicator says otherwise. */
final class UnitOfExpression implements Expression.Visitor<Unit> {
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
    };

    @Override
    public Unit measure(Measure measure) {
        return measure.accept(OF_MEASURE);
    }

    @Override
    public Unit percentage(Expression.Percentage percentage) {
        return Unit.PERCENT;
    }

    @Override
    public Unit constant(Expression.Constant constant) {
        return Unit.COUNT;
    }

    @Override
    public Unit figure(Expression.Figure figure) {
        return Unit.COUNT;
    }

    @Override
    public Unit declared(Expression.Declared declared) {
        return Unit.COUNT;
    }

    @Override
    public Unit previous(Expression.Previous previous) {
        return Unit.COUNT;
    }

    @Override
    public Unit arithmetic(Expression.Arithmetic arithmetic) {
        return Unit.COUNT;
    }

    @Override
    public Unit floor(Expression.Floor floor) {
        return Unit.COUNT;
    }
}

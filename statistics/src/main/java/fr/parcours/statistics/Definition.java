package fr.parcours.statistics;

import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.Measure;
import fr.parcours.core.indicator.Unit;
import fr.parcours.core.vocabulary.Territory;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a cell is: an indicator, a class of a distribution or its whole population.
 *
 * @param written as the chapter defines it
 * @param expression with the structure's groups of communes resolved; a declared figure when it cannot be computed
 * @param lack why there is nothing to compute or to declare, in French; empty when there is
 */
record Definition(
        String id,
        String label,
        Unit unit,
        int decimals,
        Expression written,
        Expression expression,
        Optional<String> lack) {
    /**
     * Resolves an indicator.
     *
     * @throws IllegalArgumentException if the structure has no such group of communes
     */
    static Definition of(Indicator indicator, Territory territory) {
        return of(indicator, indicator.expression().resolve(territory));
    }

    /** Obtains the definition of an indicator that cannot be computed: the structure may still declare its value. */
    static Definition notComputed(Indicator indicator) {
        return of(indicator, Expression.declared());
    }

    private static Definition of(Indicator indicator, Expression expression) {
        return new Definition(
                indicator.id(),
                indicator.label(),
                indicator.unit(),
                indicator.decimals(),
                indicator.expression(),
                expression,
                Optional.empty());
    }

    static Definition count(String id, String label, Expression expression) {
        return new Definition(id, label, Unit.COUNT, 0, expression, expression, Optional.empty());
    }

    /** Returns a copy of this definition that says why it has no value. */
    Definition lacking(String reason) {
        return new Definition(id, label, unit, decimals, written, expression, Optional.of(reason));
    }

    /** Finds the measure of those of whom the condition of a percentage is not known. */
    Optional<Measure> unknown() {
        return expression instanceof Expression.Percentage percentage ? percentage.unknown() : Optional.empty();
    }

    /** Gets the measures it is made of, those of whom a condition is not known included. */
    Stream<Measure> measures() {
        return Stream.concat(expression.measures(), unknown().stream());
    }

    Origin origin() {
        if (expression instanceof Expression.Declared) {
            return Origin.DECLARED;
        }
        return expression.stream().anyMatch(each -> each.accept(DERIVING)) ? Origin.DERIVED : Origin.COUNTED;
    }

    /** Checks if an expression, its operands apart, is not counted in dossiers over the period. */
    private static final Expression.Visitor<Boolean> DERIVING = new Expression.Visitor<>() {
        @Override
        public Boolean measure(Measure measure) {
            return false;
        }

        @Override
        public Boolean percentage(Expression.Percentage percentage) {
            return false;
        }

        @Override
        public Boolean constant(Expression.Constant constant) {
            return false;
        }

        @Override
        public Boolean figure(Expression.Figure figure) {
            return true;
        }

        @Override
        public Boolean declared(Expression.Declared declared) {
            return true;
        }

        @Override
        public Boolean previous(Expression.Previous previous) {
            return true;
        }

        @Override
        public Boolean arithmetic(Expression.Arithmetic arithmetic) {
            return true;
        }

        @Override
        public Boolean floor(Expression.Floor floor) {
            return false;
        }
    };
}

package fr.parcours.statistics;

import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.Unit;
import fr.parcours.core.vocabulary.Territory;

/**
 * What a cell is: an indicator, a class of a distribution or its whole population.
 *
 * @param expression with the structure's groups of communes resolved
 */
record Definition(String id, String label, Unit unit, int decimals, Expression expression) {
    /**
     * Resolves an indicator.
     *
     * @throws IllegalArgumentException if the structure has no such group of communes
     */
    static Definition of(Indicator indicator, Territory territory) {
        return new Definition(
                indicator.id(),
                indicator.label(),
                indicator.unit(),
                indicator.decimals(),
                indicator.expression().resolve(territory));
    }

    static Definition count(String id, String label, Expression expression) {
        return new Definition(id, label, Unit.COUNT, 0, expression);
    }

    Origin origin() {
        if (expression instanceof Expression.Declared) {
            return Origin.DECLARED;
        }
        return expression.stream()
                        .anyMatch(each -> each instanceof Expression.Figure
                                || each instanceof Expression.Declared
                                || each instanceof Expression.Previous
                                || each instanceof Expression.Arithmetic)
                ? Origin.DERIVED
                : Origin.COUNTED;
    }
}

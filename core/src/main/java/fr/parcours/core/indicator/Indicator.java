package fr.parcours.core.indicator;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.vocabulary.Territory;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A figure's definition: its id, its label, its unit and what it is. Equal texts are the same definition.
 *
 * @param id identifier, stable for years, such as {@code pacea.contrats.cdi}
 * @param label French label
 * @param unit unit
 * @param decimals decimals shown; values are rounded half-up at display only
 * @param expression what the figure is
 */
@Experimental
public record Indicator(String id, String label, Unit unit, int decimals, Expression expression) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    public Indicator {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is not an id of figure");
        }
    }

    /** Obtains an indicator; its unit follows from the expression, a count unless it says otherwise. */
    public static Indicator of(String id, String label, Expression expression) {
        Unit unit = expression
                .accept(new UnitOfExpression(figure -> Optional.empty()))
                .orElse(Unit.COUNT);
        return new Indicator(id, label, unit, unit.decimals(), expression);
    }

    /**
     * Returns this indicator in the unit that follows from those of the figures it refers to, unless it has another than a count
     * already: what two amounts differ by is an amount, two percentages differ by points.
     *
     * @param units gives the unit of a figure by its id, empty when it is not known
     */
    public Indicator following(Function<String, Optional<Unit>> units) {
        return unit == Unit.COUNT
                ? expression
                        .accept(new UnitOfExpression(units))
                        .filter(found -> found != Unit.COUNT)
                        .map(found -> decimals == Unit.COUNT.decimals()
                                ? in(found)
                                : in(found).showing(decimals))
                        .orElse(this)
                : this;
    }

    /** Returns a copy of this indicator in another unit. */
    public Indicator in(Unit newUnit) {
        return new Indicator(id, label, newUnit, newUnit.decimals(), expression);
    }

    /** Returns a copy of this indicator shown with a number of decimals. */
    public Indicator showing(int newDecimals) {
        return new Indicator(id, label, unit, newDecimals, expression);
    }

    /** Returns this indicator with the structure's groups of communes resolved. */
    public Indicator resolve(Territory territory) {
        return new Indicator(id, label, unit, decimals, expression.resolve(territory));
    }

    /** Gets the text of the definition, canonical. */
    public String definition() {
        return expression.toString();
    }

    /** Computes the version of the definition: see {@link Expression#version()}. */
    public String version() {
        return expression.version();
    }
}

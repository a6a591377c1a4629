package fr.parcours.population.sample;

import fr.parcours.core.indicator.Unit;
import fr.parcours.core.lifecycle.Experimental;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure as a report printed it.
 *
 * @param id identifier of the figure
 * @param printed the value printed
 * @param unit its unit
 * @param decimals how many decimals are printed, 0 or more
 */
@Experimental
public record PublishedFigure(String id, BigDecimal printed, Unit unit, int decimals) {
    /**
     * Keeps as many decimals as are printed.
     *
     * @throws ArithmeticException if {@code printed} has more decimals than {@code decimals}
     */
    public PublishedFigure {
        printed = printed.setScale(decimals);
    }

    /** Rounds a computed value, half-up, to the decimals printed. */
    public BigDecimal round(BigDecimal computed) {
        return computed.setScale(decimals, RoundingMode.HALF_UP);
    }
}

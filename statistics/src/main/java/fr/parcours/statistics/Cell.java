package fr.parcours.statistics;

import fr.parcours.core.indicator.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One computed figure. Values are not rounded; only {@link #displayed()} rounds, once.
 *
 * @param id id of the figure; a class of a distribution is {@code <id of the distribution>.<class>}
 * @param label French label
 * @param unit unit
 * @param decimals decimals shown
 * @param definition text of the definition
 * @param version digest of that text
 * @param origin where it comes from
 * @param value the value; empty when it is undefined (nothing to divide by), which is not zero, or hidden
 * @param numerator what a share, a ratio or a mean divides: in the unit of the measure; days for a mean of months
 * @param denominator what it is divided by
 * @param previous the value over the previous period; empty when undefined, unknown or hidden
 * @param unknown for a share of those who meet a condition: how many in the denominator cannot be told, empty otherwise
 * @param hidden whether the value is hidden because it, or one that follows from it, counts too few
 * @param lack what the structure does not give and the figure cannot be computed without, in French
 */
public record Cell(
        String id,
        String label,
        Unit unit,
        int decimals,
        String definition,
        String version,
        Origin origin,
        Optional<BigDecimal> value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<BigDecimal> previous,
        OptionalLong unknown,
        boolean hidden,
        Optional<String> lack) {
    /** Gets the value rounded half-up to the decimals shown. */
    public Optional<BigDecimal> displayed() {
        return value.map(this::rounded);
    }

    /** Gets the previous period's value rounded half-up to the decimals shown. */
    public Optional<BigDecimal> previousDisplayed() {
        return previous.map(this::rounded);
    }

    /** Checks if the value cannot be computed, whatever the reader may see. */
    public boolean isUndefined() {
        return value.isEmpty() && !hidden;
    }

    private BigDecimal rounded(BigDecimal number) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }
}

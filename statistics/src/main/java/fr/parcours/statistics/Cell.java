package fr.parcours.statistics;

import fr.parcours.core.indicator.Unit;
import fr.parcours.core.lifecycle.Experimental;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One computed figure. Values are not rounded; only {@link #displayed()} rounds, once. Immutable. */
@Experimental
public final class Cell {
    private final Definition definition;
    private final Optional<BigDecimal> value;
    private final Optional<BigDecimal> numerator;
    private final Optional<BigDecimal> denominator;
    private final Optional<BigDecimal> previous;
    private final OptionalLong unknown;
    private final boolean hidden;

    Cell(
            Definition definition,
            Optional<BigDecimal> value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Optional<BigDecimal> previous,
            OptionalLong unknown,
            boolean hidden) {
        this.definition = definition;
        this.value = value;
        this.numerator = numerator;
        this.denominator = denominator;
        this.previous = previous;
        this.unknown = unknown;
        this.hidden = hidden;
    }

    /** Gets the id of the figure; a class of a distribution is {@code <id of the distribution>.<class>}. */
    public String id() {
        return definition.id();
    }

    /** Gets the French label. */
    public String label() {
        return definition.label();
    }

    /** Gets the unit. */
    public Unit unit() {
        return definition.unit();
    }

    /** Gets the number of decimals shown. */
    public int decimals() {
        return definition.decimals();
    }

    /** Gets the text of the definition. */
    public String definition() {
        return definition.written().toString();
    }

    /** Gets the digest of that text. */
    public String version() {
        return definition.written().version();
    }

    /** Gets where the figure comes from. */
    public Origin origin() {
        return definition.origin();
    }

    /** Gets the value; empty when it is undefined (nothing to divide by), which is not zero, or hidden. */
    public Optional<BigDecimal> value() {
        return value;
    }

    /** Gets the numerator of a percentage, a ratio or a mean, in the unit of the measure; days for a mean of months. */
    public Optional<BigDecimal> numerator() {
        return numerator;
    }

    /** Gets what it is divided by. */
    public Optional<BigDecimal> denominator() {
        return denominator;
    }

    /** Gets the value over the previous period; empty when undefined, unknown or hidden. */
    public Optional<BigDecimal> previous() {
        return previous;
    }

    /** Gets, for a percentage of those who meet a condition, the number of those for whom it is not known; empty otherwise. */
    public OptionalLong unknown() {
        return unknown;
    }

    /** Checks if the value is hidden, because it counts too few or would reveal one that does. */
    public boolean hidden() {
        return hidden;
    }

    /** Gets what the figure needs and the structure does not give, in French. */
    public Optional<String> lack() {
        return definition.lack();
    }

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
        return number.setScale(decimals(), RoundingMode.HALF_UP);
    }

    private List<Object> parts() {
        return List.of(definition, value, numerator, denominator, previous, unknown, hidden);
    }

    /** Checks if another cell is of the same definition and says the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && parts().equals(cell.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Prints the id and the value, {@code hidden} or {@code undefined}. */
    @Override
    public String toString() {
        return id() + " = "
                + (hidden ? "hidden" : value.map(BigDecimal::toPlainString).orElse("undefined"));
    }
}

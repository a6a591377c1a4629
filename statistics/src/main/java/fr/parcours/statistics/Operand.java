package fr.parcours.statistics;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.time.Days;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A part of a figure, with its own parts: down to measures counted in dossiers, numbers, and what the structure declares.
 * Immutable.
 */
@Experimental
public final class Operand {
    private final Role role;
    private final int number;
    private final String figure;
    private final String definition;
    private final Days period;
    private final Optional<BigDecimal> value;
    private final List<Operand> operands;

    Operand(
            Role role,
            int number,
            String figure,
            String definition,
            Days period,
            Optional<BigDecimal> value,
            List<Operand> operands) {
        this.role = role;
        this.number = number;
        this.figure = figure;
        this.definition = definition;
        this.period = period;
        this.value = value;
        this.operands = List.copyOf(operands);
    }

    /** What a part is in what it is a part of. */
    public enum Role {
        /** The figure itself, which is one measure. */
        VALUE,
        /** The figure itself, over the previous period. */
        PREVIOUS,
        /** Added. */
        TERM,
        /** Taken away. */
        SUBTRACTED_TERM,
        /** Multiplied. */
        FACTOR,
        /** What is divided by the divisor. */
        DIVIDEND,
        /** What the dividend is divided by. */
        DIVISOR,
        /** The numerator of a percentage or a mean: those who meet the condition, the days. */
        NUMERATOR,
        /** What a percentage or a mean is over: all of them, the rows. */
        DENOMINATOR,
        /** What is rounded down. */
        ROUNDED
    }

    /** Gets what it is in what it is a part of. */
    public Role role() {
        return role;
    }

    /** Gets its number among the measures of the figure, from 1; 0 when it is not a measure. */
    public int number() {
        return number;
    }

    /** Gets the id of the figure it belongs to: the figure explained, or one it refers to. */
    public String figure() {
        return figure;
    }

    /** Gets the text of its definition. */
    public String definition() {
        return definition;
    }

    /** Gets the days it is measured over, both ends included. */
    public Days period() {
        return period;
    }

    /** Gets its value, not rounded; empty when it is undefined, or no dossier has been read. */
    public Optional<BigDecimal> value() {
        return value;
    }

    /** Gets its own parts, in the order of the definition; none for a measure. */
    public List<Operand> operands() {
        return operands;
    }

    private List<Object> parts() {
        return List.of(role, number, figure, definition, period, value, operands);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Operand operand && parts().equals(operand.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Prints the role, the definition, the period and the value. */
    @Override
    public String toString() {
        return role + " " + definition + " " + period
                + value.map(number -> " = " + number.toPlainString()).orElse("");
    }
}

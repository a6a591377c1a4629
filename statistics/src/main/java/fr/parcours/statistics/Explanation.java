package fr.parcours.statistics;

import fr.parcours.core.lifecycle.Experimental;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a figure is computed: its value, and the value of each of its parts. Immutable.
 *
 * <p>Obtained from {@link ExplanationRequest#over}. Nothing is hidden in it.
 */
@Experimental
public final class Explanation {
    private final Cell cell;
    private final List<Operand> operands;
    private final long dossiers;

    Explanation(Cell cell, List<Operand> operands, long dossiers) {
        this.cell = cell;
        this.operands = List.copyOf(operands);
        this.dossiers = dossiers;
    }

    /** Gets the figure as the report gives it. */
    public Cell cell() {
        return cell;
    }

    /** Gets the id of the figure. */
    public String id() {
        return cell.id();
    }

    /** Gets the French label. */
    public String label() {
        return cell.label();
    }

    /** Gets the text of the definition. */
    public String definition() {
        return cell.definition();
    }

    /** Gets the digest of that text. */
    public String version() {
        return cell.version();
    }

    /** Gets the value, not rounded; empty when it is undefined. */
    public Optional<BigDecimal> value() {
        return cell.value();
    }

    /** Gets the numerator of a percentage, a ratio or a mean, in the unit of the measure; days for a mean of months. */
    public Optional<BigDecimal> numerator() {
        return cell.numerator();
    }

    /** Gets what it is divided by. */
    public Optional<BigDecimal> denominator() {
        return cell.denominator();
    }

    /**
     * Gets the parts of the figure, in the order of the definition, each with its role and its value: the figure itself when it
     * is one measure; none when it is declared.
     */
    public List<Operand> operands() {
        return operands;
    }

    /** Gets the number of dossiers that bring something. */
    public long dossiers() {
        return dossiers;
    }

    private List<Object> parts() {
        return List.of(cell, operands, dossiers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Explanation explanation && parts().equals(explanation.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Prints the figure and what it is made of. */
    @Override
    public String toString() {
        return cell + " " + operands;
    }
}

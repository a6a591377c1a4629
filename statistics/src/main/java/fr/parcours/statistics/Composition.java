package fr.parcours.statistics;

import fr.parcours.core.lifecycle.Experimental;
import java.util.List;

/** A total and its parts. A person may be in several parts, so the parts may not add up to the total. Immutable. */
@Experimental
public final class Composition {
    private final Cell total;
    private final List<Cell> parts;

    Composition(Cell total, List<Cell> parts) {
        this.total = total;
        this.parts = List.copyOf(parts);
    }

    /** Gets the total. */
    public Cell total() {
        return total;
    }

    /** Gets its parts, in order. */
    public List<Cell> parts() {
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Composition composition
                && total.equals(composition.total)
                && parts.equals(composition.parts);
    }

    @Override
    public int hashCode() {
        return 31 * total.hashCode() + parts.hashCode();
    }

    /** Prints the total and its parts. */
    @Override
    public String toString() {
        return total + " " + parts;
    }
}

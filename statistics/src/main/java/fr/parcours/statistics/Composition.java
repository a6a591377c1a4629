package fr.parcours.statistics;

import java.util.List;

/**
 * A total and its parts. People may be in several parts, so that parts need not add up to the total.
 *
 * @param total the total
 * @param parts its parts, in order
 */
public record Composition(Cell total, List<Cell> parts) {
    public Composition {
        parts = List.copyOf(parts);
    }
}

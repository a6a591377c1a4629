package fr.parcours.statistics;

import fr.parcours.core.time.Days;

/**
 * One of the measures a figure is made of.
 *
 * @param figure id of the figure it belongs to: the figure explained, or one it refers to
 * @param role what it is in that figure
 * @param definition text of the measure
 * @param period the days it is measured over, both ends included
 */
public record Operand(String figure, Role role, String definition, Days period) {
    /** What a measure is in a figure. */
    public enum Role {
        /** The figure itself, or a term of it. */
        VALUE,
        /** What is divided. */
        NUMERATOR,
        /** What it is divided by. */
        DENOMINATOR
    }
}

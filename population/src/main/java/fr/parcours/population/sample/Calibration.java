package fr.parcours.population.sample;

import java.util.List;

/** One chapter of the report: who is in its dispositif, and what shares these people make. */
interface Calibration {
    /** Makes people, or takes some already made, and enrols them. */
    default void enrol(Population population) {}

    /** Lists the shares that people make once every fact of the figures is dealt. */
    default List<Share> shares() {
        return List.of();
    }
}

package fr.parcours.statistics;

import java.util.List;

/**
 * A population told apart by an attribute; those of whom it is unknown are a class, the last one.
 *
 * @param id identifier
 * @param label French label
 * @param total the whole population
 * @param classes its classes, in order
 */
public record Distribution(String id, String label, Cell total, List<Category> classes) {
    public Distribution {
        classes = List.copyOf(classes);
    }

    /**
     * One class.
     *
     * @param code code of the class, such as {@code female}, {@code 16-17} or {@code unknown}
     * @param label French label
     * @param cell how many
     */
    public record Category(String code, String label, Cell cell) {}
}

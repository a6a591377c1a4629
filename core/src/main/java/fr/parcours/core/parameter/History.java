package fr.parcours.core.parameter;

import fr.parcours.core.problem.Location;
import java.util.Comparator;
import java.util.List;

/**
 * All the values of one parameter.
 *
 * @param id the parameter's id
 * @param label what it is, in French
 * @param unit unit of the values, empty for a code
 * @param values at least one, oldest first
 * @param location where the parameter is written
 */
public record History(String id, String label, String unit, List<DatedValue> values, Location location) {
    public History {
        values = values.stream().sorted(Comparator.comparing(DatedValue::from)).toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the parameter '" + id + "' has no value");
        }
    }
}

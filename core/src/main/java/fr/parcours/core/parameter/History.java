package fr.parcours.core.parameter;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All the values of one parameter.
 *
 * @param id the parameter's id
 * @param label what it is, in French
 * @param unit unit of the values, empty for a code
 * @param values at least one, oldest first
 * @param location where the parameter is written
 */
@Stable
public record History(String id, String label, String unit, List<DatedValue> values, Location location) {
    public History {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(location, "location");
        values = values.stream().sorted(Comparator.comparing(DatedValue::from)).toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the parameter '" + id + "' has no value");
        }
    }

    /**
     * Returns this history with the values of a structure over it. A value of the structure replaces the law's from its first
     * day, and until its last when it has one; before and after, the law's values hold. The structure's label, if any,
     * replaces this one.
     */
    public History overriddenBy(History structure) {
        SortedSet<LocalDate> days = new TreeSet<>();
        values.forEach(value -> days.add(value.from()));
        for (DatedValue value : structure.values) {
            days.add(value.from());
            value.until().ifPresent(last -> days.add(last.plusDays(1)));
        }
        List<DatedValue> merged = new ArrayList<>();
        for (LocalDate day : days) {
            Optional<DatedValue> holding =
                    structure.latest(day).filter(value -> value.holdsOn(day)).or(() -> latest(day));
            int last = merged.size() - 1;
            if (holding.isEmpty()) {
                if (last >= 0 && merged.get(last).until().isEmpty()) {
                    merged.set(last, merged.get(last).until(day.minusDays(1))); // the law has no value yet
                }
            } else if (last < 0
                    || !merged.get(last).from(day).equals(holding.get().from(day))
                    || merged.get(last).until().isPresent()) {
                merged.add(holding.get().from(day));
            }
        }
        boolean relabelled = !structure.label.isBlank() && !structure.label.equals(structure.id);
        return new History(id, relabelled ? structure.label : label, unit, merged, location);
    }

    private Optional<DatedValue> latest(LocalDate day) {
        DatedValue found = null;
        for (DatedValue value : values) {
            if (!value.from().isAfter(day)) {
                found = value;
            }
        }
        return Optional.ofNullable(found);
    }
}

package fr.parcours.core.parameter;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Location;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All the values of one parameter.
 *
 * <p>Some amounts are set anew on a day of each year. When that day comes after the last value, and no value begins then, the last one is
 * carried on with the "unverified" mark: see {@link ParameterValue#knownUntil()}.
 *
 * @param id the parameter's id
 * @param label what it is, in French
 * @param unit unit of the values, empty for a code
 * @param values at least one, oldest first
 * @param revalued day of the year on which a new value is due; empty when none is
 * @param location where the parameter is written
 */
@Stable
public record History(
        String id, String label, String unit, List<DatedValue> values, Optional<MonthDay> revalued, Location location) {
    public History {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(revalued, "revalued");
        Objects.requireNonNull(location, "location");
        values = values.stream().sorted(Comparator.comparing(DatedValue::from)).toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the parameter '" + id + "' has no value");
        }
    }

    /** Obtains the history of a parameter for which no new value is due on any day. */
    public History(String id, String label, String unit, List<DatedValue> values, Location location) {
        this(id, label, unit, values, Optional.empty(), location);
    }

    /**
     * Finds the first day on which a new value was due and is not known: the first day of revaluation after the last value began; empty
     * when none is due, or when the last value has a last day.
     */
    public Optional<LocalDate> nextValueDue() {
        DatedValue last = values.get(values.size() - 1);
        return last.until().isPresent()
                ? Optional.empty()
                : revalued.map(day -> {
                    LocalDate sameYear = day.atYear(last.from().getYear());
                    return sameYear.isAfter(last.from()) ? sameYear : sameYear.plusYears(1);
                });
    }

    /**
     * Returns this history with the values of a structure over it. A value of the structure replaces the law's from its first
     * day, and until its last when it has one; before and after, the law's values hold. The structure's label, if any,
     * replaces this one. No new value is due where the structure's own value is the last.
     */
    public History overriddenBy(History structure) {
        SortedSet<LocalDate> days = new TreeSet<>();
        Stream.concat(values.stream(), structure.values.stream()).forEach(value -> {
            days.add(value.from());
            value.until().ifPresent(last -> days.add(last.plusDays(1)));
        });
        List<DatedValue> merged = new ArrayList<>();
        for (LocalDate day : days) {
            Optional<DatedValue> holding = structure.holding(day).or(() -> holding(day));
            int last = merged.size() - 1;
            if (holding.isEmpty()) {
                if (last >= 0 && merged.get(last).until().isEmpty()) {
                    merged.set(last, merged.get(last).until(day.minusDays(1))); // the law has none yet, or no longer
                }
            } else if (last < 0
                    || !merged.get(last).from(day).equals(holding.get().from(day))
                    || merged.get(last).until().isPresent()) {
                merged.add(holding.get().from(day));
            }
        }
        boolean relabelled = !structure.label.isBlank() && !structure.label.equals(structure.id);
        boolean ownIsLast =
                structure.values.stream().anyMatch(value -> value.until().isEmpty());
        return new History(
                id,
                relabelled ? structure.label : label,
                unit,
                merged,
                ownIsLast ? Optional.empty() : revalued,
                location);
    }

    private Optional<DatedValue> holding(LocalDate day) {
        DatedValue found = null;
        for (DatedValue value : values) {
            if (!value.from().isAfter(day)) {
                found = value;
            }
        }
        return Optional.ofNullable(found).filter(value -> value.holdsOn(day));
    }
}

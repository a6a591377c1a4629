package fr.parcours.core.dossier;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The fields that each type of fact may have, and those that it needs. A set of fields is kept as bits, to be compared at once. */
final class FieldSets {
    private final Map<FactType, List<Field<?>>> fields = new EnumMap<>(FactType.class);
    private final Map<FactType, Long> allowed = new EnumMap<>(FactType.class);
    private final Map<FactType, Long> needed = new EnumMap<>(FactType.class);

    FieldSets(Collection<Field<?>> all) {
        for (FactType type : FactType.values()) {
            fields.put(type, all.stream().filter(field -> field.isOn(type)).toList());
            allowed.put(type, bits(all, field -> field.isOn(type)));
            needed.put(type, bits(all, field -> field.isNeededOn(type)));
        }
    }

    /** Gets the bits of some fields. */
    static long bits(Collection<Field<?>> all, Predicate<Field<?>> kept) {
        return all.stream().filter(kept).mapToLong(Field::bit).reduce(0, (some, other) -> some | other);
    }

    /** Gets the fields of a type of fact, in their order. */
    List<Field<?>> of(FactType type) {
        return Objects.requireNonNull(fields.get(type));
    }

    /** Checks that a type of fact may have all the given fields, and that those it needs are among them. */
    boolean fit(FactType type, long given) {
        return (given & ~Objects.requireNonNull(allowed.get(type))) == 0
                && (Objects.requireNonNull(needed.get(type)) & ~given) == 0;
    }
}

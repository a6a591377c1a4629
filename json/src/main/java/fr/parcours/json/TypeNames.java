package fr.parcours.json;

import fr.parcours.core.dossier.FactType;
import fr.parcours.core.dossier.Field;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names that a type of fact may have and those it needs, as bits, and the field that each name is on it. */
final class TypeNames {
    private static final Map<FactType, TypeNames> BY_TYPE = byType();

    private final @Nullable Field<?>[] fields = new Field<?>[Key.ALL.size()];
    private long allowed;
    private long needed;

    private TypeNames(FactType type) {
        for (Key key : Key.ALL) {
            for (Field<?> field : key.fields()) {
                if (field.isOn(type)) {
                    fields[key.place()] = field;
                    allowed |= key.bit();
                    needed |= field.isNeededOn(type) ? key.bit() : 0;
                }
            }
        }
    }

    private static Map<FactType, TypeNames> byType() {
        Map<FactType, TypeNames> byType = new EnumMap<>(FactType.class);
        for (FactType type : FactType.values()) {
            byType.put(type, new TypeNames(type));
        }
        return byType;
    }

    static TypeNames of(FactType type) {
        return Objects.requireNonNull(BY_TYPE.get(type));
    }

    /** Checks if names, as bits, are all that the type needs and nothing that it refuses. */
    boolean fit(long names) {
        return (names & ~allowed) == 0 && (needed & ~names) == 0;
    }

    /** Finds the field of a name, null when the type has none. */
    @Nullable
    Field<?> field(int place) {
        return fields[place];
    }
}

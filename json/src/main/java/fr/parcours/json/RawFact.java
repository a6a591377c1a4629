package fr.parcours.json;

import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.FactDraft;
import fr.parcours.core.dossier.FactType;
import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Form;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the fact being read says under each name, in whatever order, until its type is known. Used again for each fact. */
@SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the parser keeps values of the form of each name
final class RawFact {
    private final @Nullable Object[] values = new Object[Key.ALL.size()];
    private final FactDraft draft = Fact.draft();
    private long named;
    private long listed;

    /** Makes the fact, once what it says was found to be what its type needs. */
    Fact build(FactType type, Extras extras) {
        draft.clear().extras(extras);
        TypeNames names = TypeNames.of(type);
        for (long rest = named & ~Key.TYPE.bit(); rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            keep(Objects.requireNonNull(names.field(place)), Objects.requireNonNull(values[place]));
        }
        return draft.build(type);
    }

    /** Keeps what a field holds, from what stands under its name. */
    private <T> void keep(Field<T> field, Object value) {
        Object held = value;
        if (field.form() == Form.WORD && value instanceof Set<?> one) {
            held = one.iterator().next();
        } else if (value instanceof Homonyms text) {
            held = text.code();
        }
        draft.put(field, (T) held);
    }

    /** Forgets the fact before. */
    void clear() {
        named = 0;
        listed = 0;
    }

    /** Keeps what stands under a name, null when it has a problem. */
    void put(Key key, @Nullable Object value) {
        named |= key.bit();
        values[key.place()] = value;
    }

    /** Notes that a list stands under a name. */
    void list(Key key) {
        listed |= key.bit();
    }

    /** Checks if a list stands under a name. */
    boolean isList(Key key) {
        return (listed & key.bit()) != 0;
    }

    /** Checks if a list stands under any name. */
    boolean hasLists() {
        return listed != 0;
    }

    /** Checks if the fact has one of some names, as bits. */
    boolean hasAny(long names) {
        return (named & names) != 0;
    }

    /** Checks if the fact has a name, right or wrong. */
    boolean names(Key key) {
        return (named & key.bit()) != 0;
    }

    /** Checks if the fact has all the names its type needs and none that it refuses. */
    boolean fits(FactType type) {
        return TypeNames.of(type).fit(named);
    }

    /** Finds what stands under a name, null when it is absent or has a problem. */
    <T> @Nullable T value(Key key) {
        return names(key) ? (T) values[key.place()] : null;
    }
}

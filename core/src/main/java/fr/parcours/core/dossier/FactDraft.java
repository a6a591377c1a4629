package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Internal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a fact being made, in whatever order they come. Not thread-safe; may be used again once cleared.
 *
 * <p>When the type of fact is known beforehand, use the factories and builders of that type instead.
 */
@Internal
public final class FactDraft {
    private static final long PROVENANCE = Field.ID.bit()
            | Field.RECORDED_AT.bit()
            | Field.RECORDED_BY.bit()
            | Field.WITHDRAWN.bit()
            | Field.REPLACES.bit();

    private final @Nullable Object[] values = new Object[Field.all().size()];
    private long said;
    private Extras extras = Extras.NONE;

    FactDraft() {}

    /**
     * Sets a field, in place of its former value.
     *
     * @throws IllegalArgumentException if the field may not hold it
     */
    public <T> FactDraft put(Field<T> field, T value) {
        keep(Objects.requireNonNull(field, "field"), field.checked(value));
        return this;
    }

    /** Adds an element to the set that a field holds. */
    <E extends Comparable<? super E>> FactDraft add(Field<Set<E>> field, E element) {
        Set<E> more = new TreeSet<>(get(field).orElse(Set.of()));
        more.add(Objects.requireNonNull(element, field.code()));
        return put(field, more);
    }

    /** Sets the {@code x-} fields. */
    public FactDraft extras(Extras newExtras) {
        extras = Objects.requireNonNull(newExtras, "extras");
        return this;
    }

    /** Forgets everything. */
    public FactDraft clear() {
        said = 0;
        extras = Extras.NONE;
        return this;
    }

    /**
     * Makes the fact.
     *
     * @throws IllegalArgumentException if that type of fact does not have one of the fields, or a field that it requires is
     *     missing
     */
    public Fact build(FactType type) {
        return Objects.requireNonNull(type, "type").build(this);
    }

    FactDraft recorded(Provenance provenance) {
        Objects.requireNonNull(provenance, "provenance");
        said &= ~PROVENANCE;
        provenance.id().ifPresent(id -> keep(Field.ID, id));
        provenance.recordedAt().ifPresent(at -> keep(Field.RECORDED_AT, at));
        provenance.recordedBy().ifPresent(by -> keep(Field.RECORDED_BY, by));
        provenance.withdrawn().ifPresent(withdrawal -> keep(Field.WITHDRAWN, withdrawal));
        provenance.replaces().ifPresent(other -> keep(Field.REPLACES, other));
        return this;
    }

    private <T> void keep(Field<T> field, T value) {
        if (field.isUnsaid(value)) {
            said &= ~field.bit();
        } else {
            said |= field.bit();
            values[field.place()] = value;
        }
    }

    /** Checks that a type of fact may have all these fields, and that none that it requires is missing. */
    void check(FactType type) {
        long fields = said | Field.TYPE.bit();
        if (!Field.fit(type, fields)) {
            for (Field<?> field : Field.all()) {
                boolean isSaid = (fields & field.bit()) != 0;
                if (isSaid && !field.isOn(type)) {
                    throw new IllegalArgumentException(
                            "'" + field.code() + "' does not belong on " + type.withArticle());
                }
                if (!isSaid && field.isNeededOn(type)) {
                    throw new IllegalArgumentException(type.withArticle() + " needs '" + field.code() + "'");
                }
            }
        }
    }

    LocalDate on() {
        return Objects.requireNonNull(said(Field.ON), "on");
    }

    Provenance provenance() {
        return (said & PROVENANCE) == 0
                ? Provenance.NONE
                : new Provenance(
                        get(Field.ID),
                        get(Field.RECORDED_AT),
                        get(Field.RECORDED_BY),
                        get(Field.WITHDRAWN),
                        get(Field.REPLACES));
    }

    Extras extras() {
        return extras;
    }

    /** Gets the fields that a fact keeps itself and that are said, as bits. */
    long kept() {
        return said & Field.KEPT;
    }

    /** Copies what those fields say, in the order of the table. */
    Object[] values() {
        Object[] copy = new Object[Long.bitCount(kept())];
        int index = 0;
        for (long rest = kept(); rest != 0; rest &= rest - 1) {
            copy[index++] = values[Long.numberOfTrailingZeros(rest)];
        }
        return copy;
    }

    /** Takes over what {@link #kept} and {@link #values} gave. */
    FactDraft take(long kept, Object[] newValues) {
        said |= kept;
        int index = 0;
        for (long rest = kept; rest != 0; rest &= rest - 1) {
            values[Long.numberOfTrailingZeros(rest)] = newValues[index++];
        }
        return this;
    }

    <T> Optional<T> get(Field<T> field) {
        return Optional.ofNullable(said(field));
    }

    @SuppressWarnings("unchecked") // only keep(Field<T>, T) and take() fill the places
    private <T> @Nullable T said(Field<T> field) {
        return (said & field.bit()) == 0 ? null : (T) values[field.place()];
    }
}

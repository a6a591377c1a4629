package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the nine kinds of fact share: their fields, stored in the order of the table of {@link Field}.
 *
 * @param <F> the kind of fact itself
 */
@Stable
public abstract sealed class AbstractFact<F extends AbstractFact<F>> implements Fact
        permits Act, Aid, Declaration, Entry, Exit, Extension, Phase, Suspension {
    private final FactType type;
    private final LocalDate on;
    private final Provenance provenance;
    private final Extras extras;

    /** The other fields that are said, as bits, and what they say, in the order of the table. */
    private final long said;

    private final Object[] values;

    /** Makes a fact of what a draft says, once checked. */
    AbstractFact(FactType type, FactDraft draft) {
        draft.check(type);
        this.type = type;
        this.on = draft.on();
        this.provenance = draft.provenance();
        this.extras = draft.extras();
        this.said = draft.kept();
        this.values = draft.values();
    }

    @Override
    public final FactType type() {
        return type;
    }

    @Override
    public final LocalDate on() {
        return on;
    }

    @Override
    public final Set<DispositifId> dispositifs() {
        DispositifId one = said(Field.DISPOSITIF);
        return one != null ? Set.of(one) : or(Field.DISPOSITIFS, Set.of());
    }

    @Override
    public final Provenance provenance() {
        return provenance;
    }

    @Override
    public final Extras extras() {
        return extras;
    }

    @Override
    public final <T> Optional<T> get(Field<T> field) {
        return Optional.ofNullable(field.valueIn(this));
    }

    @Override
    public final F recorded(Provenance newProvenance) {
        return copy(draft().recorded(newProvenance));
    }

    @Override
    public final F extras(Extras newExtras) {
        return copy(draft().extras(newExtras));
    }

    /** Returns a copy that says something else in a field. */
    final <T> F with(Field<T> field, T value) {
        return copy(draft().put(field, value));
    }

    /** Returns a draft that says what this fact says. */
    final FactDraft draft() {
        return new FactDraft()
                .take(said, values)
                .put(Field.ON, on)
                .recorded(provenance)
                .extras(extras);
    }

    @SuppressWarnings("unchecked") // the class of that type of fact is this one
    private F copy(FactDraft draft) {
        return (F) draft.build(type);
    }

    /** Gets what a field says that this type of fact needs. */
    final <T> T needed(Field<T> field) {
        return Objects.requireNonNull(said(field), field.code());
    }

    /** Gets what a field says, or what it means to say nothing. */
    final <T> T or(Field<T> field, T unsaid) {
        T value = said(field);
        return value == null ? unsaid : value;
    }

    /** Gets what a field says, null when it says nothing. */
    @SuppressWarnings("unchecked") // a draft keeps a value of the field's type in its place
    final <T> @Nullable T said(Field<T> field) {
        long bit = field.bit();
        return (said & bit) == 0 ? null : (T) values[Long.bitCount(said & (bit - 1))];
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AbstractFact<?> fact
                        && type == fact.type
                        && on.equals(fact.on)
                        && said == fact.said
                        && Arrays.equals(values, fact.values)
                        && provenance.equals(fact.provenance)
                        && extras.equals(fact.extras));
    }

    @Override
    public final int hashCode() {
        return Objects.hash(type.code(), on, said, Arrays.hashCode(values), provenance, extras);
    }

    @Override
    public final String toString() {
        return FactText.of(this);
    }
}

package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Internal;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that happened to a subject, on a day: a {@link Declaration}, {@link Entry}, {@link Phase}, {@link Step},
 * {@link Outcome}, {@link Aid}, {@link Suspension}, {@link Extension} or {@link Exit}; there are no other types.
 *
 * <p>Facts are equal when they are of one type and all their fields are equal. They print their fields, but neither the
 * values of attributes nor those of {@code x-} fields.
 */
@Stable
public sealed interface Fact permits AbstractFact {
    /** Obtains an empty draft, to make a fact field by field when its type is not known beforehand. */
    @Internal
    static FactDraft draft() {
        return new FactDraft();
    }

    /** Gets the kind of fact. */
    FactType type();

    /** Gets the day it happened. */
    LocalDate on();

    /** Gets the dispositifs the fact names, none for a declaration. */
    Set<DispositifId> dispositifs();

    /** Gets the identity and the second clock. */
    Provenance provenance();

    /** Gets the {@code x-} fields. */
    Extras extras();

    /** Gets the value of a field; empty when it has none, or when this type of fact does not have the field. */
    <T> Optional<T> get(Field<T> field);

    /** Returns a copy of this fact with another provenance. */
    Fact recorded(Provenance newProvenance);

    /** Returns a copy of this fact with other {@code x-} fields. */
    Fact extras(Extras newExtras);

    /** Calls the method of a visitor for this type of fact, and returns what it returns. */
    <R> R accept(FactVisitor<R> visitor);
}

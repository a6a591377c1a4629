package fr.parcours.core.dossier;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The identity of a fact and its second clock.
 *
 * @param id reference of the fact within its dossier
 * @param recordedAt when it became known; empty means on its own day
 * @param recordedBy opaque reference of who recorded it
 * @param withdrawn when and why it was withdrawn
 * @param replaces reference of the fact of the same dossier and type that this one corrects; needs {@code recordedAt}
 */
public record Provenance(
        Optional<String> id,
        Optional<OffsetDateTime> recordedAt,
        Optional<String> recordedBy,
        Optional<Withdrawal> withdrawn,
        Optional<String> replaces) {
    /** Nothing said. */
    public static final Provenance NONE =
            new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Obtains the provenance of a fact that has a reference. */
    public static Provenance id(String id) {
        return new Provenance(Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns a copy of this provenance, recorded at an instant. */
    public Provenance recordedAt(OffsetDateTime instant) {
        return new Provenance(id, Optional.of(instant), recordedBy, withdrawn, replaces);
    }

    /** Returns a copy of this provenance, recorded by somebody. */
    public Provenance recordedBy(String author) {
        return new Provenance(id, recordedAt, Optional.of(author), withdrawn, replaces);
    }

    /** Returns a copy of this provenance, withdrawn. */
    public Provenance withdrawn(Withdrawal withdrawal) {
        return new Provenance(id, recordedAt, recordedBy, Optional.of(withdrawal), replaces);
    }

    /** Returns a copy of this provenance that replaces another fact. */
    public Provenance replaces(String other) {
        return new Provenance(id, recordedAt, recordedBy, withdrawn, Optional.of(other));
    }
}

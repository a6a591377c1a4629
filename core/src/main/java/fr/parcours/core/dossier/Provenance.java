package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The identity of a fact and its second clock. */
@Stable
public final class Provenance {
    /** Nothing said. */
    public static final Provenance NONE =
            new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Optional<String> id;
    private final Optional<OffsetDateTime> recordedAt;
    private final Optional<String> recordedBy;
    private final Optional<Withdrawal> withdrawn;
    private final Optional<String> replaces;

    Provenance(
            Optional<String> id,
            Optional<OffsetDateTime> recordedAt,
            Optional<String> recordedBy,
            Optional<Withdrawal> withdrawn,
            Optional<String> replaces) {
        this.id = id;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
        this.withdrawn = withdrawn;
        this.replaces = replaces;
    }

    /**
     * Obtains a provenance with the reference of the fact.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Provenance id(String id) {
        return new Provenance(
                Optional.of(notBlank(id, "id")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns a copy of this provenance, recorded at an instant. */
    public Provenance recordedAt(OffsetDateTime instant) {
        Objects.requireNonNull(instant, "recordedAt");
        return new Provenance(id, Optional.of(instant), recordedBy, withdrawn, replaces);
    }

    /**
     * Returns a copy of this provenance, recorded by someone.
     *
     * @param author opaque reference
     * @throws IllegalArgumentException if it is blank
     */
    public Provenance recordedBy(String author) {
        return new Provenance(id, recordedAt, Optional.of(notBlank(author, "recordedBy")), withdrawn, replaces);
    }

    /** Returns a copy of this provenance, withdrawn. */
    public Provenance withdrawn(Withdrawal withdrawal) {
        Objects.requireNonNull(withdrawal, "withdrawn");
        return new Provenance(id, recordedAt, recordedBy, Optional.of(withdrawal), replaces);
    }

    /**
     * Returns a copy of this provenance that replaces another fact of the same dossier and type; it needs
     * {@code recordedAt}.
     *
     * @param other reference of the fact that is corrected
     * @throws IllegalArgumentException if it is blank
     */
    public Provenance replaces(String other) {
        return new Provenance(id, recordedAt, recordedBy, withdrawn, Optional.of(notBlank(other, "replaces")));
    }

    /** Gets the reference of the fact within its dossier. */
    public Optional<String> id() {
        return id;
    }

    /** Gets when the fact became known; empty means on its own day. */
    public Optional<OffsetDateTime> recordedAt() {
        return recordedAt;
    }

    /** Gets the opaque reference of who recorded it. */
    public Optional<String> recordedBy() {
        return recordedBy;
    }

    /** Gets when and why it was withdrawn. */
    public Optional<Withdrawal> withdrawn() {
        return withdrawn;
    }

    /** Gets the reference of the fact of the same dossier and type that this one corrects. */
    public Optional<String> replaces() {
        return replaces;
    }

    static String notBlank(String text, String name) {
        if (Objects.requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException("'" + name + "' is blank");
        }
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Provenance provenance
                        && id.equals(provenance.id)
                        && recordedAt.equals(provenance.recordedAt)
                        && recordedBy.equals(provenance.recordedBy)
                        && withdrawn.equals(provenance.withdrawn)
                        && replaces.equals(provenance.replaces));
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, recordedAt, recordedBy, withdrawn, replaces);
    }

    @Override
    public String toString() {
        return "Provenance[id=" + id + ", recordedAt=" + recordedAt + ", recordedBy=" + recordedBy + ", withdrawn="
                + withdrawn + ", replaces=" + replaces + "]";
    }
}

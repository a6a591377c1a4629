package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A withdrawal: the fact was wrong. Final: a withdrawn fact never holds again. */
@Stable
public final class Withdrawal {
    private final OffsetDateTime at;
    private final String by;
    private final String reason;
    private final Extras extras;

    private Withdrawal(OffsetDateTime at, String by, String reason, Extras extras) {
        this.at = at;
        this.by = by;
        this.reason = reason;
        this.extras = extras;
    }

    /**
     * Obtains a withdrawal.
     *
     * @param at when it was withdrawn
     * @param by opaque reference of who did it
     * @param reason why
     * @throws IllegalArgumentException if the reference or the reason is blank
     */
    public static Withdrawal of(OffsetDateTime at, String by, String reason) {
        return new Withdrawal(
                Objects.requireNonNull(at, "at"),
                Provenance.notBlank(by, "by"),
                Provenance.notBlank(reason, "reason"),
                Extras.NONE);
    }

    /** Returns a copy of this withdrawal with other {@code x-} fields. */
    public Withdrawal extras(Extras newExtras) {
        return new Withdrawal(at, by, reason, Objects.requireNonNull(newExtras, "extras"));
    }

    /** Gets when the fact was withdrawn. */
    public OffsetDateTime at() {
        return at;
    }

    /** Gets the opaque reference of who withdrew it. */
    public String by() {
        return by;
    }

    /** Gets why. */
    public String reason() {
        return reason;
    }

    /** Gets the {@code x-} fields. */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Withdrawal withdrawal
                && at.equals(withdrawal.at)
                && by.equals(withdrawal.by)
                && reason.equals(withdrawal.reason)
                && extras.equals(withdrawal.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(at, by, reason, extras);
    }

    /** Prints the fields, those that start with {@code x-} by their names only. */
    @Override
    public String toString() {
        return "Withdrawal[at=" + at + ", by=" + by + ", reason=" + reason + ", extras=" + extras + "]";
    }
}

package fr.parcours.core.dossier;

import java.time.OffsetDateTime;

/**
 * The end of a fact's validity: it was wrong. Final: a withdrawn fact never comes back.
 *
 * @param at when it was withdrawn
 * @param by opaque reference of who did it
 * @param reason why
 * @param extras {@code x-} fields
 */
public record Withdrawal(OffsetDateTime at, String by, String reason, Extras extras) {
    /** Obtains a withdrawal. */
    public static Withdrawal of(OffsetDateTime at, String by, String reason) {
        return new Withdrawal(at, by, reason, Extras.NONE);
    }
}

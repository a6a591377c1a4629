package fr.parcours.dispositif.plie;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.ExitReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A situation that makes a positive exit once it is confirmed, and where it stands.
 *
 * @param outcome the lasting job, the creation, the qualifying training
 * @param reason the exit it makes
 * @param due day from which it may be confirmed, and by which it should be
 * @param state where it stands on the day asked
 * @param settledOn day it was confirmed or lost
 */
record PositiveExit(Outcome outcome, ExitReason reason, LocalDate due, State state, Optional<LocalDate> settledOn) {
    /** Exits that count as positive in a PLIE, and no other: a short job, or a training without diploma, does not. */
    static final List<ExitReason> REASONS =
            List.of(ExitReason.EMPLOI_DURABLE, ExitReason.CREATION, ExitReason.QUALIFICATION);

    /** Checks if it was confirmed or lost. */
    boolean isSettled() {
        return settledOn.isPresent();
    }

    /** Says in words that it stands somewhere. */
    Sentence why(State said, Inquiry inquiry) {
        return inquiry.sentence(
                "plie.sortie-positive." + said.code(), outcome.kind(), outcome.on(), settledOn.orElse(due));
    }

    /** Where it stands. */
    enum State {
        /** Begun; the day of the confirmation is not there yet. */
        EXPECTED("attendue"),
        /** The day has come, and no one has said. */
        NOT_YET_KNOWN("a-confirmer"),
        CONFIRMED("confirmee"),
        LOST("perdue");

        private final String code;

        State(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}

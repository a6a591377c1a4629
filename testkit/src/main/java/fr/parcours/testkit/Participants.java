package fr.parcours.testkit;

import fr.parcours.core.dossier.Subject;
import fr.parcours.core.lifecycle.Experimental;

/**
 * Participants for tests, written as a story.
 *
 * <pre>{@code
 * Dossier dossier = aParticipant("P-1").born("2001-05-17").woman()
 *         .living("59599").inQpv().withEducation("3")
 *         .entered(PACEA, "2021-02-03")
 *         .interviewed("2021-02-10")
 *         .exited(PACEA, "2021-11-30", ExitReason.AUTONOMIE)
 *         .dossier();
 * }</pre>
 */
@Experimental
public final class Participants {
    private Participants() {}

    /** Obtains a participant of whom nothing is known yet, whose reference does not matter. */
    public static Participant aParticipant() {
        return aParticipant("P-1");
    }

    /**
     * Obtains a participant of whom nothing is known yet.
     *
     * @throws IllegalArgumentException if the reference is blank
     */
    public static Participant aParticipant(String id) {
        return new Participant(Subject.participant(id));
    }
}

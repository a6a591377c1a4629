package fr.parcours.core.workflow;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.PhaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a subject stands in a dispositif on a day.
 *
 * @param dispositif the dispositif
 * @param on the day
 * @param state open, suspended, closed or none
 * @param phase phase running on that day, or last one when closed
 * @param start day of entry, empty when the subject never entered
 * @param end last day: the exit once recorded, else derived; empty when nothing limits the pathway
 * @param obligations what is required, met or not, by day
 * @param planned facts known and dated after that day
 */
public record PathwayStatus(
        DispositifId dispositif,
        LocalDate on,
        State state,
        Optional<PhaseId> phase,
        Optional<LocalDate> start,
        Optional<DerivedEnd> end,
        List<Due> obligations,
        List<Fact> planned) {
    public PathwayStatus {
        obligations = List.copyOf(obligations);
        planned = List.copyOf(planned);
    }

    /** The states of a pathway. */
    public enum State {
        OPEN,
        SUSPENDED,
        CLOSED,
        NONE;

        /** Gets the code used in outputs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

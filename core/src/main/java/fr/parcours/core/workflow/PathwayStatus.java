package fr.parcours.core.workflow;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.PhaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where a subject stands in a dispositif on a day. Immutable. */
@Stable
public final class PathwayStatus {
    private final DispositifId dispositif;
    private final LocalDate on;
    private final Standing standing;
    private final List<Fact> planned;
    private final Finding explanation;

    PathwayStatus(DispositifId dispositif, LocalDate on, Standing standing, List<Fact> planned, Finding explanation) {
        this.dispositif = dispositif;
        this.on = on;
        this.standing = standing;
        this.planned = List.copyOf(planned);
        this.explanation = explanation;
    }

    /** What an inquiry found. */
    record Standing(
            State state,
            Optional<PhaseId> phase,
            Optional<LocalDate> start,
            Optional<DerivedEnd> end,
            List<Due> obligations) {
        static final Standing NONE =
                new Standing(State.NONE, Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        Standing {
            obligations = List.copyOf(obligations);
        }
    }

    /** Gets the dispositif. */
    public DispositifId dispositif() {
        return dispositif;
    }

    /** Gets the day. */
    public LocalDate on() {
        return on;
    }

    /** Gets the state: open, suspended, closed or none. */
    public State state() {
        return standing.state();
    }

    /** Gets the phase running on that day, or the last one when closed. */
    public Optional<PhaseId> phase() {
        return standing.phase();
    }

    /** Gets the day of entry, empty when the subject never entered. */
    public Optional<LocalDate> start() {
        return standing.start();
    }

    /** Gets the last day: the exit once recorded, else derived; empty when nothing limits the pathway. */
    public Optional<DerivedEnd> end() {
        return standing.end();
    }

    /** Gets what is required, met or not, by day. */
    public List<Due> obligations() {
        return standing.obligations();
    }

    /** Gets the facts known and dated after that day. */
    public List<Fact> planned() {
        return planned;
    }

    /** Gets the explanation: the facts and the values of parameters that the state, the end and the obligations rest on. */
    public Finding explanation() {
        return explanation;
    }

    /** Prints the dispositif, the day and the state. */
    @Override
    public String toString() {
        return dispositif + " on " + on + ": " + state().code();
    }

    /** The states of a pathway. */
    public enum State {
        /** Enrolled that day. */
        OPEN("open"),
        /** Enrolled, and suspended that day. */
        SUSPENDED("suspended"),
        /** An exit was recorded. */
        CLOSED("closed"),
        /** Never entered. */
        NONE("none");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** Gets the code used in outputs. */
        public String code() {
            return code;
        }
    }
}

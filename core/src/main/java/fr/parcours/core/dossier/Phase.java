package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.PhaseId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A phase of a pathway began; it lasts until the next phase of the dispositif, or the exit.
 *
 * @param until planned last day of the phase
 */
public record Phase(
        LocalDate on,
        DispositifId dispositif,
        PhaseId phase,
        Optional<LocalDate> until,
        Provenance provenance,
        Extras extras)
        implements Fact {
    /** Obtains the beginning of a phase. */
    public static Phase of(LocalDate on, DispositifId dispositif, PhaseId phase) {
        return new Phase(on, dispositif, phase, Optional.empty(), Provenance.NONE, Extras.NONE);
    }

    /** Returns a copy of this phase with a planned last day. */
    public Phase until(LocalDate plannedLastDay) {
        return new Phase(on, dispositif, phase, Optional.of(plannedLastDay), provenance, extras);
    }

    @Override
    public FactType type() {
        return FactType.PHASE;
    }

    @Override
    public Set<DispositifId> dispositifs() {
        return Set.of(dispositif);
    }

    @Override
    public Phase recorded(Provenance newProvenance) {
        return new Phase(on, dispositif, phase, until, newProvenance, extras);
    }
}

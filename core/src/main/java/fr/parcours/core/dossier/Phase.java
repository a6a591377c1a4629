package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.PhaseId;
import java.time.LocalDate;
import java.util.Optional;

/** The beginning of a phase of a pathway; it lasts until the next phase of the dispositif, or the exit. */
@Stable
public final class Phase extends AbstractFact<Phase> {
    Phase(FactDraft draft) {
        super(FactType.PHASE, draft);
    }

    /** Obtains the beginning of a phase. */
    public static Phase of(LocalDate on, DispositifId dispositif, PhaseId phase) {
        return new Phase(
                Fact.draft().put(Field.ON, on).put(Field.DISPOSITIF, dispositif).put(Field.PHASE, phase));
    }

    /** Returns a copy of this phase with a planned last day. */
    public Phase until(LocalDate plannedLastDay) {
        return with(Field.UNTIL, plannedLastDay);
    }

    /** Gets the dispositif. */
    public DispositifId dispositif() {
        return needed(Field.DISPOSITIF);
    }

    /** Gets the phase that began. */
    public PhaseId phase() {
        return needed(Field.PHASE);
    }

    /** Gets the planned last day of the phase. */
    public Optional<LocalDate> until() {
        return get(Field.UNTIL);
    }

    @Override
    public <R> R accept(FactVisitor<R> visitor) {
        return visitor.phase(this);
    }
}

package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The pathway paused.
 *
 * @param until last suspended day; empty means it is still running
 * @param reason code of the reason
 */
public record Suspension(
        LocalDate on,
        DispositifId dispositif,
        Optional<LocalDate> until,
        Optional<String> reason,
        Provenance provenance,
        Extras extras)
        implements Fact {
    /** Obtains a suspension that is still running. */
    public static Suspension of(LocalDate on, DispositifId dispositif) {
        return new Suspension(on, dispositif, Optional.empty(), Optional.empty(), Provenance.NONE, Extras.NONE);
    }

    /** Returns a copy of this suspension with its last day. */
    public Suspension until(LocalDate lastDay) {
        return new Suspension(on, dispositif, Optional.of(lastDay), reason, provenance, extras);
    }

    @Override
    public FactType type() {
        return FactType.SUSPENSION;
    }

    @Override
    public Set<DispositifId> dispositifs() {
        return Set.of(dispositif);
    }

    @Override
    public Suspension recorded(Provenance newProvenance) {
        return new Suspension(on, dispositif, until, reason, newProvenance, extras);
    }
}

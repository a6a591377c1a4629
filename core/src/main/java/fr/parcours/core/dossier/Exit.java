package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The subject left a dispositif; the day of the exit is still in it. */
public record Exit(
        LocalDate on, DispositifId dispositif, Optional<ExitReason> reason, Provenance provenance, Extras extras)
        implements Fact {
    /** Obtains an exit. */
    public static Exit of(LocalDate on, DispositifId dispositif, ExitReason reason) {
        return new Exit(on, dispositif, Optional.of(reason), Provenance.NONE, Extras.NONE);
    }

    @Override
    public FactType type() {
        return FactType.EXIT;
    }

    @Override
    public Set<DispositifId> dispositifs() {
        return Set.of(dispositif);
    }

    @Override
    public Exit recorded(Provenance newProvenance) {
        return new Exit(on, dispositif, reason, newProvenance, extras);
    }
}

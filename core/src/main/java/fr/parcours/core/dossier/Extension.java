package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The limit of the pathway moved.
 *
 * @param until new last day
 * @param reason code of the reason
 */
public record Extension(
        LocalDate on,
        DispositifId dispositif,
        LocalDate until,
        Optional<String> reason,
        Provenance provenance,
        Extras extras)
        implements Fact {
    /** Obtains an extension to a new last day. */
    public static Extension of(LocalDate on, DispositifId dispositif, LocalDate until) {
        return new Extension(on, dispositif, until, Optional.empty(), Provenance.NONE, Extras.NONE);
    }

    @Override
    public FactType type() {
        return FactType.EXTENSION;
    }

    @Override
    public Set<DispositifId> dispositifs() {
        return Set.of(dispositif);
    }

    @Override
    public Extension recorded(Provenance newProvenance) {
        return new Extension(on, dispositif, until, reason, newProvenance, extras);
    }
}

package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The subject entered a dispositif.
 *
 * @param prescriber who sent the subject: {@code plie}, {@code mission-locale}, {@code initiative} or a partner's reference
 */
public record Entry(
        LocalDate on, DispositifId dispositif, Optional<String> prescriber, Provenance provenance, Extras extras)
        implements Fact {
    /** Obtains an entry. */
    public static Entry of(LocalDate on, DispositifId dispositif) {
        return new Entry(on, dispositif, Optional.empty(), Provenance.NONE, Extras.NONE);
    }

    /** Returns a copy of this entry with a prescriber. */
    public Entry prescriber(String reference) {
        return new Entry(on, dispositif, Optional.of(reference), provenance, extras);
    }

    @Override
    public FactType type() {
        return FactType.ENTRY;
    }

    @Override
    public Set<DispositifId> dispositifs() {
        return Set.of(dispositif);
    }

    @Override
    public Entry recorded(Provenance newProvenance) {
        return new Entry(on, dispositif, prescriber, newProvenance, extras);
    }
}

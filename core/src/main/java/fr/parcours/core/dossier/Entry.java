package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.Optional;

/** The subject entered a dispositif. */
@Stable
public final class Entry extends AbstractFact<Entry> {
    Entry(FactDraft draft) {
        super(FactType.ENTRY, draft);
    }

    /** Obtains an entry. */
    public static Entry of(LocalDate on, DispositifId dispositif) {
        return new Entry(Fact.draft().put(Field.ON, on).put(Field.DISPOSITIF, dispositif));
    }

    /** Returns a copy of this entry with a prescriber. */
    public Entry prescriber(String reference) {
        return with(Field.PRESCRIBER, reference);
    }

    /** Gets the dispositif entered. */
    public DispositifId dispositif() {
        return needed(Field.DISPOSITIF);
    }

    /** Gets who sent the subject: {@code plie}, {@code mission-locale}, {@code initiative} or a partner's reference. */
    public Optional<String> prescriber() {
        return get(Field.PRESCRIBER);
    }

    @Override
    public <R> R accept(FactVisitor<R> visitor) {
        return visitor.entry(this);
    }
}

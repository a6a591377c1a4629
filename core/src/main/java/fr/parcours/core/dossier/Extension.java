package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.Optional;

/** The limit of the pathway moved. */
@Stable
public final class Extension extends AbstractFact<Extension> {
    Extension(FactDraft draft) {
        super(FactType.EXTENSION, draft);
    }

    /** Obtains an extension to a new last day. */
    public static Extension of(LocalDate on, DispositifId dispositif, LocalDate until) {
        return new Extension(
                Fact.draft().put(Field.ON, on).put(Field.DISPOSITIF, dispositif).put(Field.UNTIL, until));
    }

    /** Returns a copy of this extension with its reason. */
    public Extension reason(String code) {
        return with(Field.FREE_REASON, code);
    }

    /** Gets the dispositif. */
    public DispositifId dispositif() {
        return needed(Field.DISPOSITIF);
    }

    /** Gets the new last day. */
    public LocalDate until() {
        return needed(Field.UNTIL);
    }

    /** Gets the code of the reason. */
    public Optional<String> reason() {
        return get(Field.FREE_REASON);
    }

    @Override
    public <R> R accept(FactVisitor<R> visitor) {
        return visitor.extension(this);
    }
}

package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import java.time.LocalDate;
import java.util.Optional;

/** The subject left a dispositif; the day of the exit is still in it. */
@Stable
public final class Exit extends AbstractFact<Exit> {
    Exit(FactDraft draft) {
        super(FactType.EXIT, draft);
    }

    /** Obtains an exit whose reason is not known. */
    public static Exit of(LocalDate on, DispositifId dispositif) {
        return new Exit(Fact.draft().put(Field.ON, on).put(Field.DISPOSITIF, dispositif));
    }

    /** Obtains an exit. */
    public static Exit of(LocalDate on, DispositifId dispositif, ExitReason reason) {
        return of(on, dispositif).with(Field.REASON, reason);
    }

    /** Gets the dispositif left. */
    public DispositifId dispositif() {
        return needed(Field.DISPOSITIF);
    }

    /** Gets the reason. */
    public Optional<ExitReason> reason() {
        return get(Field.REASON);
    }

    @Override
    public <R> R accept(FactVisitor<R> visitor) {
        return visitor.exit(this);
    }
}

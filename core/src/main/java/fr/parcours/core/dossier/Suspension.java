package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.Optional;

/** The pathway paused. */
@Stable
public final class Suspension extends AbstractFact<Suspension> {
    Suspension(FactDraft draft) {
        super(FactType.SUSPENSION, draft);
    }

    /** Obtains a suspension that is still running. */
    public static Suspension of(LocalDate on, DispositifId dispositif) {
        return new Suspension(Fact.draft().put(Field.ON, on).put(Field.DISPOSITIF, dispositif));
    }

    /** Returns a copy of this suspension with its last day. */
    public Suspension until(LocalDate lastDay) {
        return with(Field.UNTIL, lastDay);
    }

    /** Returns a copy of this suspension with its reason. */
    public Suspension reason(String code) {
        return with(Field.FREE_REASON, code);
    }

    /** Gets the dispositif. */
    public DispositifId dispositif() {
        return needed(Field.DISPOSITIF);
    }

    /** Gets the last suspended day; empty means it is still running. */
    public Optional<LocalDate> until() {
        return get(Field.UNTIL);
    }

    /** Gets the code of the reason. */
    public Optional<String> reason() {
        return get(Field.FREE_REASON);
    }

    @Override
    public <R> R accept(FactVisitor<R> visitor) {
        return visitor.suspension(this);
    }
}

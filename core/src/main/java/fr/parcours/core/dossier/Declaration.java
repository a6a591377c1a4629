package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * Something true of the subject from a day on, or for one month only.
 *
 * @param forMonth the only month it holds for; empty means until declared otherwise
 */
public record Declaration(
        LocalDate on, Optional<YearMonth> forMonth, Values values, Provenance provenance, Extras extras)
        implements Fact {
    /** Obtains the declaration of one attribute. */
    public static <T> Declaration of(LocalDate on, Attribute<T> attribute, T value) {
        return of(on, Values.of(attribute, value));
    }

    /** Obtains a declaration. */
    public static Declaration of(LocalDate on, Values values) {
        return new Declaration(on, Optional.empty(), values, Provenance.NONE, Extras.NONE);
    }

    /** Returns a copy of this declaration that holds for one month only. */
    public Declaration forMonth(YearMonth month) {
        return new Declaration(on, Optional.of(month), values, provenance, extras);
    }

    @Override
    public FactType type() {
        return FactType.DECLARATION;
    }

    @Override
    public Set<DispositifId> dispositifs() {
        return Set.of();
    }

    @Override
    public Declaration recorded(Provenance newProvenance) {
        return new Declaration(on, forMonth, values, newProvenance, extras);
    }
}

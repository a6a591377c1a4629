package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.Attribute;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Something true of the subject from a day on, or for one month only. */
@Stable
public final class Declaration extends AbstractFact<Declaration> {
    Declaration(FactDraft draft) {
        super(FactType.DECLARATION, draft);
    }

    /**
     * Obtains the declaration of one attribute.
     *
     * @throws IllegalArgumentException if the attribute does not take the value
     */
    public static <T> Declaration of(LocalDate on, Attribute<T> attribute, T value) {
        return of(on, Values.of(attribute, value));
    }

    /** Obtains a declaration. */
    public static Declaration of(LocalDate on, Values values) {
        return new Declaration(Fact.draft().put(Field.ON, on).put(Field.DECLARED, values));
    }

    /** Returns a copy of this declaration that holds for one month only. */
    public Declaration forMonth(YearMonth month) {
        return with(Field.FOR, month);
    }

    /** Returns a copy of this declaration that declares something else. */
    public Declaration values(Values newValues) {
        return with(Field.DECLARED, newValues);
    }

    /** Gets the only month it holds for; empty means until declared otherwise. */
    public Optional<YearMonth> forMonth() {
        return get(Field.FOR);
    }

    /** Gets what is declared. */
    public Values values() {
        return needed(Field.DECLARED);
    }

    @Override
    public <R> R accept(FactVisitor<R> visitor) {
        return visitor.declaration(this);
    }
}

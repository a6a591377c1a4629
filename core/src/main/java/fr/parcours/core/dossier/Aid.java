package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Money granted or paid on a day. */
@Stable
public final class Aid extends AbstractFact<Aid> {
    Aid(FactDraft draft) {
        super(FactType.AID, draft);
    }

    /**
     * Obtains an aid.
     *
     * @param amount euros, negative for a recovery
     * @throws ArithmeticException if the amount has more than two decimals
     */
    public static Aid of(LocalDate on, AidScheme scheme, BigDecimal amount) {
        return new Aid(Fact.draft().put(Field.ON, on).put(Field.SCHEME, scheme).put(Field.AMOUNT, amount));
    }

    /** Returns a copy of this aid, for a month. */
    public Aid forMonth(YearMonth month) {
        return with(Field.FOR, month);
    }

    /** Returns a copy of this aid attributed to one more dispositif. */
    public Aid by(DispositifId dispositif) {
        return new Aid(draft().add(Field.DISPOSITIFS, dispositif));
    }

    /** Returns a copy of this aid that credits one more kind of step or dispositif. */
    public Aid via(Word word) {
        return new Aid(
                draft().add(Field.VIA, Objects.requireNonNull(word, "word").code()));
    }

    /** Returns a copy of this aid with the other side. */
    public Aid party(String reference) {
        return with(Field.PARTY, reference);
    }

    /** Gets what the money is. */
    public AidScheme scheme() {
        return needed(Field.SCHEME);
    }

    /** Gets the euros, with two decimals; negative for a recovery. */
    public BigDecimal amount() {
        return needed(Field.AMOUNT);
    }

    /** Gets the month it is for. */
    public Optional<YearMonth> forMonth() {
        return get(Field.FOR);
    }

    /** Gets the month it is for, else the month of its day. */
    public YearMonth month() {
        return forMonth().orElseGet(() -> YearMonth.from(on()));
    }

    /** Gets the step kinds or dispositifs credited, in alphabetical order. */
    public Set<String> via() {
        return or(Field.VIA, Set.of());
    }

    /** Gets the other side. */
    public Optional<String> party() {
        return get(Field.PARTY);
    }

    @Override
    public <R> R accept(FactVisitor<R> visitor) {
        return visitor.aid(this);
    }
}

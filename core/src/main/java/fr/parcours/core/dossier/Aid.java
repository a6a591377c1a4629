package fr.parcours.core.dossier;

import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Money granted or paid on a day.
 *
 * @param amount euros, at most two decimals; negative for a recovery
 * @param forMonth the month it is for
 * @param dispositifs to which it is attributed
 * @param via services credited
 * @param party the other side
 */
public record Aid(
        LocalDate on,
        AidScheme scheme,
        BigDecimal amount,
        Optional<YearMonth> forMonth,
        Set<DispositifId> dispositifs,
        Set<String> via,
        Optional<String> party,
        Provenance provenance,
        Extras extras)
        implements Fact {
    public Aid {
        amount = amount.setScale(2);
        dispositifs = Step.sorted(dispositifs);
        via = Step.sorted(via);
    }

    /**
     * Obtains an aid.
     *
     * @throws ArithmeticException if the amount has more than two decimals
     */
    public static Aid of(LocalDate on, AidScheme scheme, BigDecimal amount) {
        return new Aid(
                on,
                scheme,
                amount,
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Provenance.NONE,
                Extras.NONE);
    }

    /** Returns a copy of this aid, for a month. */
    public Aid forMonth(YearMonth month) {
        return new Aid(on, scheme, amount, Optional.of(month), dispositifs, via, party, provenance, extras);
    }

    /** Returns a copy of this aid attributed to one more dispositif. */
    public Aid by(DispositifId dispositif) {
        Set<DispositifId> more = new TreeSet<>(dispositifs);
        more.add(dispositif);
        return new Aid(on, scheme, amount, forMonth, more, via, party, provenance, extras);
    }

    /** Gets the month it is for, else the month of its day. */
    public YearMonth month() {
        return forMonth.orElseGet(() -> YearMonth.from(on));
    }

    @Override
    public FactType type() {
        return FactType.AID;
    }

    @Override
    public Aid recorded(Provenance newProvenance) {
        return new Aid(on, scheme, amount, forMonth, dispositifs, via, party, newProvenance, extras);
    }
}

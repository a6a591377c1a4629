package fr.parcours.dispositif.cej;

import fr.parcours.core.rule.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One line of the ledger: where the amount of a month stands after it, and why.
 *
 * @param amount euros; empty when something is missing
 * @param finding the line in words; refused when it leaves nothing, undetermined when something is missing
 */
record Line(Optional<BigDecimal> amount, Finding finding) {
    /** Obtains a line that leaves an amount. */
    static Line of(BigDecimal amount, Finding finding) {
        return new Line(Optional.of(amount), finding);
    }

    /** Obtains a line that cannot be computed. */
    static Line missing(Finding finding) {
        return new Line(Optional.empty(), finding);
    }

    /** Rounds to the cent, half up. */
    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}

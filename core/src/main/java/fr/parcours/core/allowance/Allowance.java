package fr.parcours.core.allowance;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.Set;

/**
 * What is owed for a month or a year.
 *
 * @param dispositif the dispositif
 * @param period a {@link java.time.YearMonth} or a {@link java.time.Year}
 * @param amount euros, two decimals; empty when an attribute that chooses the scale is missing, or when the
 *     explanation leaves the amount to somebody (its {@code appraisal})
 * @param explanation how it comes about; its {@code missing} and {@code presumed} are the allowance's
 */
public record Allowance(
        DispositifId dispositif, TemporalAccessor period, Optional<BigDecimal> amount, Finding explanation) {
    /** Gets the attributes to ask before an amount can be given. */
    public Set<Attribute<?>> missing() {
        return explanation.missing();
    }

    /** Gets what was never declared and counts as none. */
    public Set<String> presumed() {
        return explanation.presumed();
    }
}

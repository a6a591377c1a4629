package fr.parcours.core.allowance;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.AidScheme;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.Set;

/**
 * How a dispositif's money is computed. Implementations must be immutable and must not read the clock; most are a
 * {@link MonthlyScale}.
 */
@Stable
public interface AllowanceScale {
    /**
     * Computes what a month gives, in euros, as of its first day unless the article says otherwise: satisfied with an amount,
     * refused when it gives nothing, undetermined and without amount when something it depends on is not known.
     *
     * @param inquiry its day is the first of the month
     */
    Explained<BigDecimal> month(Inquiry inquiry, YearMonth month);

    /**
     * Computes what a year gives, in euros.
     *
     * @param inquiry its day is the first of the year
     */
    Explained<BigDecimal> year(Inquiry inquiry, Year year);

    /**
     * Gets the schemes under which this money is paid: the total paid under them may not exceed what the scale gives before
     * any payment. None when the scale limits no scheme.
     */
    default Set<AidScheme> schemes() {
        return Set.of();
    }

    /** Checks if the amount is the most that may still be granted after what was paid, and not an amount due. */
    default boolean isCeiling() {
        return false;
    }
}

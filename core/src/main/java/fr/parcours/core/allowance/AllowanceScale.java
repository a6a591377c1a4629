package fr.parcours.core.allowance;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.vocabulary.AidScheme;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** How a dispositif's money is computed. Implementations must be immutable and must not read the clock. */
public interface AllowanceScale {
    /** Computes what a month gives, ruled by its first day unless the article says otherwise. */
    Allowance month(Dossier dossier, YearMonth month);

    /** Computes what a year gives. */
    Allowance year(Dossier dossier, Year year);

    /**
     * Finds the scheme whose aids may not go beyond the amounts given while none of them was granted; empty when the amounts
     * bound no scheme.
     */
    default Optional<AidScheme> scheme() {
        return Optional.empty();
    }
}

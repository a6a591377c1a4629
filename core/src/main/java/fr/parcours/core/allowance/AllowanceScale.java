package fr.parcours.core.allowance;

import fr.parcours.core.dossier.Dossier;
import java.time.Year;
import java.time.YearMonth;

/** How a dispositif's money is computed. Implementations must be immutable and must not read the clock. */
public interface AllowanceScale {
    /** Computes what a month gives, ruled by its first day unless the article says otherwise. */
    Allowance month(Dossier dossier, YearMonth month);

    /** Computes what a year gives. */
    Allowance year(Dossier dossier, Year year);
}

package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;
import java.math.BigDecimal;
import java.util.Optional;

/** What changes the allowance of a month once resources are taken off: a sanction, papers that came too late. */
@FunctionalInterface
interface Adjustment {
    /**
     * Adjusts the amount of a month, empty when there is nothing to adjust.
     *
     * @param amount rounded to the cent
     */
    Optional<Line> of(Dossier dossier, EnrolmentMonth month, BigDecimal amount);
}

package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;

/** What a month gives before resources: the RSA less its housing share, or a flat amount by age and tax household. */
@FunctionalInterface
interface FullAmount {
    /** Computes the amount of a month, rounded to the cent. */
    Line of(Dossier dossier, EnrolmentMonth month);
}

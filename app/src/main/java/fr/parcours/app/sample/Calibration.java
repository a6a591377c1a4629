package fr.parcours.app.sample;

import fr.parcours.core.vocabulary.DispositifId;
import java.time.Year;
import java.util.List;

/** One chapter of the report: who is in its dispositif, and what happened there. */
interface Calibration {
    /** Gets the dispositif whose figures are met. */
    DispositifId dispositif();

    /** Makes people, or takes some already made, and enrols them. */
    void enrol(Population population);

    /** Lists what to deal in the dispositif in a year, in order; nothing in most years. */
    List<Quota> quotas(Year year);
}

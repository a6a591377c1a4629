package fr.parcours.app.sample;

import fr.parcours.core.vocabulary.DispositifId;
import java.util.List;

/** One chapter of the report: who is in its dispositif, and what happened there. */
interface Calibration {
    /** Gets the dispositif whose figures are met. */
    DispositifId dispositif();

    /** Makes people, or takes some already made, and enrols them. */
    void enrol(Population population);

    /** Lists what to deal in the dispositif, in order, for the figures to be the published ones. */
    List<Quota> quotas();

    /** Lists what to deal in the year before, of which little is published: enough for a likely year. */
    List<Quota> quotasOfTheYearBefore();
}

package fr.parcours.entreprises.clauses;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/**
 * Contributes the dispositif {@code clauses-sociales}, what is said of a market, the hours, their checks, the listings
 * {@code clauses-sociales.marches} and {@code clauses-sociales.heures}, and the chapter.
 */
public final class ClausesSocialesPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("clauses-sociales", "Clauses sociales");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(
                ClausesSociales.CLAUSES_SOCIALES,
                Clause.HEURES_CLAUSE,
                Clause.TERRITOIRE,
                Clause.HORS_TERRITOIRE,
                Market.CONTRACTING_AUTHORITY,
                Market.OPERATION,
                Market.HOLDER,
                Market.DUE_HOURS,
                Market.AMOUNT,
                Market.LABOUR_SHARE,
                Market.INSERTION_RATE,
                Market.ENDS_ON);
        to.parameters(
                Publics.ADMITTED,
                Publics.JOBSEEKER_MONTHS,
                Publics.BENEFITS,
                Publics.AGE_MINIMUM,
                Publics.AGE_MAXIMUM,
                Publics.OUT_OF_SCHOOL,
                ClausesSociales.LONGEST,
                Market.USUAL_LABOUR_SHARE,
                Market.USUAL_INSERTION_RATE,
                Market.HOURLY_COST,
                Figures.HOURS_OF_A_JOB);
        to.dispositif(ClausesSociales::of);
        to.check(setting -> () -> new HoursCheck(setting));
        to.listing(MarketListing::of);
        to.listing(setting -> HoursListing.listing());
        to.chapter(Figures::chapter);
    }
}

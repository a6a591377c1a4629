package fr.parcours.entreprises.aides;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/** Contributes the dispositif {@code contrats-aides}, the State's share of its contracts, their checks and their chapter. */
public final class ContratsAidesPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("contrats-aides", "Contrats aidés (PEC, CIE)");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(ContratsAides.CONTRATS_AIDES, AidedContract.CHANTIER_INSERTION);
        to.parameters(Orders.BY_REGION.values().toArray(Parameter<?>[]::new));
        to.parameters(
                Orders.REGION,
                ContratsAides.WITHOUT_JOB,
                Audiences.AGE_MINIMUM,
                Audiences.YOUNG,
                Audiences.YOUNG_RQTH,
                Audiences.SENIOR,
                AidLength.LEAST_PEC,
                AidLength.LEAST_CIE,
                AidLength.MOST,
                AidLength.EXTENDED,
                AidLength.EXTENDED_AGE,
                AidLength.UNLIMITED_AGE,
                PaidHours.LEAST,
                Pay.MOST_PEC,
                Pay.MOST_ACI,
                Pay.MOST_CIE,
                Meetings.EVERY);
        to.dispositif(ContratsAides::of);
        to.check(setting -> () -> new ContractCheck(setting));
        to.chapter(Figures.chapter());
    }
}

package fr.parcours.entreprises.aides;

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
        to.dispositif(ContratsAides::of);
        to.check(setting -> () -> new ContractCheck(setting));
        to.chapter(Figures.chapter());
    }
}

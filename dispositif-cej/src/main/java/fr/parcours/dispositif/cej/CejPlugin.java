package fr.parcours.dispositif.cej;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/**
 * Contributes the dispositifs {@code garantie-jeunes}, {@code cej} and {@code jeunes-diplomes}, the two allowances, and a
 * chapter for each dispositif.
 */
public final class CejPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("cej", "Garantie jeunes, contrat d’engagement jeune, jeunes diplômés");
    }

    @Override
    public void contribute(Contributions to) {
        to.parameters(MonthlyAllowance.UNVERIFIED);
        Engagements.contribute(to);
        GarantieJeunes.contribute(to);
        Cej.contribute(to);
        JeunesDiplomes.contribute(to);
        to.chapter(Figures.garantieJeunes());
        to.chapter(setting -> PathwayFigures.cej(CejWorkflow.of(setting)));
        to.chapter(setting -> PathwayFigures.jeunesDiplomes(JeunesDiplomes.pathway(setting)));
    }
}

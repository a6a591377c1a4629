package fr.parcours.formation;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/**
 * Contributes the dispositifs {@code formation}, {@code service-civique} and {@code alternance}, with the chapter of each, and
 * the check of what dossiers say of their contracts.
 */
public final class FormationPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("formation", "Formation, service civique, alternance");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(
                Formation.FORMATION,
                Formation.PROJET_VALIDE,
                Formation.PRF,
                Funding.ANSWER,
                ServiceCivique.SERVICE_CIVIQUE,
                ServiceCivique.AUTORISATION_PARENTALE,
                Indemnity.TOP_UP,
                Alternance.ALTERNANCE,
                Alternance.ENTREE_CFA,
                Apprenticeship.LOWER_SECONDARY,
                Apprenticeship.GROUNDS,
                Apprenticeship.FORMER_ENDED_ON,
                Professionalisation.FORMER_AIDED_CONTRACT,
                MinimumPay.PROFESSIONAL_DIPLOMA);
        to.dispositif(Formation::of);
        to.dispositif(ServiceCivique::of);
        to.dispositif(Alternance::of);
        to.chapter(Figures.formation());
        to.chapter(Figures.serviceCivique());
        to.chapter(Figures.alternance());
        to.check(setting -> () -> new ContractCheck(setting));
    }
}

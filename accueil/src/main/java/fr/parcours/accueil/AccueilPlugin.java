package fr.parcours.accueil;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.vocabulary.DispositifId;

/**
 * Contributes the dispositif {@code mission-locale}, a registration; {@code parrainage}; the services {@code numerique}, {@code
 * matinales} and {@code mobilisation}, which no one needs to enter; their chapters, and the recap of the report, {@code bilan}.
 */
public final class AccueilPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("accueil", "Accueil, espace numérique, parrainage, matinales, mobilisation");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(
                EspaceNumerique.NUMERIQUE,
                EspaceNumerique.CV,
                EspaceNumerique.IMPRESSION,
                EspaceNumerique.VISITE,
                EspaceNumerique.ATELIER_NUMERIQUE,
                Parrainage.PARRAINAGE,
                Parrainage.WEBHELP,
                Matinales.MATINALES,
                Matinales.MATINALE,
                Matinales.APREM,
                Mobilisation.MOBILISATION,
                Mobilisation.SIMULATION_ENTRETIEN,
                Mobilisation.PREPARATION_RECRUTEMENT);
        to.uses(
                DispositifId.named("creation-entreprise"),
                DispositifId.named("logement"),
                DispositifId.named("domiciliation"),
                ServiceFigures.UNIS_VERS_EMPLOI);
        Recap.uses(to);
        to.parameters(
                MissionLocale.AGE_MINIMUM,
                MissionLocale.AGE_MAXIMUM,
                MissionLocale.AGE_EXTENDED,
                MissionLocale.EXTENDING,
                MissionLocale.AT_SCHOOL,
                Parrainage.CRITERIA,
                Parrainage.AGE_MINIMUM,
                Parrainage.AGE_MAXIMUM,
                Parrainage.LEVEL,
                Parrainage.INTERVIEWS,
                Parrainage.LEAST,
                Parrainage.MOST);
        to.dispositif(MissionLocale::of);
        to.dispositif(EspaceNumerique::of);
        to.dispositif(Parrainage::of);
        to.dispositif(Matinales::of);
        to.dispositif(Mobilisation::of);
        to.check(setting -> Attendances::new);
        to.chapter(ReceptionFigures.chapter());
        to.chapter(ServiceFigures.numerique());
        to.chapter(ServiceFigures.parrainage());
        to.chapter(MatinalesFigures.chapter());
        to.chapter(ServiceFigures.mobilisation());
        to.chapter(Recap.chapter());
    }
}

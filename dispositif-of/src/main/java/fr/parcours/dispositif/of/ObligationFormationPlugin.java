package fr.parcours.dispositif.of;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.vocabulary.DispositifId;

/** Contributes the dispositifs {@code obligation-formation} and {@code reperage} and their chapters, of the same names. */
public final class ObligationFormationPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("of", "Obligation de formation, repérage des invisibles");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(
                ObligationFormation.OBLIGATION_FORMATION,
                Fulfilment.SIGNALEMENT,
                Fulfilment.ATTENDANCE,
                Fulfilment.EXEMPTION,
                Fulfilment.ELSEWHERE,
                Grounds.ABSENCE,
                Grounds.RUPTURE,
                Grounds.SANS_REPONSE,
                Procedure.REPRESENTATIVE,
                Procedure.TRANSMISSION,
                Figures.CHAMP_DES_POSSIBLES,
                Reperage.REPERAGE,
                Reperage.KNOWN);
        to.uses(
                Figures.PACEA,
                Figures.GARANTIE_JEUNES,
                Figures.CEJ,
                DispositifId.named("ppae"),
                DispositifId.named("jeunes-diplomes"),
                DispositifId.named("contrat-engagement"),
                DispositifId.named("plie"));
        to.parameters(
                ObligationFormation.AGE_MINIMUM,
                ObligationFormation.AGE_MAXIMUM,
                ObligationFormation.INTERVIEW,
                Fulfilment.ACTIVITIES,
                Fulfilment.OUTCOMES,
                Fulfilment.SCHOOL,
                Fulfilment.DISPOSITIFS,
                Grounds.STEPS,
                Grounds.REASONS,
                Procedure.SUMMONS,
                Procedure.TRANSMIT,
                Reperage.AGE_MINIMUM,
                Reperage.AGE_MAXIMUM,
                Reperage.SITUATIONS,
                Reperage.DISPOSITIFS,
                Reperage.CONTACTS,
                Reperage.SILENCE);
        to.dispositif(ObligationFormation::of);
        to.dispositif(Reperage::of);
        to.check(setting -> ProcedureCheck::new);
        to.chapter(Figures.obligationFormation());
        to.chapter(Figures.reperage());
    }
}

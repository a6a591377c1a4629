package fr.parcours.dispositif.of;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

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
        to.dispositif(ObligationFormation::of);
        to.dispositif(Reperage::of);
        to.check(setting -> () -> new ProcedureCheck(setting.parameters()));
        to.chapter(Figures.obligationFormation());
        to.chapter(Figures.reperage());
    }
}

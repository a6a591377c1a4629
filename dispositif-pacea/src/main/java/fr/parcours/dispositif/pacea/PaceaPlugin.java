package fr.parcours.dispositif.pacea;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.vocabulary.DispositifId;

/**
 * Contributes the dispositifs {@code pacea}, {@code contrat-engagement} and {@code ppae} and their chapters, {@code pacea},
 * {@code contrat-engagement} and {@code cotraitance}.
 */
public final class PaceaPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("pacea", "PACEA, contrat d’engagement et PPAE délégué");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(Pacea.PACEA, Pacea.ALLOCATION, Ppae.PPAE, Registration.STRUCK_OFF);
        to.uses(DispositifId.named("cej"), DispositifId.named("garantie-jeunes"));
        to.parameters(
                Pacea.AGE_MINIMUM,
                Pacea.AGE_MAXIMUM,
                Pacea.INCOMPATIBLE,
                Consecutive.LONGEST,
                Consecutive.RENEWAL,
                Registration.CONDITIONS,
                Registration.NOT_PRESUMED,
                PaceaWorkflow.EXTENDED_BY,
                PaceaWorkflow.GARANTIE_JEUNES,
                PaceaWorkflow.SIGNATURE_AFTER,
                PaceaWorkflow.SIGNATURE_DELAY,
                PaceaWorkflow.PHASE_DELAY,
                PaceaWorkflow.DIAGNOSTIC,
                PaceaWorkflow.EXIT_REASONS,
                PaceaAllowance.THRESHOLD,
                PaceaAllowance.WINDOW,
                PaceaCaps.REFERENCE,
                PaceaCaps.MULTIPLE,
                PaceaCaps.OWN_MONTHLY,
                PaceaCaps.OWN_YEARLY,
                Ppae.FRAMEWORK,
                Ppae.AGE_MINIMUM,
                Ppae.AGE_MAXIMUM,
                Ppae.DRAWING_UP,
                Ppae.REPLACING,
                Ppae.CONVERSION,
                Ppae.CONVERSION_OVERSEAS);
        Sanctions.contribute(to);
        to.dispositif(Pacea::of);
        to.dispositif(Ppae::of);
        ContratEngagement.contribute(to);
        to.chapter(Figures.pacea());
        to.chapter(Figures::contratEngagement);
        to.chapter(Figures.cotraitance());
    }
}

package fr.parcours.dispositif.pacea;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.vocabulary.DispositifId;

/** Contributes the dispositifs {@code pacea} and {@code ppae} and their chapters, {@code pacea} and {@code cotraitance}. */
public final class PaceaPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("pacea", "PACEA et PPAE délégué");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(Pacea.PACEA, Pacea.ALLOCATION, Ppae.PPAE);
        to.uses(DispositifId.named("cej"), DispositifId.named("garantie-jeunes"));
        to.parameters(
                Pacea.AGE_MINIMUM,
                Pacea.AGE_MAXIMUM,
                Pacea.INCOMPATIBLE,
                PaceaWorkflow.LONGEST,
                PaceaWorkflow.EXTENDED_BY,
                PaceaWorkflow.GARANTIE_JEUNES,
                PaceaWorkflow.SIGNATURE_AFTER,
                PaceaWorkflow.SIGNATURE_DELAY,
                PaceaWorkflow.PHASE_DELAY,
                PaceaWorkflow.EXIT_REASONS,
                PaceaAllowance.THRESHOLD,
                PaceaAllowance.WINDOW,
                PaceaCaps.REFERENCE,
                PaceaCaps.CEJ,
                PaceaCaps.MULTIPLE,
                PaceaCaps.OWN_MONTHLY,
                PaceaCaps.OWN_YEARLY,
                Ppae.FRAMEWORK,
                Ppae.AGE_MINIMUM,
                Ppae.AGE_MAXIMUM,
                Ppae.DRAWING_UP);
        to.dispositif(Pacea::of);
        to.dispositif(Ppae::of);
        to.chapter(Figures.pacea());
        to.chapter(Figures.cotraitance());
    }
}

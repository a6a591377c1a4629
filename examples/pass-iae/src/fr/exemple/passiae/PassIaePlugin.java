package fr.exemple.passiae;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/** Contributes the dispositif {@code pass-iae}, its chapter and its check. */
public final class PassIaePlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("pass-iae", "PASS IAE");
    }

    @Override
    public void contribute(Contributions to) {
        PassIae.contribute(to);
        Prolongation.contribute(to);
        to.chapter(Figures.chapter());
        PassIaeCheck.contribute(to);
    }
}

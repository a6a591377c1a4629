package fr.parcours.dispositif.of;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/** The plug-in of the obligation de formation and of the repérage des invisibles. */
public final class ObligationFormationPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("of", "Obligation de formation, repérage des invisibles");
    }

    @Override
    public void contribute(Contributions to) {}
}

package fr.parcours.dispositif.plie;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/** The plug-in of the PLIE. */
public final class PliePlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("plie", "PLIE");
    }

    @Override
    public void contribute(Contributions to) {}
}

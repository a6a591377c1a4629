package fr.parcours.formation;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/** The plug-in of training, of the service civique and of alternance. */
public final class FormationPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("formation", "Formation, service civique, alternance");
    }

    @Override
    public void contribute(Contributions to) {}
}

package fr.parcours.entreprises;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/** The plug-in of the services to companies and to the local labour market. */
public final class EntreprisesPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("entreprises", "Entreprises et recrutement");
    }

    @Override
    public void contribute(Contributions to) {}
}

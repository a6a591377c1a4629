package fr.parcours.social;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/** The plug-in of the youth aid fund, of health and of housing. */
public final class SocialPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("social", "FAJEM, santé, logement");
    }

    @Override
    public void contribute(Contributions to) {}
}

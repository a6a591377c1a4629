package fr.parcours.accueil;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/** The plug-in of the reception, the digital space, the parrainage, the matinales and the mobilisation. */
public final class AccueilPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("accueil", "Accueil, espace numérique, parrainage, matinales, mobilisation");
    }

    @Override
    public void contribute(Contributions to) {}
}

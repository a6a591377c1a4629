package fr.parcours.runtime.assembly;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.vocabulary.StepKind;

/** The only plug-in that the class path of these tests declares. */
public final class FoundPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("trouve", "Trouvé");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(StepKind.of("trouvaille", "Trouvaille"));
    }
}

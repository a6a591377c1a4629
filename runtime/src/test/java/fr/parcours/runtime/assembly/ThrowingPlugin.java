package fr.parcours.runtime.assembly;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/** A plug-in that cannot be built. */
public final class ThrowingPlugin implements Plugin {
    public ThrowingPlugin() {
        throw new IllegalStateException("no licence");
    }

    @Override
    public PluginDescriptor descriptor() {
        throw new AssertionError("never built");
    }

    @Override
    public void contribute(Contributions to) {
        throw new AssertionError("never built");
    }
}

package fr.parcours.runtime.assembly;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.plugin.PluginDescriptor;

/**
 * A plug-in and where it comes from.
 *
 * @param descriptor its identity
 * @param type its class
 * @param module its module with its version, or the class path
 */
@Stable
public record InstalledPlugin(PluginDescriptor descriptor, String type, String module) {
    /** Prints the id, the class and the module, as errors name them. */
    @Override
    public String toString() {
        return "'" + descriptor.id() + "' (" + type + ", " + module + ")";
    }
}

package fr.parcours.runtime.assembly;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.problem.Attempt;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import java.util.Optional;

/**
 * A plug-in and where it comes from.
 *
 * @param descriptor its identity
 * @param type its class
 * @param module its module with its version, or the class path
 * @param jar file name of its jar, empty for a folder of classes
 */
@Stable
public record InstalledPlugin(PluginDescriptor descriptor, String type, String module, Optional<String> jar) {
    /**
     * Obtains the problem ({@code PLUGIN-119}) of a part that threw when it was asked about a dossier. Of what was thrown it quotes
     * nothing that could be a subject's own.
     *
     * @param part what was asked: {@code dispositif 'pacea'}
     */
    public Problem failed(String part, Throwable thrown) {
        return Problem.error(
                        "PLUGIN-119",
                        Location.UNKNOWN,
                        "The " + part + " of the plug-in " + this + " failed: "
                                + Attempt.words(thrown, type.substring(0, type.lastIndexOf('.') + 1)) + ".")
                .toFix("mend the plug-in, or remove it; all the rest is answered.");
    }

    /** Prints the id, the class, the module and the jar, as errors name them. */
    @Override
    public String toString() {
        return "'" + descriptor.id() + "' (" + type + ", " + module
                + jar.map(name -> ", " + name).orElse("") + ")";
    }
}

package fr.parcours.runtime.assembly;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The plug-ins found on the module path and on the class path, and those that could not be loaded.
 *
 * @param plugins those that loaded
 * @param broken one problem for each that did not, naming it
 */
@Stable
public record Discovery(List<Plugin> plugins, List<Problem> broken) {
    public Discovery {
        plugins = List.copyOf(plugins);
        broken = List.copyOf(broken);
    }

    /** Looks for plug-ins everywhere this module can see. */
    public static Discovery search() {
        return search(ServiceLoader.load(Plugin.class, Discovery.class.getClassLoader()));
    }

    static Discovery search(ServiceLoader<Plugin> loader) {
        List<Plugin> plugins = new ArrayList<>();
        List<Problem> broken = new ArrayList<>();
        Iterator<ServiceLoader.Provider<Plugin>> providers = loader.stream().iterator();
        boolean more = true;
        while (more) {
            try {
                more = providers.hasNext();
                if (more) {
                    plugins.add(providers.next().get());
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                broken.add(Problem.error(
                                "PLUGIN-101",
                                Location.UNKNOWN,
                                "A plug-in cannot be loaded: " + e.getMessage() + cause(e))
                        .toFix("repair or remove its jar; its public constructor must do nothing."));
            }
        }
        return new Discovery(plugins, broken);
    }

    private static String cause(Throwable error) {
        return error.getCause() == null ? "." : " (" + error.getCause() + ").";
    }
}

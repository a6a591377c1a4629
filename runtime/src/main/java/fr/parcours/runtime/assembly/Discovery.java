package fr.parcours.runtime.assembly;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.problem.Attempt;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Plug-ins found, and those that could not be loaded. Searches are put together with {@link #and}:
 *
 * <pre>{@code
 * Parcours.loadSound(Discovery.search().and(Discovery.inFolder(Path.of("plugins"))), structure);
 * }</pre>
 *
 * @param plugins those that loaded
 * @param broken one problem for each that did not, naming it
 */
@Stable
public record Discovery(List<Plugin> plugins, List<Problem> broken) {
    private static final Texts TEXTS = InstalledPlugin.TEXTS;

    public Discovery {
        plugins = List.copyOf(plugins);
        broken = List.copyOf(broken);
    }

    /** Looks for plug-ins everywhere this module can see. */
    public static Discovery search() {
        return in(Discovery.class.getClassLoader());
    }

    /** Looks for plug-ins that a class loader and those above it can see. */
    public static Discovery in(ClassLoader loader) {
        return search(ServiceLoader.load(Plugin.class, loader));
    }

    /** Looks for plug-ins in the modules of a layer and of those above it. */
    public static Discovery in(ModuleLayer layer) {
        return search(ServiceLoader.load(layer, Plugin.class));
    }

    /**
     * Looks for plug-ins in the jars and the subfolders of a folder, in the order of their names. Each jar, and each subfolder with all
     * its jars, stands alone, in a module layer of its own above this module: two plug-ins may bring two versions of one library.
     * What this module sees already comes first, and cannot be replaced from the folder. On the class path, a class loader does the
     * same. A folder that does not exist holds nothing.
     */
    public static Discovery inFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new Discovery(List.of(), List.of());
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted()
                    .filter(entry -> Files.isDirectory(entry) || isJar(entry))
                    .map(Bundle::search)
                    .reduce(new Discovery(List.of(), List.of()), Discovery::and);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isJar(Path file) {
        return file.getFileName().toString().endsWith(".jar");
    }

    /** Returns what this search and another found, each plug-in object and each problem once. */
    public Discovery and(Discovery other) {
        List<Plugin> all = new ArrayList<>(plugins);
        all.addAll(other.plugins);
        Set<Problem> problems = new LinkedHashSet<>(broken);
        problems.addAll(other.broken);
        return new Discovery(all, List.copyOf(problems));
    }

    static Discovery search(ServiceLoader<Plugin> loader) {
        return search(loader, provider -> true, Location.UNKNOWN);
    }

    /** Loads the plug-ins that are asked for; what cannot be loaded stands at a place. */
    static Discovery search(
            ServiceLoader<Plugin> loader, Predicate<ServiceLoader.Provider<Plugin>> asked, Location place) {
        List<Plugin> plugins = new ArrayList<>();
        List<Problem> broken = new ArrayList<>();
        Iterator<ServiceLoader.Provider<Plugin>> providers = loader.stream().iterator();
        boolean more = true;
        while (more) {
            more = Attempt.at(
                    () -> {
                        if (!providers.hasNext()) {
                            return false;
                        }
                        ServiceLoader.Provider<Plugin> provider = providers.next();
                        if (asked.test(provider)) {
                            plugins.add(provider.get());
                        }
                        return true;
                    },
                    thrown -> broken.add(notLoaded(thrown, place)));
        }
        return new Discovery(plugins, broken);
    }

    private static Problem notLoaded(Throwable thrown, Location place) {
        StringBuilder words = new StringBuilder(String.valueOf(thrown.getMessage()));
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            words.append(" (").append(cause).append(')');
        }
        return Problem.error("PLUGIN-101", place, TEXTS.of("PLUGIN-101.load", words))
                .toFix(remedy(thrown));
    }

    private static Text remedy(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnsupportedClassVersionError) {
                return TEXTS.of("PLUGIN-101.fix-java");
            }
            if (cause instanceof IncompatibleClassChangeError || cause instanceof NoClassDefFoundError) {
                return TEXTS.of("PLUGIN-101.fix-version");
            }
        }
        return TEXTS.of("PLUGIN-101.fix");
    }
}

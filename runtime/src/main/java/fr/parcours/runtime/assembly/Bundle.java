package fr.parcours.runtime.assembly;

import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.problem.Attempt;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A jar, or a folder of jars, that holds a plug-in with the libraries of its own. */
final class Bundle {
    private final List<Path> jars;
    private final Location place;
    private final Loader loader;

    /** Loads from the jars what the loader of this module does not have, for the class path and for the modules of a layer. */
    private static final class Loader extends URLClassLoader {
        Loader(String name, URL[] urls, ClassLoader parent) {
            super(name, urls, parent);
        }

        @Override
        protected @Nullable Class<?> findClass(@Nullable String module, String name) {
            try {
                return findClass(name);
            } catch (ClassNotFoundException e) {
                return null; // so says the one who asks for a class of a module
            }
        }

        @Override
        public @Nullable URL findResource(@Nullable String module, String name) {
            return findResource(name);
        }
    }

    private Bundle(Path entry, List<Path> jars) {
        this.jars = jars;
        this.place = Location.of(entry.toString(), 0);
        // its name stands in stack traces, and it is never closed: plug-ins load their classes as they need them
        this.loader = new Loader(
                entry.getFileName().toString(),
                jars.stream().map(Bundle::url).toArray(URL[]::new),
                Bundle.class.getClassLoader());
    }

    /** Looks for plug-ins in a jar, or in the jars of a folder; what is wrong with it is one problem that names it. */
    static Discovery search(Path entry) {
        return Attempt.at(() -> of(entry).search(), thrown -> broken(entry, thrown));
    }

    private static Bundle of(Path entry) {
        if (!Files.isDirectory(entry)) {
            return new Bundle(entry, List.of(entry));
        }
        try (Stream<Path> files = Files.list(entry)) {
            return new Bundle(entry, files.filter(Discovery::isJar).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Discovery broken(Path entry, Throwable thrown) {
        Throwable cause =
                thrown instanceof UncheckedIOException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return new Discovery(
                List.of(),
                List.of(Problem.error(
                                "PLUGIN-120",
                                Location.of(entry.toString(), 0),
                                InstalledPlugin.TEXTS.of("PLUGIN-120.jar", cause))
                        .toFix(InstalledPlugin.TEXTS.of("PLUGIN-120.fix"))));
    }

    private Discovery search() {
        jars.forEach(Bundle::verify);
        Discovery found =
                Discovery.search(services(), provider -> provider.type().getClassLoader() == loader, place);
        return found.plugins().isEmpty() && found.broken().isEmpty()
                ? new Discovery(List.of(), List.of(nothing()))
                : found;
    }

    private Problem nothing() {
        return Problem.error("PLUGIN-121", place, InstalledPlugin.TEXTS.of("PLUGIN-121.nothing"))
                .toFix(InstalledPlugin.TEXTS.of("PLUGIN-121.fix"));
    }

    private ServiceLoader<Plugin> services() {
        Module ours = Bundle.class.getModule();
        if (!ours.isNamed()) {
            return ServiceLoader.load(Plugin.class, loader);
        }
        ModuleLayer parent = ours.getLayer();
        ModuleFinder finder = ModuleFinder.of(jars.toArray(Path[]::new));
        Set<String> roots = finder.findAll().stream()
                .map(ModuleReference::descriptor)
                .map(descriptor -> descriptor.name())
                .filter(name -> parent.configuration().findModule(name).isEmpty())
                .collect(Collectors.toSet());
        // what the layers below have comes first: the finder is only asked for what they have not
        Configuration configuration = parent.configuration().resolve(ModuleFinder.of(), finder, roots);
        ModuleLayer layer = parent.defineModules(configuration, name -> loader);
        return ServiceLoader.load(layer, Plugin.class);
    }

    /** Reads a signed jar whole: what was changed since it was signed is refused. */
    private static void verify(Path jar) {
        try (JarFile file = new JarFile(jar.toFile(), true)) {
            List<JarEntry> entries = Collections.list(file.entries());
            if (entries.stream().noneMatch(entry -> entry.getName().matches("META-INF/[^/]+\\.SF"))) {
                return;
            }
            for (JarEntry entry : entries) {
                try (InputStream in = file.getInputStream(entry)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}

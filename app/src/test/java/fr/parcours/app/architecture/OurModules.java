package fr.parcours.app.architecture;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The modules of the suite. */
final class OurModules {
    /** What the names of all of them begin with. */
    static final String NAMES = "fr.parcours.";

    private OurModules() {}

    /** Finds them on the class path, by name. */
    static Map<String, ModuleReference> all() {
        try {
            List<Path> roots = new ArrayList<>();
            for (URL url : Collections.list(OurModules.class.getClassLoader().getResources("module-info.class"))) {
                if (url.getProtocol().equals("file")) {
                    roots.add(Path.of(url.toURI()).getParent());
                } else if (url.getProtocol().equals("jar")) {
                    String jar = url.getPath().substring(0, url.getPath().indexOf('!'));
                    roots.add(Path.of(new URI(jar)));
                }
            }
            return ModuleFinder.of(roots.toArray(Path[]::new)).findAll().stream()
                    .filter(module -> module.descriptor().name().startsWith(NAMES))
                    .collect(Collectors.toMap(
                            module -> module.descriptor().name(), module -> module, (one, other) -> one, TreeMap::new));
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Finds the packages that any of them exports, to all or to some. */
    static Set<String> exportedPackages() {
        return all().values().stream()
                .flatMap(module -> module.descriptor().exports().stream())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }
}

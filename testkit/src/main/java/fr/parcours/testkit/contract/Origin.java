package fr.parcours.testkit.contract;

import fr.parcours.core.plugin.Plugin;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder, the jar or the module a class comes from: what it says of the class, what it ships. */
record Origin(Class<?> type) {
    private static final String SERVICE = Plugin.class.getName();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** Checks if a file of {@code META-INF/services} names the class. */
    boolean declaresService() {
        List<String> names = new ArrayList<>();
        try {
            for (URL url : Collections.list(type.getClassLoader().getResources("META-INF/services/" + SERVICE))) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.contains(type.getName());
    }

    /** Finds the descriptor of the module the class is in, or of the one its folder or jar would be. */
    Optional<ModuleDescriptor> module() {
        if (type.getModule().isNamed()) {
            return Optional.of(type.getModule().getDescriptor());
        }
        String path = "/" + type.getName().replace('.', '/') + ".class";
        URL url = type.getResource(path);
        if (url == null) {
            return Optional.empty();
        }
        String base = url.toString().substring(0, url.toString().length() - path.length());
        try (InputStream in = URI.create(base + "/module-info.class").toURL().openStream()) {
            return Optional.of(ModuleDescriptor.read(in));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks if a module provides the class as a plug-in. */
    boolean isProvidedBy(ModuleDescriptor module) {
        return module.provides().stream()
                .anyMatch(provides -> provides.service().equals(SERVICE)
                        && provides.providers().contains(type.getName()));
    }

    /** Reads a file of wordings that a plug-in ships, empty when it ships none. */
    Optional<Properties> wordings(String plugin, String file) {
        try (InputStream in = type.getResourceAsStream("/META-INF/parcours/" + plugin + "/" + file)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties wordings = new Properties();
            wordings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(wordings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lists the values that a wording places, by number. */
    static Set<String> placeholders(Properties wordings, String key) {
        Set<String> placeholders = new TreeSet<>();
        String wording = wordings.getProperty(key);
        if (wording == null) {
            placeholders.add("no wording");
        } else {
            Matcher matcher = PLACEHOLDER.matcher(wording);
            while (matcher.find()) {
                placeholders.add(matcher.group(1));
            }
        }
        return placeholders;
    }
}

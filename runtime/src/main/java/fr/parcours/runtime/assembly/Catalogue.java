package fr.parcours.runtime.assembly;

import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.History;
import fr.parcours.core.parameter.National;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.vocabulary.Word;
import fr.parcours.runtime.settings.ParameterFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a set of plug-ins contributes, collected in the order of their ids and checked together: every conflict is found,
 * not the first, and each names the modules concerned.
 */
final class Catalogue {
    private static final List<History> NATIONAL = readNational();

    private final List<Entry> entries;
    private final List<Problem> setAside;
    private final Vocabulary vocabulary;

    /** What one plug-in contributes, and what stops it from being used. */
    record Entry(
            InstalledPlugin plugin,
            List<Word> words,
            List<Function<Setting, Dispositif>> dispositifs,
            List<Function<Setting, Chapter>> chapters,
            List<Function<Setting, Supplier<Check>>> checks,
            List<Function<Setting, Listing>> listings,
            List<History> parameters,
            Messages messages,
            List<Problem> problems) {}

    private Catalogue(List<Entry> entries, List<Problem> setAside) {
        this.entries = List.copyOf(entries);
        this.setAside = List.copyOf(setAside);
        this.vocabulary = Vocabulary.of(
                entries.stream().flatMap(entry -> entry.words().stream()).toList());
    }

    /**
     * Collects what plug-ins contribute.
     *
     * @throws ParcoursException with every plug-in that fails and every conflict
     */
    static Catalogue of(Discovery discovery) {
        List<Problem> problems = new ArrayList<>(discovery.broken());
        List<Entry> entries = collect(discovery.plugins(), problems);
        entries.forEach(entry -> problems.addAll(entry.problems()));
        Set<String> ids = ids(entries);
        entries.forEach(entry -> problems.addAll(lacks(entry, ids)));
        refuseConflicts(entries, problems);
        return new Catalogue(entries, List.of());
    }

    /**
     * Collects what the plug-ins that work contribute, and sets aside those that fail and those that require them.
     *
     * @throws ParcoursException with every conflict among those that work
     */
    static Catalogue ofSound(Discovery discovery) {
        List<Problem> setAside = new ArrayList<>(discovery.broken());
        List<Entry> entries = collect(discovery.plugins(), setAside);
        boolean removed = true;
        while (removed) {
            Set<String> ids = ids(
                    entries.stream().filter(entry -> entry.problems().isEmpty()).toList());
            List<Entry> sound = new ArrayList<>();
            for (Entry entry : entries) {
                List<Problem> problems = new ArrayList<>(entry.problems());
                problems.addAll(lacks(entry, ids));
                setAside.addAll(problems);
                if (problems.isEmpty()) {
                    sound.add(entry);
                }
            }
            removed = sound.size() < entries.size();
            entries = sound;
        }
        refuseConflicts(entries, new ArrayList<>());
        return new Catalogue(entries, setAside);
    }

    private static List<Entry> collect(Collection<? extends Plugin> plugins, List<Problem> unnamed) {
        List<Entry> entries = new ArrayList<>();
        for (Plugin plugin : plugins) {
            try {
                PluginDescriptor descriptor = plugin.descriptor();
                entries.add(collect(
                        plugin,
                        new InstalledPlugin(descriptor, plugin.getClass().getName(), moduleOf(plugin))));
            } catch (RuntimeException | LinkageError e) {
                unnamed.add(Problem.error(
                        "PLUGIN-102",
                        Location.UNKNOWN,
                        "The plug-in " + plugin.getClass().getName() + " (" + moduleOf(plugin)
                                + ") fails when it describes itself: " + e + "."));
            }
        }
        entries.sort(Comparator.comparing(entry -> entry.plugin().descriptor().id()));
        return entries;
    }

    private static void refuseConflicts(List<Entry> entries, List<Problem> problems) {
        checkIds(entries, problems);
        checkCycles(entries, problems);
        checkWords(entries, problems);
        checkParameters(entries, problems);
        if (!problems.isEmpty()) {
            throw new ParcoursException(problems);
        }
    }

    private static Set<String> ids(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.plugin().descriptor().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Entry> entries() {
        return entries;
    }

    /** Gets what stopped the plug-ins set aside. */
    List<Problem> setAside() {
        return setAside;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    private static Entry collect(Plugin plugin, InstalledPlugin installed) {
        List<Problem> problems = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        List<Function<Setting, Dispositif>> dispositifs = new ArrayList<>();
        List<Function<Setting, Chapter>> chapters = new ArrayList<>();
        List<Function<Setting, Supplier<Check>>> checks = new ArrayList<>();
        List<Function<Setting, Listing>> listings = new ArrayList<>();
        Contributions contributions = new Contributions() {
            @Override
            public void words(Word... more) {
                words.addAll(List.of(more));
            }

            @Override
            public void dispositif(Function<Setting, Dispositif> factory) {
                dispositifs.add(factory);
            }

            @Override
            public void chapter(Chapter chapter) {
                chapters.add(setting -> chapter);
            }

            @Override
            public void chapter(Function<Setting, Chapter> factory) {
                chapters.add(factory);
            }

            @Override
            public void check(Function<Setting, Supplier<Check>> factory) {
                checks.add(factory);
            }

            @Override
            public void listing(Function<Setting, Listing> factory) {
                listings.add(factory);
            }
        };
        try {
            plugin.contribute(contributions);
        } catch (RuntimeException | LinkageError e) {
            problems.add(Problem.error(
                    "PLUGIN-102",
                    Location.UNKNOWN,
                    "The plug-in " + installed + " fails when it contributes: " + e + "."));
        }
        return new Entry(
                installed,
                List.copyOf(words),
                List.copyOf(dispositifs),
                List.copyOf(chapters),
                List.copyOf(checks),
                List.copyOf(listings),
                parameters(plugin, installed, problems),
                Messages.of(plugin.getClass(), installed.descriptor().id()),
                List.copyOf(problems));
    }

    /** Gets what core ships for every plug-in: see {@link fr.parcours.core.parameter.National}. */
    static List<History> national() {
        return NATIONAL;
    }

    private static List<History> readNational() {
        try {
            return parameters(National.class, "core");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<History> parameters(Class<?> neighbour, String folder) throws IOException {
        String resource = "META-INF/parcours/" + folder + "/parameters.yaml";
        try (InputStream in = neighbour.getResourceAsStream("/" + resource)) {
            return in == null
                    ? List.of()
                    : ParameterFile.read(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<History> parameters(Plugin plugin, InstalledPlugin installed, List<Problem> problems) {
        String id = installed.descriptor().id();
        try {
            return parameters(plugin.getClass(), id);
        } catch (ParcoursException e) {
            problems.addAll(e.problems());
        } catch (IOException e) {
            problems.add(Problem.error(
                    "PLUGIN-103",
                    Location.of("META-INF/parcours/" + id + "/parameters.yaml", 0),
                    "The plug-in " + installed + " has a file that cannot be read."));
        }
        return List.of();
    }

    private static void checkIds(List<Entry> entries, List<Problem> problems) {
        entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.plugin().descriptor().id(), LinkedHashMap::new, Collectors.toList()))
                .forEach((id, claimants) -> {
                    if (claimants.size() > 1) {
                        problems.add(Problem.error(
                                        "PLUGIN-104",
                                        Location.UNKNOWN,
                                        "Several plug-ins claim the id '" + id + "': " + named(claimants) + ".")
                                .toFix("remove one of these modules, or change the id in its descriptor."));
                    }
                });
    }

    private static List<Problem> lacks(Entry entry, Set<String> installed) {
        List<Problem> problems = new ArrayList<>();
        for (String required : entry.plugin().descriptor().requires()) {
            if (!installed.contains(required)) {
                problems.add(Problem.error(
                                "PLUGIN-105",
                                Location.UNKNOWN,
                                "The plug-in " + entry.plugin() + " requires '" + required
                                        + "', which is not installed.")
                        .didYouMean(required, installed)
                        .toFix("add the missing module."));
            }
        }
        return problems;
    }

    /** Follows requirements from each plug-in; meeting one of the path again closes a cycle. Each cycle is told once. */
    private static void checkCycles(List<Entry> entries, List<Problem> problems) {
        Map<String, Entry> byId = new TreeMap<>();
        entries.forEach(entry -> byId.put(entry.plugin().descriptor().id(), entry));
        Set<String> done = new HashSet<>();
        byId.keySet().forEach(id -> follow(id, byId, new ArrayList<>(), done, problems));
    }

    private static void follow(
            String id, Map<String, Entry> byId, List<String> path, Set<String> done, List<Problem> problems) {
        if (path.contains(id)) {
            List<String> cycle = new ArrayList<>(path.subList(path.indexOf(id), path.size()));
            cycle.add(id);
            problems.add(Problem.error(
                    "PLUGIN-106", Location.UNKNOWN, "Plug-ins require each other: " + String.join(" → ", cycle) + "."));
        } else if (byId.containsKey(id) && !done.contains(id)) {
            path.add(id);
            byId.get(id).plugin().descriptor().requires().forEach(next -> follow(next, byId, path, done, problems));
            path.remove(path.size() - 1);
            done.add(id);
        }
    }

    private static void checkWords(List<Entry> entries, List<Problem> problems) {
        record Key(String list, String code) {}
        Map<Key, String> owners = new HashMap<>();
        Vocabulary.coreWordList().forEach(word -> owners.put(new Key(word.list(), word.code()), "core"));
        for (Entry entry : entries) {
            for (Word word : entry.words()) {
                String other = owners.putIfAbsent(
                        new Key(word.list(), word.code()), entry.plugin().toString());
                if (other != null) {
                    problems.add(Problem.error(
                            "PLUGIN-107",
                            Location.UNKNOWN,
                            "The word '" + word + "' of the list '" + word.list() + "' is contributed by the plug-in "
                                    + entry.plugin() + " and by " + other + "."));
                }
            }
        }
    }

    private static void checkParameters(List<Entry> entries, List<Problem> problems) {
        Map<String, String> owners = new HashMap<>();
        NATIONAL.forEach(history -> owners.put(history.id(), "core"));
        for (Entry entry : entries) {
            for (History history : entry.parameters()) {
                String other = owners.putIfAbsent(history.id(), entry.plugin().toString());
                if (other != null) {
                    problems.add(Problem.error(
                            "PLUGIN-108",
                            history.location(),
                            "The parameter '" + history.id() + "' is shipped by the plug-in " + entry.plugin()
                                    + " and by " + other + "."));
                }
            }
        }
    }

    private static String named(List<Entry> entries) {
        return entries.stream().map(entry -> entry.plugin().toString()).collect(Collectors.joining(", "));
    }

    private static String moduleOf(Plugin plugin) {
        Module module = plugin.getClass().getModule();
        if (!module.isNamed()) {
            return "class path";
        }
        return "module " + module.getDescriptor().toNameAndVersion();
    }
}

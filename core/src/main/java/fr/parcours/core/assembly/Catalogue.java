package fr.parcours.core.assembly;

import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.History;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.settings.ParameterFile;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.vocabulary.Word;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a set of plug-ins contributes, collected in the order of their ids and checked together: every conflict is found,
 * not the first, and each names the modules concerned.
 */
final class Catalogue {
    private final List<Entry> entries;
    private final Vocabulary vocabulary;

    /** What one plug-in contributes. */
    record Entry(
            InstalledPlugin plugin,
            List<Word> words,
            List<Function<Setting, Dispositif>> dispositifs,
            List<Function<Setting, Chapter>> chapters,
            List<History> parameters,
            Messages messages) {}

    private Catalogue(List<Entry> entries, Vocabulary vocabulary) {
        this.entries = entries;
        this.vocabulary = vocabulary;
    }

    /**
     * Collects what plug-ins contribute.
     *
     * @throws ParcoursException with every conflict
     */
    static Catalogue of(Collection<? extends Plugin> plugins) {
        List<Problem> problems = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (Plugin plugin : plugins) {
            try {
                entries.add(collect(plugin, problems));
            } catch (RuntimeException | LinkageError e) {
                problems.add(Problem.error(
                        "PLUGIN-102",
                        Location.UNKNOWN,
                        "The plug-in " + plugin.getClass().getName() + " (" + moduleOf(plugin)
                                + ") fails when it contributes: " + e + "."));
            }
        }
        entries.sort(Comparator.comparing(entry -> entry.plugin().descriptor().id()));
        checkIds(entries, problems);
        checkRequirements(entries, problems);
        checkWords(entries, problems);
        checkParameters(entries, problems);
        if (!problems.isEmpty()) {
            throw new ParcoursException(problems);
        }
        return new Catalogue(
                List.copyOf(entries),
                Vocabulary.of(entries.stream()
                        .flatMap(entry -> entry.words().stream())
                        .toList()));
    }

    List<Entry> entries() {
        return entries;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    private static Entry collect(Plugin plugin, List<Problem> problems) {
        PluginDescriptor descriptor = plugin.descriptor();
        InstalledPlugin installed =
                new InstalledPlugin(descriptor, plugin.getClass().getName(), moduleOf(plugin));
        List<Word> words = new ArrayList<>();
        List<Function<Setting, Dispositif>> dispositifs = new ArrayList<>();
        List<Function<Setting, Chapter>> chapters = new ArrayList<>();
        plugin.contribute(new Contributions() {
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
        });
        return new Entry(
                installed,
                List.copyOf(words),
                List.copyOf(dispositifs),
                List.copyOf(chapters),
                parameters(plugin, installed, problems),
                Messages.of(plugin.getClass(), descriptor.id()));
    }

    private static List<History> parameters(Plugin plugin, InstalledPlugin installed, List<Problem> problems) {
        String resource = "META-INF/parcours/" + installed.descriptor().id() + "/parameters.yaml";
        try (InputStream in = plugin.getClass().getResourceAsStream("/" + resource)) {
            return in == null
                    ? List.of()
                    : ParameterFile.read(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (ParcoursException e) {
            problems.addAll(e.problems());
        } catch (IOException e) {
            problems.add(Problem.error(
                    "PLUGIN-103",
                    Location.of(resource, 0),
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

    private static void checkRequirements(List<Entry> entries, List<Problem> problems) {
        Map<String, Entry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.plugin().descriptor().id(), entry));
        for (Entry entry : entries) {
            for (String required : entry.plugin().descriptor().requires()) {
                if (!byId.containsKey(required)) {
                    problems.add(Problem.error(
                                    "PLUGIN-105",
                                    Location.UNKNOWN,
                                    "The plug-in " + entry.plugin() + " requires '" + required
                                            + "', which is not installed.")
                            .didYouMean(required, byId.keySet())
                            .toFix("add the missing module."));
                }
            }
        }
        List<String> cycle = cycle(byId);
        if (!cycle.isEmpty()) {
            problems.add(Problem.error(
                    "PLUGIN-106", Location.UNKNOWN, "Plug-ins require each other: " + String.join(" → ", cycle) + "."));
        }
    }

    /** Finds plug-ins that require each other, by removing those that require nothing left. */
    private static List<String> cycle(Map<String, Entry> byId) {
        Map<String, List<String>> left = new java.util.TreeMap<>();
        byId.forEach((id, entry) -> left.put(
                id,
                new ArrayList<>(entry.plugin().descriptor().requires().stream()
                        .filter(byId::containsKey)
                        .toList())));
        boolean removed = true;
        while (removed) {
            List<String> free = left.entrySet().stream()
                    .filter(entry -> entry.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            free.forEach(left::remove);
            left.values().forEach(required -> required.removeAll(free));
            removed = !free.isEmpty();
        }
        return List.copyOf(left.keySet());
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
        Map<String, Entry> owners = new HashMap<>();
        for (Entry entry : entries) {
            for (History history : entry.parameters()) {
                Entry other = owners.putIfAbsent(history.id(), entry);
                if (other != null) {
                    problems.add(Problem.error(
                            "PLUGIN-108",
                            history.location(),
                            "The parameter '" + history.id() + "' is shipped by the plug-in " + entry.plugin()
                                    + " and by " + other.plugin() + "."));
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

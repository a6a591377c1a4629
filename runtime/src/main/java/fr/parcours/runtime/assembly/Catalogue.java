package fr.parcours.runtime.assembly;

import fr.parcours.core.message.Labels;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.parameter.National;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Attempt;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.Attribute;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a set of plug-ins contributes, collected in the order of their ids and checked together: every conflict is found,
 * not the first, and each names the modules concerned.
 */
final class Catalogue {
    private static final Texts TEXTS = InstalledPlugin.TEXTS;
    private static final List<History> NATIONAL = readNational();

    private final List<Entry> entries;
    private final List<Problem> setAside;
    private final Vocabulary vocabulary;
    private final Labels labels;
    private final List<Problem> warnings;

    /** What one plug-in contributes, and what stops it from being used. */
    record Entry(
            InstalledPlugin plugin,
            Class<?> type,
            List<Word> words,
            List<Word> uses,
            List<Parameter<?>> keys,
            List<Function<Setting, Dispositif>> dispositifs,
            List<Function<Setting, Chapter>> chapters,
            List<Function<Setting, Supplier<Check>>> checks,
            List<Function<Setting, Listing>> listings,
            List<History> parameters,
            Messages messages,
            List<Problem> problems) {
        /** Returns this entry without all that it makes; its words stay, since dossiers hold them, and its parameters. */
        Entry silenced() {
            return new Entry(
                    plugin,
                    type,
                    words,
                    uses,
                    keys,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    parameters,
                    messages,
                    problems);
        }
    }

    private Catalogue(List<Entry> entries, List<Problem> setAside) {
        this.entries = List.copyOf(entries);
        this.setAside = List.copyOf(setAside);
        Map<WordKey, Word> words = new LinkedHashMap<>();
        entries.forEach(entry -> entry.words().forEach(word -> words.put(WordKey.of(word), word)));
        Set<WordKey> core = new HashSet<>();
        Vocabulary.coreWordList().forEach(word -> core.add(WordKey.of(word)));
        List<Problem> unowned = new ArrayList<>();
        for (Entry entry : entries) {
            for (Word word : entry.uses()) {
                if (!core.contains(WordKey.of(word)) && words.putIfAbsent(WordKey.of(word), word) == null) {
                    unowned.add(unowned(entry, word, entries));
                }
            }
        }
        this.vocabulary = Vocabulary.of(words.values());
        this.warnings = List.copyOf(unowned);
        Map<String, Messages> owners = new TreeMap<>();
        entries.forEach(entry -> entry.words().stream()
                .filter(Attribute.class::isInstance)
                .forEach(attribute -> owners.put(attribute.code(), entry.messages())));
        this.labels = Labels.of(owners);
    }

    /** What distinguishes a word from the others. */
    record WordKey(String list, String code) {
        static WordKey of(Word word) {
            return new WordKey(word.list(), word.code());
        }
    }

    private static Problem unowned(Entry entry, Word word, List<Entry> entries) {
        List<String> known = Stream.concat(
                        Vocabulary.coreWordList().stream(), entries.stream().flatMap(each -> each.words().stream()))
                .filter(other -> other.list().equals(word.list()))
                .map(Word::code)
                .toList();
        return Problem.warning(
                        "PLUGIN-113",
                        Location.UNKNOWN,
                        TEXTS.of("PLUGIN-113.unowned", entry.plugin().named(), word, word.list()))
                .didYouMean(word.code(), known)
                .toFix(TEXTS.of("PLUGIN-113.fix"));
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
        for (Entry entry : entries) {
            problems.addAll(Conflicts.lacks(entry, ids));
            problems.addAll(Conflicts.misuses(entry, entries));
        }
        problems.addAll(Conflicts.between(entries));
        refuse(problems);
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
                problems.addAll(Conflicts.lacks(entry, ids));
                problems.addAll(Conflicts.misuses(entry, entries));
                setAside.addAll(problems);
                if (problems.isEmpty()) {
                    sound.add(entry);
                }
            }
            removed = sound.size() < entries.size();
            entries = sound;
        }
        refuse(Conflicts.between(entries));
        return new Catalogue(entries, setAside);
    }

    /** Returns this catalogue without all that some plug-ins make, which are set aside for a reason. */
    Catalogue silencing(Set<InstalledPlugin> failing, List<Problem> reasons) {
        List<Problem> all = new ArrayList<>(setAside);
        all.addAll(reasons);
        return new Catalogue(
                entries.stream()
                        .map(entry -> failing.contains(entry.plugin()) ? entry.silenced() : entry)
                        .toList(),
                all);
    }

    private static List<Entry> collect(Collection<? extends Plugin> plugins, List<Problem> unnamed) {
        List<Entry> entries = new ArrayList<>();
        for (Plugin plugin : plugins) {
            Attempt.at(() -> Optional.of(installed(plugin)), thrown -> {
                        unnamed.add(Problem.error(
                                        "PLUGIN-102",
                                        Location.UNKNOWN,
                                        TEXTS.of(
                                                "PLUGIN-102.describes",
                                                plugin.getClass().getName(),
                                                moduleOf(plugin),
                                                thrown))
                                .toFix(TEXTS.of("PLUGIN-102.fix")));
                        return Optional.<InstalledPlugin>empty();
                    })
                    .ifPresent(installed -> entries.add(collect(plugin, installed)));
        }
        entries.sort(Comparator.comparing(entry -> entry.plugin().descriptor().id()));
        return entries;
    }

    private static void refuse(List<Problem> problems) {
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

    /** Gets the plug-ins, by id. */
    List<InstalledPlugin> plugins() {
        return entries.stream().map(Entry::plugin).toList();
    }

    /** Gets what should be looked at but stops nothing. */
    List<Problem> warnings() {
        return warnings;
    }

    /** Gets the labels of the values of attributes. */
    Labels labels() {
        return labels;
    }

    /** Gets the ids of the parameters that core and plug-ins ship. */
    Set<String> shippedParameters() {
        Set<String> ids = new TreeSet<>();
        shipped().forEach(history -> ids.add(history.id()));
        return ids;
    }

    /**
     * Makes the effective parameters, with the values of a structure over those shipped.
     *
     * @throws ParcoursException with every value of the structure that is not of the form of its key
     */
    Parameters parameters(List<History> overrides) {
        List<History> histories = shipped();
        histories.addAll(overrides);
        Parameters parameters = Parameters.of(histories);
        List<Problem> problems = new ArrayList<>();
        keys().forEach(key -> problems.addAll(parameters.check(key)));
        if (!problems.isEmpty()) {
            throw new ParcoursException(problems);
        }
        return parameters;
    }

    private List<History> shipped() {
        List<History> histories = new ArrayList<>(NATIONAL);
        entries.forEach(entry -> histories.addAll(entry.parameters()));
        return histories;
    }

    /** Finds the words listed by parameters that no plug-in installed knows: they list nothing. */
    List<Problem> unknownWords(Parameters parameters) {
        Map<String, String> lists = keys().stream()
                .filter(key -> key.list().isPresent())
                .collect(Collectors.toMap(Parameter::id, key -> key.list().orElseThrow()));
        List<Problem> problems = new ArrayList<>();
        parameters
                .histories()
                .values()
                .forEach(history -> Optional.ofNullable(lists.get(history.id()))
                        .ifPresent(list -> history.values()
                                .forEach(value -> value.texts().stream()
                                        .filter(text -> !text.equals(Parameter.NONE)
                                                && !vocabulary.codes(list).contains(text))
                                        .forEach(text -> problems.add(unknownWord(history.id(), value, text, list))))));
        return problems;
    }

    private Problem unknownWord(String parameter, DatedValue value, String word, String list) {
        return Problem.warning(
                        "PARAMETER-104",
                        value.location(),
                        TEXTS.of("PARAMETER-104.word", parameter, value.from(), word, list))
                .didYouMeanOneOf(word, vocabulary.codes(list))
                .toFix(TEXTS.of("PARAMETER-104.fix"));
    }

    private List<Parameter<?>> keys() {
        List<Parameter<?>> keys = new ArrayList<>(National.ALL);
        entries.forEach(entry -> keys.addAll(entry.keys()));
        return keys;
    }

    /** Gets why each plug-in was set aside. */
    List<Problem> setAside() {
        return setAside;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    private static Entry collect(Plugin plugin, InstalledPlugin installed) {
        List<Problem> problems = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        List<Word> uses = new ArrayList<>();
        List<Parameter<?>> keys = new ArrayList<>();
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
            public void uses(Word... more) {
                uses.addAll(List.of(more));
            }

            @Override
            public void parameters(Parameter<?>... more) {
                keys.addAll(List.of(more));
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
        Attempt.at(
                () -> {
                    plugin.contribute(contributions);
                    return true;
                },
                thrown -> problems.add(Problem.error(
                                "PLUGIN-102",
                                Location.UNKNOWN,
                                TEXTS.of("PLUGIN-102.contributes", installed.named(), installed.thrown(thrown)))
                        .toFix(TEXTS.of("PLUGIN-102.fix"))));
        Entry entry = new Entry(
                installed,
                plugin.getClass(),
                List.copyOf(words),
                List.copyOf(uses),
                List.copyOf(keys),
                List.copyOf(dispositifs),
                List.copyOf(chapters),
                List.copyOf(checks),
                List.copyOf(listings),
                parameters(plugin, installed, problems),
                messages(plugin, installed, problems),
                problems);
        if (problems.isEmpty()) { // else it may not have come to declare all it has
            problems.addAll(Conflicts.own(entry, NATIONAL));
        }
        return entry;
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
            problems.addAll(inPlugin(installed, e.problems()));
        } catch (IOException e) {
            problems.add(unreadable(installed, "parameters.yaml", e));
        }
        return List.of();
    }

    private static Messages messages(Plugin plugin, InstalledPlugin installed, List<Problem> problems) {
        return Attempt.at(
                () -> {
                    Messages messages = Messages.of(
                            plugin.getClass(), installed.descriptor().id());
                    problems.addAll(inPlugin(installed, messages.problems()));
                    return messages;
                },
                thrown -> {
                    problems.add(unreadable(installed, "messages.properties", thrown));
                    return Messages.core(); // the plug-in will not be used
                });
    }

    private static List<Problem> inPlugin(InstalledPlugin installed, List<Problem> problems) {
        return problems.stream().map(installed::ofItsFile).toList();
    }

    private static Problem unreadable(InstalledPlugin installed, String file, Throwable thrown) {
        return Problem.error(
                        "PLUGIN-103",
                        Location.of(
                                "META-INF/parcours/" + installed.descriptor().id() + "/" + file, 0),
                        TEXTS.of("PLUGIN-103.file", installed.named(), thrown.getMessage()))
                .toFix(TEXTS.of("PLUGIN-103.fix"));
    }

    /** Finds the file name of the jar that a class was loaded from, empty for a folder. */
    static Optional<String> jarOf(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(source -> source.getLocation().getPath())
                .filter(path -> path.endsWith(".jar"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1));
    }

    private static InstalledPlugin installed(Plugin plugin) {
        return new InstalledPlugin(
                plugin.descriptor(), plugin.getClass().getName(), moduleOf(plugin), jarOf(plugin.getClass()));
    }

    private static String moduleOf(Plugin plugin) {
        Module module = plugin.getClass().getModule();
        if (!module.isNamed()) {
            return "class path";
        }
        return "module " + module.getDescriptor().toNameAndVersion();
    }
}

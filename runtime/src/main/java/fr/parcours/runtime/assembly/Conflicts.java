package fr.parcours.runtime.assembly;

import fr.parcours.core.parameter.History;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.vocabulary.Word;
import fr.parcours.runtime.assembly.Catalogue.Entry;
import fr.parcours.runtime.assembly.Catalogue.WordKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What plug-ins get wrong: alone, by what others have or lack, or between them so that nobody can say whose fault it is. */
final class Conflicts {
    private static final Texts TEXTS = InstalledPlugin.TEXTS;

    private Conflicts() {}

    /** Finds what a plug-in gets wrong alone, once it has contributed. */
    static List<Problem> own(Entry entry, Collection<History> national) {
        List<Problem> problems = new ArrayList<>();
        Set<WordKey> core = new HashSet<>();
        Vocabulary.coreWordList().forEach(word -> core.add(WordKey.of(word)));
        Set<WordKey> its = new HashSet<>();
        for (Word word : entry.words()) {
            WordKey key = WordKey.of(word);
            if (core.contains(key)) {
                problems.add(sharedWord(entry, key, TEXTS.of("other.core")));
            } else if (!its.add(key)) {
                problems.add(sharedWord(entry, key, TEXTS.of("other.itself")));
            }
        }
        Set<String> known = new HashSet<>();
        national.forEach(history -> known.add(history.id()));
        entry.parameters().stream()
                .filter(history -> known.contains(history.id()))
                .forEach(history -> problems.add(sharedParameter(entry, history, TEXTS.of("other.core"))));
        checkKeys(entry, problems);
        return problems;
    }

    /** Finds what plug-ins contradict each other in. */
    static List<Problem> between(List<Entry> entries) {
        List<Problem> problems = new ArrayList<>();
        checkIds(entries, problems);
        checkCycles(entries, problems);
        checkWords(entries, problems);
        checkParameters(entries, problems);
        return problems;
    }

    /** Finds the plug-ins that a plug-in requires and that are not installed. */
    static List<Problem> lacks(Entry entry, Set<String> installed) {
        List<Problem> problems = new ArrayList<>();
        for (String required : entry.plugin().descriptor().requires()) {
            if (!installed.contains(required)) {
                problems.add(Problem.error(
                                "PLUGIN-105",
                                Location.UNKNOWN,
                                TEXTS.of("PLUGIN-105.requires", entry.plugin().named(), required))
                        .didYouMean(required, installed)
                        .toFix(TEXTS.of("PLUGIN-105.fix")));
            }
        }
        return problems;
    }

    /** Finds where an attribute that a plug-in names is not its owner's: values of one type, codes of one list. */
    static List<Problem> misuses(Entry entry, List<Entry> entries) {
        Map<WordKey, Word> owned = new HashMap<>();
        Vocabulary.coreWordList().forEach(word -> owned.put(WordKey.of(word), word));
        entries.forEach(each -> each.words().forEach(word -> owned.putIfAbsent(WordKey.of(word), word)));
        List<Problem> problems = new ArrayList<>();
        for (Word word : entry.uses()) {
            if (!(word instanceof Attribute<?> used) || !(owned.get(WordKey.of(word)) instanceof Attribute<?> owners)) {
                continue;
            }
            if (!owners.equals(used)) {
                problems.add(Problem.error(
                                "PLUGIN-114",
                                Location.UNKNOWN,
                                TEXTS.of("PLUGIN-114.type", entry.plugin().named(), word))
                        .toFix(TEXTS.of("PLUGIN-114.fix")));
            }
            List<String> codes = owners.type().closedList();
            used.type().closedList().stream()
                    .filter(code -> owners.equals(used) && !codes.contains(code))
                    .forEach(code -> problems.add(Problem.error(
                                    "PLUGIN-118",
                                    Location.UNKNOWN,
                                    TEXTS.of("PLUGIN-118.code", entry.plugin().named(), word, code))
                            .didYouMeanOneOf(code, codes)
                            .toFix(TEXTS.of("PLUGIN-118.fix"))));
        }
        return problems;
    }

    /** Checks that what a plug-in ships is declared by a key and of its form, and what it declares is shipped. */
    private static void checkKeys(Entry entry, List<Problem> problems) {
        Map<String, History> shipped = new TreeMap<>();
        entry.parameters().forEach(history -> shipped.put(history.id(), history));
        Set<String> declared = new TreeSet<>();
        for (Parameter<?> key : entry.keys()) {
            declared.add(key.id());
            if (!shipped.containsKey(key.id())) {
                problems.add(Problem.error(
                                "PLUGIN-115",
                                Location.UNKNOWN,
                                TEXTS.of("PLUGIN-115.unshipped", entry.plugin().named(), key))
                        .didYouMean(key.id(), shipped.keySet())
                        .toFix(TEXTS.of("PLUGIN-115.fix")));
            } else {
                Parameters.of(List.of(shipped.get(key.id())))
                        .check(key)
                        .forEach(problem -> problems.add(entry.plugin().ofItsFile(problem)));
            }
        }
        shipped.forEach((id, history) -> {
            if (!declared.contains(id)) {
                problems.add(Problem.error(
                                "PLUGIN-116",
                                history.location(),
                                TEXTS.of("PLUGIN-116.undeclared", entry.plugin().named(), id))
                        .didYouMean(id, declared)
                        .toFix(TEXTS.of("PLUGIN-116.fix")));
            }
        });
    }

    private static void checkIds(List<Entry> entries, List<Problem> problems) {
        entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.plugin().descriptor().id(), LinkedHashMap::new, Collectors.toList()))
                .forEach((id, claimants) -> {
                    if (claimants.size() > 1) {
                        problems.add(Problem.error(
                                        "PLUGIN-104", Location.UNKNOWN, TEXTS.of("PLUGIN-104.id", id, named(claimants)))
                                .toFix(TEXTS.of("PLUGIN-104.fix")));
                    }
                });
    }

    /** Follows requirements from each plug-in; meeting one of the path again closes a cycle. Each cycle is reported once. */
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
                            "PLUGIN-106", Location.UNKNOWN, TEXTS.of("PLUGIN-106.cycle", String.join(" → ", cycle)))
                    .toFix(TEXTS.of("PLUGIN-106.fix")));
        } else if (byId.containsKey(id) && !done.contains(id)) {
            path.add(id);
            byId.get(id).plugin().descriptor().requires().forEach(next -> follow(next, byId, path, done, problems));
            path.remove(path.size() - 1);
            done.add(id);
        }
    }

    private static void checkWords(List<Entry> entries, List<Problem> problems) {
        Map<WordKey, InstalledPlugin> owners = new HashMap<>();
        for (Entry entry : entries) {
            Set<WordKey> its = new LinkedHashSet<>();
            entry.words().forEach(word -> its.add(WordKey.of(word)));
            for (WordKey key : its) {
                InstalledPlugin other = owners.putIfAbsent(key, entry.plugin());
                if (other != null) {
                    problems.add(sharedWord(entry, key, other.named()));
                }
            }
        }
    }

    private static Problem sharedWord(Entry entry, WordKey word, Text other) {
        return Problem.error(
                        "PLUGIN-107",
                        Location.UNKNOWN,
                        TEXTS.of(
                                "PLUGIN-107.word",
                                word.code(),
                                word.list(),
                                entry.plugin().named(),
                                other))
                .toFix(TEXTS.of("PLUGIN-107.fix"));
    }

    private static void checkParameters(List<Entry> entries, List<Problem> problems) {
        Map<String, InstalledPlugin> owners = new HashMap<>();
        for (Entry entry : entries) {
            for (History history : entry.parameters()) {
                InstalledPlugin other = owners.putIfAbsent(history.id(), entry.plugin());
                if (other != null) {
                    problems.add(sharedParameter(entry, history, other.named()));
                }
            }
        }
    }

    private static Problem sharedParameter(Entry entry, History history, Text other) {
        return Problem.error(
                        "PLUGIN-108",
                        history.location(),
                        TEXTS.of(
                                "PLUGIN-108.parameter",
                                history.id(),
                                entry.plugin().named(),
                                other))
                .toFix(TEXTS.of("PLUGIN-108.fix"));
    }

    private static Text named(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.plugin().named())
                .reduce((some, other) -> some.and(Text.plain(", ")).and(other))
                .orElseThrow();
    }
}

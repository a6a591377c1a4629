package fr.parcours.runtime.assembly;

import fr.parcours.core.parameter.History;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
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
                problems.add(sharedWord(entry, key, "core"));
            } else if (!its.add(key)) {
                problems.add(sharedWord(entry, key, "itself"));
            }
        }
        Set<String> known = new HashSet<>();
        national.forEach(history -> known.add(history.id()));
        entry.parameters().stream()
                .filter(history -> known.contains(history.id()))
                .forEach(history -> problems.add(sharedParameter(entry, history, "core")));
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
                                "The plug-in " + entry.plugin() + " requires '" + required
                                        + "', which is not installed.")
                        .didYouMean(required, installed)
                        .toFix("add the missing module."));
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
                                "The plug-in " + entry.plugin() + " uses the attribute '" + word
                                        + "' with values of another type than its owner's.")
                        .toFix("make it with the type its owner gives it."));
            }
            List<String> codes = owners.type().closedList();
            used.type().closedList().stream()
                    .filter(code -> owners.equals(used) && !codes.contains(code))
                    .forEach(code -> problems.add(Problem.error(
                                    "PLUGIN-118",
                                    Location.UNKNOWN,
                                    "The plug-in " + entry.plugin() + " uses the attribute '" + word + "' with a code '"
                                            + code + "', which its owner does not give it.")
                            .didYouMeanOneOf(code, codes)
                            .toFix("correct the code, or name a word of your own.")));
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
                                "The plug-in " + entry.plugin() + " declares the parameter '" + key
                                        + "', which it does not ship.")
                        .didYouMean(key.id(), shipped.keySet())
                        .toFix("write it in the plug-in's parameters.yaml."));
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
                                "The plug-in " + entry.plugin() + " ships the parameter '" + id
                                        + "', which no key declares: its values could not be checked.")
                        .didYouMean(id, declared)
                        .toFix("declare its key when the plug-in contributes: to.parameters(…)."));
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
                                        "PLUGIN-104",
                                        Location.UNKNOWN,
                                        "Several plug-ins claim the id '" + id + "': " + named(claimants) + ".")
                                .toFix("remove one of these modules, or change the id in its descriptor."));
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
                            "PLUGIN-106",
                            Location.UNKNOWN,
                            "Plug-ins require each other: " + String.join(" → ", cycle) + ".")
                    .toFix("take one 'requires' out of a descriptor: a word of another is only named, with 'uses'."));
        } else if (byId.containsKey(id) && !done.contains(id)) {
            path.add(id);
            byId.get(id).plugin().descriptor().requires().forEach(next -> follow(next, byId, path, done, problems));
            path.remove(path.size() - 1);
            done.add(id);
        }
    }

    private static void checkWords(List<Entry> entries, List<Problem> problems) {
        Map<WordKey, String> owners = new HashMap<>();
        for (Entry entry : entries) {
            Set<WordKey> its = new LinkedHashSet<>();
            entry.words().forEach(word -> its.add(WordKey.of(word)));
            for (WordKey key : its) {
                String other = owners.putIfAbsent(key, entry.plugin().toString());
                if (other != null) {
                    problems.add(sharedWord(entry, key, other));
                }
            }
        }
    }

    private static Problem sharedWord(Entry entry, WordKey word, String other) {
        return Problem.error(
                        "PLUGIN-107",
                        Location.UNKNOWN,
                        "The word '" + word.code() + "' of the list '" + word.list()
                                + "' is contributed by the plug-in " + entry.plugin() + " and by " + other + ".")
                .toFix("let one of them own it; another only names it, with 'uses'.");
    }

    private static void checkParameters(List<Entry> entries, List<Problem> problems) {
        Map<String, String> owners = new HashMap<>();
        for (Entry entry : entries) {
            for (History history : entry.parameters()) {
                String other = owners.putIfAbsent(history.id(), entry.plugin().toString());
                if (other != null) {
                    problems.add(sharedParameter(entry, history, other));
                }
            }
        }
    }

    private static Problem sharedParameter(Entry entry, History history, String other) {
        return Problem.error(
                        "PLUGIN-108",
                        history.location(),
                        "The parameter '" + history.id() + "' is shipped by the plug-in " + entry.plugin() + " and by "
                                + other + ".")
                .toFix("let one of them ship it; the other reads it.");
    }

    private static String named(List<Entry> entries) {
        return entries.stream().map(entry -> entry.plugin().toString()).collect(Collectors.joining(", "));
    }
}

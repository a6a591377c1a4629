package fr.parcours.runtime;

import fr.parcours.core.message.Sentence;
import fr.parcours.json.EvidenceContent;
import fr.parcours.json.EvidenceContent.Code;
import fr.parcours.json.EvidenceContent.Judged;
import fr.parcours.runtime.assembly.InstalledPlugin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The plug-ins, and the rules in them, that are no longer what they were. */
final class CodeChanges {
    private static final int SHOWN = 12;

    private CodeChanges() {}

    /** Finds the plug-ins that changed or are absent, then the suite if it changed. */
    static List<Difference> of(Parcours parcours, EvidenceContent then) {
        List<Difference> changes = new ArrayList<>();
        for (Code before : then.plugins()) {
            Optional<Code> after = parcours.plugins().stream()
                    .filter(plugin -> plugin.descriptor().id().equals(before.id()))
                    .findFirst()
                    .map((InstalledPlugin plugin) -> Fingerprint.of(parcours.assembly(), plugin));
            if (after.isEmpty()) {
                changes.add(change(
                        Difference.Kind.PLUGIN,
                        before,
                        after,
                        Input.MESSAGES.sentence("evidence.plugin.absent", before.id(), written(before))));
            } else if (isOther(before, after.get())) {
                changes.add(change(Difference.Kind.PLUGIN, before, after, changed("plugin", before, after.get())));
            }
        }
        Code suite = Fingerprint.ofSuite();
        if (isOther(then.suite(), suite)) {
            changes.add(change(
                    Difference.Kind.SUITE, then.suite(), Optional.of(suite), changed("suite", then.suite(), suite)));
        }
        return changes;
    }

    private static boolean isOther(Code before, Code after) {
        return !before.version().equals(after.version()) || !before.digest().equals(after.digest());
    }

    private static Sentence changed(String what, Code before, Code after) {
        return Input.MESSAGES.sentence("evidence." + what + ".changed", before.id(), written(before), written(after));
    }

    private static Sentence written(Code code) {
        return Input.MESSAGES.sentence(
                "evidence.code",
                code.version().isEmpty() ? Input.MESSAGES.sentence("evidence.code.no-version") : code.version(),
                code.digest().isEmpty()
                        ? Input.MESSAGES.sentence("evidence.code.no-digest")
                        : code.digest().substring(0, SHOWN));
    }

    private static Difference change(Difference.Kind kind, Code before, Optional<Code> after, Sentence sentence) {
        return new Difference(
                kind, before.id(), data(before), after.map(CodeChanges::data).orElse(Map.of()), false, sentence);
    }

    private static Map<String, String> data(Code code) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("version", code.version());
        data.put("jar", code.jar());
        data.put("digest", code.digest());
        return data;
    }

    /** Finds the rules that were judged and are not any more, those that are and were not, those that ask something else. */
    static List<Difference> ofRules(List<Judged> before, List<Judged> after) {
        Map<String, Set<String>> had = digests(before);
        Map<String, Set<String>> has = digests(after);
        Set<String> rules = new TreeSet<>(had.keySet());
        rules.addAll(has.keySet());
        List<Difference> changes = new ArrayList<>();
        for (String rule : rules) {
            Set<String> was = had.getOrDefault(rule, Set.of());
            Set<String> is = has.getOrDefault(rule, Set.of());
            if (!was.equals(is)) {
                String how = was.isEmpty() ? "new" : is.isEmpty() ? "gone" : "changed";
                changes.add(new Difference(
                        Difference.Kind.RULE,
                        rule,
                        data(was),
                        data(is),
                        false,
                        Input.MESSAGES.sentence("evidence.rule." + how, rule)));
            }
        }
        return changes;
    }

    private static Map<String, Set<String>> digests(List<Judged> rules) {
        Map<String, Set<String>> digests = new TreeMap<>();
        rules.forEach(judged ->
                digests.computeIfAbsent(judged.rule(), rule -> new TreeSet<>()).add(judged.digest()));
        return digests;
    }

    private static Map<String, String> data(Set<String> digests) {
        return digests.isEmpty() ? Map.of() : Map.of("digest", String.join(", ", digests));
    }
}

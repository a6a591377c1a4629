package fr.parcours.statistics;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.vocabulary.Condition;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a plan counts, in 32 bytes: plans of one digest count alike. The page of the package says what it is made of. */
final class PlanDigest {
    /** The version of the counting: it changes when the same definitions come to count otherwise, or in another layout. */
    private static final String VERSION = "parcours-plan/1";

    private PlanDigest() {}

    /**
     * Computes a digest, in hexadecimal.
     *
     * @param measures their texts, in order
     * @param conditions all those they ask
     */
    static String of(Collection<String> measures, Collection<Condition> conditions) {
        StringBuilder text = new StringBuilder(VERSION + "\nzone " + Dossier.ZONE + "\n");
        measures.forEach(measure -> text.append("measure ").append(measure).append('\n'));
        TreeMap<String, Set<String>> groups = new TreeMap<>();
        conditions.stream().flatMap(PlanDigest::groups).forEach(named -> groups.put(named.group(), named.communes()));
        groups.forEach((group, communes) -> text.append("communes ")
                .append(group)
                .append(' ')
                .append(String.join(" ", new TreeSet<>(communes)))
                .append('\n'));
        return HexFormat.of().formatHex(Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Finds the groups of communes that a condition names; its text does not say their communes. */
    private static Stream<Condition.Resolved> groups(Condition condition) {
        if (condition instanceof Condition.Both both) {
            return Stream.concat(groups(both.first()), groups(both.second()));
        }
        return condition instanceof Condition.Resolved resolved ? Stream.of(resolved) : Stream.empty();
    }
}

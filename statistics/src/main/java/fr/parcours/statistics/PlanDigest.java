package fr.parcours.statistics;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.vocabulary.Condition;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a plan counts, in 32 bytes: plans with the same digest count the same. The page of the package says what it is made of.
 */
final class PlanDigest {
    /** The version of the counting: it changes when the same definitions come to count otherwise, or in another layout. */
    private static final String VERSION = "parcours-plan/2";

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
        conditions.stream()
                .flatMap(Condition::parts)
                .filter(Condition.Resolved.class::isInstance)
                .map(Condition.Resolved.class::cast)
                .forEach(named -> groups.put(named.group(), named.communes()));
        groups.forEach((group, communes) -> text.append("communes ")
                .append(group)
                .append(' ')
                .append(String.join(" ", new TreeSet<>(communes)))
                .append('\n'));
        return HexFormat.of().formatHex(Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}

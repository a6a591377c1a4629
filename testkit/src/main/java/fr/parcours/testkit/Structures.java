package fr.parcours.testkit;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Structures for tests.
 *
 * <pre>{@code
 * Parcours parcours = Parcours.of(List.of(new PaceaPlugin()), choosing("pacea.plafond-annuel-structure", "1400"));
 * }</pre>
 */
@Experimental
public final class Structures {
    private Structures() {}

    /** Obtains a structure that sets one parameter, from long before any fact: a text such as {@code 30} or {@code [a, b]}. */
    public static Structure choosing(String parameter, String value) {
        return choosing(Map.of(parameter, value));
    }

    /** Obtains a structure that sets parameters, from long before any fact: texts such as {@code 30} or {@code [a, b]}, by id. */
    public static Structure choosing(Map<String, String> values) {
        return StructureFile.read(
                "structure.yaml",
                new TreeMap<>(values)
                        .entrySet().stream()
                                .map(entry -> "  " + entry.getKey()
                                        + ": { label: choix, values: [ { from: 1900-01-01, value: " + entry.getValue()
                                        + ", source: conseil, confidence: LOCAL } ] }\n")
                                .collect(Collectors.joining("", "parameters:\n", "")));
    }
}

package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Problem;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The structure's named groups of communes (INSEE codes).
 *
 * @param groups name of a group to its communes
 */
@Stable
public record Territory(Map<String, Set<String>> groups) {
    /** No group. */
    public static final Territory NONE = new Territory(Map.of());

    public Territory {
        Map<String, Set<String>> copy = new TreeMap<>();
        groups.forEach((name, communes) -> copy.put(name, Collections.unmodifiableSet(new TreeSet<>(communes))));
        groups = Collections.unmodifiableMap(copy);
    }

    /**
     * Gets the communes of a group.
     *
     * @throws IllegalArgumentException if there is no such group
     */
    public Set<String> communes(String group) {
        Set<String> communes = groups.get(group);
        if (communes == null) {
            throw new IllegalArgumentException("the structure has no group of communes '" + group + "'; closest: "
                    + Problem.closest(group, groups.keySet()));
        }
        return communes;
    }
}

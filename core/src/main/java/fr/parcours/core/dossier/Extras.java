package fr.parcours.core.dossier;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fields whose names start with {@code x-}, kept as they were read and written back. Nothing computes with them.
 *
 * @param json name of a field to its value, as JSON text
 */
public record Extras(Map<String, String> json) {
    /** No such field. */
    public static final Extras NONE = new Extras(Map.of());

    public Extras {
        json = json.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(json));
    }

    /** Checks if there is no such field. */
    public boolean isEmpty() {
        return json.isEmpty();
    }

    /** Prints the names only. */
    @Override
    public String toString() {
        return json.keySet().toString();
    }
}

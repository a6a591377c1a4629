package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fields whose names start with {@code x-}, kept as they were read and written back. Nothing computes with them. */
@Stable
public final class Extras {
    /** No such field. */
    public static final Extras NONE = new Extras(Map.of());

    private static final String PREFIX = "x-";

    private final Map<String, String> json;

    private Extras(Map<String, String> json) {
        this.json = json;
    }

    /**
     * Obtains fields.
     *
     * @param json name of a field to its value, as JSON text
     * @throws IllegalArgumentException if a name does not start with {@code x-}
     */
    public static Extras of(Map<String, String> json) {
        Map<String, String> copy = new TreeMap<>();
        Objects.requireNonNull(json, "json").forEach((name, value) -> {
            if (!Objects.requireNonNull(name, "name").startsWith(PREFIX)) {
                throw new IllegalArgumentException("the name of a field kept as it is starts with " + PREFIX);
            }
            copy.put(name, Objects.requireNonNull(value, "value"));
        });
        return copy.isEmpty() ? NONE : new Extras(Collections.unmodifiableMap(copy));
    }

    /** Gets the fields, in order of name: name of a field to its value, as JSON text. */
    public Map<String, String> json() {
        return json;
    }

    /** Checks if there is no such field. */
    public boolean isEmpty() {
        return json.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Extras extras && json.equals(extras.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Prints the names only. */
    @Override
    public String toString() {
        return json.keySet().toString();
    }
}

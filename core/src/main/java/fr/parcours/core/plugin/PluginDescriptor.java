package fr.parcours.core.plugin;

import fr.parcours.core.lifecycle.Stable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The identity of a plug-in.
 *
 * @param id identifier, unique in an assembly; also the folder of its files and the prefix of its parameters
 * @param title French title
 * @param requires ids of the plug-ins it cannot work without
 */
@Stable
public record PluginDescriptor(String id, String title, Set<String> requires) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public PluginDescriptor {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is not an id of plug-in: lower-case, hyphened");
        }
        requires = java.util.Collections.unmodifiableSet(new TreeSet<>(requires));
    }

    /** Obtains a descriptor that requires no other plug-in. */
    public static PluginDescriptor of(String id, String title) {
        return new PluginDescriptor(id, title, Set.of());
    }

    /** Returns a copy of this descriptor that requires other plug-ins too. */
    public PluginDescriptor requiring(String... ids) {
        Set<String> more = new TreeSet<>(requires);
        more.addAll(List.of(ids));
        return new PluginDescriptor(id, title, more);
    }
}

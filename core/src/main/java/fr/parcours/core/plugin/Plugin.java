package fr.parcours.core.plugin;

import fr.parcours.core.lifecycle.Stable;

/**
 * A module's contribution to the suite, found by {@link java.util.ServiceLoader}.
 *
 * <p>An implementation must be public, have a public constructor without parameters that does nothing, and be declared both
 * by {@code provides} in its module descriptor and in {@code META-INF/services}. Both methods are called once, on one
 * thread, in the order of plug-in ids; neither may keep what it is given.
 */
@Stable
public interface Plugin {
    /** Describes the plug-in; a pure value, read before anything is assembled. */
    PluginDescriptor descriptor();

    /** Contributes words, dispositifs and chapters. Must not throw because of what another plug-in contributed. */
    void contribute(Contributions to);
}

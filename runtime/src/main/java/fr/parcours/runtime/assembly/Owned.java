package fr.parcours.runtime.assembly;

import fr.parcours.core.lifecycle.Stable;

/**
 * A contribution and the plug-in it comes from.
 *
 * @param <T> what is contributed
 */
@Stable
public record Owned<T>(InstalledPlugin plugin, T value) {}

package fr.parcours.runtime.assembly;

import fr.parcours.core.lifecycle.Experimental;

/**
 * A contribution and the plug-in it comes from.
 *
 * @param <T> what is contributed
 */
@Experimental
public record Owned<T>(InstalledPlugin plugin, T value) {}

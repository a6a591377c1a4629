package fr.parcours.runtime.assembly;

/**
 * A contribution and the plug-in it comes from.
 *
 * @param <T> what is contributed
 */
public record Owned<T>(InstalledPlugin plugin, T value) {}

/**
 * To use the suite from an application, start with {@link fr.parcours.runtime.Parcours}.
 *
 * <p>Nothing here is null.
 */
@NullMarked
package fr.parcours.core;

import org.jspecify.annotations.NullMarked;

/**
 * Finds plug-ins, checks them together, and binds what they contribute with Guice.
 *
 * <p>Start with {@link fr.parcours.runtime.Parcours}, which hides all this. A host that uses Guice installs
 * {@link fr.parcours.runtime.assembly.ParcoursModule} in its own injector. Nothing here is null.
 */
@NullMarked
package fr.parcours.runtime.assembly;

import org.jspecify.annotations.NullMarked;

/**
 * Coherence: what a dossier says that cannot all be true, or that a pathway does not allow.
 *
 * <p>The format is checked line by line when a dossier is read; {@link fr.parcours.runtime.coherence.Coherence} checks a whole
 * dossier against the installed pathways. Nothing here is null.
 */
@NullMarked
package fr.parcours.runtime.coherence;

import org.jspecify.annotations.NullMarked;

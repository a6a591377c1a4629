/**
 * Dossiers: everything known about one subject, as dated facts.
 *
 * <p>Start with {@link fr.parcours.core.dossier.Dossier}. A {@link fr.parcours.core.dossier.Fact} is one of nine kinds; it has
 * the day it happened and, in its {@link fr.parcours.core.dossier.Provenance}, when it was recorded, and withdrawn or
 * replaced. {@link fr.parcours.core.dossier.Enrolment}s are derived, never stored. Nothing here is null; all types are
 * immutable and thread-safe.
 */
@NullMarked
package fr.parcours.core.dossier;

import org.jspecify.annotations.NullMarked;

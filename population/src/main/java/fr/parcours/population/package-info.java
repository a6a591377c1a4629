/**
 * People who do not exist.
 *
 * <p>{@link fr.parcours.population.RandomDossiers} generates as many random dossiers as wanted, in the words of an assembled suite,
 * {@link fr.parcours.population.Samples} values worth trying of an attribute. The calibrated sample of a real structure is in
 * {@code sample}. Nothing here is null; nothing reads the clock.
 */
@NullMarked
package fr.parcours.population;

import org.jspecify.annotations.NullMarked;

/**
 * Civil days, ages and lengths, as the law counts them.
 *
 * <p>Start with {@link fr.parcours.core.time.Age}, {@link fr.parcours.core.time.Term} (a length that ends the day before
 * its anniversary) and {@link fr.parcours.core.time.Delay} (a deadline last met on its anniversary). Intervals are
 * {@link fr.parcours.core.time.Days}, both ends included. Nothing here reads the clock. No parameter or result is null.
 */
@NullMarked
package fr.parcours.core.time;

import org.jspecify.annotations.NullMarked;

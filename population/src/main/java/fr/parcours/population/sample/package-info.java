/**
 * The sample: a real structure's published year, and made-up dossiers that give its published figures again.
 *
 * <p>Start with {@link fr.parcours.population.sample.LysTourcoing2021}. {@link fr.parcours.population.sample.Reconciliation} sets computed
 * figures against the {@link fr.parcours.population.sample.PublishedFigure}s.
 *
 * <p>How the dossiers are made, in the order of a plan: see {@code Dealer}, which reads tables. {@code Waves} enrol people;
 * {@code Acts}, {@code Situations} and {@code Sums} deal {@code Quota}s over the {@code Zone}s their enrolments make, year after year:
 * so many interviews, so many contracts. What was dealt before, for a narrower zone or another year, is counted first, and only
 * the rest is dealt, on days that move no figure already met. A {@code Trait} decides who has what is printed as a share, for all
 * shares of all chapters at once; {@code Answers} and {@code Portraits} let everyone declare who they are. {@code SecondClock} adds
 * what was not known to the report. All the dice are thrown from names, never from the clock: the dossiers are always the same,
 * and one more table does not throw the dice of the others again.
 */
@NullMarked
package fr.parcours.population.sample;

import org.jspecify.annotations.NullMarked;

/**
 * The sample: a real structure's published year, and made-up dossiers that give its published figures again.
 *
 * <p>Start with {@link fr.parcours.population.sample.LysTourcoing2021}. {@link fr.parcours.population.sample.Reconciliation} sets computed
 * figures against the {@link fr.parcours.population.sample.PublishedFigure}s.
 *
 * <p>How the dossiers are made, stage after stage: see {@code Making}. A {@code Calibration} is one chapter of the report: it
 * enrols {@code Cohort}s of people. {@code Table}s deal {@code Quota}s over the {@code Zone}s their enrolments make, year after year:
 * so many interviews, so many contracts. What was dealt before, for a narrower zone or another year, is counted first, and only
 * the rest is dealt, on days that move no figure already met. {@code Service}s add what needs no enrolment. {@code Balance} then
 * decides who has a trait, for all shares of all chapters at once. {@code Surroundings} adds what must not count, {@code
 * Corrections} and {@code LaterNews} the second clock. All the dice are thrown from names, never from the clock: the dossiers are
 * always the same, and one more chapter does not throw the dice of the others again.
 */
@NullMarked
package fr.parcours.population.sample;

import org.jspecify.annotations.NullMarked;

/**
 * Fixtures that speak the domain. No test framework is needed.
 *
 * <p>{@link fr.parcours.testkit.Participants} writes one dossier by hand, {@link fr.parcours.testkit.RuleVerifier} checks
 * what a rule answers, {@link fr.parcours.testkit.Population} generates as many dossiers as wanted, and
 * {@link fr.parcours.testkit.Samples} gives values worth trying of an attribute. Nothing here is null; nothing reads the
 * clock.
 */
@NullMarked
package fr.parcours.testkit;

import org.jspecify.annotations.NullMarked;

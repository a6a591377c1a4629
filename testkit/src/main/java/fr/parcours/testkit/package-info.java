/**
 * Fixtures in the words of the domain. No test framework is needed.
 *
 * <p>{@link fr.parcours.testkit.Participants} and {@link fr.parcours.testkit.SubjectStory} write one dossier by hand,
 * {@link fr.parcours.testkit.Structures} a structure's choices, {@link fr.parcours.testkit.RuleVerifier} checks what a rule
 * answers, {@link fr.parcours.testkit.Wordings} checks that a plug-in uses all the wordings it ships and no others,
 * and {@link fr.parcours.testkit.RandomSubjects} generates as many dossiers as wanted. Nothing here is null; nothing reads the
 * clock.
 */
@NullMarked
package fr.parcours.testkit;

import org.jspecify.annotations.NullMarked;

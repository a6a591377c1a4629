/**
 * Rules as values, and their explanations.
 *
 * <p>A {@link fr.parcours.core.rule.Rule} judges a dossier on a day and returns a {@link fr.parcours.core.rule.Finding}:
 * satisfied, refused or undetermined, with the facts and parameters used and the findings under it. Combine rules with
 * {@link fr.parcours.core.rule.Rules}. A rule never throws for missing data. Nothing here is null.
 */
@NullMarked
package fr.parcours.core.rule;

import org.jspecify.annotations.NullMarked;

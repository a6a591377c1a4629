/**
 * Money due: what a dispositif's scale gives for a month or a year, and why.
 *
 * <p>A plug-in contributes an {@link fr.parcours.core.allowance.AllowanceScale}; the answer is an
 * {@link fr.parcours.core.allowance.Allowance}. Nothing here is null.
 */
@NullMarked
package fr.parcours.core.allowance;

import org.jspecify.annotations.NullMarked;

/**
 * What is wrong, where, and what to do: errors as values.
 *
 * <p>A {@link fr.parcours.core.problem.Problem} has a stable id and never quotes a value of a subject or of a declaration.
 * Problems are collected and thrown once, in a {@link fr.parcours.core.problem.ParcoursException}.
 */
@NullMarked
package fr.parcours.core.problem;

import org.jspecify.annotations.NullMarked;

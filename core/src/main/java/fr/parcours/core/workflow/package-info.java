/**
 * Pathways: phases, limits and obligations, and where someone stands in them.
 *
 * <p>A {@link fr.parcours.core.workflow.Workflow} is a value. Status and end date are derived from facts and explained piece
 * by piece; nothing stores them. Nothing here is null.
 */
@NullMarked
package fr.parcours.core.workflow;

import org.jspecify.annotations.NullMarked;

/** What the suite costs, measured beside others' engines on the same dossiers, their results found equal first. */
@NullMarked
package fr.parcours.benchmarks;

import org.jspecify.annotations.NullMarked;

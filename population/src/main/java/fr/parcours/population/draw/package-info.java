/** Chance and the calendar, for what is made up: the same on every machine. Not exported. */
@NullMarked
package fr.parcours.population.draw;

import org.jspecify.annotations.NullMarked;

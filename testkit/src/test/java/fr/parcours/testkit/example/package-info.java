/** A small plug-in, as a third party would write it. */
@NullMarked
package fr.parcours.testkit.example;

import org.jspecify.annotations.NullMarked;

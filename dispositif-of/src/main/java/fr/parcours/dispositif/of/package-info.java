/** The plug-in of the obligation de formation and of the repérage des invisibles. */
@NullMarked
package fr.parcours.dispositif.of;

import org.jspecify.annotations.NullMarked;

/** The plug-in of training, of the service civique and of alternance. */
@NullMarked
package fr.parcours.formation;

import org.jspecify.annotations.NullMarked;

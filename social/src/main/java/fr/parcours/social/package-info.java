/** The plug-in of the youth aid fund, of health and of housing. */
@NullMarked
package fr.parcours.social;

import org.jspecify.annotations.NullMarked;

/** The plug-in of the PLIE. */
@NullMarked
package fr.parcours.dispositif.plie;

import org.jspecify.annotations.NullMarked;

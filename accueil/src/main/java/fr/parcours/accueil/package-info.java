/** The plug-in of the reception, the digital space, the parrainage, the matinales and the mobilisation. */
@NullMarked
package fr.parcours.accueil;

import org.jspecify.annotations.NullMarked;

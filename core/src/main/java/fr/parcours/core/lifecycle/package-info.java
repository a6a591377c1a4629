/** How stable each type is: every exported type has one of these annotations. */
@NullMarked
package fr.parcours.core.lifecycle;

import org.jspecify.annotations.NullMarked;

/** What users may count on, type by type: every exported type says which. */
@NullMarked
package fr.parcours.core.lifecycle;

import org.jspecify.annotations.NullMarked;

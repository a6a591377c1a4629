/**
 * The law and the structure's own choices, as dated data.
 *
 * <p>A {@link fr.parcours.core.parameter.Parameter} is a typed key; {@link fr.parcours.core.parameter.Parameters} gives
 * its value on a day, with the article it comes from and how sure it is. Nothing here is null.
 */
@NullMarked
package fr.parcours.core.parameter;

import org.jspecify.annotations.NullMarked;

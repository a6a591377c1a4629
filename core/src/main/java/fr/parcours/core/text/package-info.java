/**
 * Files of wordings, and how values are written in a language. What others use stands in {@code message}, for what people read, and
 * in {@code problem}, for what is wrong. Nothing here is null.
 */
@NullMarked
package fr.parcours.core.text;

import org.jspecify.annotations.NullMarked;

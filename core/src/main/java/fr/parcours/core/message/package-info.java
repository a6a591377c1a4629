/**
 * Sentences people read, kept as a key and its values until they are asked for in a language.
 *
 * <p>Each plug-in ships {@code META-INF/parcours/<plug-in id>/messages.properties} (French) and, beside it, other languages
 * ({@code messages_en.properties}). Nothing here is null.
 */
@NullMarked
package fr.parcours.core.message;

import org.jspecify.annotations.NullMarked;

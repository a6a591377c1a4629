/**
 * Reads what plug-ins ship and what a structure sets, from YAML, with the file and the line of every mistake.
 *
 * <p>{@link fr.parcours.core.settings.ParameterFile} reads {@code parameters.yaml};
 * {@link fr.parcours.core.settings.StructureFile} reads a structure's file into a
 * {@link fr.parcours.core.settings.Structure}. Nothing here is null.
 */
@NullMarked
package fr.parcours.core.settings;

import org.jspecify.annotations.NullMarked;

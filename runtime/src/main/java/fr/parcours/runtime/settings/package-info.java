/**
 * Reads what plug-ins ship and what a structure sets, from YAML, with the file and the line of every mistake.
 *
 * <p>{@link fr.parcours.runtime.settings.ParameterFile} reads {@code parameters.yaml};
 * {@link fr.parcours.runtime.settings.StructureFile} reads a structure's file into a
 * {@link fr.parcours.runtime.settings.Structure}. Nothing here is null.
 */
@NullMarked
package fr.parcours.runtime.settings;

import org.jspecify.annotations.NullMarked;

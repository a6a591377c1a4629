package fr.parcours.json;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.problem.Location;

/**
 * A dossier and the line it was read from.
 *
 * @param line file and line
 */
public record LocatedDossier(Location line, Dossier dossier) {}

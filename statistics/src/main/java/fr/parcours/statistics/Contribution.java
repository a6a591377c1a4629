package fr.parcours.statistics;

import fr.parcours.core.dossier.Subject;
import fr.parcours.core.problem.Location;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one dossier brings to a figure.
 *
 * @param line file and line, {@link Location#UNKNOWN} when the dossier comes from memory
 * @param subject whose dossier
 * @param amounts for each operand the dossier counts in, how much: subjects, rows, hours, euros, distinct values; days for a
 *     mean of months
 */
public record Contribution(Location line, Subject subject, Map<Operand, BigDecimal> amounts) {
    public Contribution {
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }
}

package fr.parcours.runtime.settings;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.parameter.History;
import fr.parcours.core.problem.Severity;
import fr.parcours.core.vocabulary.Territory;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of one structure: its name, its communes, its own parameters, the figures it declares, the chapters it reports.
 *
 * @param id identifier of the structure
 * @param name its name
 * @param territory its groups of communes
 * @param overrides its own values, which replace those that plug-ins ship from their first day on
 * @param declared figures that no dossier can give, by figure id; {@code <id>[previous]} is the previous period's
 * @param chapters ids of the chapters to report, in order; empty for all
 * @param severities how serious some of the problems that the check of dossiers finds are to it, by id
 */
@Stable
public record Structure(
        String id,
        String name,
        Territory territory,
        List<History> overrides,
        Map<String, BigDecimal> declared,
        List<String> chapters,
        Map<String, Severity> severities) {
    /** A structure that sets nothing. */
    public static final Structure NONE = new Structure("", "", Territory.NONE, List.of(), Map.of(), List.of());

    /** Obtains a structure to which problems are as serious as their checks say. */
    public Structure(
            String id,
            String name,
            Territory territory,
            List<History> overrides,
            Map<String, BigDecimal> declared,
            List<String> chapters) {
        this(id, name, territory, overrides, declared, chapters, Map.of());
    }

    public Structure {
        overrides = List.copyOf(overrides);
        declared = Collections.unmodifiableMap(new TreeMap<>(declared));
        chapters = List.copyOf(chapters);
        severities = Collections.unmodifiableMap(new TreeMap<>(severities));
    }
}

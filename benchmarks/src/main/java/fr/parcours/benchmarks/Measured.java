package fr.parcours.benchmarks;

import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.Measure;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Territory;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.statistics.Cell;
import fr.parcours.statistics.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Some of the measures that the figures of the national plug-ins are made of, as a report of them alone: what a peer is asked too.
 *
 * @param parcours the suite, which reports these measures and nothing else
 * @param measures with their groups of communes resolved, by the id of their figure
 */
record Measured(Parcours parcours, Map<String, Measure> measures) {
    private static final String CHAPTER = "mesures";

    /** Every group of communes that a figure names, as communes of the dossiers. */
    private static final Set<String> COMMUNES = Set.of("59599", "59512", "59350");

    Measured {
        measures = new LinkedHashMap<>(measures);
    }

    /** Obtains all the measures of participants that SQL can say. */
    static Measured all() {
        return most(Integer.MAX_VALUE);
    }

    /** Obtains some of them, of all kinds: taken at equal steps from the list in the order of their texts. */
    static Measured most(int number) {
        Parcours national = Parcours.load();
        List<Measure> said = candidates(national);
        List<Measure> kept = new ArrayList<>();
        int most = Math.min(number, said.size());
        for (int each = 0; each < most; each++) {
            kept.add(said.get((int) ((long) each * said.size() / most)));
        }
        return of(national, kept);
    }

    private static List<Measure> candidates(Parcours national) {
        Map<String, Measure> byText = new TreeMap<>();
        national.chapters().stream()
                .flatMap(owned -> owned.value().indicators().stream())
                .flatMap(indicator -> indicator.expression().measures())
                .forEach(measure -> byText.put(measure.toString(), measure));
        Territory territory = territory(national);
        return byText.values().stream()
                .filter(measure -> measure.allRows().allMatch(rows -> rows.subject() == SubjectKind.PARTICIPANT))
                .map(measure -> measure.resolve(territory))
                .filter(measure -> SqlFigures.says(measure))
                .toList();
    }

    private static Territory territory(Parcours national) {
        Set<String> named = new TreeSet<>();
        national.chapters()
                .forEach(owned -> owned.value().indicators().forEach(indicator -> named.addAll(groups(indicator))));
        Map<String, Set<String>> groups = new TreeMap<>();
        named.forEach(group -> groups.put(group, COMMUNES));
        return new Territory(groups);
    }

    private static Set<String> groups(Indicator indicator) {
        Set<String> groups = new TreeSet<>();
        indicator
                .expression()
                .measures()
                .forEach(measure -> Conditions.of(measure).forEach(each -> groups.addAll(each.groups())));
        return groups;
    }

    private static Measured of(Parcours national, List<Measure> measures) {
        Map<String, Measure> byId = new LinkedHashMap<>();
        measures.forEach(measure -> byId.put(CHAPTER + "." + byId.size(), measure));
        List<Indicator> indicators = byId.entrySet().stream()
                .map(entry -> Indicator.of(entry.getKey(), entry.getKey(), entry.getValue()))
                .toList();
        List<Plugin> plugins = new ArrayList<>();
        ServiceLoader.load(Plugin.class).forEach(plugins::add);
        plugins.add(new Reporting(Chapter.of(CHAPTER, "Mesures").indicators(indicators)));
        Structure structure =
                new Structure(CHAPTER, "Banc d’essai", territory(national), List.of(), Map.of(), List.of(CHAPTER));
        return new Measured(Parcours.of(plugins, structure), byId);
    }

    /** Gives what a report says of each measure: over the period, then the previous one. */
    Map<String, Values> values(Report report) {
        Map<String, Values> values = new LinkedHashMap<>();
        measures.keySet().forEach(id -> {
            Cell cell = report.cell(id).orElseThrow();
            values.put(id, new Values(cell.value(), cell.previous()));
        });
        return values;
    }

    /** What a measure comes to; two values that differ by their last zeros only are equal. */
    record Values(Optional<BigDecimal> current, Optional<BigDecimal> previous) {
        Values {
            current = current.map(BigDecimal::stripTrailingZeros);
            previous = previous.map(BigDecimal::stripTrailingZeros);
        }
    }

    /** A chapter of a plug-in's own. */
    private record Reporting(Chapter chapter) implements Plugin {
        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of(CHAPTER, "Mesures");
        }

        @Override
        public void contribute(Contributions to) {
            to.chapter(chapter);
        }
    }
}

package fr.parcours.runtime.settings;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.parameter.History;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Severity;
import fr.parcours.core.vocabulary.Territory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads a structure's file.
 *
 * <pre>{@code
 * structure: { id: lys-tourcoing, name: Mission Emploi Lys-Tourcoing }
 * communes:
 *   tourcoing: ["59599"]
 * parameters: { … as in a parameter file … }
 * declared:
 *   plie.budget: 1656896
 * chapters: [pacea, cotraitance]
 * checks:
 *   ESSAI-101: warning # of a problem that the check of dossiers finds; error otherwise
 * }</pre>
 */
@Stable
public final class StructureFile {
    private static final Set<String> TOP =
            Set.of("structure", "communes", "parameters", "declared", "chapters", "checks");
    private static final Pattern COMMUNE = Pattern.compile("([0-9]{2}|2A|2B)[0-9]{3}");

    /** What is read line by line stops where it stands: only what is found between facts may be less serious. */
    private static final Pattern CHECK =
            Pattern.compile("(?!DOSSIER-|SETTINGS-|PLUGIN-|APP-)[A-Z]+(-[A-Z]+)*-[0-9]{3}");

    private StructureFile() {}

    /**
     * Reads a structure.
     *
     * @param file name of the file, for errors
     * @param text its content
     * @throws ParcoursException with every mistake, its line and its path
     */
    public static Structure read(String file, String text) {
        Yaml yaml = new Yaml(file);
        Structure structure =
                yaml.read(text).map(root -> structure(yaml, root.mapping(TOP))).orElse(Structure.NONE);
        if (!yaml.problems().isEmpty()) {
            throw new ParcoursException(yaml.problems());
        }
        return structure;
    }

    private static Structure structure(Yaml yaml, Map<String, Yaml.Entry> top) {
        Map<String, Yaml.Entry> identity = entries(top, "structure", Set.of("id", "name"));
        Map<String, Set<String>> groups = new TreeMap<>();
        entries(top, "communes", Set.of()).forEach((group, entry) -> groups.put(group, communes(yaml, entry)));
        Map<String, BigDecimal> declared = new TreeMap<>();
        entries(top, "declared", Set.of())
                .forEach((figure, entry) -> number(yaml, entry).ifPresent(value -> declared.put(figure, value)));
        List<History> overrides =
                top.containsKey("parameters") ? ParameterFile.histories(yaml, top.get("parameters")) : List.of();
        List<String> chapters =
                top.containsKey("chapters") ? top.get("chapters").texts() : List.of();
        Map<String, Severity> severities = new TreeMap<>();
        entries(top, "checks", Set.of())
                .forEach((id, entry) -> severity(yaml, id, entry).ifPresent(severity -> severities.put(id, severity)));
        return new Structure(
                text(identity, "id"),
                text(identity, "name"),
                new Territory(groups),
                overrides,
                declared,
                chapters,
                severities);
    }

    private static Optional<Severity> severity(Yaml yaml, String id, Yaml.Entry entry) {
        if (!CHECK.matcher(id).matches()) {
            yaml.error(Yaml.WRONG_FORM, entry.location(), Yaml.TEXTS.of("SETTINGS-108.problem", id));
            return Optional.empty();
        }
        return entry.text().flatMap(text -> {
            Optional<Severity> known = Severity.of(text);
            if (known.isEmpty()) {
                List<String> choices =
                        Arrays.stream(Severity.values()).map(Severity::code).toList();
                yaml.error(
                        Yaml.WRONG_FORM, entry.location(), Yaml.TEXTS.of("SETTINGS-108.severity", text), text, choices);
            }
            return known;
        });
    }

    private static Map<String, Yaml.Entry> entries(Map<String, Yaml.Entry> top, String key, Set<String> known) {
        return top.containsKey(key) ? top.get(key).mapping(known) : Map.of();
    }

    private static String text(Map<String, Yaml.Entry> fields, String key) {
        return Optional.ofNullable(fields.get(key)).flatMap(Yaml.Entry::text).orElse("");
    }

    private static Set<String> communes(Yaml yaml, Yaml.Entry entry) {
        Set<String> communes = new TreeSet<>();
        entry.elements()
                .forEach(element -> element.text().ifPresent(commune -> {
                    if (!COMMUNE.matcher(commune).matches()) {
                        yaml.error(Yaml.WRONG_FORM, element.location(), Yaml.TEXTS.of("SETTINGS-108.commune", commune));
                    }
                    communes.add(commune);
                }));
        return communes;
    }

    private static Optional<BigDecimal> number(Yaml yaml, Yaml.Entry entry) {
        return entry.text().flatMap(text -> {
            try {
                return Optional.of(new BigDecimal(text));
            } catch (NumberFormatException e) {
                yaml.error(Yaml.WRONG_FORM, entry.location(), Yaml.TEXTS.of("SETTINGS-108.number", text));
                return Optional.empty();
            }
        });
    }
}

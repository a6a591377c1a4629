package fr.parcours.runtime.settings;

import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** A YAML document read as texts with their places; collects what is wrong instead of stopping. */
final class Yaml {
    static final Texts TEXTS = Texts.of(Yaml.class, "runtime");

    /** The id of the problem of a value that does not have its form: a day, a commune, a number. */
    static final String WRONG_FORM = "SETTINGS-108";

    private static final String NOT_YAML = "SETTINGS-101";
    private static final String WRONG_SHAPE = "SETTINGS-107";

    /** Our files have five. */
    private static final int MOST_LEVELS = 30;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Yaml(String file) {
        this.file = file;
    }

    /** Gets what is wrong, by line. */
    List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(problem -> problem.location().line()))
                .toList();
    }

    /** Reads the document, empty when it is not YAML or is not a mapping. */
    Optional<Entry> read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(true) // reported below, with their line
                .build();
        try {
            if (isTooDeep(settings, text)) {
                return Optional.empty();
            }
            Optional<Node> root =
                    new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text))).getSingleNode();
            if (root.isEmpty()) {
                error(NOT_YAML, new Location(file, 1, ""), TEXTS.of("SETTINGS-101.empty"));
            }
            return root.map(node -> new Entry(node, node, "")).filter(Entry::expectMapping);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            error(NOT_YAML, new Location(file, line, ""), TEXTS.of("SETTINGS-101.yaml", e.getProblem()));
            return Optional.empty();
        } catch (YamlEngineException e) {
            error(NOT_YAML, new Location(file, 0, ""), TEXTS.of("SETTINGS-101.yaml", e.getMessage()));
            return Optional.empty();
        }
    }

    /** Refuses what is nested without end before it is composed, which goes one call deeper at each level. */
    private boolean isTooDeep(LoadSettings settings, String text) {
        int level = 0;
        for (Iterator<Event> events = new ParserImpl(settings, new StreamReader(settings, text)); events.hasNext(); ) {
            Event event = events.next();
            if (event instanceof CollectionStartEvent && ++level > MOST_LEVELS) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
                error(NOT_YAML, new Location(file, line, ""), TEXTS.of("SETTINGS-101.deep", MOST_LEVELS));
                return true;
            }
            if (event instanceof CollectionEndEvent) {
                level--;
            }
        }
        return false;
    }

    void error(String id, Location location, Text message) {
        error(Problem.error(id, location, message));
    }

    void error(Problem problem) {
        problems.add(problem);
    }

    void error(String id, Location location, Text message, String unknown, Collection<String> known) {
        problems.add(Problem.error(id, location, message).didYouMeanOneOf(unknown, known));
    }

    /** One node of the document, the node that names it (its key, else itself), and its path. */
    final class Entry {
        private final Node name;
        private final Node node;
        private final String path;

        Entry(Node name, Node node, String path) {
            this.name = name;
            this.node = node;
            this.path = path;
        }

        Location location() {
            return new Location(
                    file, name.getStartMark().map(mark -> mark.getLine() + 1).orElse(0), path);
        }

        /** Gets the entries by key; an unknown key is reported when a list of known ones is given. */
        Map<String, Entry> mapping(Set<String> known) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            if (!expectMapping()) {
                return entries;
            }
            Set<String> seen = new HashSet<>();
            for (NodeTuple tuple : ((MappingNode) node).getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                Entry entry =
                        new Entry(tuple.getKeyNode(), tuple.getValueNode(), path.isEmpty() ? key : path + "." + key);
                if (!seen.add(key)) {
                    error("SETTINGS-105", entry.location(), TEXTS.of("SETTINGS-105.twice", key));
                } else if (!known.isEmpty() && !known.contains(key)) {
                    error("SETTINGS-104", entry.location(), TEXTS.of("SETTINGS-104.key", key), key, known);
                } else {
                    entries.put(key, entry);
                }
            }
            return entries;
        }

        /** Gets the elements of a list. */
        List<Entry> list() {
            if (!(node instanceof SequenceNode sequence)) {
                error(WRONG_SHAPE, location(), TEXTS.of("SETTINGS-107.list"));
                return List.of();
            }
            List<Entry> entries = new ArrayList<>();
            for (Node element : sequence.getValue()) {
                entries.add(new Entry(element, element, path + "[" + entries.size() + "]"));
            }
            return entries;
        }

        /** Gets the text of a scalar, empty and reported otherwise. */
        Optional<String> text() {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                return Optional.of(scalar.getValue());
            }
            error(WRONG_SHAPE, location(), TEXTS.of("SETTINGS-107.value"));
            return Optional.empty();
        }

        /** Gets the elements of a list, or a scalar as the only one. */
        List<Entry> elements() {
            return node instanceof SequenceNode ? list() : List.of(this);
        }

        /** Gets the texts of a scalar or of a list of scalars. */
        List<String> texts() {
            return elements().stream().flatMap(entry -> entry.text().stream()).toList();
        }

        boolean expectMapping() {
            if (node instanceof MappingNode) {
                return true;
            }
            error(WRONG_SHAPE, location(), TEXTS.of("SETTINGS-107.mapping"));
            return false;
        }
    }
}

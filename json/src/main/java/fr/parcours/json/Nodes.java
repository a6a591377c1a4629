package fr.parcours.json;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Nodes of JSON that several answers are made of. */
final class Nodes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Nodes() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static ArrayNode array(Stream<? extends JsonNode> nodes) {
        ArrayNode array = NODES.arrayNode();
        nodes.forEach(array::add);
        return array;
    }

    /** Puts a text, or null when there is none. */
    static void text(ObjectNode node, String key, Optional<?> value) {
        if (value.isPresent()) {
            node.put(key, value.get().toString());
        } else {
            node.putNull(key);
        }
    }
}

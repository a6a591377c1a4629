package fr.parcours.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads all the tokens of a file with Jackson alone, and decodes names and texts: the floor of all that reads it. */
final class JsonTokens {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonTokens() {}

    static long count(Path file) throws IOException {
        long characters = 0;
        try (var in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case PROPERTY_NAME -> characters += parser.currentName().length();
                    case VALUE_STRING -> characters += parser.getString().length();
                    default -> characters++;
                }
            }
        }
        return characters;
    }

    /** Reads a file in a process of its own. */
    public static void main(String... args) throws IOException {
        System.out.println(count(Path.of(args[0])));
    }
}

package fr.parcours.json;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.lifecycle.Internal;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads what a decision rested on, one line of JSON each, described by a {@linkplain #schema() schema}. Equal
 * contents have equal bytes. A line ends with the digest of all that comes before it: what was cut or changed since is noticed.
 */
@Experimental
public final class EvidenceJson {
    /** What a line says that it is. */
    public static final String FORMAT = "parcours-evidence";

    private static final Texts TEXTS = LineCursor.TEXTS;

    /** Version of the format: it changes whenever a key is added, removed, or changes meaning. */
    public static final int VERSION = 1;

    private static final String SCHEMA = "/META-INF/parcours/json/evidence.schema.json";
    private static final Pattern DIGEST = Pattern.compile(",\"digest\":\"([0-9a-f]{64})\"}\\s*$");
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS) // a number is written again as it was
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private EvidenceJson() {}

    /** Gets the JSON Schema of a line. */
    public static String schema() {
        try (InputStream in = EvidenceJson.class.getResourceAsStream(SCHEMA)) {
            return new String(Objects.requireNonNull(in, SCHEMA).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Computes the SHA-256 of a text in UTF-8, in hexadecimal. */
    public static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Writes a line, without line end. */
    @Internal
    public static String write(EvidenceContent content) {
        String text = EvidenceWriter.write(content).toString();
        return text.substring(0, text.length() - 1) + ",\"digest\":\"" + digest(text) + "\"}";
    }

    /** Writes an evidence judged again, without line end: {@code #/$defs/replay} of the schema. */
    @Internal
    public static String write(ReplayContent replay) {
        return EvidenceWriter.write(replay).toString();
    }

    /**
     * Reads a line.
     *
     * @param line its place, for problems
     * @throws ParcoursException if it is no evidence ({@code EVIDENCE-102}), of a version that is not known ({@code EVIDENCE-103}),
     *     was altered ({@code EVIDENCE-104}), or says something that an evidence cannot say ({@code EVIDENCE-105})
     */
    @Internal
    public static EvidenceContent read(String text, Location line) {
        JsonNode root = tree(text, line);
        if (!root.isObject() || !root.path("format").asString("").equals(FORMAT)) {
            throw noEvidence(line, TEXTS.of("EVIDENCE-102.other"));
        }
        int version = root.path("version").asInt(0);
        if (version != VERSION) {
            throw new ParcoursException(Problem.error(
                            "EVIDENCE-103", line.at("version"), TEXTS.of("EVIDENCE-103.version", version, VERSION))
                    .toFix(TEXTS.of("EVIDENCE-103.fix")));
        }
        requireWhole(text, line);
        return EvidenceReader.read(root, line);
    }

    private static JsonNode tree(String text, Location line) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw noEvidence(line, TEXTS.of("EVIDENCE-102.json"));
        }
    }

    private static ParcoursException noEvidence(Location line, Text what) {
        return new ParcoursException(Problem.error("EVIDENCE-102", line, what).toFix(TEXTS.of("EVIDENCE-102.fix")));
    }

    private static void requireWhole(String text, Location line) {
        Matcher digest = DIGEST.matcher(text);
        if (!digest.find() || !digest.group(1).equals(digest(text.substring(0, digest.start()) + "}"))) {
            throw new ParcoursException(
                    Problem.error("EVIDENCE-104", line.at("digest"), TEXTS.of("EVIDENCE-104.altered"))
                            .toFix(TEXTS.of("EVIDENCE-104.fix")));
        }
    }
}

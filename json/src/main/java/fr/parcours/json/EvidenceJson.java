package fr.parcours.json;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.lifecycle.Internal;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.SubjectKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern DIGEST = Pattern.compile(",\"digest\":\"([0-9a-f]{64})\"}\\s*$");
    private static final JsonMapper MAPPER = JsonMapper.builder()
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

    // ---- writing -------------------------------------------------------------------------------------------------

    /** Writes a line, without line end. */
    @Internal
    public static String write(EvidenceContent content) {
        ObjectNode node = NODES.objectNode();
        node.put("format", FORMAT);
        node.put("version", VERSION);
        node.put("on", content.on().toString());
        text(node, "knownOn", content.knownOn());
        node.put("zone", content.zone().getId());
        node.put("dispositif", content.dispositif());
        node.set("structure", structure(content.structure()));
        node.set("dossier", dossier(content));
        node.set("answer", answer(content.answer()));
        node.set("parameters", array(content.parameters().stream().map(EvidenceJson::value)));
        node.set("rules", array(content.rules().stream().map(EvidenceJson::rule)));
        node.set("plugins", array(content.plugins().stream().map(EvidenceJson::code)));
        node.set("suite", code(content.suite()));
        String text = node.toString();
        return text.substring(0, text.length() - 1) + ",\"digest\":\"" + digest(text) + "\"}";
    }

    /** Writes an evidence judged again, without line end: {@code #/$defs/replay} of the schema. */
    @Internal
    public static String write(ReplayContent replay) {
        EvidenceContent evidence = replay.evidence();
        ObjectNode node = NODES.objectNode();
        node.put("version", VERSION);
        node.put("dispositif", evidence.dispositif());
        ObjectNode subject = node.putObject("subject");
        subject.put("kind", evidence.subject().kind().code());
        subject.put("id", evidence.subject().id());
        node.put("on", evidence.on().toString());
        node.put("differs", replay.differs());
        node.set("then", answer(evidence.answer()));
        if (replay.today().isPresent()) {
            node.set("today", answer(replay.today().get()));
        } else {
            node.putNull("today");
        }
        node.set("differences", array(replay.differences().stream().map(EvidenceJson::change)));
        AnswerJson json = AnswerJson.in(Locale.FRENCH);
        node.set("problems", array(replay.problems().stream().map(problem -> MAPPER.readTree(json.of(problem)))));
        return node.toString();
    }

    private static ObjectNode change(ReplayContent.Change change) {
        ObjectNode node = NODES.objectNode();
        node.put("kind", change.kind());
        node.put("id", change.id());
        node.put("movesTheAnswer", change.moves());
        texts(node.putObject("before"), change.before());
        texts(node.putObject("after"), change.after());
        node.put("sentence", change.sentence());
        return node;
    }

    private static void texts(ObjectNode node, Map<String, String> texts) {
        texts.forEach(node::put);
    }

    private static ObjectNode structure(EvidenceContent.Structure structure) {
        ObjectNode node = NODES.objectNode();
        node.put("id", structure.id());
        node.put("name", structure.name());
        ObjectNode groups = node.putObject("communes");
        structure.communes().forEach((group, communes) -> groups.set(group, texts(communes)));
        return node;
    }

    private static ObjectNode dossier(EvidenceContent content) {
        ObjectNode node = NODES.objectNode();
        node.put("digest", content.dossierDigest());
        node.set("used", MAPPER.readTree(content.used()));
        return node;
    }

    private static ObjectNode answer(EvidenceContent.Answer answer) {
        ObjectNode node = NODES.objectNode();
        node.put("verdict", answer.verdict().code());
        node.set("motives", texts(answer.motives()));
        node.set("missing", texts(answer.missing()));
        node.set("missingParameters", texts(answer.missingParameters()));
        node.set("presumed", texts(answer.presumed()));
        node.set("explanation", MAPPER.readTree(answer.explanation()));
        return node;
    }

    private static ObjectNode value(EvidenceContent.Value value) {
        ObjectNode node = NODES.objectNode();
        node.put("id", value.id());
        node.put("label", value.label());
        node.set("value", texts(value.texts()));
        node.put("unit", value.unit());
        node.put("from", value.from().toString());
        text(node, "until", value.until());
        node.put("source", value.source());
        node.put("confidence", value.confidence().code());
        node.put("unverified", value.unverified());
        node.put("owner", value.owner().code());
        return node;
    }

    private static ObjectNode rule(EvidenceContent.Judged judged) {
        ObjectNode node = NODES.objectNode();
        node.put("id", judged.rule());
        node.put("digest", judged.digest());
        return node;
    }

    private static ObjectNode code(EvidenceContent.Code code) {
        ObjectNode node = NODES.objectNode();
        node.put("id", code.id());
        node.put("version", code.version());
        node.put("jar", code.jar());
        node.put("digest", code.digest());
        return node;
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ArrayNode array(Stream<? extends JsonNode> nodes) {
        ArrayNode array = NODES.arrayNode();
        nodes.forEach(array::add);
        return array;
    }

    private static void text(ObjectNode node, String key, Optional<?> value) {
        if (value.isPresent()) {
            node.put(key, value.get().toString());
        } else {
            node.putNull(key);
        }
    }

    // ---- reading -------------------------------------------------------------------------------------------------

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
        return content(new At(root, "", line));
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

    private static EvidenceContent content(At root) {
        At dossier = root.at("dossier");
        return new EvidenceContent(
                root.at("on").day(),
                root.at("knownOn").unlessNull(at -> at.read(Instant::parse, "instant")),
                root.at("zone").read(ZoneId::of, "zone"),
                root.at("dispositif").text(),
                subject(dossier.at("used").at("subject")),
                structure(root.at("structure")),
                dossier.at("digest").text(),
                dossier.at("used").json(),
                answer(root.at("answer")),
                root.at("parameters").list(EvidenceJson::value),
                root.at("rules")
                        .list(at -> new EvidenceContent.Judged(
                                at.at("id").text(), at.at("digest").text())),
                root.at("plugins").list(EvidenceJson::code),
                code(root.at("suite")));
    }

    private static EvidenceContent.Subject subject(At at) {
        return new EvidenceContent.Subject(
                at.at("kind").oneOf(SubjectKind.values(), SubjectKind::code),
                at.at("id").text());
    }

    private static EvidenceContent.Structure structure(At at) {
        Map<String, Set<String>> communes = new TreeMap<>();
        At groups = at.at("communes");
        groups.keys()
                .forEach(group ->
                        communes.put(group, new LinkedHashSet<>(groups.at(group).texts())));
        return new EvidenceContent.Structure(at.at("id").text(), at.at("name").text(), communes);
    }

    private static EvidenceContent.Answer answer(At at) {
        At explanation = at.at("explanation");
        return new EvidenceContent.Answer(
                verdict(at.at("verdict")),
                at.at("motives").texts(),
                at.at("missing").texts(),
                at.at("missingParameters").texts(),
                at.at("presumed").texts(),
                explanation.json(),
                explanation.at("sentence").text());
    }

    private static Verdict verdict(At at) {
        return at.oneOf(Verdict.values(), Verdict::code);
    }

    private static EvidenceContent.Value value(At at) {
        return new EvidenceContent.Value(
                at.at("id").text(),
                at.at("label").text(),
                at.at("value").texts(),
                at.at("unit").text(),
                at.at("from").day(),
                at.at("until").unlessNull(At::day),
                at.at("source").text(),
                at.at("confidence").oneOf(Confidence.values(), Confidence::code),
                at.at("unverified").yesNo(),
                at.at("owner").oneOf(EvidenceContent.Owner.values(), EvidenceContent.Owner::code));
    }

    private static EvidenceContent.Code code(At at) {
        return new EvidenceContent.Code(
                at.at("id").text(),
                at.at("version").text(),
                at.at("jar").text(),
                at.at("digest").text());
    }

    /** A place in a line, where something is expected. */
    private record At(JsonNode node, String path, Location line) {
        At at(String key) {
            JsonNode value = node.get(key);
            At at = new At(value == null ? NODES.missingNode() : value, path.isEmpty() ? key : path + "." + key, line);
            if (value == null) {
                throw at.wrong("missing");
            }
            return at;
        }

        Collection<String> keys() {
            if (!node.isObject()) {
                throw wrong("object");
            }
            return node.propertyNames();
        }

        String json() {
            keys();
            return node.toString();
        }

        String text() {
            if (!node.isString()) {
                throw wrong("text");
            }
            return node.asString();
        }

        boolean yesNo() {
            if (!node.isBoolean()) {
                throw wrong("true-false");
            }
            return node.asBoolean();
        }

        LocalDate day() {
            return read(LocalDate::parse, "day");
        }

        <T> T read(Function<String, T> reader, String form) {
            try {
                return reader.apply(text());
            } catch (DateTimeException e) {
                throw wrong("form", TEXTS.of("form." + form));
            }
        }

        <T> T oneOf(T[] values, Function<T, String> code) {
            String text = text();
            return Arrays.stream(values)
                    .filter(value -> code.apply(value).equals(text))
                    .findFirst()
                    .orElseThrow(() ->
                            wrong("one-of", Arrays.stream(values).map(code).toList()));
        }

        <T> Optional<T> unlessNull(Function<At, T> reader) {
            return node.isNull() ? Optional.empty() : Optional.of(reader.apply(this));
        }

        <T> List<T> list(Function<At, T> reader) {
            if (!node.isArray()) {
                throw wrong("list");
            }
            List<T> read = new ArrayList<>();
            for (int place = 0; place < node.size(); place++) {
                read.add(reader.apply(new At(node.get(place), path + "[" + place + "]", line)));
            }
            return read;
        }

        List<String> texts() {
            return list(At::text);
        }

        private ParcoursException wrong(String fault, Object... values) {
            Object[] all = Stream.concat(Stream.of(path), Arrays.stream(values)).toArray();
            return new ParcoursException(
                    Problem.error("EVIDENCE-105", line.at(path), TEXTS.of("EVIDENCE-105." + fault, all))
                            .toFix(TEXTS.of("EVIDENCE-105.fix")));
        }
    }
}

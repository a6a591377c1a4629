package fr.parcours.json;

import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.SubjectKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what a decision rested on, from nodes of JSON; what an evidence cannot say is refused, with its place. */
final class EvidenceReader {
    private static final Texts TEXTS = LineCursor.TEXTS;

    private EvidenceReader() {}

    /**
     * Reads the content of a line.
     *
     * @throws ParcoursException if it says something that an evidence cannot say ({@code EVIDENCE-105})
     */
    static EvidenceContent read(JsonNode root, Location line) {
        return content(new At(root, "", line));
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
                root.at("parameters").list(EvidenceReader::value),
                root.at("rules")
                        .list(at -> new EvidenceContent.Judged(
                                at.at("id").text(), at.at("digest").text())),
                root.at("plugins").list(EvidenceReader::code),
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
            At at = new At(
                    value == null ? JsonNodeFactory.instance.missingNode() : value,
                    path.isEmpty() ? key : path + "." + key,
                    line);
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

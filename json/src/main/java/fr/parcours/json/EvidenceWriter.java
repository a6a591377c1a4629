package fr.parcours.json;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a decision rested on, and what it is judged again, as nodes of JSON. */
final class EvidenceWriter {
    private EvidenceWriter() {}

    static ObjectNode write(EvidenceContent content) {
        ObjectNode node = Nodes.object();
        node.put("format", EvidenceJson.FORMAT);
        node.put("version", EvidenceJson.VERSION);
        node.put("on", content.on().toString());
        Nodes.text(node, "knownOn", content.knownOn());
        node.put("zone", content.zone().getId());
        node.put("dispositif", content.dispositif());
        node.set("structure", structure(content.structure()));
        node.set("dossier", dossier(content));
        node.set("answer", answer(content.answer()));
        node.set("parameters", Nodes.array(content.parameters().stream().map(EvidenceWriter::value)));
        node.set("rules", Nodes.array(content.rules().stream().map(EvidenceWriter::rule)));
        node.set("plugins", Nodes.array(content.plugins().stream().map(EvidenceWriter::code)));
        node.set("suite", code(content.suite()));
        return node;
    }

    static ObjectNode write(ReplayContent replay) {
        EvidenceContent evidence = replay.evidence();
        ObjectNode node = Nodes.object();
        node.put("version", EvidenceJson.VERSION);
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
        node.set("differences", Nodes.array(replay.differences().stream().map(EvidenceWriter::change)));
        AnswerJson json = AnswerJson.in(Locale.FRENCH);
        node.set(
                "problems",
                Nodes.array(replay.problems().stream().map(problem -> EvidenceJson.MAPPER.readTree(json.of(problem)))));
        return node;
    }

    private static ObjectNode change(ReplayContent.Change change) {
        ObjectNode node = Nodes.object();
        node.put("kind", change.kind());
        node.put("id", change.id());
        node.put("movesTheAnswer", change.moves());
        change.before().forEach(node.putObject("before")::put);
        change.after().forEach(node.putObject("after")::put);
        node.put("sentence", change.sentence());
        return node;
    }

    private static ObjectNode structure(EvidenceContent.Structure structure) {
        ObjectNode node = Nodes.object();
        node.put("id", structure.id());
        node.put("name", structure.name());
        ObjectNode groups = node.putObject("communes");
        structure.communes().forEach((group, communes) -> groups.set(group, Nodes.texts(communes)));
        return node;
    }

    private static ObjectNode dossier(EvidenceContent content) {
        ObjectNode node = Nodes.object();
        node.put("digest", content.dossierDigest());
        node.set("used", EvidenceJson.MAPPER.readTree(content.used()));
        return node;
    }

    private static ObjectNode answer(EvidenceContent.Answer answer) {
        ObjectNode node = Nodes.object();
        node.put("verdict", answer.verdict().code());
        node.set("motives", Nodes.texts(answer.motives()));
        node.set("missing", Nodes.texts(answer.missing()));
        node.set("missingParameters", Nodes.texts(answer.missingParameters()));
        node.set("presumed", Nodes.texts(answer.presumed()));
        node.set("explanation", EvidenceJson.MAPPER.readTree(answer.explanation()));
        return node;
    }

    private static ObjectNode value(EvidenceContent.Value value) {
        ObjectNode node = Nodes.object();
        node.put("id", value.id());
        node.put("label", value.label());
        node.set("value", Nodes.texts(value.texts()));
        node.put("unit", value.unit());
        node.put("from", value.from().toString());
        Nodes.text(node, "until", value.until());
        node.put("source", value.source());
        node.put("confidence", value.confidence().code());
        node.put("unverified", value.unverified());
        node.put("owner", value.owner().code());
        return node;
    }

    private static ObjectNode rule(EvidenceContent.Judged judged) {
        ObjectNode node = Nodes.object();
        node.put("id", judged.rule());
        node.put("digest", judged.digest());
        return node;
    }

    private static ObjectNode code(EvidenceContent.Code code) {
        ObjectNode node = Nodes.object();
        node.put("id", code.id());
        node.put("version", code.version());
        node.put("jar", code.jar());
        node.put("digest", code.digest());
        return node;
    }
}

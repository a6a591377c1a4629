package fr.parcours.app;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Appraisal;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.workflow.AgendaItem;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.runtime.assembly.Owned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What commands answer to programs. Keys, their order and their codes are a contract; sentences are not for parsing. */
final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode diagnosis(Diagnosis diagnosis) {
        ObjectNode node = NODES.objectNode();
        node.put("on", diagnosis.on().toString());
        node.set("dispositifs", array(diagnosis.eligibilities().stream().map(eligibility -> {
            Finding why = eligibility.explanation();
            ObjectNode each = NODES.objectNode();
            each.put("id", eligibility.dispositif().code());
            each.put("verdict", eligibility.verdict().code());
            each.set("missing", codes(why.missing()));
            each.set("presumed", texts(why.presumed()));
            each.set("appraisal", array(why.appraisal().stream().map(Json::appraisal)));
            each.set("explanation", finding(why));
            return each;
        })));
        return node;
    }

    static ArrayNode questions(Map<Attribute<?>, Long> questions) {
        return array(questions.entrySet().stream().map(question -> {
            ObjectNode node = NODES.objectNode();
            node.put("attribute", question.getKey().code());
            node.put("label", question.getKey().label());
            node.put("dispositifs", question.getValue());
            return node;
        }));
    }

    static ObjectNode allowance(Allowance allowance) {
        ObjectNode node = NODES.objectNode();
        node.put("dispositif", allowance.dispositif().code());
        node.put(
                allowance.period() instanceof Year ? "year" : "month",
                allowance.period().toString());
        text(node, "amount", allowance.amount().map(BigDecimal::toPlainString));
        node.set("missing", codes(allowance.missing()));
        node.set("presumed", texts(allowance.presumed()));
        node.set("explanation", finding(allowance.explanation()));
        return node;
    }

    static ObjectNode statuses(LocalDate on, List<PathwayStatus> statuses) {
        ObjectNode node = NODES.objectNode();
        node.put("on", on.toString());
        node.set("pathways", array(statuses.stream().map(Json::status)));
        return node;
    }

    private static ObjectNode status(PathwayStatus status) {
        ObjectNode node = NODES.objectNode();
        node.put("dispositif", status.dispositif().code());
        node.put("state", status.state().code());
        text(node, "phase", status.phase());
        text(node, "start", status.start());
        text(node, "end", status.end().map(DerivedEnd::lastDay));
        node.set(
                "endBecause",
                array(status.end().stream()
                        .flatMap(end -> end.pieces().stream())
                        .map(Json::piece)));
        node.set(
                "obligations",
                array(status.obligations().stream()
                        .map(due -> due(NODES.objectNode(), "id", due, due.state(status.on())))));
        return node;
    }

    private static ObjectNode piece(DerivedEnd.Piece piece) {
        ObjectNode node = NODES.objectNode();
        node.put("kind", piece.kind().name().toLowerCase(Locale.ROOT));
        node.put("lastDay", piece.lastDay().toString());
        node.put("days", piece.days());
        node.put("decides", piece.decides());
        node.put("sentence", piece.sentence().in(Locale.FRENCH));
        return node;
    }

    static ArrayNode agenda(List<AgendaItem> items) {
        return array(items.stream().map(item -> {
            ObjectNode node = NODES.objectNode();
            node.put("subject", item.subject());
            node.put("dispositif", item.dispositif().code());
            return due(node, "obligation", item.due(), item.state());
        }));
    }

    private static ObjectNode due(ObjectNode node, String id, Due due, Due.State state) {
        node.put(id, due.id());
        node.put("due", due.by().toString());
        node.put("state", state.code());
        return node;
    }

    static ObjectNode problem(Problem problem) {
        ObjectNode node = NODES.objectNode();
        node.put("id", problem.id());
        node.put("file", problem.location().file());
        node.put("line", problem.location().line());
        node.put("path", problem.location().path());
        node.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        node.put("message", problem.message());
        return node;
    }

    static ArrayNode dispositifs(List<Owned<Dispositif>> dispositifs) {
        return array(dispositifs.stream().map(owned -> {
            ObjectNode node = NODES.objectNode();
            node.put("id", owned.value().id().code());
            node.put("title", owned.value().id().label());
            node.put("plugin", owned.plugin().descriptor().id());
            node.put("module", owned.plugin().module());
            return node;
        }));
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", finding.rule());
        node.put("verdict", finding.verdict().code());
        node.put("sentence", finding.in(Locale.FRENCH));
        node.set("sources", texts(finding.sources()));
        node.set("because", array(finding.because().stream().map(Json::finding)));
        return node;
    }

    private static ObjectNode appraisal(Appraisal appraisal) {
        ObjectNode node = NODES.objectNode();
        node.put("what", appraisal.what().in(Locale.FRENCH));
        node.put("by", appraisal.by().in(Locale.FRENCH));
        return node;
    }

    private static ArrayNode codes(Collection<? extends Attribute<?>> attributes) {
        return texts(attributes.stream().map(Attribute::code).toList());
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

    /** Puts a text, or null when there is none. */
    private static void text(ObjectNode node, String key, Optional<?> value) {
        if (value.isPresent()) {
            node.put(key, value.get().toString());
        } else {
            node.putNull(key);
        }
    }
}

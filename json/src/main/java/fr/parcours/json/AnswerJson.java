package fr.parcours.json;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Appraisal;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.workflow.AgendaItem;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.PathwayStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes answers as JSON, for programs, pages and other languages: a diagnosis, a status, an allowance, an agenda, a check.
 * Keys, their order and their codes are a contract, described by a {@linkplain #schema() schema}; sentences are for people,
 * not to be parsed. Immutable and thread-safe.
 *
 * <pre>{@code
 * String json = AnswerJson.in(Locale.FRENCH).of(parcours.diagnose(dossier, day));
 * }</pre>
 *
 * <p>An explanation cites facts by their type, their day and their reference, never by their values.
 */
@Stable
public final class AnswerJson {
    /** Version of this JSON: it changes when a key is removed or changes meaning, not when one is added. */
    public static final int VERSION = 1;

    private static final String SCHEMA = "/META-INF/parcours/json/answers.schema.json";

    private final Locale language;

    private AnswerJson(Locale language) {
        this.language = Objects.requireNonNull(language, "language");
    }

    /** Obtains a writer of answers with sentences in a language, or in French when there is no wording in it. */
    public static AnswerJson in(Locale language) {
        return new AnswerJson(language);
    }

    /** Gets the JSON Schema of the answers. */
    public static String schema() {
        try (InputStream in = AnswerJson.class.getResourceAsStream(SCHEMA)) {
            return new String(Objects.requireNonNull(in, SCHEMA).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- answers -------------------------------------------------------------------------------------------------

    /** Writes which dispositifs a subject may enter, and why. */
    public String of(Diagnosis diagnosis) {
        return node(diagnosis).toString();
    }

    /** Writes which dispositifs a subject may enter, why, and the questions to ask, those that decide the most first. */
    public String withQuestions(Diagnosis diagnosis) {
        ObjectNode node = node(diagnosis);
        node.set(
                "questions",
                Nodes.array(diagnosis.questions().entrySet().stream()
                        .map(question -> question(question.getKey(), question.getValue()))));
        return node.toString();
    }

    /** Writes what a month or a year gives. */
    public String of(Allowance allowance) {
        ObjectNode node = Nodes.object();
        node.put("version", VERSION);
        allowance(node, allowance);
        node.set("missing", attributes(allowance.missing()));
        node.set("presumed", Nodes.texts(allowance.presumed()));
        node.set(
                "irregularEntries",
                Nodes.array(allowance.irregularEntries().stream().map(irregular -> {
                    ObjectNode each = Nodes.object();
                    each.put("entry", irregular.enrolment().start().toString());
                    each.set("finding", whole(irregular.finding()));
                    return each;
                })));
        node.set("explanation", whole(allowance.explanation()));
        node.set("months", Nodes.array(allowance.months().stream().map(month -> {
            ObjectNode each = Nodes.object();
            allowance(each, month);
            return each;
        })));
        return node.toString();
    }

    /** Writes where a subject stands in each pathway on a day. */
    public String of(LocalDate on, List<PathwayStatus> statuses) {
        ObjectNode node = Nodes.object();
        node.put("version", VERSION);
        node.put("on", on.toString());
        node.set("pathways", Nodes.array(statuses.stream().map(this::status)));
        return node.toString();
    }

    /** Writes what is due, an array with one object per item. */
    public String of(List<AgendaItem> agenda) {
        return Nodes.array(agenda.stream().map(item -> {
                    ObjectNode node = Nodes.object();
                    node.put("subject", item.subject());
                    node.put("dispositif", item.dispositif().code());
                    return due(node, "obligation", item.due(), item.state());
                }))
                .toString();
    }

    /** Writes one thing that is wrong, in the language asked for. */
    public String of(Problem problem) {
        return node(problem).toString();
    }

    private ObjectNode node(Problem problem) {
        ObjectNode node = Nodes.object();
        node.put("id", problem.id());
        node.put("file", problem.location().file());
        node.put("line", problem.location().line());
        node.put("path", problem.location().path());
        node.put("severity", problem.severity().code());
        node.put("message", problem.message(language));
        node.put("remedy", problem.remedy(language));
        node.set("suggestions", Nodes.texts(problem.suggestions()));
        node.set("choices", Nodes.texts(problem.choices()));
        return node;
    }

    /** Writes one explanation alone. */
    public String of(Finding finding) {
        return whole(finding).toString();
    }

    /** Writes a dispositif that is installed, with its plug-in and the module it comes from. */
    public String of(Dispositif dispositif, PluginDescriptor plugin, String module) {
        ObjectNode node = Nodes.object();
        node.put("id", dispositif.id().code());
        node.put("title", dispositif.id().label());
        node.put("plugin", plugin.id());
        node.put("module", module);
        return node.toString();
    }

    // ---- their parts ---------------------------------------------------------------------------------------------

    private ObjectNode node(Diagnosis diagnosis) {
        ObjectNode node = Nodes.object();
        node.put("version", VERSION);
        node.put("on", diagnosis.on().toString());
        node.set("dispositifs", Nodes.array(diagnosis.eligibilities().stream().map(eligibility -> {
            Finding why = eligibility.explanation();
            ObjectNode each = Nodes.object();
            each.put("id", eligibility.dispositif().code());
            each.put("verdict", eligibility.verdict().code());
            each.set("missing", attributes(why.missing()));
            each.set("presumed", Nodes.texts(why.presumed()));
            each.set("appraisal", appraisals(why));
            each.set("explanation", whole(why));
            return each;
        })));
        return node;
    }

    private static ObjectNode question(Attribute<?> attribute, long dispositifs) {
        ObjectNode node = Nodes.object();
        node.put("attribute", attribute.code());
        node.put("label", attribute.label());
        node.put("dispositifs", dispositifs);
        return node;
    }

    private static void allowance(ObjectNode node, Allowance allowance) {
        node.put("dispositif", allowance.dispositif().code());
        if (allowance.isOfYear()) {
            node.put("year", Integer.toString(allowance.first().getYear()));
        } else {
            node.put("month", allowance.first().toString());
        }
        node.put("ceiling", allowance.isCeiling());
        Nodes.text(node, "amount", allowance.amount().map(BigDecimal::toPlainString));
        Nodes.text(node, "paid", allowance.paid().map(BigDecimal::toPlainString));
        Nodes.text(node, "remaining", allowance.remaining().map(BigDecimal::toPlainString));
    }

    private ObjectNode status(PathwayStatus status) {
        ObjectNode node = Nodes.object();
        node.put("dispositif", status.dispositif().code());
        node.put("state", status.state().code());
        Nodes.text(node, "phase", status.phase());
        Nodes.text(node, "start", status.start());
        Nodes.text(node, "end", status.end().map(DerivedEnd::lastDay));
        node.put(
                "endIsProvisional",
                status.end().filter(DerivedEnd::isProvisional).isPresent());
        node.set(
                "endBecause",
                Nodes.array(status.end().stream()
                        .flatMap(end -> end.pieces().stream())
                        .map(this::piece)));
        node.set(
                "obligations",
                Nodes.array(status.obligations().stream()
                        .map(due -> due(Nodes.object(), "id", due, due.state(status.on())))));
        node.set("explanation", whole(status.explanation()));
        return node;
    }

    private ObjectNode piece(DerivedEnd.Piece piece) {
        ObjectNode node = Nodes.object();
        node.put("kind", piece.kind().code());
        node.put("lastDay", piece.lastDay().toString());
        node.put("days", piece.days());
        node.put("decides", piece.decides());
        node.put("sentence", piece.explanation().in(language));
        node.set("sources", Nodes.texts(piece.explanation().sources()));
        return node;
    }

    private ObjectNode due(ObjectNode node, String id, Due due, Due.State state) {
        node.put(id, due.id());
        node.put("due", due.by().toString());
        node.put("state", state.code());
        Nodes.text(node, "metOn", due.metOn());
        node.put("sentence", due.explanation().in(language));
        node.set("sources", Nodes.texts(due.sources()));
        return node;
    }

    /** An explanation that stands alone: its sentence has the marks of all the findings under it. */
    private ObjectNode whole(Finding finding) {
        return finding(finding, finding.in(language));
    }

    private ObjectNode finding(Finding finding, String sentence) {
        ObjectNode node = Nodes.object();
        node.put("rule", finding.rule());
        node.put("verdict", finding.verdict().code());
        node.put("sentence", sentence);
        node.set("sources", Nodes.texts(finding.sources()));
        node.set("asked", attributes(finding.asked()));
        node.set("facts", Nodes.array(finding.facts().stream().map(AnswerJson::fact)));
        node.set("parameters", Nodes.array(finding.parameters().stream().map(AnswerJson::parameter)));
        node.set("missing", attributes(finding.missing()));
        node.set("missingParameters", Nodes.texts(finding.lackingParameters()));
        node.set("presumed", Nodes.texts(finding.presumed()));
        node.set("appraisal", appraisals(finding));
        node.set("because", Nodes.array(finding.because().stream().map(part -> finding(part, part.line(language)))));
        if (!finding.problems().isEmpty()) {
            node.set("problems", Nodes.array(finding.problems().stream().map(this::node)));
        }
        return node;
    }

    private static ObjectNode fact(Fact fact) {
        ObjectNode node = Nodes.object();
        node.put("type", fact.type().code());
        node.put("on", fact.on().toString());
        Nodes.text(node, "id", fact.provenance().id());
        return node;
    }

    private static ObjectNode parameter(ParameterValue<?> value) {
        ObjectNode node = Nodes.object();
        node.put("id", value.parameter());
        node.put("label", value.label());
        node.set("value", Nodes.texts(value.texts()));
        node.put("unit", value.unit());
        node.put("from", value.from().toString());
        Nodes.text(node, "until", value.until());
        node.put("source", value.source());
        node.put("confidence", value.confidence().code());
        node.put("unverified", value.unverified());
        Nodes.text(node, "knownUntil", value.knownUntil());
        return node;
    }

    private ArrayNode appraisals(Finding finding) {
        return Nodes.array(finding.appraisal().stream().map(this::appraisal));
    }

    private ObjectNode appraisal(Appraisal appraisal) {
        ObjectNode node = Nodes.object();
        node.put("what", written(appraisal.what()));
        node.put("by", written(appraisal.by()));
        return node;
    }

    private String written(Written written) {
        return written.in(language);
    }

    private static ArrayNode attributes(Collection<? extends Attribute<?>> attributes) {
        return Nodes.texts(attributes.stream().map(Attribute::code).toList());
    }
}

package fr.parcours.entreprises.aides;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The orders of the structure's region, by date, and what they give to somebody. */
final class Orders {
    /** The region, a choice of the structure. */
    static final Parameter<String> REGION = Parameter.code("contrats-aides.region");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;
    private final Audiences audiences;

    /**
     * Reads the structure's region.
     *
     * @throws fr.parcours.core.problem.ParcoursException if no order is shipped for it ({@code PARAMETER-101})
     */
    Orders(Setting setting, Audiences audiences) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
        this.audiences = audiences;
        parameters.firstDay(REGION);
        for (DatedValue region : parameters.histories().get(REGION.id()).values()) {
            region.texts().forEach(name -> parameters.firstDay(Order.of(name)));
        }
    }

    /** Finds the order in force on a day, empty when none is known. */
    Optional<ParameterValue<Order>> find(LocalDate on) {
        return parameters.find(REGION, on).flatMap(region -> parameters.find(Order.of(region.value()), on));
    }

    /**
     * Gets the order in force on a day.
     *
     * @throws fr.parcours.core.problem.ParcoursException if none is known ({@code PARAMETER-102})
     */
    ParameterValue<Order> at(LocalDate on) {
        return parameters.at(Order.of(parameters.at(REGION, on).value()), on);
    }

    /** Obtains the rule that the order of the day opens a kind of contract to the person. */
    Rule opens(OutcomeKind kind) {
        String id = "contrats-aides." + kind.code();
        return rules.rule(id, (dossier, on) -> {
            Optional<ParameterValue<Order>> order = find(on);
            List<Rule> lines = new ArrayList<>();
            order.ifPresent(known -> known.value().lines(kind).forEach(line -> lines.add(rule(line))));
            Finding finding = lines.isEmpty()
                    ? Finding.of(id, Verdict.REFUSED, messages.sentence("contrats-aides.sans-arrete", kind))
                    : rules.any(id, lines.toArray(Rule[]::new)).judge(dossier, on);
            return order.map(known -> finding.using(parameters.at(REGION, on), known))
                    .orElse(finding);
        });
    }

    private Rule rule(Order.Line line) {
        return rules.rule(id(line), (dossier, on) -> judge(dossier, line, on));
    }

    private Finding judge(Dossier dossier, Order.Line line, LocalDate on) {
        Finding member = audiences.of(line.audience()).judge(dossier, on);
        return Finding.of(
                        id(line),
                        member.verdict(),
                        messages.sentence(
                                "contrats-aides.ligne",
                                messages.sentence("contrats-aides.public."
                                        + line.audience().code()),
                                plain(line.rate()),
                                plain(line.hours()),
                                line.leastMonths(),
                                line.mostMonths()))
                .missing(member.missing())
                .because(List.of(member));
    }

    private static String id(Order.Line line) {
        return "contrats-aides." + line.kind().code() + "." + line.audience().code();
    }

    /**
     * Chooses the line of the order that gives most to somebody hired on a day. While what is not known could give more, there
     * is no choice yet.
     *
     * @param order the order that applies to the contract
     */
    Chosen choose(Dossier dossier, OutcomeKind kind, ParameterValue<Order> order, LocalDate hired) {
        record Judged(Order.Line line, Finding finding) {}
        List<Judged> judged = order.value().lines(kind).stream()
                .map(line -> new Judged(line, judge(dossier, line, hired)))
                .toList();
        Optional<Judged> best = judged.stream()
                .filter(each -> each.finding().verdict() == Verdict.SATISFIED)
                .max(Comparator.comparing(each -> each.line().rate()));
        List<Finding> open = judged.stream()
                .filter(each -> each.finding().verdict() == Verdict.UNDETERMINED)
                .filter(each -> best.map(
                                sure -> each.line().rate().compareTo(sure.line().rate()) > 0)
                        .orElse(true))
                .map(Judged::finding)
                .toList();
        Verdict verdict =
                !open.isEmpty() ? Verdict.UNDETERMINED : best.isPresent() ? Verdict.SATISFIED : Verdict.REFUSED;
        Finding finding = Finding.of(
                        "contrats-aides.part-etat.arrete",
                        verdict,
                        messages.sentence("contrats-aides.part-etat.arrete." + verdict.code(), order.from()))
                .using(order)
                .because(judged.stream().map(Judged::finding).toList());
        for (Finding each : open) {
            finding = finding.missing(each.missing());
        }
        return new Chosen(verdict == Verdict.SATISFIED ? best.map(Judged::line) : Optional.empty(), finding);
    }

    /** Prints a rate or hours as they are written in an order. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** A line of an order, empty when none is sure, and why. */
    record Chosen(Optional<Order.Line> line, Finding finding) {}
}

package fr.parcours.entreprises.aides;

import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Combination;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.entreprises.Plain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The orders of the structure's region, by date, and what they give to someone. */
final class Orders {
    /** The orders of each region; a structure of another one chooses {@code autre} and writes its own there. */
    static final Map<String, Parameter<Order>> BY_REGION = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "hauts-de-france", Order.of("hauts-de-france"),
            "nouvelle-aquitaine", Order.of("nouvelle-aquitaine"),
            "grand-est", Order.of("grand-est"),
            "autre", Order.of("autre"))));
    /** The region, a choice of the structure. */
    static final Parameter<String> REGION =
            Parameter.oneOf("contrats-aides.region", BY_REGION.keySet().toArray(String[]::new));

    private Orders() {}

    /** Finds the order in force on the day; undetermined before the first that is known. */
    static ParameterValue<Order> inForce(Inquiry inquiry) {
        return inquiry.dated(ofRegion(inquiry.at(REGION)));
    }

    private static Parameter<Order> ofRegion(String region) {
        return Objects.requireNonNull(BY_REGION.get(region), region);
    }

    /** Cites the order that a contract follows, in what comes of its lines. */
    static void cite(Inquiry inquiry, AidedContract contract) {
        of(inquiry, contract);
    }

    /** Finds the order that a contract follows: that of the day of its decision. */
    private static ParameterValue<Order> of(Inquiry inquiry, AidedContract contract) {
        return inForce(inquiry.asOf(contract.decidedOn()));
    }

    /** Obtains the rule that the order of the day was read, be it not for every public. */
    static Rule known(Rules rules) {
        return rules.rule("contrats-aides.arretes", inquiry -> {
            ParameterValue<Order> order = inForce(inquiry);
            return order.value().isRead()
                    ? inquiry.satisfied(order.from())
                    : leftToTheStructure(inquiry, order.label(), order.from());
        });
    }

    /** What was not read is for the structure to give, and nobody is refused before that. */
    private static Verdict leftToTheStructure(Inquiry inquiry, Object... values) {
        return inquiry.appraised(
                inquiry.sentence("contrats-aides.appreciation.arrete"),
                inquiry.sentence("contrats-aides.appreciation.structure"),
                values);
    }

    /** Obtains the rule that the order of the day opens a kind of contract to the person. */
    static Rule opens(OutcomeKind kind, Rules rules) {
        return rules.combining("contrats-aides." + kind.code(), Articles.NONE, inquiry -> {
            ParameterValue<Order> order = inForce(inquiry);
            List<Order.Line> lines = order.value().lines(kind);
            if (lines.isEmpty()) {
                inquiry.saying("contrats-aides.sans-arrete", kind);
            }
            return Combination.any(
                    lines.stream().map(line -> rule(line, order, rules)).toList());
        });
    }

    /** Obtains the rule that a line gives something to the person: who belongs to its public, once it was read. */
    private static Rule rule(Order.Line line, ParameterValue<Order> order, Rules rules) {
        Rule member = Audiences.of(line.audience(), rules);
        return rules.rule(
                "contrats-aides." + line.kind().code() + "." + line.audience().code(), inquiry -> {
                    Sentence audience = inquiry.sentence(
                            "contrats-aides.public." + line.audience().code());
                    return line.terms()
                            .map(terms -> saying(inquiry, audience, terms).answer(inquiry.judge(member)))
                            .orElseGet(() -> leftToTheStructure(inquiry.saying(
                                    "contrats-aides.ligne.non-lue",
                                    order.label(),
                                    order.from(),
                                    line.kind(),
                                    audience)));
                });
    }

    private static Inquiry saying(Inquiry inquiry, Sentence audience, Order.Terms terms) {
        return inquiry.saying(
                terms.areByContract() ? "contrats-aides.ligne.par-contrat" : "contrats-aides.ligne",
                audience,
                Plain.of(terms.rate()),
                Plain.of(terms.hours()),
                terms.leastMonths(),
                terms.openEndedMonths());
    }

    /**
     * Chooses the line that gives most to someone hired under a contract, in the order of the day of its decision. What gives
     * less than a line that is open is not asked; while what is not known could give more, there is no choice yet. What was not
     * read is for those to whom nothing else is open.
     */
    static Explained<Order.Terms> choose(Inquiry inquiry, AidedContract contract, Rules rules) {
        return inquiry.asOf(contract.judgedOn()).explain("contrats-aides.part-etat.arrete", asking -> {
            ParameterValue<Order> order = of(asking, contract);
            if (!order.value().isRead()) {
                asking.asOf(contract.decidedOn()).judge(known(rules));
                return asking.unknown(order.from());
            }
            List<Order.Line> lines = new ArrayList<>(order.value().lines(contract.kind()));
            lines.sort(Comparator.comparing(Orders::rate).reversed());
            Optional<Order.Line> open = Optional.empty();
            for (Order.Line line : lines) {
                Verdict member = asking.judge(rule(line, order, rules));
                if (member == Verdict.SATISFIED) {
                    return open.filter(better -> rate(better).compareTo(rate(line)) > 0)
                                    .isPresent()
                            ? asking.unknown(order.from())
                            : asking.gives(line.terms().orElseThrow(), order.from());
                }
                if (member == Verdict.UNDETERMINED) {
                    open = open.or(() -> Optional.of(line));
                }
            }
            return open.isPresent() ? asking.unknown(order.from()) : asking.nothing(order.from());
        });
    }

    /** What was not read comes last. */
    private static BigDecimal rate(Order.Line line) {
        return line.terms().map(Order.Terms::rate).orElse(BigDecimal.ONE.negate());
    }
}

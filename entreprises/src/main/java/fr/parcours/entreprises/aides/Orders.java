package fr.parcours.entreprises.aides;

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

    /** Finds the order in force on the day, empty when none is known. */
    static Optional<ParameterValue<Order>> find(Inquiry inquiry) {
        return inquiry.find(REGION).flatMap(region -> inquiry.find(ofRegion(region.value())));
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
        Inquiry decided = inquiry.asOf(contract.decidedOn());
        return decided.dated(ofRegion(decided.at(REGION)));
    }

    /** Obtains the rule that the order of the day opens a kind of contract to the person. */
    static Rule opens(OutcomeKind kind, Rules rules) {
        return rules.combining("contrats-aides." + kind.code(), Articles.NONE, inquiry -> {
            List<Order.Line> lines =
                    find(inquiry).map(order -> order.value().lines(kind)).orElseGet(List::of);
            if (lines.isEmpty()) {
                inquiry.saying("contrats-aides.sans-arrete", kind);
            }
            return Combination.any(lines.stream().map(line -> rule(line, rules)).toList());
        });
    }

    /** Obtains the rule that someone belongs to the public of a line. */
    private static Rule rule(Order.Line line, Rules rules) {
        Rule member = Audiences.of(line.audience(), rules);
        return rules.rule(
                "contrats-aides." + line.kind().code() + "." + line.audience().code(),
                inquiry -> inquiry.saying(
                                "contrats-aides.ligne",
                                inquiry.sentence("contrats-aides.public."
                                        + line.audience().code()),
                                Plain.of(line.rate()),
                                Plain.of(line.hours()),
                                line.leastMonths(),
                                line.mostMonths())
                        .answer(inquiry.judge(member)));
    }

    /**
     * Chooses the line that gives most to someone hired under a contract, in the order of the day of its decision. What gives
     * less than a line that is open is not asked; while what is not known could give more, there is no choice yet.
     */
    static Explained<Order.Line> choose(Inquiry inquiry, AidedContract contract, Rules rules) {
        return inquiry.asOf(contract.judgedOn()).explain("contrats-aides.part-etat.arrete", asking -> {
            ParameterValue<Order> order = of(asking, contract);
            List<Order.Line> lines = new ArrayList<>(order.value().lines(contract.kind()));
            lines.sort(Comparator.comparing(Order.Line::rate).reversed());
            Optional<Order.Line> open = Optional.empty();
            for (Order.Line line : lines) {
                Verdict member = asking.judge(rule(line, rules));
                if (member == Verdict.SATISFIED) {
                    return open.filter(better -> better.rate().compareTo(line.rate()) > 0)
                                    .isPresent()
                            ? asking.unknown(order.from())
                            : asking.gives(line, order.from());
                }
                if (member == Verdict.UNDETERMINED) {
                    open = open.or(() -> Optional.of(line));
                }
            }
            return open.isPresent() ? asking.unknown(order.from()) : asking.nothing(order.from());
        });
    }
}

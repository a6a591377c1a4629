package fr.parcours.dispositif.pacea;

import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.National;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ceilings of the allowance, by date: until 2022-02-28, the RSA of one person less its housing share (R5131-14); from
 * 2022-03-01, the full rate of the CEJ (D5131-9). A structure's own ceiling applies where it is lower.
 */
final class PaceaCaps {
    private static final String OF_CEJ = "cej";
    private static final Parameter<String> REFERENCE = Pacea.choice("pacea.plafond-reference", "rsa", OF_CEJ);
    private static final Parameter<BigDecimal> CEJ = Parameter.amount("pacea.cej-taux-plein");
    private static final Parameter<BigDecimal> MULTIPLE = Parameter.amount("pacea.plafond-annuel-multiple");
    private static final Parameter<Optional<BigDecimal>> OWN_MONTHLY =
            Parameter.amount("pacea.plafond-mensuel-structure").orNone();
    private static final Parameter<Optional<BigDecimal>> OWN_YEARLY =
            Parameter.amount("pacea.plafond-annuel-structure").orNone();

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;

    PaceaCaps(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    /**
     * A ceiling and how it comes about.
     *
     * @param amount euros, two decimals
     */
    record Cap(BigDecimal amount, List<Finding> because) {
        Cap {
            because = List.copyOf(because);
        }
    }

    /** Computes the ceiling of a month from its first day. */
    Cap monthly(LocalDate on) {
        Basis basis = basis(on);
        return lowest(rounded(basis.amount()), List.of(basis.finding()), OWN_MONTHLY, on);
    }

    /** Computes the yearly ceiling on a day; rounded once, after the multiplication. */
    Cap yearly(LocalDate on) {
        Basis basis = basis(on);
        ParameterValue<BigDecimal> multiple = parameters.at(MULTIPLE, on);
        BigDecimal amount = rounded(basis.amount().multiply(multiple.value()));
        Finding finding = rules.finding(
                        "pacea.plafond.multiple",
                        Verdict.SATISFIED,
                        multiple.value().intValueExact(),
                        amount)
                .using(multiple)
                .because(List.of(basis.finding()));
        return lowest(amount, List.of(finding), OWN_YEARLY, on);
    }

    /** What the ceilings are made from, not rounded yet. */
    private record Basis(BigDecimal amount, Finding finding) {}

    private Basis basis(LocalDate on) {
        ParameterValue<String> reference = parameters.at(REFERENCE, on);
        if (reference.value().equals(OF_CEJ)) {
            ParameterValue<BigDecimal> cej = parameters.at(CEJ, on);
            Finding finding = rules.finding("pacea.plafond.cej", Verdict.SATISFIED, cej.value(), cej.from(), mark(cej))
                    .using(reference, cej);
            return new Basis(cej.value(), finding);
        }
        ParameterValue<BigDecimal> rsa = parameters.at(National.RSA_SINGLE, on);
        ParameterValue<BigDecimal> housing = parameters.at(National.RSA_HOUSING_SHARE, on);
        Finding finding = rules.finding(
                        "pacea.plafond.rsa",
                        Verdict.SATISFIED,
                        rsa.value(),
                        rsa.from(),
                        mark(rsa),
                        housing.value().movePointRight(2).stripTrailingZeros().toPlainString())
                .using(reference, rsa, housing);
        return new Basis(rsa.value().multiply(BigDecimal.ONE.subtract(housing.value())), finding);
    }

    private Cap lowest(BigDecimal legal, List<Finding> because, Parameter<Optional<BigDecimal>> own, LocalDate on) {
        Optional<ParameterValue<Optional<BigDecimal>>> set =
                parameters.find(own, on).filter(value -> value.value().isPresent());
        if (set.isEmpty()) {
            return new Cap(legal, because);
        }
        BigDecimal amount = rounded(set.get().value().orElseThrow());
        List<Finding> both = new ArrayList<>(because);
        both.add(rules.finding(
                        "pacea.plafond.structure",
                        Verdict.SATISFIED,
                        amount,
                        set.get().from(),
                        mark(set.get()))
                .using(set.get()));
        return new Cap(legal.min(amount), both);
    }

    private Sentence mark(ParameterValue<?> value) {
        return messages.sentence(value.unverified() ? "pacea.valeur.non-verifiee" : "pacea.valeur.verifiee");
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}

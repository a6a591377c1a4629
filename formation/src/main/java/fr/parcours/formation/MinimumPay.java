package fr.parcours.formation;

import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.allowance.MonthlyScale;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.parameter.National;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The least that a running work-study contract pays, gross, for a whole month full time: a percentage of the SMIC of the first
 * day of the month, by the rules of its own kind, {@link ApprenticePay} or {@link ProfessionalisationPay}. Of several contracts
 * that have a day in the month, the latest begun counts. A month without contract gives zero.
 */
final class MinimumPay {
    /** A percentage of the SMIC: its wording is shared by the two kinds of contract. */
    static final String RATE = "alternance.remuneration.taux";

    private final ProfessionalisationPay professionalisation;

    private MinimumPay(Rules rules) {
        this.professionalisation = new ProfessionalisationPay(rules);
    }

    static AllowanceScale scale(Rules rules) {
        return MonthlyScale.of("alternance.remuneration", new MinimumPay(rules)::month);
    }

    private Optional<BigDecimal> month(Inquiry inquiry, YearMonth month) {
        Optional<Outcome> running = inquiry.explain("alternance.remuneration.contrat", line -> contract(line, month))
                .value();
        if (running.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        Outcome contract = running.get();
        return contract.kind().equals(OutcomeKind.APPRENTISSAGE)
                ? Optional.of(ApprenticePay.month(inquiry, contract, month))
                : professionalisation.month(inquiry);
    }

    private static Explained<Outcome> contract(Inquiry line, YearMonth month) {
        return Conditions.running(line, month, OutcomeKind.APPRENTISSAGE, OutcomeKind.PROFESSIONNALISATION)
                .map(contract -> {
                    line.presume("alternance.remuneration.mois-complet");
                    return line.gives(contract, contract.kind(), contract.on());
                })
                .orElseGet(line::nothing);
    }

    /** Gives a percentage of the SMIC of the day, to the cent, half up. */
    static Explained<BigDecimal> ofSmic(Inquiry line, BigDecimal percentage) {
        ParameterValue<BigDecimal> smic = line.dated(National.SMIC_MONTHLY);
        BigDecimal amount = smic.value().multiply(percentage).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        return line.gives(amount, amount, text(percentage), smic.value(), smic.from());
    }

    /** Writes a percentage without its useless zeros. */
    static String text(BigDecimal percentage) {
        return percentage.stripTrailingZeros().toPlainString();
    }
}

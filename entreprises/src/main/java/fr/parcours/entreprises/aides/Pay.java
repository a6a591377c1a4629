package fr.parcours.entreprises.aides;

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
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Rate × hourly SMIC × hours of the month; the rate never goes beyond the law's (L5134-30-1, L5134-72-1). */
final class Pay {
    private static final Parameter<BigDecimal> MOST_PEC = Parameter.amount("contrats-aides.taux-maximum-pec");
    private static final Parameter<BigDecimal> MOST_ACI = Parameter.amount("contrats-aides.taux-maximum-pec-aci");
    private static final Parameter<BigDecimal> MOST_CIE = Parameter.amount("contrats-aides.taux-maximum-cie");
    private static final BigDecimal WEEKS_OF_A_YEAR = BigDecimal.valueOf(52);
    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;

    Pay(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    /**
     * Computes the share of a month.
     *
     * @param weekly hours a week that are paid for
     * @param days of the month that are aided
     */
    Month of(AidedContract contract, Order.Line line, BigDecimal weekly, YearMonth month, long days) {
        LocalDate first = month.atDay(1);
        ParameterValue<BigDecimal> smic = parameters.at(National.SMIC_HOURLY, first);
        ParameterValue<BigDecimal> most = parameters.at(most(contract), contract.start());
        BigDecimal rate = line.rate().min(most.value());
        BigDecimal hours = weekly.multiply(WEEKS_OF_A_YEAR);
        BigDecimal amount = rate.movePointLeft(2)
                .multiply(smic.value())
                .multiply(hours)
                .multiply(BigDecimal.valueOf(days))
                .divide(MONTHS_OF_A_YEAR.multiply(BigDecimal.valueOf(month.lengthOfMonth())), 2, RoundingMode.HALF_UP);
        Finding finding = rules.finding(
                        "contrats-aides.part-etat.calcul",
                        Verdict.SATISFIED,
                        Orders.plain(rate),
                        smic.value(),
                        smic.from(),
                        mark(smic),
                        hours.divide(MONTHS_OF_A_YEAR, 2, RoundingMode.HALF_UP),
                        days == month.lengthOfMonth()
                                ? messages.sentence("contrats-aides.mois.entier")
                                : messages.sentence(
                                        "contrats-aides.mois.partiel", Math.toIntExact(days), month.lengthOfMonth()),
                        amount)
                .using(smic, most);
        return new Month(
                amount,
                rate.compareTo(line.rate()) < 0
                        ? finding.because(List.of(
                                rules.finding("contrats-aides.part-etat.taux", Verdict.SATISFIED, Orders.plain(rate))
                                        .using(most)))
                        : finding);
    }

    private static Parameter<BigDecimal> most(AidedContract contract) {
        return contract.kind().equals(OutcomeKind.CIE)
                ? MOST_CIE
                : contract.isForChantierInsertion() ? MOST_ACI : MOST_PEC;
    }

    private Sentence mark(ParameterValue<?> value) {
        return messages.sentence(
                value.unverified() ? "contrats-aides.valeur.non-verifiee" : "contrats-aides.valeur.verifiee");
    }

    /** The share of a month, to the cent, and how it is computed. */
    record Month(BigDecimal amount, Finding finding) {}
}

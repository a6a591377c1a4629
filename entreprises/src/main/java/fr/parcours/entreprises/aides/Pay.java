package fr.parcours.entreprises.aides;

import fr.parcours.core.parameter.National;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.entreprises.Plain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/** Rate × hourly SMIC × hours of the month; the rate never goes beyond the law's (L5134-30-1, L5134-72-1). */
final class Pay {
    static final Parameter<BigDecimal> MOST_PEC = Parameter.amount("contrats-aides.taux-maximum-pec");
    static final Parameter<BigDecimal> MOST_ACI = Parameter.amount("contrats-aides.taux-maximum-pec-aci");
    static final Parameter<BigDecimal> MOST_CIE = Parameter.amount("contrats-aides.taux-maximum-cie");
    private static final BigDecimal WEEKS_OF_A_YEAR = BigDecimal.valueOf(52);
    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);
    private static final String ID = "contrats-aides.part-etat.calcul";

    private Pay() {}

    /**
     * Computes the share of a month, whose first day is that of the inquiry.
     *
     * @param weekly hours a week that are paid for
     * @param days of the month that are aided
     */
    static Explained<BigDecimal> of(
            Inquiry inquiry, AidedContract contract, Order.Terms terms, BigDecimal weekly, Days days) {
        return inquiry.explain(ID, asking -> {
            ParameterValue<BigDecimal> smic = asking.dated(National.SMIC_HOURLY);
            Orders.cite(asking, contract);
            BigDecimal rate = rate(asking, contract, terms);
            BigDecimal hours = weekly.multiply(WEEKS_OF_A_YEAR);
            int aided = Math.toIntExact(days.count());
            int whole = YearMonth.from(asking.on()).lengthOfMonth();
            BigDecimal amount = rate.movePointLeft(2)
                    .multiply(smic.value())
                    .multiply(hours)
                    .multiply(BigDecimal.valueOf(aided))
                    .divide(MONTHS_OF_A_YEAR.multiply(BigDecimal.valueOf(whole)), 2, RoundingMode.HALF_UP);
            return asking.saying(
                            ID + (aided == whole ? ".entier" : ".partiel"),
                            Plain.of(rate),
                            smic.value(),
                            smic.from(),
                            hours.divide(MONTHS_OF_A_YEAR, 2, RoundingMode.HALF_UP),
                            amount,
                            aided,
                            whole)
                    .gives(amount);
        });
    }

    private static BigDecimal rate(Inquiry inquiry, AidedContract contract, Order.Terms terms) {
        BigDecimal most = inquiry.at(most(contract), contract.start());
        if (terms.rate().compareTo(most) <= 0) {
            return terms.rate();
        }
        return inquiry.need(inquiry.explain("contrats-aides.part-etat.taux", taken -> {
            taken.at(most(contract), contract.start());
            return taken.gives(most, Plain.of(most));
        }));
    }

    private static Parameter<BigDecimal> most(AidedContract contract) {
        return contract.kind().equals(OutcomeKind.CIE)
                ? MOST_CIE
                : contract.isForChantierInsertion() ? MOST_ACI : MOST_PEC;
    }
}

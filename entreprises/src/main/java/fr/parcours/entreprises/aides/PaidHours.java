package fr.parcours.entreprises.aides;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.entreprises.Plain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The hours a week that are paid for: those of the contract, at least 20 (L5134-26, L5134-70-1), no more than the order's.
 *
 * <p>Said with the contract, else declared: what holds on the first day of the month that the contract covers, or what is
 * first declared later in that month.
 */
final class PaidHours {
    static final Parameter<BigDecimal> LEAST = Parameter.amount("contrats-aides.heures-minimum");

    private PaidHours() {}

    static Explained<BigDecimal> weekly(Inquiry inquiry, AidedContract contract, Order.Terms terms, YearMonth month) {
        LocalDate first = contract.start().isAfter(month.atDay(1)) ? contract.start() : month.atDay(1);
        return inquiry.asOf(first).explain("contrats-aides.part-etat.heures", asking -> {
            asking.about(contract.outcome());
            BigDecimal least = asking.at(LEAST);
            Orders.cite(asking, contract);
            Optional<BigDecimal> worked = contract.outcome()
                    .values()
                    .get(Attributes.WEEKLY_HOURS)
                    .value()
                    .or(() -> asking.ask(Attributes.WEEKLY_HOURS, Days.between(first, month.atEndOfMonth())));
            if (worked.isEmpty()) {
                return asking.unknown(Plain.of(least));
            }
            BigDecimal paid = worked.get().min(terms.hours());
            return asking.concludes(
                    Verdict.of(worked.get().compareTo(least) >= 0),
                    Optional.of(paid),
                    Plain.of(worked.get()),
                    Plain.of(least),
                    Plain.of(paid));
        });
    }
}

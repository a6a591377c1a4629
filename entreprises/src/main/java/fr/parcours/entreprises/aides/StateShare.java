package fr.parcours.entreprises.aides;

import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.allowance.MonthlyScale;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the State pays to the employer of an aided contract, for a month: the rate of the order × the gross hourly SMIC × the
 * hours of the month, 52 twelfths of the hours a week that are paid for (L5134-30 and L5134-30-1, L5134-72 and L5134-72-1).
 *
 * <p>The order is the one in force on the day of the decision and holds for the whole contract; what it asks of the person is
 * read on the first day of the contract. The SMIC is that of the first day of the month. No text says how a month that the
 * contract does not fill is paid: by the days. Rounded once, to the cent, half up. The money goes to the employer: no scheme
 * of aids to persons is bounded.
 */
final class StateShare {
    private static final String CONTRACT = "contrats-aides.part-etat.contrat";

    private final Rules rules;
    private final AidLength length;

    private StateShare(Rules rules, AidLength length) {
        this.rules = rules;
        this.length = length;
    }

    static AllowanceScale scale(Rules rules, AidLength length) {
        return MonthlyScale.of("contrats-aides.part-etat", new StateShare(rules, length)::month);
    }

    private Optional<BigDecimal> month(Inquiry inquiry, YearMonth month) {
        List<AidedContract> contracts = AidedContract.of(inquiry).stream()
                .filter(contract -> contract.days().overlaps(Days.of(month)))
                .toList();
        if (contracts.isEmpty()) {
            inquiry.explain(
                    CONTRACT,
                    none -> none.saying("contrats-aides.part-etat.aucun-contrat")
                            .nothing());
        }
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        for (AidedContract contract : contracts) {
            Optional<BigDecimal> share = inquiry.explain(CONTRACT, line -> share(line, contract, month))
                    .value();
            sum = sum.flatMap(before -> share.map(before::add));
        }
        return sum;
    }

    /** Computes the share of a contract: which line, long enough, still aided, for how many hours, how much. */
    private Explained<BigDecimal> share(Inquiry inquiry, AidedContract contract, YearMonth month) {
        inquiry.about(contract.outcome());
        Explained<Order.Terms> chosen = Orders.choose(inquiry, contract, rules);
        if (chosen.value().isEmpty()) {
            return given(inquiry, contract, chosen.verdict(), BigDecimal.ZERO);
        }
        Order.Terms terms = chosen.value().get();
        Verdict longEnough = inquiry.asOf(contract.start()).judge(length.longEnough(contract, terms));
        Explained<LocalDate> last = length.last(inquiry, contract, terms, month);
        Explained<BigDecimal> weekly = PaidHours.weekly(inquiry, contract, terms, month);
        Verdict verdict = all(longEnough, last.verdict(), weekly.verdict());
        if (verdict != Verdict.SATISFIED) {
            return given(inquiry, contract, verdict, BigDecimal.ZERO);
        }
        Days aided = Days.between(contract.start(), inquiry.need(last))
                .intersection(Days.of(month))
                .orElseThrow();
        BigDecimal paid = inquiry.need(Pay.of(inquiry, contract, terms, inquiry.need(weekly), aided));
        return given(inquiry, contract, verdict, paid);
    }

    private static Explained<BigDecimal> given(
            Inquiry inquiry, AidedContract contract, Verdict verdict, BigDecimal euros) {
        return inquiry.concludes(
                verdict,
                verdict == Verdict.UNDETERMINED ? Optional.empty() : Optional.of(euros),
                contract.kind(),
                contract.start(),
                euros);
    }

    /** A refusal is sure whatever is not known. */
    private static Verdict all(Verdict... verdicts) {
        List<Verdict> several = List.of(verdicts);
        return several.contains(Verdict.REFUSED)
                ? Verdict.REFUSED
                : several.contains(Verdict.UNDETERMINED) ? Verdict.UNDETERMINED : Verdict.SATISFIED;
    }
}

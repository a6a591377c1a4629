package fr.parcours.entreprises.aides;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import java.math.BigDecimal;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the State pays to the employer of an aided contract, for a month: the rate of the order × the gross hourly SMIC × the
 * hours of the month, 52 twelfths of the hours a week that are paid for (L5134-30 and L5134-30-1, L5134-72 and L5134-72-1).
 *
 * <p>The order is the one in force on the day of the decision and holds for the whole contract; what it asks of the person is
 * read on the first day of the contract. The SMIC is that of the first day of the month. No text says how a month that the
 * contract does not fill is paid: by the days. Rounded once, to the cent, half up. The money goes to the employer: no scheme
 * of aids to persons is bounded.
 */
final class StateShare implements AllowanceScale {
    private static final String ID = "contrats-aides.part-etat";

    private final Messages messages;
    private final Orders orders;
    private final AidLength length;
    private final PaidHours hours;
    private final Pay pay;

    StateShare(Setting setting, Orders orders, AidLength length) {
        this.messages = setting.messages();
        this.orders = orders;
        this.length = length;
        this.hours = new PaidHours(setting);
        this.pay = new Pay(setting);
    }

    @Override
    public Allowance month(Dossier dossier, YearMonth month) {
        List<Share> shares = shares(dossier, month);
        return total(
                month,
                shares.isEmpty()
                        ? List.of(none())
                        : shares.stream().map(Share::finding).toList(),
                sum(shares));
    }

    /** {@inheritDoc} The year is the sum of its months; one that cannot be computed leaves no sum. */
    @Override
    public Allowance year(Dossier dossier, Year year) {
        List<Finding> months = new ArrayList<>();
        Optional<BigDecimal> total = Optional.of(BigDecimal.ZERO.setScale(2));
        for (Month each : Month.values()) {
            YearMonth month = year.atMonth(each);
            List<Share> shares = shares(dossier, month);
            if (!shares.isEmpty()) {
                Optional<BigDecimal> amount = sum(shares);
                months.add(said(month, shares.stream().map(Share::finding).toList(), amount));
                total = total.flatMap(before -> amount.map(before::add));
            }
        }
        return total(year, months.isEmpty() ? List.of(none()) : months, total);
    }

    private static Optional<BigDecimal> sum(List<Share> shares) {
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO.setScale(2));
        for (Share share : shares) {
            sum = sum.flatMap(before -> share.amount().map(before::add));
        }
        return sum;
    }

    private Finding none() {
        return Finding.of(ID + ".contrat", Verdict.REFUSED, messages.sentence(ID + ".aucun-contrat"));
    }

    private Allowance total(TemporalAccessor period, List<Finding> because, Optional<BigDecimal> amount) {
        return new Allowance(ContratsAides.CONTRATS_AIDES, period, amount, said(period, because, amount));
    }

    private Finding said(TemporalAccessor period, List<Finding> because, Optional<BigDecimal> amount) {
        Verdict verdict = amount.map(euros -> euros.signum() > 0 ? Verdict.SATISFIED : Verdict.REFUSED)
                .orElse(Verdict.UNDETERMINED);
        Finding finding = Finding.of(
                ID, verdict, messages.sentence(ID + "." + verdict.code(), amount.orElse(BigDecimal.ZERO), period));
        for (Finding part : because) {
            finding = finding.missing(verdict == Verdict.UNDETERMINED ? part.missing() : Set.of());
        }
        return finding.because(because);
    }

    private List<Share> shares(Dossier dossier, YearMonth month) {
        Days days = Days.between(month.atDay(1), month.atEndOfMonth());
        return AidedContract.of(dossier).stream()
                .filter(contract -> contract.days().overlaps(days))
                .map(contract -> share(dossier, contract, month))
                .toList();
    }

    /** Computes the share of a contract: which line, long enough, still aided, for how many hours, how much. */
    private Share share(Dossier dossier, AidedContract contract, YearMonth month) {
        List<Finding> findings = new ArrayList<>();
        ParameterValue<Order> order = orders.at(contract.decidedOn());
        Orders.Chosen chosen = orders.choose(dossier, contract.kind(), order, contract.judgedOn());
        findings.add(chosen.finding());
        if (chosen.line().isEmpty()) {
            return share(contract, chosen.finding().verdict(), findings);
        }
        Order.Line line = chosen.line().get();
        Finding longEnough = length.longEnough(contract, line, order);
        findings.add(longEnough);
        AidLength.Last last = length.last(dossier, contract, line, month.atEndOfMonth());
        boolean over = last.day().filter(day -> day.isBefore(month.atDay(1))).isPresent();
        findings.add(over ? length.over(last) : last.finding());
        PaidHours.Weekly weekly = hours.of(dossier, contract, line, month);
        findings.add(weekly.finding());
        Verdict verdict = worst(findings);
        if (verdict != Verdict.SATISFIED) {
            return share(contract, verdict, findings);
        }
        Days aided = Days.between(
                contract.start().isAfter(month.atDay(1)) ? contract.start() : month.atDay(1),
                last.day().get().isBefore(month.atEndOfMonth()) ? last.day().get() : month.atEndOfMonth());
        Pay.Month paid = pay.of(contract, line, weekly.hours().orElseThrow(), month, aided.count());
        findings.add(paid.finding());
        return new Share(Optional.of(paid.amount()), said(contract, Verdict.SATISFIED, findings, paid.amount()));
    }

    /** A refusal is sure whatever is not known. */
    private static Verdict worst(List<Finding> findings) {
        List<Verdict> verdicts = findings.stream().map(Finding::verdict).toList();
        return verdicts.contains(Verdict.REFUSED)
                ? Verdict.REFUSED
                : verdicts.contains(Verdict.UNDETERMINED) ? Verdict.UNDETERMINED : Verdict.SATISFIED;
    }

    private Share share(AidedContract contract, Verdict verdict, List<Finding> findings) {
        Finding finding = said(contract, verdict, findings, BigDecimal.ZERO);
        for (Finding part : findings) {
            finding = finding.missing(verdict == Verdict.UNDETERMINED ? part.missing() : Set.of());
        }
        return new Share(
                verdict == Verdict.REFUSED ? Optional.of(BigDecimal.ZERO.setScale(2)) : Optional.empty(), finding);
    }

    private Finding said(AidedContract contract, Verdict verdict, List<Finding> findings, BigDecimal amount) {
        String id = ID + ".contrat";
        return Finding.of(
                        id,
                        verdict,
                        messages.sentence(id + "." + verdict.code(), contract.kind(), contract.start(), amount))
                .using(List.of(contract.outcome()))
                .because(findings);
    }

    /**
     * The share of one contract in a month.
     *
     * @param amount euros; empty when something is missing
     */
    private record Share(Optional<BigDecimal> amount, Finding finding) {}
}

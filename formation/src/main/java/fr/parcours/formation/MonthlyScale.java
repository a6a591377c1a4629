package fr.parcours.formation;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Money of each month of something that runs; a year is the sum of its months, one that cannot be told leaves no sum. */
final class MonthlyScale implements AllowanceScale {
    private final DispositifId dispositif;
    private final String id;
    private final Messages messages;
    private final Ledger ledger;

    /**
     * Makes the scale of a dispositif.
     *
     * @param id of its findings and of its wordings, whose values are the amount and the period
     */
    MonthlyScale(DispositifId dispositif, String id, Setting setting, Ledger ledger) {
        this.dispositif = dispositif;
        this.id = id;
        this.messages = setting.messages();
        this.ledger = ledger;
    }

    /** How a month is computed. */
    @FunctionalInterface
    interface Ledger {
        Line month(Dossier dossier, YearMonth month);
    }

    /** An amount, empty when something is missing, and the findings it rests on. */
    record Line(Optional<BigDecimal> amount, List<Finding> findings) {
        Line {
            amount = amount.map(MonthlyScale::cents);
            findings = List.copyOf(findings);
        }
    }

    @Override
    public Allowance month(Dossier dossier, YearMonth month) {
        return total(ledger.month(dossier, month), month);
    }

    @Override
    public Allowance year(Dossier dossier, Year year) {
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        List<Finding> months = new ArrayList<>();
        for (Month each : Month.values()) {
            Allowance month = month(dossier, year.atMonth(each));
            sum = sum.flatMap(so -> month.amount().map(so::add));
            months.add(month.explanation());
        }
        return total(new Line(sum, months), year);
    }

    private Allowance total(Line line, TemporalAccessor period) {
        Verdict verdict = line.amount()
                .map(amount -> amount.signum() > 0 ? Verdict.SATISFIED : Verdict.REFUSED)
                .orElse(Verdict.UNDETERMINED);
        Set<Attribute<?>> missing = new TreeSet<>();
        Set<String> presumed = new TreeSet<>();
        line.findings().forEach(finding -> {
            missing.addAll(finding.missing());
            presumed.addAll(finding.presumed());
        });
        Finding finding = Finding.of(
                        id,
                        verdict,
                        messages.sentence(
                                id + "." + verdict.code(), line.amount().orElse(BigDecimal.ZERO), period))
                .missing(verdict == Verdict.UNDETERMINED ? missing : Set.of())
                .presuming(presumed)
                .because(line.findings());
        return new Allowance(dispositif, period, line.amount(), finding);
    }

    /** Finds the outcome of a kind that has a day in a month, the latest begun of several. */
    static Optional<Outcome> running(Dossier dossier, OutcomeKind kind, YearMonth month) {
        return dossier.facts(Outcome.class)
                .filter(outcome -> outcome.kind().equals(kind))
                .filter(outcome -> outcome.lastDay()
                        .map(day -> !day.isBefore(outcome.on()))
                        .orElse(true))
                .filter(outcome -> Days.between(outcome.on(), outcome.lastDay())
                        .overlaps(Days.between(month.atDay(1), month.atEndOfMonth())))
                .max(Comparator.comparing(Outcome::on));
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** Obtains the visible mark of a value that nobody verified, nothing for the others. */
    static Object mark(Messages messages, ParameterValue<?> value) {
        return value.unverified() ? messages.sentence("valeur.non-verifiee") : "";
    }
}

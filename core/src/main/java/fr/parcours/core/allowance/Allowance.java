package fr.parcours.core.allowance;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import java.math.BigDecimal;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a dispositif gives for a month or a year: what is due, what was paid, what remains. Under a ceiling, the amount is the
 * most that may still be granted, after what was already granted. Immutable.
 */
@Stable
public final class Allowance {
    private final DispositifId dispositif;
    private final YearMonth first;
    private final YearMonth last;
    private final Explained<BigDecimal> given;
    private final boolean ceiling;
    private final Optional<BigDecimal> paid;
    private final List<Allowance> months;
    private final List<IrregularEntry> irregularEntries;

    /**
     * An enrolment whose entry the rule of its dispositif refuses on its day.
     *
     * @param enrolment the enrolment
     * @param finding why its entry is refused
     */
    public record IrregularEntry(Enrolment enrolment, Finding finding) {
        public IrregularEntry {
            Objects.requireNonNull(enrolment, "enrolment");
            Objects.requireNonNull(finding, "finding");
        }
    }

    private Allowance(
            DispositifId dispositif,
            YearMonth first,
            YearMonth last,
            Explained<BigDecimal> given,
            boolean ceiling,
            Optional<BigDecimal> paid,
            List<Allowance> months,
            List<IrregularEntry> irregularEntries) {
        this.dispositif = Objects.requireNonNull(dispositif, "dispositif");
        this.first = first;
        this.last = last;
        this.given = given;
        this.ceiling = ceiling;
        this.paid = paid;
        this.months = List.copyOf(months);
        this.irregularEntries = List.copyOf(irregularEntries);
    }

    /** Computes what a month gives, by a scale; {@code rules} gives it its wordings and parameters. */
    public static Allowance of(
            DispositifId dispositif, AllowanceScale scale, Rules rules, Dossier dossier, YearMonth month) {
        return new Allowance(
                dispositif,
                month,
                month,
                scale.month(rules.inquiry(dossier, month.atDay(1)), month),
                scale.isCeiling(),
                paid(scale, rules, dossier, month, month),
                List.of(),
                List.of());
    }

    /** Computes what a year gives, and each of its months, by a scale; {@code rules} gives it its wordings and parameters. */
    public static Allowance of(DispositifId dispositif, AllowanceScale scale, Rules rules, Dossier dossier, Year year) {
        List<Allowance> months = new ArrayList<>();
        for (Month month : Month.values()) {
            months.add(of(dispositif, scale, rules, dossier, year.atMonth(month)));
        }
        YearMonth first = year.atMonth(Month.JANUARY);
        YearMonth last = year.atMonth(Month.DECEMBER);
        return new Allowance(
                dispositif,
                first,
                last,
                scale.year(rules.inquiry(dossier, year.atDay(1)), year),
                scale.isCeiling(),
                paid(scale, rules, dossier, first, last),
                months,
                List.of());
    }

    /** Obtains what a month gives when the scale failed: no amount, and the problem in the explanation. */
    public static Allowance failed(DispositifId dispositif, YearMonth month, Problem problem) {
        return failed(dispositif, month, month, problem);
    }

    /** Obtains what a year gives when the scale failed: no amount, no months, and the problem in the explanation. */
    public static Allowance failed(DispositifId dispositif, Year year, Problem problem) {
        return failed(dispositif, year.atMonth(Month.JANUARY), year.atMonth(Month.DECEMBER), problem);
    }

    private static Allowance failed(DispositifId dispositif, YearMonth first, YearMonth last, Problem problem) {
        return new Allowance(
                dispositif,
                first,
                last,
                Explained.failed(dispositif.code() + ".montant", problem),
                false,
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** Returns this allowance, and that of each month of a year, with those of some irregular entries that it rests on. */
    public Allowance restingOn(List<IrregularEntry> irregular) {
        Days period = Days.between(first.atDay(1), last.atEndOfMonth());
        return new Allowance(
                dispositif,
                first,
                last,
                given,
                ceiling,
                paid,
                months.stream().map(month -> month.restingOn(irregular)).toList(),
                irregular.stream()
                        .filter(each -> each.enrolment().days().overlaps(period))
                        .toList());
    }

    private static Optional<BigDecimal> paid(
            AllowanceScale scale, Rules rules, Dossier dossier, YearMonth first, YearMonth last) {
        return scale.schemes().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        MonthlyScale.Paid.of(rules.answering(dossier, first.atDay(1)), scale.schemes(), first, last)
                                .total());
    }

    /** Gets the dispositif. */
    public DispositifId dispositif() {
        return dispositif;
    }

    /** Gets the month, or the first of the year. */
    public YearMonth first() {
        return first;
    }

    /** Gets the month, or the last of the year. */
    public YearMonth last() {
        return last;
    }

    /** Checks if this is what a year gives, and not a month. */
    public boolean isOfYear() {
        return !first.equals(last);
    }

    /**
     * Gets the amount in euros, two decimals: what is due, or under a ceiling the most that may still be granted; empty when an
     * attribute that chooses the scale is missing, or when the explanation leaves the amount to someone (its
     * {@code appraisal}).
     */
    public Optional<BigDecimal> amount() {
        return given.value();
    }

    /** Checks if the amount is the most that may still be granted, and not an amount due. */
    public boolean isCeiling() {
        return ceiling;
    }

    /** Gets what was paid for the period, on any day, in euros, two decimals; empty when it is paid under no scheme. */
    public Optional<BigDecimal> paid() {
        return paid;
    }

    /**
     * Gets what remains to be paid or granted, in euros, two decimals, negative when too much was paid; empty when the amount
     * or what was paid is not known.
     */
    public Optional<BigDecimal> remaining() {
        return ceiling ? amount() : amount().flatMap(due -> paid.map(due::subtract));
    }

    /** Gets why the amount is what it is; its {@code missing} and {@code presumed} are those of the allowance. */
    public Finding explanation() {
        return given.explanation();
    }

    /** Gets the attributes to ask before an amount can be given. */
    public Set<Attribute<?>> missing() {
        return explanation().missing();
    }

    /** Gets what was never declared and counts as none. */
    public Set<String> presumed() {
        return explanation().presumed();
    }

    /**
     * Gets the entries that the law did not allow, of the enrolments in the dispositif that have a day in the period, by day: the amount is
     * computed all the same, and someone must look at it. None for a dispositif that enrols nobody.
     */
    public List<IrregularEntry> irregularEntries() {
        return irregularEntries;
    }

    /** Gets what each month of the year gives; none for a month. */
    public List<Allowance> months() {
        return months;
    }

    /** Prints the dispositif and the period, and no amount. */
    @Override
    public String toString() {
        return dispositif + " " + (isOfYear() ? Year.of(first.getYear()) : first);
    }
}

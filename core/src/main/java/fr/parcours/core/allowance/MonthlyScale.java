package fr.parcours.core.allowance;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.message.Messages;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.AidScheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A scale of money counted by month: what each month gives, with the lines that explain it, and what was paid for it. A year is
 * the sum of its months; one that cannot be computed leaves no sum.
 *
 * <p>Wordings: {@code <id>.satisfied}, {@code .refused}, {@code .undetermined}, whose values are the amount and the month or
 * year.
 *
 * <pre>{@code
 * MonthlyScale.of("cej.allocation", this::amount).paidUnder(ALLOCATION)
 * }</pre>
 */
@Stable
public final class MonthlyScale implements AllowanceScale {
    private final String id;
    private final String wording;
    private final OfMonth months;
    private final Optional<OfYear> years;
    private final Set<AidScheme> schemes;
    private final boolean ceiling;

    private MonthlyScale(
            String id,
            String wording,
            OfMonth months,
            Optional<OfYear> years,
            Set<AidScheme> schemes,
            boolean ceiling) {
        this.id = id;
        this.wording = wording;
        this.months = months;
        this.years = years;
        this.schemes = Set.copyOf(schemes);
        this.ceiling = ceiling;
    }

    /** Computes what a month gives. */
    @FunctionalInterface
    public interface OfMonth {
        /**
         * Computes what a month gives, in euros: zero when it gives nothing, empty when something is not known. Each line that
         * leads to it is a rule {@linkplain Inquiry#judge judged} or a value {@linkplain Inquiry#explain explained}.
         */
        Optional<BigDecimal> of(Inquiry inquiry, YearMonth month);
    }

    /** Computes what a year gives, when it is not the sum of its months. */
    @FunctionalInterface
    public interface OfYear {
        /** Computes what a year gives, in euros: zero when it gives nothing, empty when something is not known. */
        Optional<BigDecimal> of(Inquiry inquiry, Year year);
    }

    /**
     * Obtains the scale of money due each month.
     *
     * @param id of its findings and of its wordings, prefixed with the plug-in's own
     */
    public static MonthlyScale of(String id, OfMonth months) {
        return new MonthlyScale(id, id, months, Optional.empty(), Set.of(), false);
    }

    /**
     * Obtains the scale of a ceiling: the most that may still be granted for a month, and for a year, after what was already
     * granted.
     *
     * @param id of its findings and of its wordings, prefixed with the plug-in's own
     */
    public static MonthlyScale ceiling(String id, OfMonth months, OfYear years) {
        return new MonthlyScale(id, id, months, Optional.of(years), Set.of(), true);
    }

    /** Returns a copy of this scale that uses other wordings, {@code <wording>.<verdict>}, which several scales may share. */
    public MonthlyScale saying(String newWording) {
        return new MonthlyScale(id, newWording, months, years, schemes, ceiling);
    }

    /** Returns a copy of this scale whose money is paid under some schemes, taken together. */
    public MonthlyScale paidUnder(AidScheme... some) {
        return new MonthlyScale(id, wording, months, years, Set.of(some), ceiling);
    }

    @Override
    public Explained<BigDecimal> month(Inquiry inquiry, YearMonth month) {
        return inquiry.asOf(month.atDay(1)).explain(id, asking -> {
            Optional<BigDecimal> amount = months.of(asking, month);
            paid(asking, month, month, month);
            return total(asking, amount, month);
        });
    }

    @Override
    public Explained<BigDecimal> year(Inquiry inquiry, Year year) {
        return inquiry.asOf(year.atDay(1)).explain(id, asking -> {
            Optional<BigDecimal> amount = years.isPresent() ? years.get().of(asking, year) : sum(asking, year);
            paid(asking, year, year.atMonth(Month.JANUARY), year.atMonth(Month.DECEMBER));
            return total(asking, amount, year);
        });
    }

    private Optional<BigDecimal> sum(Inquiry inquiry, Year year) {
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        for (Month each : Month.values()) {
            Optional<BigDecimal> amount = month(inquiry, year.atMonth(each)).value();
            sum = sum.flatMap(before -> amount.map(before::add));
        }
        return sum;
    }

    /** Says what was paid for a period; under a ceiling, it is taken off already. */
    private void paid(Inquiry inquiry, TemporalAccessor period, YearMonth first, YearMonth last) {
        if (ceiling) {
            return;
        }
        Paid paid = Paid.of(inquiry, schemes, first, last);
        if (!paid.aids().isEmpty()) {
            inquiry.explain(id + ".verse", line -> {
                Paid.of(line, schemes, first, last);
                return line.saying(Messages.core().sentence("allowance.paid", period, paid.total()))
                        .concludes(Verdict.SATISFIED, Optional.of(paid.total()));
            });
        }
    }

    private Explained<BigDecimal> total(Inquiry inquiry, Optional<BigDecimal> amount, TemporalAccessor period) {
        Verdict verdict = amount.map(euros -> Verdict.of(euros.signum() > 0)).orElse(Verdict.UNDETERMINED);
        Optional<BigDecimal> cents = amount.map(Paid::cents);
        return inquiry.saying(wording + "." + verdict.code(), cents.orElse(BigDecimal.ZERO), period)
                .concludes(verdict, cents);
    }

    @Override
    public Set<AidScheme> schemes() {
        return schemes;
    }

    @Override
    public boolean isCeiling() {
        return ceiling;
    }

    /**
     * What was paid for the months of an interval, on any day, less what was recovered.
     *
     * @param aids by day
     * @param total euros, two decimals
     */
    public record Paid(List<Aid> aids, BigDecimal total) {
        public Paid {
            aids = List.copyOf(aids);
        }

        /**
         * Finds what was paid under some schemes for the months from a first to a last, both included; these aids count as
         * used.
         */
        public static Paid of(Inquiry inquiry, Set<AidScheme> schemes, YearMonth first, YearMonth last) {
            List<Aid> aids = inquiry.facts(
                    Aid.class,
                    aid -> schemes.contains(aid.scheme())
                            && !aid.month().isBefore(first)
                            && !aid.month().isAfter(last));
            return new Paid(aids, cents(aids.stream().map(Aid::amount).reduce(BigDecimal.ZERO, BigDecimal::add)));
        }

        private static BigDecimal cents(BigDecimal euros) {
            return euros.setScale(2, RoundingMode.HALF_UP);
        }
    }
}

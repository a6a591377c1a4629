package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Pacea.PACEA;

import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.allowance.MonthlyScale;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Workflow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The allowance of the PACEA: how much it is worth is the counsellor's choice, from the young person's needs; what is
 * computed is the most that may still be granted (L5131-5; R5131-13 and R5131-14, R5131-8 and D5131-9 since 2022-03-01).
 *
 * <p>Parameters are those of the first day of the month. The beneficiary is one from the day of entry to the day of exit, so a
 * month with a single day in the PACEA counts; in the same way, a single day in a CEJ, whose allowance covers whole months,
 * gives nothing. Pay and allowances of the month all count, whatever their kind; nothing is asked of the age, which the end of
 * the pathway limits. {@linkplain Sanctions A sanction} takes its share of the ceiling of its months.
 */
final class PaceaAllowance {
    static final Parameter<BigDecimal> THRESHOLD = Parameter.amount("pacea.seuil-ressources");
    private static final String ROLLING = "rolling";
    static final Parameter<String> WINDOW = Parameter.oneOf("pacea.plafond-annuel-periode", "calendar", ROLLING);
    private static final Articles BENEFICIARY = Articles.from(LocalDate.of(2017, 1, 1), "L5131-5");
    private static final List<Attribute<BigDecimal>> RESOURCES =
            List.of(Attributes.RESOURCES_ACTIVITY, Attributes.RESOURCES_REPLACEMENT, Attributes.RESOURCES_OTHER);
    private static final Set<AidScheme> SCHEMES = Set.of(Pacea.ALLOCATION);
    private static final String MONTHLY = "pacea.allocation.mois";
    private static final String YEARLY = "pacea.allocation.annee";

    private final Workflow workflow;
    private final Rule accompaniedInMonth;
    private final Rule accompaniedInYear;
    private final Rule notIncompatible;
    private final Rule resources;

    private PaceaAllowance(Rules rules, Workflow workflow) {
        this.workflow = workflow;
        this.accompaniedInMonth = accompanied(rules, PaceaAllowance::month);
        this.accompaniedInYear = accompanied(rules, first -> Days.ofYear(first.getYear()));
        this.notIncompatible = Pacea.notIncompatible(rules, "pacea.allocation.incompatible", PaceaAllowance::month);
        this.resources = rules.rule("pacea.allocation.ressources", PaceaAllowance::resources);
    }

    static AllowanceScale of(Rules rules, Workflow workflow) {
        PaceaAllowance allowance = new PaceaAllowance(rules, workflow);
        return MonthlyScale.ceiling("pacea.allocation", allowance::month, allowance::year)
                .paidUnder(Pacea.ALLOCATION);
    }

    private Optional<BigDecimal> month(Inquiry inquiry, YearMonth month) {
        Verdict judged = inquiry.judgeAll(accompaniedInMonth, notIncompatible, resources);
        Optional<BigDecimal> share = Sanctions.left(inquiry, month);
        Verdict verdict = judged == Verdict.SATISFIED && share.isEmpty() ? Verdict.UNDETERMINED : judged;
        BigDecimal ofMonth = share.filter(kept -> kept.signum() == 0)
                .orElseGet(() -> leftOfMonth(inquiry, month, share.orElse(BigDecimal.ONE)));
        BigDecimal ofYear = inquiry.need(inquiry.explain(YEARLY, line -> {
            BigDecimal cap = PaceaCaps.yearly(line).amount();
            return left(line, cap, fullest(line, month, line.at(WINDOW).equals(ROLLING)));
        }));
        return atMost(ofMonth.min(ofYear), verdict);
    }

    /** Finds what remains of the share of a month's ceiling that sanctions leave. */
    private static BigDecimal leftOfMonth(Inquiry inquiry, YearMonth month, BigDecimal share) {
        return inquiry.need(inquiry.explain(MONTHLY, line -> {
            BigDecimal cap = PaceaCaps.monthly(line).amount().multiply(share).setScale(2, RoundingMode.HALF_UP);
            BigDecimal paid = MonthlyScale.Paid.of(line, SCHEMES, month, month).total();
            BigDecimal left = cap.subtract(paid);
            return line.givesEuros(left, cap, month, paid, left);
        }));
    }

    /**
     * The ceiling of a year is that of its last month, the last one that a month of the year is held to; what remains is that
     * ceiling less what was paid for the year's months. The other conditions are those of each month.
     */
    private Optional<BigDecimal> year(Inquiry inquiry, Year year) {
        Verdict verdict = inquiry.judge(accompaniedInYear);
        BigDecimal left = inquiry.need(inquiry.explain(
                YEARLY, line -> left(line, lastCap(line, year), Window.of(line, year.atMonth(Month.JANUARY)))));
        return atMost(left, verdict);
    }

    private static Optional<BigDecimal> atMost(BigDecimal left, Verdict verdict) {
        if (left.signum() <= 0 || verdict == Verdict.REFUSED) {
            return Optional.of(BigDecimal.ZERO);
        }
        return verdict == Verdict.SATISFIED ? Optional.of(left) : Optional.empty();
    }

    private static Explained<BigDecimal> left(Inquiry line, BigDecimal cap, Window paid) {
        BigDecimal left = cap.subtract(paid.total());
        return line.givesEuros(left, cap, paid.first(), paid.last(), paid.total(), left);
    }

    /** Finds the ceiling of a year's last month; those that held before it in the year are explained after it. */
    private static BigDecimal lastCap(Inquiry inquiry, Year year) {
        YearMonth january = year.atMonth(Month.JANUARY);
        PaceaCaps.Cap last = cap(inquiry, year.atMonth(Month.DECEMBER), january);
        PaceaCaps.Cap earlier = last;
        while (earlier.month().isAfter(january)) {
            earlier = cap(inquiry, earlier.month().minusMonths(1), january);
        }
        return last.amount();
    }

    private static PaceaCaps.Cap cap(Inquiry inquiry, YearMonth month, YearMonth january) {
        return inquiry.need(inquiry.asOf(month.atDay(1)).explain("pacea.plafond.annuel", line -> {
            PaceaCaps.Cap cap = PaceaCaps.yearly(line);
            YearMonth since = cap.month().isAfter(january) ? cap.month() : january;
            return line.gives(cap, since.atDay(1), cap.amount());
        }));
    }

    /** Obtains the rule that an enrolment has a day among those of a period and that its derived end does not come before. */
    private Rule accompanied(Rules rules, Function<LocalDate, Days> period) {
        return rules.rule("pacea.allocation.parcours", BENEFICIARY, inquiry -> {
            Days days = period.apply(inquiry.on());
            List<Enrolment> enrolments =
                    inquiry.enrolments(PACEA, enrolment -> enrolment.days().overlaps(days));
            Optional<LocalDate> over = Optional.empty();
            for (Enrolment enrolment : enrolments) {
                Optional<LocalDate> end =
                        workflow.end(inquiry, enrolment).value().map(DerivedEnd::lastDay);
                if (end.filter(day -> day.isBefore(days.first())).isEmpty()) {
                    return inquiry.satisfied(enrolment.start());
                }
                over = over.or(() -> end);
            }
            over.ifPresent(end -> inquiry.saying(
                    "pacea.allocation.terme.refused", enrolments.get(0).start(), end));
            return inquiry.refused();
        });
    }

    private static Days month(LocalDate first) {
        return Days.of(YearMonth.from(first));
    }

    /** Adds up the month's pay and allowances: never declared is none, refused is unknown. */
    private static Verdict resources(Inquiry inquiry) {
        BigDecimal threshold = inquiry.at(THRESHOLD);
        LocalDate last = month(inquiry.on()).last();
        BigDecimal total = BigDecimal.ZERO;
        for (Attribute<BigDecimal> resource : RESOURCES) {
            total = total.add(inquiry.presume(resource, last, BigDecimal.ZERO));
        }
        Verdict verdict = total.compareTo(threshold) > 0
                ? Verdict.REFUSED
                : inquiry.lacking().isEmpty() ? Verdict.SATISFIED : Verdict.UNDETERMINED;
        if (threshold.signum() == 0) { // until 2020
            inquiry.saying("pacea.allocation.ressources.aucune." + verdict.code(), total);
        }
        return inquiry.answer(verdict, total, threshold);
    }

    /**
     * Finds the year of which most was paid: the civil year, or any twelve consecutive months that contain the month asked;
     * of equal ones, the one that ends with it.
     */
    private static Window fullest(Inquiry inquiry, YearMonth month, boolean rolling) {
        if (!rolling) {
            return Window.of(inquiry, month.withMonth(1));
        }
        return IntStream.range(0, Window.MONTHS)
                .mapToObj(before -> Window.of(inquiry, month.minusMonths(before)))
                .max(Comparator.comparing(Window::total)
                        .thenComparing(Comparator.comparing(Window::last).reversed()))
                .orElseThrow();
    }

    /** What was paid for twelve months from a first. */
    private record Window(YearMonth first, BigDecimal total) {
        static final int MONTHS = 12;

        static Window of(Inquiry inquiry, YearMonth first) {
            return new Window(
                    first,
                    MonthlyScale.Paid.of(inquiry, SCHEMES, first, first.plusMonths(MONTHS - 1L))
                            .total());
        }

        YearMonth last() {
            return first.plusMonths(MONTHS - 1L);
        }
    }
}

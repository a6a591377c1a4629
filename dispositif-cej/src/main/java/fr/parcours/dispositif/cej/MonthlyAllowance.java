package fr.parcours.dispositif.cej;

import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.allowance.MonthlyScale;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.National;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Workflow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The ledger of a monthly allowance: from the month of the entry to the month in which the right ends, both due in full, a
 * full amount, less resources, less the days on which payment is suspended, less what sanctions cut, to the cent.
 *
 * <p>{@code max(0, F − R1) − max(0, R2 − t) × F ÷ (p × S − t)}, never under 0: F the full amount, R1 the resources deducted
 * in full, R2 those deducted in part, t the threshold, S the gross monthly SMIC, p the share of it at which nothing is left.
 * Rounded once, half up; what suspended days and what a sanction leave is rounded again. The two dispositifs differ by their full amount, their
 * parameters (same names, their own prefix) and their adjustments.
 */
final class MonthlyAllowance {
    private static final String REFUSE = "refuser";
    static final Parameter<String> UNVERIFIED = Parameter.oneOf("cej.valeurs-non-verifiees", "avertir", REFUSE);

    private final DispositifId dispositif;
    private final AidScheme scheme;
    private final Articles right;
    private final FullAmount full;
    private final List<Adjustment> adjustments;
    private final Parameter<List<String>> notCumulated;
    private final Parameter<List<String>> suspending;
    private final Parameter<Counting> counting;
    private final Parameter<List<String>> deducted;
    private final Parameter<List<String>> tapered;
    private final Parameter<BigDecimal> threshold;
    private final Parameter<BigDecimal> shareOfSmic;
    private final Parameter<Resources.Window> window;

    /**
     * Makes the ledger of a dispositif.
     *
     * @param right articles that say which months are due
     * @param adjustments in the order they apply
     */
    MonthlyAllowance(
            DispositifId dispositif, AidScheme scheme, Articles right, FullAmount full, List<Adjustment> adjustments) {
        this.dispositif = dispositif;
        this.scheme = scheme;
        this.right = right;
        this.full = full;
        this.adjustments = List.copyOf(adjustments);
        this.notCumulated = Parameter.someOf(id("prestations-non-cumulables"), Attributes.BENEFITS);
        this.suspending = Parameter.codes(id("paiement-suspendu")); // outcomes, activities and reasons
        this.counting = Parameter.oneOf(id("paiement-suspendu-decompte"), Counting.class);
        this.deducted = Parameter.words(id("ressources-deduites"), "attribute");
        this.tapered = Parameter.words(id("ressources-degressives"), "attribute");
        this.threshold = Parameter.amount(id("seuil-cumul"));
        this.shareOfSmic = Parameter.amount(id("part-smic"));
        this.window = Parameter.oneOf(id("ressources-periode"), Resources.Window.class);
    }

    /** What a month gives before resources: the RSA less its housing share, or a flat amount by age and tax household. */
    @FunctionalInterface
    interface FullAmount {
        /** Explains the amount of a month. */
        Explained<BigDecimal> of(Inquiry inquiry, EnrolmentMonth month);

        /** Checks if resources are set against the national minimum wage: another one is not known. */
        default boolean tapersOnTheNationalSmic(Inquiry inquiry, EnrolmentMonth month) {
            return true;
        }
    }

    /** How a situation that suspends payment counts in a month. No article says: the structure chooses. */
    enum Counting implements Parameter.Coded {
        /** Each day takes its part of the month. */
        BY_DAY("jour-par-jour"),
        /** One day takes the whole month. */
        WHOLE_MONTH("mois-entier"),
        /** What goes on on the first day takes the whole month, what begins later nothing. */
        FIRST_DAY("premier-jour");

        private final String code;

        Counting(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What changes the allowance of a month once resources are taken off: a sanction, papers that came too late. */
    @FunctionalInterface
    interface Adjustment {
        /**
         * Explains what is left of the amount of a month, the same when there is nothing to adjust; empty when something is not
         * known.
         *
         * @param amount rounded to the cent, above zero
         */
        Optional<BigDecimal> of(Inquiry inquiry, EnrolmentMonth month, BigDecimal amount);
    }

    /** Gets the parameters of this dispositif's allowance. */
    Parameter<?>[] parameters() {
        return new Parameter<?>[] {notCumulated, suspending, counting, deducted, tapered, threshold, shareOfSmic, window
        };
    }

    /** Gets the parameter that says over which months resources are read. */
    Parameter<Resources.Window> window() {
        return window;
    }

    /** Obtains the scale of the enrolments that follow a pathway. */
    AllowanceScale along(Workflow workflow) {
        return MonthlyScale.of(id("allocation"), (inquiry, month) -> verified(inquiry, month(inquiry, month, workflow)))
                .saying("allocation")
                .paidUnder(scheme);
    }

    private Optional<BigDecimal> month(Inquiry inquiry, YearMonth month, Workflow workflow) {
        Explained<Enrolment> accompanied =
                inquiry.explain(id("allocation.parcours"), right, line -> accompanied(line, month, workflow));
        if (accompanied.value().isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        EnrolmentMonth of = new EnrolmentMonth(month, accompanied.value().get());
        Verdict benefits = inquiry.explain(id("allocation.prestations"), line -> benefits(line, of))
                .verdict();
        Explained<Integer> paying = inquiry.explain(id("allocation.suspension"), line -> paying(line, of));
        if (benefits == Verdict.REFUSED || paying.verdict() == Verdict.REFUSED) {
            return Optional.of(BigDecimal.ZERO);
        }
        int suspended = paying.value().orElse(0);
        return amount(inquiry, of, suspended).filter(euros -> benefits == Verdict.SATISFIED);
    }

    /** Where the structure chose so, nothing is computed from values that nobody verified: it is to verify them. */
    private Optional<BigDecimal> verified(Inquiry inquiry, Optional<BigDecimal> amount) {
        if (!inquiry.restsOnUnverified() || !inquiry.at(UNVERIFIED).equals(REFUSE)) {
            return amount;
        }
        inquiry.explain(id("allocation.verification"), line -> {
            line.at(UNVERIFIED);
            line.appraised(
                    line.sentence("allocation.verification.objet"), line.sentence("allocation.verification.par"));
            return says(line, "verification", Verdict.UNDETERMINED, Optional.empty());
        });
        return Optional.empty();
    }

    /** Explains the lines that make the amount, as long as they leave one. */
    private Optional<BigDecimal> amount(Inquiry inquiry, EnrolmentMonth month, int suspended) {
        Optional<BigDecimal> amount = full.of(inquiry, month).value();
        amount = adjusted(inquiry, month, amount, this::lessResources);
        if (suspended > 0) {
            amount = adjusted(inquiry, month, amount, (asking, of, euros) -> lessDays(asking, of, euros, suspended));
        }
        for (Adjustment adjustment : adjustments) {
            amount = adjusted(inquiry, month, amount, adjustment);
        }
        return amount;
    }

    private static Optional<BigDecimal> adjusted(
            Inquiry inquiry, EnrolmentMonth month, Optional<BigDecimal> amount, Adjustment adjustment) {
        return amount.filter(euros -> euros.signum() > 0).isPresent()
                ? adjustment.of(inquiry, month, amount.get())
                : amount;
    }

    // ---- which months --------------------------------------------------------------------------------------------

    /** Explains the enrolment of a month, of two the one that begins last, unless its derived end comes before the month. */
    private Explained<Enrolment> accompanied(Inquiry line, YearMonth month, Workflow workflow) {
        Optional<Enrolment> found = line.enrolments(dispositif).stream()
                .filter(enrolment -> enrolment.days().overlaps(Days.of(month)))
                .reduce((first, second) -> second);
        if (found.isEmpty()) {
            return says(line, "parcours", Verdict.REFUSED, found, dispositif);
        }
        LocalDate start = found.get().start();
        Optional<LocalDate> ended = workflow.end(line.asOf(month.atEndOfMonth()), found.get())
                .value()
                .map(DerivedEnd::lastDay)
                .filter(end -> end.isBefore(month.atDay(1)));
        return ended.isPresent()
                ? says(line, "terme", Verdict.REFUSED, Optional.empty(), dispositif, start, ended.get())
                : says(line, "parcours", Verdict.SATISFIED, found, dispositif, start);
    }

    /** A benefit that the person receives in their own right excludes the allowance; one received as a dependant does not. */
    private Explained<List<String>> benefits(Inquiry line, EnrolmentMonth month) {
        List<String> excluding = line.at(notCumulated);
        Set<String> benefits = line.presume(Attributes.BENEFITS, month.days(), Set.of());
        List<String> received = excluding.stream().filter(benefits::contains).toList();
        List<Written> labels = received.stream()
                .map(code -> line.label(Attributes.BENEFITS, code))
                .toList();
        return says(line, "prestations", known(line, received.isEmpty()), Optional.of(received), labels);
    }

    /**
     * Payment stops while something that is paid otherwise goes on: an outcome or a declared activity of a listed kind, or
     * a suspension for a listed reason or for none. Gives the number of days, of those of the month from the entry on, on which it
     * stops; refused when nothing is paid.
     */
    private Explained<Integer> paying(Inquiry line, EnrolmentMonth month) {
        List<String> listed = line.at(suspending);
        Days days = month.enrolled();
        Map<LocalDate, Stop> stops = new TreeMap<>();
        line.facts(
                        Outcome.class,
                        each -> listed.contains(each.kind().code())
                                && days.stream().anyMatch(day -> covers(each.on(), each.lastDay(), day)))
                .forEach(each -> days.stream()
                        .filter(day -> covers(each.on(), each.lastDay(), day))
                        .forEach(day -> stops.putIfAbsent(day, new Stop(each.kind(), each.on()))));
        line.facts(
                        Suspension.class,
                        each -> each.dispositif().equals(dispositif)
                                && each.reason().map(listed::contains).orElse(true)
                                && days.stream().anyMatch(day -> covers(each.on(), each.until(), day)))
                .forEach(each -> days.stream()
                        .filter(day -> covers(each.on(), each.until(), day))
                        .forEach(day -> stops.putIfAbsent(
                                day, new Stop(line.sentence("allocation.suspension.parcours"), each.on()))));
        days.stream()
                .filter(day -> !stops.containsKey(day))
                .forEach(day -> line.ask(Attributes.ACTIVITY, day)
                        .filter(listed::contains)
                        .ifPresent(activity -> line.declaration(Attributes.ACTIVITY, day)
                                .ifPresent(declared -> stops.put(
                                        day, new Stop(line.label(Attributes.ACTIVITY, activity), declared.on())))));
        return stops.isEmpty()
                ? says(line, "suspension", Verdict.SATISFIED, Optional.of(0))
                : stopped(line, days, stops);
    }

    private Explained<Integer> stopped(Inquiry line, Days days, Map<LocalDate, Stop> stops) {
        Counting chosen = line.at(counting);
        int several = stops.size();
        boolean onTheFirst = stops.containsKey(days.first());
        Stop first = stops.values().iterator().next();
        if (several == days.count()) {
            return says(line, "suspension", Verdict.REFUSED, Optional.of(several), first.what(), first.since());
        }
        boolean all = chosen == Counting.WHOLE_MONTH || (chosen == Counting.FIRST_DAY && onTheFirst);
        int counted = chosen == Counting.FIRST_DAY && !onTheFirst ? 0 : several;
        return line.saying(
                        "allocation.suspension." + chosen.code()
                                + (chosen == Counting.FIRST_DAY && !all ? ".apres" : ""),
                        first.what(),
                        first.since(),
                        several,
                        days.count())
                .concludes(Verdict.of(!all), Optional.of(counted));
    }

    /**
     * What stops the payment on a day.
     *
     * @param what a kind of outcome, or a sentence
     * @param since its first day
     */
    private record Stop(Object what, LocalDate since) {}

    /** Takes off the part of the suspended days, in a month that is otherwise due in full. */
    private Optional<BigDecimal> lessDays(Inquiry inquiry, EnrolmentMonth month, BigDecimal euros, int suspended) {
        return inquiry.explain(id("allocation.jours"), line -> {
                    long all = month.enrolled().count();
                    long paid = all - suspended;
                    BigDecimal left = cents(euros.multiply(BigDecimal.valueOf(paid))
                            .divide(BigDecimal.valueOf(all), MathContext.DECIMAL64));
                    line.at(counting);
                    return says(
                            line, "jours", Verdict.of(left.signum() > 0), Optional.of(left), paid, all, euros, left);
                })
                .value();
    }

    private static boolean covers(LocalDate first, Optional<LocalDate> last, LocalDate day) {
        return !first.isAfter(day) && last.map(end -> !end.isBefore(day)).orElse(true);
    }

    // ---- resources -----------------------------------------------------------------------------------------------

    private Optional<BigDecimal> lessResources(Inquiry inquiry, EnrolmentMonth month, BigDecimal fullAmount) {
        if (Resources.with(inquiry.at(deducted)).isEmpty()) {
            return tapered(inquiry, month, fullAmount, fullAmount);
        }
        Explained<BigDecimal> left =
                inquiry.explain(id("allocation.deduction"), line -> deducted(line, month.month(), fullAmount));
        Optional<BigDecimal> amount = tapered(inquiry, month, fullAmount, inquiry.need(left));
        return left.verdict() == Verdict.UNDETERMINED ? Optional.empty() : amount;
    }

    private Explained<BigDecimal> deducted(Inquiry line, YearMonth month, BigDecimal fullAmount) {
        List<String> codes = line.at(deducted);
        Resources.Window read = line.at(window);
        BigDecimal resources = Resources.total(line, codes, read, month);
        BigDecimal left = fullAmount.subtract(resources).max(BigDecimal.ZERO);
        Verdict verdict = known(line, left.signum() > 0);
        return says(line, "deduction", verdict, Optional.of(left), cents(resources), months(line, read), cents(left));
    }

    private Optional<BigDecimal> tapered(
            Inquiry inquiry, EnrolmentMonth month, BigDecimal fullAmount, BigDecimal before) {
        return inquiry.explain(id("allocation.degressivite"), line -> tapering(line, month, fullAmount, before))
                .value();
    }

    private Explained<BigDecimal> tapering(
            Inquiry line, EnrolmentMonth month, BigDecimal fullAmount, BigDecimal before) {
        List<String> codes = line.at(tapered);
        BigDecimal from = line.at(threshold);
        BigDecimal share = line.at(shareOfSmic);
        ParameterValue<BigDecimal> smic = line.dated(National.SMIC_MONTHLY);
        Resources.Window read = line.at(window);
        BigDecimal resources = Resources.total(line, codes, read, month.month());
        BigDecimal over = resources.subtract(from).max(BigDecimal.ZERO);
        if (over.signum() > 0 && !full.tapersOnTheNationalSmic(line, month)) {
            return line.saying("allocation.degressivite.smic-local", cents(resources), months(line, read), from)
                    .unknown();
        }
        BigDecimal range = smic.value().multiply(share).subtract(from);
        BigDecimal loss = over.multiply(fullAmount).divide(range, MathContext.DECIMAL64);
        BigDecimal left = cents(before.subtract(loss).max(BigDecimal.ZERO));
        Verdict verdict = known(line, left.signum() > 0);
        return says(
                line,
                over.signum() > 0 || verdict == Verdict.UNDETERMINED ? "degressivite" : "cumul",
                verdict,
                Optional.of(left).filter(euros -> verdict != Verdict.UNDETERMINED),
                cents(resources),
                months(line, read),
                from,
                percent(share),
                smic.value(),
                smic.from(),
                left);
    }

    private static Written months(Inquiry line, Resources.Window read) {
        return line.sentence("allocation.ressources." + read.code());
    }

    // ---- words ---------------------------------------------------------------------------------------------------

    private String id(String name) {
        return dispositif.code() + "." + name;
    }

    private static Verdict known(Inquiry line, boolean holds) {
        return line.lacking().isEmpty() ? Verdict.of(holds) : Verdict.UNDETERMINED;
    }

    /** Concludes a line, in the words both allowances share. */
    private static <T> Explained<T> says(
            Inquiry line, String part, Verdict verdict, Optional<T> value, Object... values) {
        return line.saying("allocation." + part + "." + verdict.code(), values).concludes(verdict, value);
    }

    /** Rounds to the cent, half up. */
    static BigDecimal cents(BigDecimal euros) {
        return euros.setScale(2, RoundingMode.HALF_UP);
    }

    /** Writes a share in percent. */
    static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}

package fr.parcours.dispositif.cej;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.National;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.workflow.Workflow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ledger of a monthly allowance: from the month of the entry to the month in which the right ends, both due in full, a
 * full amount, less resources, less what sanctions cut, to the cent.
 *
 * <p>{@code max(0, F − R1) − max(0, R2 − t) × F ÷ (p × S − t)}, never under 0: F the full amount, R1 the resources deducted
 * in full, R2 those deducted in part, t the threshold, S the gross monthly SMIC, p the share of it at which nothing is left.
 * Rounded once, half up; what a sanction leaves is rounded again. The two dispositifs differ by their full amount, their
 * parameters (same names, their own prefix) and their adjustments.
 */
final class MonthlyAllowance implements AllowanceScale {
    private static final String REFUSE = "refuser";
    private static final Parameter<String> UNVERIFIED = Choice.of("cej.valeurs-non-verifiees", "avertir", REFUSE);

    private final DispositifId dispositif;
    private final AidScheme scheme;
    private final Articles right;
    private final FullAmount full;
    private final List<Adjustment> adjustments;
    private final Workflow workflow;
    private final Parameters parameters;
    private final Messages messages;
    private final Parameter<List<String>> notCumulated;
    private final Parameter<List<String>> suspending;
    private final Parameter<List<String>> deducted;
    private final Parameter<List<String>> tapered;
    private final Parameter<BigDecimal> threshold;
    private final Parameter<BigDecimal> shareOfSmic;
    private final Parameter<Resources.Window> window;

    /**
     * Makes the scale of a dispositif.
     *
     * @param right articles that say which months are due
     * @param adjustments in the order they apply
     */
    MonthlyAllowance(
            Setting setting,
            Workflow workflow,
            AidScheme scheme,
            Articles right,
            FullAmount full,
            List<Adjustment> adjustments) {
        this.dispositif = workflow.dispositif();
        this.scheme = scheme;
        this.right = right;
        this.full = full;
        this.adjustments = List.copyOf(adjustments);
        this.workflow = workflow;
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.notCumulated = Parameter.codes(id("prestations-non-cumulables"));
        this.suspending = Parameter.codes(id("paiement-suspendu"));
        this.deducted = Parameter.codes(id("ressources-deduites"));
        this.tapered = Parameter.codes(id("ressources-degressives"));
        this.threshold = Parameter.amount(id("seuil-cumul"));
        this.shareOfSmic = Parameter.amount(id("part-smic"));
        this.window = Resources.Window.parameter(id("ressources-periode"));
    }

    @Override
    public Allowance month(Dossier dossier, YearMonth month) {
        return allowance(month, line(dossier, month));
    }

    /** {@inheritDoc} The year is the sum of its months; one that cannot be computed leaves no sum. */
    @Override
    public Allowance year(Dossier dossier, Year year) {
        List<Finding> findings = new ArrayList<>();
        Optional<BigDecimal> total = Optional.of(BigDecimal.ZERO);
        for (Month month : Month.values()) {
            Line line = line(dossier, year.atMonth(month));
            findings.add(line.finding());
            total = total.flatMap(sum -> line.amount().map(sum::add));
        }
        findings.addAll(paid(dossier, year, year.atMonth(Month.JANUARY), year.atMonth(Month.DECEMBER)));
        return allowance(year, total(total, findings, year));
    }

    @Override
    public Optional<AidScheme> scheme() {
        return Optional.of(scheme);
    }

    /** Warns of values nobody verified, or refuses to compute from them, as the structure chooses. */
    private Allowance allowance(TemporalAccessor period, Line line) {
        List<ParameterValue<?>> unverified = line.finding().unverified();
        if (!unverified.isEmpty()
                && parameters.at(UNVERIFIED, firstDay(period)).value().equals(REFUSE)) {
            throw new ParcoursException(unverified.stream()
                    .map(value -> Problem.error(
                                    "CEJ-101",
                                    value.location(),
                                    "The value of '" + value.parameter() + "' from " + value.from()
                                            + " is not verified (" + value.source() + "): nothing is computed from it.")
                            .toFix("write the value and its text in the structure's parameters, or set '" + UNVERIFIED
                                    + "' to 'avertir'."))
                    .toList());
        }
        return new Allowance(dispositif, period, line.amount(), line.finding());
    }

    private static LocalDate firstDay(TemporalAccessor period) {
        return period instanceof YearMonth month
                ? month.atDay(1)
                : Year.from(period).atDay(1);
    }

    private Line line(Dossier dossier, YearMonth month) {
        Optional<Enrolment> enrolment = enrolment(dossier, month);
        Finding accompanied = accompanied(dossier, month, enrolment);
        if (accompanied.verdict() == Verdict.REFUSED) {
            return total(Optional.of(BigDecimal.ZERO), List.of(accompanied), month);
        }
        EnrolmentMonth of = new EnrolmentMonth(month, enrolment.orElseThrow());
        List<Finding> findings = new ArrayList<>(List.of(accompanied, benefits(dossier, of), paying(dossier, of)));
        Optional<BigDecimal> amount = Optional.of(BigDecimal.ZERO);
        if (findings.stream().noneMatch(finding -> finding.verdict() == Verdict.REFUSED)) {
            amount = amounts(dossier, of, findings)
                    .filter(each -> findings.stream().noneMatch(finding -> finding.verdict() == Verdict.UNDETERMINED));
        }
        findings.addAll(paid(dossier, month, month, month));
        return total(amount, findings, month);
    }

    /** Adds the lines that make the amount, empty when one of them cannot be computed. */
    private Optional<BigDecimal> amounts(Dossier dossier, EnrolmentMonth month, List<Finding> findings) {
        Line line = full.of(dossier, month);
        findings.add(line.finding());
        if (line.amount().filter(amount -> amount.signum() > 0).isEmpty()) {
            return line.amount();
        }
        line = lessResources(dossier, month, line.amount().orElseThrow(), findings);
        for (Adjustment adjustment : adjustments) {
            if (line.amount().filter(amount -> amount.signum() > 0).isEmpty()) {
                return line.amount();
            }
            Optional<Line> adjusted =
                    adjustment.of(dossier, month, line.amount().orElseThrow());
            adjusted.map(Line::finding).ifPresent(findings::add);
            line = adjusted.orElse(line);
        }
        return line.amount();
    }

    // ---- which months --------------------------------------------------------------------------------------------

    /** Finds the enrolment of a month: of two, the one that begins last. */
    private Optional<Enrolment> enrolment(Dossier dossier, YearMonth month) {
        return dossier.enrolments(dispositif).stream()
                .filter(enrolment -> enrolment.days().overlaps(Days.between(month.atDay(1), month.atEndOfMonth())))
                .reduce((first, second) -> second);
    }

    private Finding accompanied(Dossier dossier, YearMonth month, Optional<Enrolment> found) {
        if (found.isEmpty()) {
            return finding("parcours", Verdict.REFUSED, dispositif);
        }
        Enrolment enrolment = found.get();
        Finding finding = workflow.end(dossier, enrolment, month.atEndOfMonth())
                .filter(end -> end.lastDay().isBefore(month.atDay(1)))
                .map(end -> finding("terme", Verdict.REFUSED, dispositif, enrolment.start(), end.lastDay()))
                .orElseGet(() -> finding("parcours", Verdict.SATISFIED, dispositif, enrolment.start()));
        return finding.using(List.<Fact>of(enrolment.entry()))
                .citing(right.at(month.atDay(1)).stream().toList());
    }

    /** A benefit of one's own excludes the allowance; one received as a dependant does not. */
    private Finding benefits(Dossier dossier, EnrolmentMonth month) {
        ParameterValue<List<String>> excluding = parameters.at(notCumulated, month.first());
        Answer<Set<String>> answer = month.answer(dossier, Attributes.BENEFITS);
        List<String> received = excluding.value().stream()
                .filter(code -> answer.value()
                        .filter(benefits -> benefits.contains(code))
                        .isPresent())
                .toList();
        boolean refusedToSay = !answer.isKnown() && !(answer instanceof Answer.Undeclared);
        Verdict verdict =
                refusedToSay ? Verdict.UNDETERMINED : received.isEmpty() ? Verdict.SATISFIED : Verdict.REFUSED;
        return finding("prestations", verdict, received)
                .using(excluding)
                .using(Rules.declared(dossier, Attributes.BENEFITS, month.last()))
                .missing(refusedToSay ? List.of(Attributes.BENEFITS) : List.of())
                .presuming(answer instanceof Answer.Undeclared ? List.of(Attributes.BENEFITS.code()) : List.of());
    }

    /**
     * Payment stops while something that is paid otherwise goes on: an outcome or a declared activity of a listed kind, or
     * a suspension for a listed reason or for none.
     */
    private Finding paying(Dossier dossier, EnrolmentMonth month) {
        ParameterValue<List<String>> listed = parameters.at(suspending, month.first());
        LocalDate day = month.day();
        Stream<Fact> outcomes = dossier.facts(Outcome.class)
                .filter(outcome -> listed.value().contains(outcome.kind().code()))
                .filter(outcome -> covers(outcome.on(), outcome.lastDay(), day))
                .map(Fact.class::cast);
        Stream<Fact> suspensions = dossier.facts(Suspension.class)
                .filter(suspension -> suspension.dispositif().equals(dispositif))
                .filter(suspension ->
                        suspension.reason().map(listed.value()::contains).orElse(true))
                .filter(suspension -> covers(suspension.on(), suspension.until(), day))
                .map(Fact.class::cast);
        Stream<Fact> activities =
                month.answer(dossier, Attributes.ACTIVITY).value().filter(listed.value()::contains).stream()
                        .flatMap(activity -> Rules.declared(dossier, Attributes.ACTIVITY, day).stream());
        Optional<Fact> stops = Stream.of(outcomes, suspensions, activities)
                .flatMap(each -> each)
                .findFirst();
        return stops.map(fact -> finding("suspension", Verdict.REFUSED, what(fact), fact.on())
                        .using(List.of(fact)))
                .orElseGet(() -> finding("suspension", Verdict.SATISFIED))
                .using(listed);
    }

    private static boolean covers(LocalDate first, Optional<LocalDate> last, LocalDate day) {
        return !first.isAfter(day) && last.map(end -> !end.isBefore(day)).orElse(true);
    }

    private Sentence what(Fact fact) {
        return fact instanceof Outcome outcome
                ? messages.sentence("allocation.suspension.situation", outcome.kind())
                : messages.sentence("allocation.suspension." + (fact instanceof Suspension ? "parcours" : "activite"));
    }

    // ---- resources -----------------------------------------------------------------------------------------------

    private Line lessResources(Dossier dossier, EnrolmentMonth month, BigDecimal fullAmount, List<Finding> findings) {
        ParameterValue<Resources.Window> read = parameters.at(window, month.first());
        Sentence when =
                messages.sentence("allocation.ressources." + read.value().code());
        ParameterValue<List<String>> whole = parameters.at(deducted, month.first());
        BigDecimal left = fullAmount;
        boolean missing = false;
        if (!Resources.attributes(whole.value()).isEmpty()) {
            Resources resources = Resources.of(dossier, whole.value(), month.month(), read.value());
            missing = !resources.refused().isEmpty();
            left = fullAmount.subtract(resources.total()).max(BigDecimal.ZERO);
            Verdict verdict = missing ? Verdict.UNDETERMINED : left.signum() > 0 ? Verdict.SATISFIED : Verdict.REFUSED;
            findings.add(used(
                            finding("deduction", verdict, Line.cents(resources.total()), when, Line.cents(left)),
                            resources)
                    .using(whole, read));
        }
        ParameterValue<List<String>> part = parameters.at(tapered, month.first());
        ParameterValue<BigDecimal> from = parameters.at(threshold, month.first());
        ParameterValue<BigDecimal> smic = parameters.at(National.SMIC_MONTHLY, month.first());
        ParameterValue<BigDecimal> share = parameters.at(shareOfSmic, month.first());
        Resources resources = Resources.of(dossier, part.value(), month.month(), read.value());
        BigDecimal to = smic.value().multiply(share.value());
        BigDecimal loss = resources
                .total()
                .subtract(from.value())
                .max(BigDecimal.ZERO)
                .multiply(fullAmount)
                .divide(to.subtract(from.value()), MathContext.DECIMAL64);
        BigDecimal amount = Line.cents(left.subtract(loss).max(BigDecimal.ZERO));
        boolean unknown = !resources.refused().isEmpty();
        Verdict verdict = unknown ? Verdict.UNDETERMINED : amount.signum() > 0 ? Verdict.SATISFIED : Verdict.REFUSED;
        String taper = resources.total().compareTo(from.value()) > 0 || unknown ? "degressivite" : "cumul";
        findings.add(used(
                        finding(
                                taper,
                                verdict,
                                Line.cents(resources.total()),
                                when,
                                from.value(),
                                share.value()
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                smic.value(),
                                smic.from(),
                                mark(smic),
                                amount),
                        resources)
                .using(part, from, share, smic, read));
        return missing || unknown
                ? Line.missing(findings.get(findings.size() - 1))
                : Line.of(amount, findings.get(findings.size() - 1));
    }

    private static Finding used(Finding finding, Resources resources) {
        return finding.using(resources.facts()).presuming(resources.presumed()).missing(resources.refused());
    }

    // ---- what was paid -------------------------------------------------------------------------------------------

    /** Finds what was paid for a month, whenever it was paid; a recovery is taken off. */
    static BigDecimal paid(Dossier dossier, AidScheme scheme, YearMonth month) {
        return aids(dossier, scheme, month, month).map(Aid::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<Aid> aids(Dossier dossier, AidScheme scheme, YearMonth first, YearMonth last) {
        return dossier.facts(Aid.class)
                .filter(aid -> aid.scheme().equals(scheme))
                .filter(aid -> !aid.month().isBefore(first) && !aid.month().isAfter(last));
    }

    private List<Finding> paid(Dossier dossier, TemporalAccessor period, YearMonth first, YearMonth last) {
        List<Aid> aids = aids(dossier, scheme, first, last).toList();
        BigDecimal total = aids.stream().map(Aid::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return aids.isEmpty()
                ? List.of()
                : List.of(finding("verse", Verdict.SATISFIED, Line.cents(total), period)
                        .using(aids));
    }

    // ---- words ---------------------------------------------------------------------------------------------------

    /** Says the amount of a period and gathers its lines; what is missing is told only where it leaves no amount. */
    private Line total(Optional<BigDecimal> amount, List<Finding> lines, TemporalAccessor period) {
        Verdict verdict = amount.map(euros -> euros.signum() > 0 ? Verdict.SATISFIED : Verdict.REFUSED)
                .orElse(Verdict.UNDETERMINED);
        Optional<BigDecimal> euros = amount.map(Line::cents);
        Finding finding = Finding.of(
                id("allocation"),
                verdict,
                messages.sentence("allocation." + verdict.code(), euros.orElse(BigDecimal.ZERO), period));
        for (Finding line : lines) {
            finding = finding.presuming(line.presumed())
                    .missing(verdict == Verdict.UNDETERMINED ? line.missing() : Set.of());
        }
        return new Line(euros, finding.because(lines));
    }

    /** Obtains a finding under the dispositif's own id, in the words both allowances share. */
    private Finding finding(String part, Verdict verdict, Object... values) {
        return Finding.of(
                id("allocation." + part),
                verdict,
                messages.sentence("allocation." + part + "." + verdict.code(), values));
    }

    private Sentence mark(ParameterValue<?> value) {
        return mark(messages, value);
    }

    /** Obtains the words that mark a value nobody verified; none for any other. */
    static Sentence mark(Messages messages, ParameterValue<?> value) {
        return messages.sentence(value.unverified() ? "valeur.non-verifiee" : "valeur.verifiee");
    }

    private String id(String name) {
        return dispositif.code() + "." + name;
    }
}

package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Pacea.PACEA;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.workflow.Workflow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The allowance of the PACEA: how much it is worth is the counsellor's choice, from the young person's needs; what is
 * computed is the most that may still be granted (L5131-5; R5131-13 and R5131-14, R5131-8 and D5131-9 since 2022-03-01).
 *
 * <p>Parameters are those of the first day of the month. The beneficiary is one from the day of entry to the day of exit, so
 * a month with a single day in the PACEA counts; likewise a single day in a CEJ, whose allowance covers whole months, gives
 * nothing. Pay and allowances of the month all count, whatever their kind; nothing is asked of the age, which the end of the
 * pathway limits.
 */
final class PaceaAllowance implements AllowanceScale {
    private static final Parameter<BigDecimal> THRESHOLD = Parameter.amount("pacea.seuil-ressources");
    private static final String ROLLING = "rolling";
    private static final Parameter<String> WINDOW = Pacea.choice("pacea.plafond-annuel-periode", "calendar", ROLLING);
    private static final Articles BENEFICIARY = Articles.from(LocalDate.of(2017, 1, 1), "L5131-5");
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final List<Attribute<BigDecimal>> RESOURCES =
            List.of(Attributes.RESOURCES_ACTIVITY, Attributes.RESOURCES_REPLACEMENT, Attributes.RESOURCES_OTHER);

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;
    private final Workflow workflow;
    private final PaceaCaps caps;
    private final Rule ofMonth;

    PaceaAllowance(Setting setting, Workflow workflow) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
        this.workflow = workflow;
        this.caps = new PaceaCaps(setting);
        this.ofMonth = rules.all(
                "pacea.allocation",
                rules.rule("pacea.allocation.parcours", (dossier, first) -> accompanied(dossier, Pacea.month(first))),
                Pacea.notIncompatibleInMonth(setting, "pacea.allocation.incompatible"),
                rules.rule("pacea.allocation.ressources", this::resources),
                rules.rule(
                        "pacea.allocation.mois",
                        (dossier, first) -> monthly(dossier, first).finding()),
                rules.rule(
                        "pacea.allocation.annee",
                        (dossier, first) -> yearly(dossier, first).finding()));
    }

    @Override
    public Allowance month(Dossier dossier, YearMonth month) {
        LocalDate first = month.atDay(1);
        Finding finding = ofMonth.judge(dossier, first);
        BigDecimal most =
                monthly(dossier, first).amount().min(yearly(dossier, first).amount());
        return allowance(month, finding, most);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The ceiling of a year is that of its last month, the last one that a month of the year is held to; what remains is
     * that ceiling less what was paid for the year's months. The other conditions are those of each month.
     */
    @Override
    public Allowance year(Dossier dossier, Year year) {
        YearMonth december = year.atMonth(Month.DECEMBER);
        Rest rest = rest(
                "pacea.allocation.annee",
                caps.yearly(december.atDay(1)),
                new Paid(dossier, year.atMonth(Month.JANUARY), december),
                capsOf(year));
        Finding finding = rules.all(
                        "pacea.allocation",
                        rules.rule(
                                "pacea.allocation.parcours", (of, on) -> accompanied(of, Days.ofYear(year.getValue()))),
                        rules.rule("pacea.allocation.annee", (of, on) -> rest.finding()))
                .judge(dossier, year.atDay(1));
        return allowance(year, finding, rest.amount());
    }

    @Override
    public Optional<AidScheme> scheme() {
        return Optional.of(Pacea.ALLOCATION);
    }

    private Allowance allowance(TemporalAccessor period, Finding finding, BigDecimal most) {
        Optional<BigDecimal> amount = switch (finding.verdict()) {
            case SATISFIED -> Optional.of(most);
            case REFUSED -> Optional.of(BigDecimal.ZERO.setScale(2));
            case UNDETERMINED -> Optional.empty();
        };
        return new Allowance(
                PACEA,
                period,
                amount,
                finding.saying(messages.sentence(
                        "pacea.allocation." + finding.verdict().code(), most, period)));
    }

    /** Finds an enrolment that has a day in an interval and whose derived end does not come before it. */
    private Finding accompanied(Dossier dossier, Days days) {
        List<Enrolment> enrolments = dossier.enrolments(PACEA).stream()
                .filter(enrolment -> enrolment.days().overlaps(days))
                .toList();
        Finding finding = enrolments.stream()
                .filter(enrolment -> !ended(dossier, enrolment, days.first()))
                .findFirst()
                .map(this::accompanied)
                .or(() -> enrolments.stream().findFirst().map(enrolment -> over(dossier, enrolment, days.first())))
                .orElseGet(() -> rules.finding("pacea.allocation.parcours", Verdict.REFUSED));
        return finding.citing(BENEFICIARY.at(days.first()).stream().toList());
    }

    private Finding accompanied(Enrolment enrolment) {
        return rules.finding("pacea.allocation.parcours", Verdict.SATISFIED, enrolment.start())
                .using(List.<Fact>of(enrolment.entry()));
    }

    private Finding over(Dossier dossier, Enrolment enrolment, LocalDate on) {
        LocalDate end = workflow.end(dossier, enrolment, on).orElseThrow().lastDay();
        return rules.finding("pacea.allocation.terme", Verdict.REFUSED, enrolment.start(), end)
                .using(List.<Fact>of(enrolment.entry()));
    }

    private boolean ended(Dossier dossier, Enrolment enrolment, LocalDate on) {
        return workflow.end(dossier, enrolment, on)
                .filter(end -> end.lastDay().isBefore(on))
                .isPresent();
    }

    /** Adds up the month's pay and allowances: never declared is none, refused is unknown. */
    private Finding resources(Dossier dossier, LocalDate first) {
        ParameterValue<BigDecimal> threshold = parameters.at(THRESHOLD, first);
        LocalDate last = YearMonth.from(first).atEndOfMonth();
        BigDecimal total = BigDecimal.ZERO;
        List<Fact> declared = new ArrayList<>();
        List<String> presumed = new ArrayList<>();
        List<Attribute<?>> refused = new ArrayList<>();
        for (Attribute<BigDecimal> resource : RESOURCES) {
            Answer<BigDecimal> answer = dossier.answer(resource, last);
            total = total.add(answer.value().orElse(BigDecimal.ZERO));
            declared.addAll(Rules.declared(dossier, resource, last));
            if (answer instanceof Answer.Undeclared) {
                presumed.add(resource.code());
            } else if (!answer.isKnown()) {
                refused.add(resource);
            }
        }
        boolean over = total.compareTo(threshold.value()) > 0;
        Verdict verdict = over ? Verdict.REFUSED : refused.isEmpty() ? Verdict.SATISFIED : Verdict.UNDETERMINED;
        return rules.finding("pacea.allocation.ressources", verdict, total, threshold.value())
                .using(threshold)
                .using(declared)
                .presuming(presumed)
                .missing(over ? List.of() : refused);
    }

    private Rest monthly(Dossier dossier, LocalDate first) {
        YearMonth month = YearMonth.from(first);
        PaceaCaps.Cap cap = caps.monthly(first);
        Paid paid = new Paid(dossier, month, month);
        BigDecimal left = cap.amount().subtract(paid.total());
        return new Rest(
                left,
                rules.finding("pacea.allocation.mois", verdict(left), cap.amount(), month, paid.total(), left)
                        .using(paid.aids())
                        .because(cap.because()));
    }

    private Rest yearly(Dossier dossier, LocalDate first) {
        ParameterValue<String> window = parameters.at(WINDOW, first);
        YearMonth month = YearMonth.from(first);
        Paid paid = fullest(dossier, month, window.value().equals(ROLLING));
        Rest rest = rest("pacea.allocation.annee", caps.yearly(first), paid, List.of());
        return new Rest(rest.amount(), rest.finding().using(window));
    }

    /**
     * Finds the year of which most was paid: the civil year, or any twelve consecutive months that contain the month asked;
     * of equal ones, the one that ends with it.
     */
    private static Paid fullest(Dossier dossier, YearMonth month, boolean rolling) {
        Stream<YearMonth> starts = rolling
                ? IntStream.range(0, MONTHS_OF_A_YEAR).mapToObj(month::minusMonths)
                : Stream.of(month.withMonth(1));
        return starts.map(start -> new Paid(dossier, start, start.plusMonths(MONTHS_OF_A_YEAR - 1L)))
                .max(Comparator.comparing(Paid::total)
                        .thenComparing(Comparator.comparing(Paid::last).reversed()))
                .orElseThrow();
    }

    private Rest rest(String id, PaceaCaps.Cap cap, Paid paid, List<Finding> because) {
        BigDecimal left = cap.amount().subtract(paid.total());
        return new Rest(
                left,
                rules.finding(id, verdict(left), cap.amount(), paid.first(), paid.last(), paid.total(), left)
                        .using(paid.aids())
                        .because(because.isEmpty() ? cap.because() : because));
    }

    /** Lists the ceilings of a year, one for each month that changes it. */
    private List<Finding> capsOf(Year year) {
        List<Finding> findings = new ArrayList<>();
        BigDecimal current = BigDecimal.ZERO;
        for (Month month : Month.values()) {
            LocalDate first = year.atMonth(month).atDay(1);
            PaceaCaps.Cap cap = caps.yearly(first);
            if (cap.amount().compareTo(current) != 0) {
                findings.add(rules.finding("pacea.plafond.annuel", Verdict.SATISFIED, first, cap.amount())
                        .because(cap.because()));
            }
            current = cap.amount();
        }
        return findings;
    }

    private static Verdict verdict(BigDecimal left) {
        return left.signum() > 0 ? Verdict.SATISFIED : Verdict.REFUSED;
    }

    /** What is left under a ceiling, and why. */
    private record Rest(BigDecimal amount, Finding finding) {}

    /** What was paid for the months of an interval, whenever it was paid; a recovery is taken off. */
    private record Paid(YearMonth first, YearMonth last, List<Aid> aids, BigDecimal total) {
        Paid(Dossier dossier, YearMonth first, YearMonth last) {
            this(first, last, aids(dossier, first, last));
        }

        private Paid(YearMonth first, YearMonth last, List<Aid> aids) {
            this(first, last, aids, aids.stream().map(Aid::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        private static List<Aid> aids(Dossier dossier, YearMonth first, YearMonth last) {
            return dossier.facts(Aid.class)
                    .filter(aid -> aid.scheme().equals(Pacea.ALLOCATION))
                    .filter(aid -> !aid.month().isBefore(first) && !aid.month().isAfter(last))
                    .toList();
        }
    }
}

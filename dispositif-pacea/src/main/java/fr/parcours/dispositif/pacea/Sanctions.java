package fr.parcours.dispositif.pacea;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.ValueType;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Obligation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What sanctions leave of the allowance of the PACEA, since 2025-06-01. The legal representative of the mission locale decides
 * them (R5412-4), from the grounds and within the bounds of R5412-1 to R5412-3-4, as for the CEJ.
 *
 * <p>A breach takes 30 % at least, for 1 to 2 months, 1 to 4 when it is repeated; two refusals of a reasonable offer take all for
 * 2 months, then 4; fraud takes all for 6 to 12; a very short undeclared activity takes all for 1 month, then 2. A sanction is
 * repeated when another was notified in the 24 months before, in whatever dispositif. The share and the months that the text
 * leaves open are those of the decision, in the {@code values} of its {@code sanction} step; while it does not say them, no
 * amount is given. Refusals count once the contract says what a reasonable offer is, six months after its signature at the
 * latest (R5411-15-1): a sanction notified before is applied as it was decided, and said to come too early.
 *
 * <p>The allowance has no fixed amount: it is what the counsellor grants under a ceiling. So a sanction takes its share of the
 * ceiling of each of its months, the most that could be granted. Its {@code until} is the day it is lifted. Of several on one
 * month, the heaviest counts. Before 2025-06-01 no scale was in the text, and nothing is taken.
 */
final class Sanctions {
    private static final String BREACH = "manquement";
    private static final String REFUSALS = "refus-offre";
    private static final List<String> GROUNDS = List.of(BREACH, REFUSALS, "fraude", "activite-breve");
    static final Attribute<String> GROUND = Attribute.named("sanction.ground", new ValueType.OneOf(GROUNDS));
    static final Attribute<BigDecimal> RATE = Attribute.named("sanction.rate", new ValueType.Amount());
    static final Attribute<Integer> MONTHS = Attribute.named("sanction.months", new ValueType.Whole());

    private static final Parameter<Integer> EFFECT = Parameter.whole("pacea.sanction.effet");
    private static final Parameter<BigDecimal> LEAST_SHARE = Parameter.amount("pacea.sanction.part-minimale");
    private static final Parameter<Integer> REPEAT_WINDOW = Parameter.whole("pacea.sanction.recidive");
    private static final Parameter<Integer> OBSERVATIONS = Parameter.whole("pacea.sanction.delai-observations");
    private static final Parameter<Integer> DECISION = Parameter.whole("pacea.sanction.delai-decision");
    private static final Articles DECIDED = Articles.from(LocalDate.of(2025, 6, 1), "R5412-4");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Sanctions() {}

    static void contribute(Contributions to) {
        to.uses(GROUND, RATE, MONTHS);
        to.parameters(EFFECT, LEAST_SHARE, REPEAT_WINDOW, OBSERVATIONS, DECISION);
        GROUNDS.forEach(ground -> to.parameters(Bounds.of(ground, false), Bounds.of(ground, true)));
    }

    /**
     * A sanction and its effect.
     *
     * @param what what it punishes, and whether it keeps within the text
     * @param notified day it was notified, that of the decision where no notification is recorded
     * @param first first month to which it applies
     * @param share share of the allowance taken, from 0 to 1; empty when the decision does not say it
     * @param months months it lasts; empty when the decision does not say it
     */
    private record Sanction(
            Step step,
            Sentence what,
            LocalDate notified,
            YearMonth first,
            Optional<BigDecimal> share,
            Optional<Integer> months) {
        boolean covers(YearMonth month) {
            boolean over = months.filter(count -> !month.isBefore(first.plusMonths(count)))
                    .isPresent();
            boolean lifted =
                    step.until().filter(day -> day.isBefore(month.atDay(1))).isPresent();
            return !month.isBefore(first) && !over && !lifted;
        }

        BigDecimal taken() {
            return share.orElseThrow();
        }

        boolean isComplete() {
            return share.isPresent() && months.isPresent();
        }
    }

    /** Finds the share of a month's ceiling that sanctions leave: all of it where none runs, empty where one does not say. */
    static Optional<BigDecimal> left(Inquiry inquiry, YearMonth month) {
        return inquiry.first(Step.class, ofPacea(StepKind.SANCTION)).isEmpty()
                ? Optional.of(BigDecimal.ONE)
                : inquiry.explain("pacea.allocation.sanction", DECIDED, line -> left(line, running(line, month)))
                        .value();
    }

    private static List<Sanction> running(Inquiry inquiry, YearMonth month) {
        return inquiry.facts(Step.class, ofPacea(StepKind.SANCTION)).stream()
                .flatMap(step -> decided(inquiry, step).stream())
                .filter(sanction -> sanction.covers(month))
                .toList();
    }

    private static Explained<BigDecimal> left(Inquiry line, List<Sanction> running) {
        if (running.isEmpty()) {
            return line.saying("pacea.allocation.sanction.aucune").gives(BigDecimal.ONE);
        }
        Optional<Sanction> heaviest =
                running.stream().filter(Sanction::isComplete).max(Comparator.comparing(Sanction::taken));
        Optional<Sanction> unsaid =
                running.stream().filter(sanction -> !sanction.isComplete()).findFirst();
        boolean allTaken = heaviest.filter(sanction -> sanction.taken().compareTo(BigDecimal.ONE) >= 0)
                .isPresent();
        if (unsaid.isPresent() && !allTaken) {
            return line.unknown(values(unsaid.get(), BigDecimal.ZERO));
        }
        BigDecimal left = BigDecimal.ONE.subtract(heaviest.orElseThrow().taken());
        return line.concludes(Verdict.of(left.signum() > 0), Optional.of(left), values(heaviest.get(), left));
    }

    private static Object[] values(Sanction sanction, BigDecimal left) {
        String percent = left.multiply(HUNDRED).stripTrailingZeros().toPlainString();
        return new Object[] {
            sanction.what(), sanction.notified(), sanction.first().atDay(1), percent.replace('.', ',')
        };
    }

    /** The decision chooses within the bounds of the text; what it chose outside them is applied, and said. */
    private static Optional<Sanction> decided(Inquiry inquiry, Step step) {
        LocalDate notified = notified(inquiry, step);
        Optional<ParameterValue<BigDecimal>> least = inquiry.find(LEAST_SHARE, notified);
        if (least.isEmpty()) {
            return Optional.empty();
        }
        if (!step.values().get(GROUND).isKnown()) {
            inquiry.presume(GROUND.code());
        }
        String ground = step.values().get(GROUND).value().orElse(BREACH);
        boolean repeated = isRepeated(inquiry, step, notified);
        Bounds bounds = inquiry.at(Bounds.of(ground, repeated), notified);
        Optional<BigDecimal> share = ground.equals(BREACH)
                ? said(inquiry, step, RATE)
                        .map(percent ->
                                percent.divide(HUNDRED, MathContext.DECIMAL64).min(BigDecimal.ONE))
                : Optional.of(BigDecimal.ONE);
        Optional<Integer> months = bounds.only().or(() -> said(inquiry, step, MONTHS));
        boolean lawful =
                share.filter(taken -> taken.compareTo(least.get().value()) < 0).isEmpty()
                        && months.filter(count -> !bounds.allow(count)).isEmpty();
        String keeping = ground.equals(REFUSALS) && isTooEarly(inquiry, notified)
                ? "trop-tot"
                : lawful ? "dans-le-bareme" : "hors-bareme";
        Sentence what = inquiry.sentence(
                "pacea.sanction." + ground,
                inquiry.sentence(repeated ? "pacea.sanction.repetee" : "pacea.sanction.premiere"),
                bounds.least(),
                bounds.most(),
                inquiry.sentence("pacea.sanction." + keeping));
        YearMonth first = YearMonth.from(notified).plusMonths(inquiry.at(EFFECT, notified));
        return Optional.of(new Sanction(step, what, notified, first, share, months));
    }

    /** Checks if offers were held against the person before the contract said, or had to say, what is reasonable (R5411-15-1). */
    private static boolean isTooEarly(Inquiry inquiry, LocalDate notified) {
        Optional<Step> contract = inquiry.last(
                Step.class, ofPacea(StepKind.SIGNATURE).and(step -> !step.on().isAfter(notified)));
        Optional<LocalDate> last = contract.flatMap(step -> inquiry.find(EngagementWorkflow.OFFER_DELAY, step.on())
                .map(months -> Delay.ofMonths(months.value()).lastDayAfter(step.on())));
        return last.filter(day -> !notified.isAfter(day)).isPresent()
                && inquiry.first(
                                Step.class,
                                ofPacea(EngagementWorkflow.OFFER)
                                        .and(step -> !step.on().isAfter(notified)))
                        .isEmpty();
    }

    private static Predicate<Step> ofPacea(StepKind kind) {
        return step -> step.kind().equals(kind) && step.dispositifs().contains(Pacea.PACEA);
    }

    /** What the decision says or, where it is silent, what is declared on its day. */
    private static <T> Optional<T> said(Inquiry inquiry, Step step, Attribute<T> attribute) {
        Optional<T> inDecision = step.values().get(attribute).value();
        return inDecision.isPresent() ? inDecision : inquiry.ask(attribute, step.on());
    }

    /** Checks if another sanction of the same scale was notified in the window before. */
    private static boolean isRepeated(Inquiry inquiry, Step step, LocalDate notified) {
        Delay window = Delay.ofMonths(inquiry.at(REPEAT_WINDOW, notified));
        return inquiry
                .facts(
                        Step.class,
                        other -> other.kind().equals(StepKind.SANCTION)
                                && other.on().isBefore(step.on()))
                .stream()
                .map(other -> notified(inquiry, other))
                .filter(day -> inquiry.find(REPEAT_WINDOW, day).isPresent())
                .anyMatch(day -> !notified.isAfter(window.lastDayAfter(day)));
    }

    private static LocalDate notified(Inquiry inquiry, Step sanction) {
        return Notice.of(inquiry, sanction).map(Step::on).orElse(sanction.on());
    }

    // ---- the procedure -------------------------------------------------------------------------------------------

    /**
     * Obtains the obligation to decide in time, whatever is decided: who is summoned has 10 days for observations, and the decision
     * comes within 15 days after (R5412-7). A {@code sanction} meets it, and a {@code decision} that there is none.
     */
    static Obligation decisions(String id) {
        return dues -> dues.inquiry()
                .steps(dues.enrolment(), StepKind.CONVOCATION)
                .forEach(summons -> dues.requireIf(
                        id, Articles.NONE, due -> decision(due.about(summons), dues.enrolment(), summons.on())));
    }

    private static Optional<Due.When> decision(Inquiry due, Enrolment enrolment, LocalDate summoned) {
        return due.find(DECISION, summoned).map(days -> {
            LocalDate heard = Delay.ofDays(due.at(OBSERVATIONS, summoned)).lastDayAfter(summoned);
            due.saying("pacea.sanction.procedure", summoned, heard, days.value());
            Predicate<Step> decided = due.isOf(enrolment, StepKind.DECISION).or(due.isOf(enrolment, StepKind.SANCTION));
            return Due.when(
                    Delay.ofDays(days.value()).lastDayAfter(heard),
                    due.first(Step.class, decided.and(step -> !step.on().isBefore(summoned)))
                            .map(Step::on));
        });
    }

    /** The months a sanction of one ground may last, both included. */
    private record Bounds(int least, int most) {
        /** Obtains the parameter of a ground, for the first time or repeated. */
        static Parameter<Bounds> of(String ground, boolean repeated) {
            return Parameter.of(
                    "pacea.sanction.mois." + ground + (repeated ? "-repete" : ""),
                    "two whole numbers, the least and the most",
                    texts -> texts.size() == 2
                            ? Optional.of(new Bounds(Integer.parseInt(texts.get(0)), Integer.parseInt(texts.get(1))))
                            : Optional.empty());
        }

        boolean allow(int count) {
            return count >= least && count <= most;
        }

        /** Finds the length that leaves no choice. */
        Optional<Integer> only() {
            return least == most ? Optional.of(most) : Optional.empty();
        }
    }
}

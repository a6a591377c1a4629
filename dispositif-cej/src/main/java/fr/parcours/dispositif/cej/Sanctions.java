package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Limit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sanctions of the CEJ, by the day they were notified. Each takes effect on the first day of the month after.
 *
 * <ul>
 *   <li>From 2022-03-01 (R5131-18), by rank in the contract: a quarter of the month's allowance; the whole month; for good,
 *       and the contract ends with the month of the notification.
 *   <li>From 2025-06-01 (R5412-1 to R5412-3-4), by ground: a share of at least 30 % for 1 to 2 months, 1 to 4 when repeated
 *       within 24 months; two refusals of a reasonable offer, everything for 2 months, then 4; fraud, everything for 6 to 12
 *       months; a very short undeclared activity, everything for 1 month, then 2. The decision says the share and the months
 *       that the text leaves open; until it does, no amount is given.
 * </ul>
 *
 * <p>A {@code sanction} step is the decision; the first {@code notification} step from its day on, before the next sanction,
 * is its notification, its own day where there is none. Its {@code until} is the day it is lifted. Of several sanctions on
 * one month, the heaviest counts.
 */
final class Sanctions implements Adjustment {
    /** What a sanction punishes, since 2025-06-01. */
    static final Attribute<String> GROUND = Attribute.oneOf(
            "sanction.ground", "Motif de la sanction", "manquement", "refus-offre", "fraude", "activite-breve");
    /** Share of the allowance a sanction takes, in percent. */
    static final Attribute<BigDecimal> RATE = Attribute.amount("sanction.rate", "Part suspendue (%)");
    /** Months a sanction lasts. */
    static final Attribute<Integer> MONTHS = Attribute.whole("sanction.months", "Mois de sanction");

    private static final String BY_RANK = "rang";
    private static final String BREACH = "manquement";
    private static final Parameter<String> SCALE = Choice.of("cej.sanction.bareme", BY_RANK, "motif");
    private static final Parameter<Integer> EFFECT = Parameter.whole("cej.sanction.effet");
    private static final Parameter<BigDecimal> FIRST_SHARE = Parameter.amount("cej.sanction.premiere-part");
    private static final Parameter<Integer> SECOND_MONTHS = Parameter.whole("cej.sanction.deuxieme-mois");
    private static final Parameter<Integer> FINAL_RANK = Parameter.whole("cej.sanction.rang-definitif");
    private static final Parameter<BigDecimal> LEAST_SHARE = Parameter.amount("cej.sanction.part-minimale");
    private static final Parameter<Integer> REPEAT_WINDOW = Parameter.whole("cej.sanction.recidive");
    private static final Parameter<Integer> OBSERVATIONS = Parameter.whole("cej.sanction.delai-observations");
    private static final Parameter<Integer> DECISION = Parameter.whole("cej.sanction.delai-decision");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String ID = "cej.sanction";

    private final Parameters parameters;
    private final Messages messages;

    Sanctions(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
    }

    /**
     * A sanction and its effect.
     *
     * @param share share of the allowance taken, from 0 to 1; empty when the decision does not say it
     * @param months months it lasts; empty when the decision does not say it
     * @param forGood whether it ends the right, whatever the months
     * @param sentence what it punishes
     */
    private record Sanction(
            Step step,
            Notice notice,
            Sentence sentence,
            Optional<BigDecimal> share,
            Optional<Integer> months,
            boolean forGood,
            List<ParameterValue<?>> used) {
        boolean covers(YearMonth month) {
            boolean begun = !month.isBefore(notice.first());
            boolean over = !forGood
                    && months.filter(count -> !month.isBefore(notice.first().plusMonths(count)))
                            .isPresent();
            boolean lifted =
                    step.until().filter(day -> day.isBefore(month.atDay(1))).isPresent();
            return begun && !over && !lifted;
        }

        boolean isComplete() {
            return share.isPresent() && (forGood || months.isPresent());
        }

        List<Attribute<?>> missing() {
            List<Attribute<?>> missing = new ArrayList<>();
            if (share.isEmpty()) {
                missing.add(RATE);
            }
            if (!forGood && months.isEmpty()) {
                missing.add(MONTHS);
            }
            return missing;
        }
    }

    /**
     * The notification of a sanction.
     *
     * @param day its day
     * @param effect months from that of the notification to the first on which it bears
     */
    private record Notice(LocalDate day, ParameterValue<Integer> effect) {
        YearMonth first() {
            return YearMonth.from(day).plusMonths(effect.value());
        }
    }

    // ---- the amount ----------------------------------------------------------------------------------------------

    @Override
    public Optional<Line> of(Dossier dossier, EnrolmentMonth month, BigDecimal amount) {
        List<Sanction> running = sanctions(dossier, month.enrolment()).stream()
                .filter(sanction -> sanction.covers(month.month()))
                .toList();
        Optional<Sanction> unsaid =
                running.stream().filter(sanction -> !sanction.isComplete()).findFirst();
        if (unsaid.isPresent()) {
            return Optional.of(Line.missing(finding(unsaid.get(), Verdict.UNDETERMINED, amount)
                    .missing(unsaid.get().missing())));
        }
        return running.stream()
                .max(Comparator.comparing(sanction -> sanction.share().orElseThrow()))
                .map(heaviest -> {
                    BigDecimal left = Line.cents(amount.multiply(
                            BigDecimal.ONE.subtract(heaviest.share().orElseThrow())));
                    Verdict verdict = left.signum() > 0 ? Verdict.SATISFIED : Verdict.REFUSED;
                    return Line.of(left, finding(heaviest, verdict, left));
                });
    }

    private Finding finding(Sanction sanction, Verdict verdict, BigDecimal left) {
        return Finding.of(
                        ID,
                        verdict,
                        messages.sentence(
                                ID + "." + verdict.code(),
                                sanction.sentence(),
                                sanction.notice().day(),
                                sanction.notice().first().atDay(1),
                                left))
                .using(List.<Fact>of(sanction.step()))
                .using(sanction.notice().effect())
                .using(sanction.used().toArray(ParameterValue<?>[]::new));
    }

    // ---- the sanctions of an enrolment
    // ---------------------------------------------------------------------------------

    private List<Sanction> sanctions(Dossier dossier, Enrolment enrolment) {
        List<Step> decided =
                Contract.steps(dossier, enrolment, StepKind.SANCTION).toList();
        List<Sanction> sanctions = new ArrayList<>();
        int rank = 0;
        for (Step step : decided) {
            LocalDate notified = notified(dossier, step);
            Notice notice = new Notice(notified, parameters.at(EFFECT, notified));
            ParameterValue<String> scale = parameters.at(SCALE, notified);
            sanctions.add(
                    scale.value().equals(BY_RANK)
                            ? ofRank(step, notice, ++rank, scale)
                            : ofGround(dossier, step, notice, scale));
        }
        return sanctions;
    }

    private Sanction ofRank(Step step, Notice notice, int rank, ParameterValue<String> scale) {
        ParameterValue<Integer> finalRank = parameters.at(FINAL_RANK, notice.day());
        Sentence what = messages.sentence("cej.sanction.rang", rank);
        if (rank >= finalRank.value()) {
            return new Sanction(
                    step, notice, what, Optional.of(BigDecimal.ONE), Optional.empty(), true, List.of(scale, finalRank));
        }
        if (rank == 1) {
            ParameterValue<BigDecimal> share = parameters.at(FIRST_SHARE, notice.day());
            return new Sanction(
                    step, notice, what, Optional.of(share.value()), Optional.of(1), false, List.of(scale, share));
        }
        ParameterValue<Integer> months = parameters.at(SECOND_MONTHS, notice.day());
        return new Sanction(
                step,
                notice,
                what,
                Optional.of(BigDecimal.ONE),
                Optional.of(months.value()),
                false,
                List.of(scale, months));
    }

    /** The decision chooses within the bounds of the text; what it chose outside them is applied, and said. */
    private Sanction ofGround(Dossier dossier, Step step, Notice notice, ParameterValue<String> scale) {
        String ground = step.values().get(GROUND).value().orElse(BREACH);
        ParameterValue<Integer> window = parameters.at(REPEAT_WINDOW, notice.day());
        boolean repeated = isRepeated(dossier, step, notice.day(), window.value());
        ParameterValue<Bounds> bounds = parameters.at(
                Bounds.parameter("cej.sanction.mois." + ground + (repeated ? "-repete" : "")), notice.day());
        ParameterValue<BigDecimal> least = parameters.at(LEAST_SHARE, notice.day());
        Optional<BigDecimal> share = ground.equals(BREACH)
                ? step.values()
                        .get(RATE)
                        .value()
                        .map(percent ->
                                percent.divide(HUNDRED, MathContext.DECIMAL64).min(BigDecimal.ONE))
                : Optional.of(BigDecimal.ONE);
        Optional<Integer> months =
                bounds.value().only().or(() -> step.values().get(MONTHS).value());
        boolean lawful =
                share.filter(taken -> taken.compareTo(least.value()) < 0).isEmpty()
                        && months.filter(count -> !bounds.value().allow(count)).isEmpty();
        Sentence what = messages.sentence(
                "cej.sanction." + ground,
                messages.sentence(repeated ? "cej.sanction.repetee" : "cej.sanction.premiere"),
                bounds.value().least(),
                bounds.value().most(),
                messages.sentence(lawful ? "cej.sanction.dans-le-bareme" : "cej.sanction.hors-bareme"));
        return new Sanction(step, notice, what, share, months, false, List.of(scale, bounds, least, window));
    }

    /** Checks if a sanction by ground was notified in the window before, in whichever contract. */
    private boolean isRepeated(Dossier dossier, Step step, LocalDate notified, int window) {
        return dossier.facts(Step.class)
                .filter(other -> other.kind().equals(StepKind.SANCTION)
                        && other.dispositifs().contains(Cej.CEJ)
                        && other.on().isBefore(step.on()))
                .map(other -> notified(dossier, other))
                .filter(day -> parameters
                        .find(SCALE, day)
                        .filter(scale -> !scale.value().equals(BY_RANK))
                        .isPresent())
                .anyMatch(day -> !notified.isAfter(Delay.ofMonths(window).lastDayAfter(day)));
    }

    private static LocalDate notified(Dossier dossier, Step sanction) {
        Optional<LocalDate> next =
                of(dossier, StepKind.SANCTION, sanction.on().plusDays(1)).findFirst();
        return of(dossier, StepKind.NOTIFICATION, sanction.on())
                .filter(day -> next.map(day::isBefore).orElse(true))
                .findFirst()
                .orElse(sanction.on());
    }

    private static Stream<LocalDate> of(Dossier dossier, StepKind kind, LocalDate from) {
        return dossier.facts(Step.class)
                .filter(step -> step.kind().equals(kind) && step.dispositifs().contains(Cej.CEJ))
                .map(Step::on)
                .filter(day -> !day.isBefore(from));
    }

    // ---- the pathway ---------------------------------------------------------------------------------------------

    /** Obtains the limit of the sanction that ends the contract: the eve of its effect. */
    Optional<Limit.Reached> end(Dossier dossier, Enrolment enrolment) {
        return sanctions(dossier, enrolment).stream()
                .filter(Sanction::forGood)
                .filter(sanction -> sanction.step().until().isEmpty())
                .findFirst()
                .map(sanction -> new Limit.Reached(
                        sanction.notice().first().atDay(1).minusDays(1),
                        messages.sentence("cej.fin.sanction", sanction.notice().day()),
                        sanction.used()));
    }

    /**
     * Since 2025-06-01 (R5412-7), who is summoned has 10 days for observations and the decision comes within 15 days after:
     * once its delay has passed, no sanction may be decided.
     */
    List<Due> decisions(Dossier dossier, Enrolment enrolment) {
        return Contract.steps(dossier, enrolment, StepKind.CONVOCATION)
                .flatMap(step -> parameters.find(DECISION, step.on()).stream().map(decision -> {
                    ParameterValue<Integer> observations = parameters.at(OBSERVATIONS, step.on());
                    LocalDate heard = Delay.ofDays(observations.value()).lastDayAfter(step.on());
                    return new Due(
                            "cej.sanction.decision",
                            messages.sentence("cej.sanction.procedure", step.on(), heard, decision.value()),
                            Delay.ofDays(decision.value()).lastDayAfter(heard),
                            Stream.concat(
                                            of(dossier, StepKind.DECISION, step.on()),
                                            of(dossier, StepKind.SANCTION, step.on()))
                                    .min(Comparator.naturalOrder()),
                            List.of(decision.source()));
                }))
                .toList();
    }

    /**
     * The least and the most months of a sanction.
     *
     * @param least included
     * @param most included
     */
    private record Bounds(int least, int most) {
        static Parameter<Bounds> parameter(String id) {
            return new Parameter<>(
                    id,
                    texts -> texts.size() == 2
                            ? Optional.of(new Bounds(Integer.parseInt(texts.get(0)), Integer.parseInt(texts.get(1))))
                            : Optional.empty());
        }

        boolean allow(int months) {
            return months >= least && months <= most;
        }

        /** Finds the length that leaves no choice. */
        Optional<Integer> only() {
            return least == most ? Optional.of(most) : Optional.empty();
        }
    }
}

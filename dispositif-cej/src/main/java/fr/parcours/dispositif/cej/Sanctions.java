package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Sanctions of the CEJ, by the day they were notified. Each takes effect on the first day of the month after.
 *
 * <ul>
 *   <li>From 2022-03-01 (R5131-18), by rank in the contract: a quarter of the month's allowance; the whole month; for good,
 *       and the contract ends with the month of the notification.
 *   <li>From 2025-06-01 (R5412-1 to R5412-3-4), by ground: a share of at least 30 % for 1 to 2 months, 1 to 4 when repeated
 *       within 24 months; two refusals of a reasonable offer, everything for 2 months, then 4; fraud, everything for 6 to 12
 *       months; a very short undeclared activity, everything for 1 month, then 2. The decision says the share and the months
 *       that the text leaves open; until it does, no amount is given. Whoever is deprived of everything, but for a first breach, is
 *       struck off the list for as long.
 * </ul>
 *
 * <p>A {@code sanction} step is the decision; the first {@code notification} step from its day on, before the next sanction or
 * the next {@code decision}, is its notification, its own day where there is none. Its {@code until} is the day it is lifted. Of several sanctions on
 * one month, the heaviest counts.
 */
final class Sanctions {
    private static final String BREACH = "manquement";
    private static final List<String> GROUNDS = List.of(BREACH, "refus-offre", "fraude", "activite-breve");
    /** What a sanction punishes, since 2025-06-01; a breach where the decision does not say. */
    static final Attribute<String> GROUND =
            Attribute.oneOf("sanction.ground", "Motif de la sanction", GROUNDS.toArray(String[]::new));
    /** Share of the allowance a sanction takes, in percent. */
    static final Attribute<BigDecimal> RATE = Attribute.amount("sanction.rate", "Part suspendue (%)");
    /** Months a sanction lasts. */
    static final Attribute<Integer> MONTHS = Attribute.whole("sanction.months", "Mois de sanction");

    private static final String BY_RANK = "rang";
    private static final Parameter<String> SCALE = Parameter.oneOf("cej.sanction.bareme", BY_RANK, "motif");
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

    private Sanctions() {}

    static void contribute(Contributions to) {
        to.words(GROUND, RATE, MONTHS);
        to.parameters(SCALE, EFFECT, FIRST_SHARE, SECOND_MONTHS, FINAL_RANK, LEAST_SHARE, REPEAT_WINDOW);
        GROUNDS.forEach(ground -> to.parameters(Bounds.of(ground, false), Bounds.of(ground, true)));
        to.parameters(OBSERVATIONS, DECISION);
    }

    /**
     * A sanction that was decided.
     *
     * @param notified day it was notified
     * @param first first month to which it applies
     * @param rank its rank in the contract; 0 for one by ground
     */
    private record Decided(Step step, LocalDate notified, YearMonth first, int rank) {
        boolean isForGood(Inquiry inquiry) {
            return rank > 0 && rank >= inquiry.at(FINAL_RANK, notified);
        }
    }

    /**
     * A sanction and its effect.
     *
     * @param what what it punishes
     * @param share share of the allowance taken, from 0 to 1; empty when the decision does not say it
     * @param months months it lasts; empty when it is for good, or when the decision does not say it
     * @param forGood whether it ends the right, whatever the months
     */
    private record Sanction(
            Decided decided, Sentence what, Optional<BigDecimal> share, Optional<Integer> months, boolean forGood) {
        boolean covers(YearMonth month) {
            boolean begun = !month.isBefore(decided.first());
            boolean over = months.filter(
                            count -> !month.isBefore(decided.first().plusMonths(count)))
                    .isPresent();
            boolean lifted = decided.step()
                    .until()
                    .filter(day -> day.isBefore(month.atDay(1)))
                    .isPresent();
            return begun && !over && !lifted;
        }

        boolean isComplete() {
            return share.isPresent() && (forGood || months.isPresent());
        }
    }

    // ---- the amount ----------------------------------------------------------------------------------------------

    /** Finds what sanctions leave of the amount of a month: a {@link MonthlyAllowance.Adjustment}. */
    static Optional<BigDecimal> adjusted(Inquiry inquiry, EnrolmentMonth month, BigDecimal amount) {
        return running(inquiry, month).isEmpty()
                ? Optional.of(amount)
                : inquiry.explain(ID, line -> cut(line, running(line, month), amount))
                        .value();
    }

    private static List<Sanction> running(Inquiry inquiry, EnrolmentMonth month) {
        return decided(inquiry, month.enrolment()).stream()
                .map(decided -> decided.rank() > 0 ? ofRank(inquiry, decided) : ofGround(inquiry, decided))
                .filter(sanction -> sanction.covers(month.month()))
                .toList();
    }

    private static Explained<BigDecimal> cut(Inquiry line, List<Sanction> running, BigDecimal amount) {
        Optional<Sanction> unsaid =
                running.stream().filter(sanction -> !sanction.isComplete()).findFirst();
        if (unsaid.isPresent()) {
            lack(line, unsaid.get());
            return line.unknown(values(unsaid.get(), amount));
        }
        Sanction heaviest = running.stream()
                .max(Comparator.comparing(sanction -> sanction.share().orElseThrow()))
                .orElseThrow();
        BigDecimal left = MonthlyAllowance.cents(
                amount.multiply(BigDecimal.ONE.subtract(heaviest.share().orElseThrow())));
        return line.givesEuros(left, values(heaviest, left));
    }

    /** What the decision leaves unsaid is lacking. */
    private static void lack(Inquiry line, Sanction unsaid) {
        if (unsaid.share().isEmpty()) {
            line.ask(RATE, unsaid.decided().step().on());
        }
        if (unsaid.months().isEmpty()) {
            line.ask(MONTHS, unsaid.decided().step().on());
        }
    }

    private static Object[] values(Sanction sanction, BigDecimal left) {
        return new Object[] {
            sanction.what(),
            sanction.decided().notified(),
            sanction.decided().first().atDay(1),
            left
        };
    }

    // ---- the sanctions of an enrolment ---------------------------------------------------------------------------

    private static List<Decided> decided(Inquiry inquiry, Enrolment enrolment) {
        List<Decided> decided = new ArrayList<>();
        int rank = 0;
        for (Step step : inquiry.steps(enrolment, StepKind.SANCTION)) {
            LocalDate notified = notified(inquiry, step);
            YearMonth first = YearMonth.from(notified).plusMonths(inquiry.at(EFFECT, notified));
            boolean byRank = inquiry.at(SCALE, notified).equals(BY_RANK);
            decided.add(new Decided(step, notified, first, byRank ? ++rank : 0));
        }
        return decided;
    }

    private static Sanction ofRank(Inquiry inquiry, Decided decided) {
        Sentence what = inquiry.sentence("cej.sanction.rang", decided.rank());
        if (decided.isForGood(inquiry)) {
            return new Sanction(decided, what, Optional.of(BigDecimal.ONE), Optional.empty(), true);
        }
        if (decided.rank() == 1) {
            BigDecimal share = inquiry.at(FIRST_SHARE, decided.notified());
            return new Sanction(decided, what, Optional.of(share), Optional.of(1), false);
        }
        int months = inquiry.at(SECOND_MONTHS, decided.notified());
        return new Sanction(decided, what, Optional.of(BigDecimal.ONE), Optional.of(months), false);
    }

    /** The decision chooses within the bounds of the text; what it chose outside them is applied, and said. */
    private static Sanction ofGround(Inquiry inquiry, Decided decided) {
        Values said = decided.step().values();
        if (!said.get(GROUND).isKnown()) {
            inquiry.presume(GROUND.code());
        }
        String ground = said.get(GROUND).value().orElse(BREACH);
        boolean repeated = isRepeated(inquiry, decided);
        Bounds bounds = inquiry.at(Bounds.of(ground, repeated), decided.notified());
        BigDecimal least = inquiry.at(LEAST_SHARE, decided.notified());
        Optional<BigDecimal> share =
                ground.equals(BREACH) ? said.get(RATE).value().map(Sanctions::share) : Optional.of(BigDecimal.ONE);
        Optional<Integer> months = bounds.only().or(() -> said.get(MONTHS).value());
        boolean lawful = share.filter(taken -> taken.compareTo(least) < 0).isEmpty()
                && months.filter(count -> !bounds.allow(count)).isEmpty();
        boolean struckOff = ground.equals(BREACH)
                && repeated
                && share.filter(taken -> taken.compareTo(BigDecimal.ONE) == 0).isPresent()
                && months.filter(count -> count == bounds.most()).isPresent();
        Sentence what = inquiry.sentence(
                "cej.sanction." + ground + (struckOff ? ".radiation" : ""),
                inquiry.sentence(repeated ? "cej.sanction.repetee" : "cej.sanction.premiere"),
                bounds.least(),
                bounds.most(),
                inquiry.sentence(lawful ? "cej.sanction.dans-le-bareme" : "cej.sanction.hors-bareme"));
        return new Sanction(decided, what, share, months, false);
    }

    private static BigDecimal share(BigDecimal percent) {
        return percent.divide(HUNDRED, MathContext.DECIMAL64).min(BigDecimal.ONE);
    }

    /** Checks if a sanction by ground was notified in the window before, under any contract. */
    private static boolean isRepeated(Inquiry inquiry, Decided decided) {
        Delay window = Delay.ofMonths(inquiry.at(REPEAT_WINDOW, decided.notified()));
        Predicate<Step> earlier = step -> step.on().isBefore(decided.step().on());
        return inquiry.facts(Step.class, since(StepKind.SANCTION, LocalDate.MIN).and(earlier)).stream()
                .map(step -> notified(inquiry, step))
                .filter(day -> inquiry.find(SCALE, day)
                        .filter(scale -> !scale.value().equals(BY_RANK))
                        .isPresent())
                .anyMatch(day -> !decided.notified().isAfter(window.lastDayAfter(day)));
    }

    private static LocalDate notified(Inquiry inquiry, Step sanction) {
        return notification(inquiry, sanction).map(Step::on).orElse(sanction.on());
    }

    private static Optional<Step> notification(Inquiry inquiry, Step sanction) {
        LocalDate nextDay = sanction.on().plusDays(1);
        Optional<LocalDate> next = inquiry.first(
                        Step.class, since(StepKind.SANCTION, nextDay).or(since(StepKind.DECISION, nextDay)))
                .map(Step::on);
        return inquiry.first(
                Step.class,
                since(StepKind.NOTIFICATION, sanction.on())
                        .and(step -> next.map(step.on()::isBefore).orElse(true)));
    }

    /** Lists the notifications of an enrolment that notify no sanction: those of orientations, before the entry included. */
    static List<Step> notificationsOfOrientations(Inquiry inquiry, Enrolment enrolment) {
        List<Step> ofSanctions = inquiry.facts(Step.class, since(StepKind.SANCTION, LocalDate.MIN)).stream()
                .flatMap(sanction -> notification(inquiry, sanction).stream())
                .toList();
        return inquiry.facts(
                Step.class, inquiry.isOf(enrolment, StepKind.NOTIFICATION).and(step -> !ofSanctions.contains(step)));
    }

    private static Predicate<Step> since(StepKind kind, LocalDate day) {
        return step -> step.kind().equals(kind)
                && step.dispositifs().contains(Cej.CEJ)
                && !step.on().isBefore(day);
    }

    // ---- the pathway ---------------------------------------------------------------------------------------------

    /**
     * Finds the last day of a contract that a sanction ends, the day before its effect: a {@link
     * fr.parcours.core.workflow.Limit}.
     */
    static Explained<LocalDate> end(Inquiry inquiry, Enrolment enrolment) {
        return decided(inquiry, enrolment).stream()
                .filter(sanction ->
                        sanction.isForGood(inquiry) && sanction.step().until().isEmpty())
                .findFirst()
                .map(sanction -> inquiry.saying("cej.fin.sanction", sanction.notified())
                        .gives(sanction.first().atDay(1).minusDays(1)))
                .orElseGet(inquiry::nothing);
    }

    /**
     * Since 2025-06-01 (R5412-7), who is summoned has 10 days for observations and the decision comes within 15 days after:
     * once its delay has passed, no sanction may be decided.
     */
    static void decisions(Dues dues) {
        dues.inquiry()
                .steps(dues.enrolment(), StepKind.CONVOCATION)
                .forEach(summons -> dues.requireIf(
                        "cej.sanction.decision", Articles.NONE, due -> decision(due.about(summons), summons.on())));
    }

    private static Optional<Due.When> decision(Inquiry due, LocalDate summoned) {
        return due.find(DECISION, summoned).map(days -> {
            LocalDate heard = Delay.ofDays(due.at(OBSERVATIONS, summoned)).lastDayAfter(summoned);
            due.saying("cej.sanction.procedure", summoned, heard, days.value());
            return Due.when(
                    Delay.ofDays(days.value()).lastDayAfter(heard),
                    due.first(Step.class, since(StepKind.DECISION, summoned).or(since(StepKind.SANCTION, summoned)))
                            .map(Step::on));
        });
    }

    /**
     * The least and the most months of a sanction.
     *
     * @param least included
     * @param most included
     */
    private record Bounds(int least, int most) {
        /** Obtains the parameter of a ground, for the first time or repeated. */
        static Parameter<Bounds> of(String ground, boolean repeated) {
            return Parameter.of(
                    "cej.sanction.mois." + ground + (repeated ? "-repete" : ""),
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

package fr.parcours.dispositif.pacea;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What was decided and notified, of an orientation or of a sanction.
 *
 * <p>A {@code decision} step is an orientation towards the mission locale (L5411-5-1) or a reorientation; after a {@code
 * convocation}, it is what was decided of a breach, where that is no sanction. A {@code sanction} step is a sanction (R5412-4).
 * The first {@code notification} step from the day of the one or the other on, before the next of either, is its notification. An
 * orientation whose decision was not recorded may be notified alone: only the notification opens a delay.
 */
final class Notice {
    private static final Set<StepKind> DECIDED = Set.of(StepKind.DECISION, StepKind.SANCTION);
    private static final Set<StepKind> PROCEDURE = Set.of(StepKind.CONVOCATION, StepKind.DECISION, StepKind.SANCTION);

    private Notice() {}

    /** Finds the notification of a decision or of a sanction. */
    static Optional<Step> of(Inquiry inquiry, Step decided) {
        Optional<LocalDate> next = inquiry.first(
                        Step.class,
                        step -> DECIDED.contains(step.kind())
                                && together(step, decided)
                                && step.on().isAfter(decided.on()))
                .map(Step::on);
        return inquiry.first(
                Step.class,
                step -> step.kind().equals(StepKind.NOTIFICATION)
                        && together(step, decided)
                        && !step.on().isBefore(decided.on())
                        && next.map(step.on()::isBefore).orElse(true));
    }

    /** Lists the notifications of orientations for an enrolment, oldest first, those before it included. */
    static List<Step> ofOrientations(Inquiry inquiry, Enrolment enrolment) {
        Predicate<Step> decided =
                inquiry.isOf(enrolment, StepKind.SANCTION).or(inquiry.isOf(enrolment, StepKind.DECISION));
        List<Step> others = inquiry.facts(Step.class, decided).stream()
                .filter(step -> step.kind().equals(StepKind.SANCTION) || followsASummons(inquiry, step))
                .flatMap(step -> of(inquiry, step).stream())
                .toList();
        return inquiry.facts(
                Step.class, inquiry.isOf(enrolment, StepKind.NOTIFICATION).and(step -> !others.contains(step)));
    }

    private static boolean followsASummons(Inquiry inquiry, Step decision) {
        return inquiry.last(
                        Step.class,
                        step -> !step.equals(decision)
                                && PROCEDURE.contains(step.kind())
                                && together(step, decision)
                                && !step.on().isAfter(decision.on()))
                .filter(step -> step.kind().equals(StepKind.CONVOCATION))
                .isPresent();
    }

    /** Finds the day on which an orientation was last notified for an enrolment, up to a day. */
    static Optional<LocalDate> ofOrientation(Inquiry inquiry, Enrolment enrolment, LocalDate day) {
        return ofOrientations(inquiry, enrolment).stream()
                .map(Step::on)
                .filter(on -> !on.isAfter(day))
                .reduce((earlier, later) -> later);
    }

    private static boolean together(Step one, Step other) {
        return !Collections.disjoint(one.dispositifs(), other.dispositifs());
    }
}

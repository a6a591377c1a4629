package fr.parcours.dispositif.pacea;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was notified, and when.
 *
 * <p>A {@code decision} step is an orientation towards the mission locale (L5411-5-1) or a reorientation, a {@code sanction} step
 * a sanction (R5412-4). The first {@code notification} step from the day of the one or the other on, before the next of either,
 * is its notification. An orientation whose decision was not recorded may be notified alone: only the notification opens a delay.
 */
final class Notice {
    private Notice() {}

    /** Finds the notification of a sanction. */
    static Optional<Step> ofSanction(Inquiry inquiry, Step sanction) {
        Optional<LocalDate> next = inquiry.first(
                        Step.class,
                        step -> (step.kind().equals(StepKind.SANCTION)
                                        || step.kind().equals(StepKind.DECISION))
                                && together(step, sanction)
                                && step.on().isAfter(sanction.on()))
                .map(Step::on);
        return inquiry.first(
                Step.class,
                step -> step.kind().equals(StepKind.NOTIFICATION)
                        && together(step, sanction)
                        && !step.on().isBefore(sanction.on())
                        && next.map(step.on()::isBefore).orElse(true));
    }

    private static boolean together(Step one, Step other) {
        return !Collections.disjoint(one.dispositifs(), other.dispositifs());
    }

    /** Lists the notifications of orientations for an enrolment, oldest first, those before it included. */
    static List<Step> ofOrientations(Inquiry inquiry, Enrolment enrolment) {
        Predicate<Step> sanctions = inquiry.isOf(enrolment, StepKind.SANCTION);
        List<Step> others = inquiry.facts(Step.class, sanctions).stream()
                .flatMap(sanction -> ofSanction(inquiry, sanction).stream())
                .toList();
        return inquiry.facts(
                Step.class, inquiry.isOf(enrolment, StepKind.NOTIFICATION).and(step -> !others.contains(step)));
    }

    /** Finds the day on which an orientation was last notified for an enrolment, up to a day. */
    static Optional<LocalDate> ofOrientation(Inquiry inquiry, Enrolment enrolment, LocalDate day) {
        return ofOrientations(inquiry, enrolment).stream()
                .map(Step::on)
                .filter(on -> !on.isAfter(day))
                .reduce((earlier, later) -> later);
    }
}

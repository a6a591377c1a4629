package fr.parcours.dispositif.plie;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import fr.parcours.core.workflow.ExitNature;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What makes a positive exit, as the protocol has it: a contract without planned end or planned to last long enough, a
 * creation, a training that leads to a qualification; begun during the enrolment, and confirmed.
 *
 * <p>A job or a creation is confirmed six months after its first day, by a {@code confirmation} step of that day or later; one
 * that ended before those six months is lost. A training is confirmed from its last day on. A confirmation that names a
 * {@code party} is about what was begun with it; one that names none, about the latest begun.
 */
final class PositiveExits {
    static final Parameter<List<String>> CONTRACTS = contracts("plie.sortie-positive.contrats");
    static final Parameter<Threshold> LASTING = Threshold.parameter("plie.sortie-positive.duree");
    static final Parameter<Integer> FOLLOW_UP = Parameter.whole("plie.suivi.duree");

    private PositiveExits() {}

    /** Obtains the key of some of the contracts there are. */
    static Parameter<List<String>> contracts(String id) {
        return Parameter.someOf(
                id, Populations.CONTRACTS.stream().map(OutcomeKind::code).toArray(String[]::new));
    }

    /** Finds what the enrolment may lead to, oldest first, as it stands on the day. */
    static List<PositiveExit> of(Inquiry inquiry, Enrolment enrolment) {
        List<Outcome> candidates = candidates(inquiry);
        return candidates.stream()
                .filter(outcome -> enrolment.contains(outcome.on()))
                .map(outcome -> exit(inquiry, outcome, candidates))
                .toList();
    }

    /** Finds the one that says most of the enrolment: confirmed, else still open, else lost; the latest of them. */
    static Optional<PositiveExit> best(Inquiry inquiry, Enrolment enrolment) {
        return of(inquiry, enrolment).stream()
                .max(Comparator.comparing((PositiveExit exit) -> switch (exit.state()) {
                            case CONFIRMED -> 2;
                            case EXPECTED, NOT_YET_KNOWN -> 1;
                            case LOST -> 0;
                        })
                        .thenComparing(exit -> exit.outcome().on()));
    }

    /** Requires the confirmation of each situation. */
    static void list(Dues dues) {
        List<Outcome> candidates = candidates(dues.inquiry().asOf(LocalDate.MAX));
        candidates.stream()
                .filter(outcome -> dues.enrolment().contains(outcome.on()))
                .forEach(outcome -> dues.requireIf(
                        "plie.confirmation", Articles.NONE, due -> confirmation(due, dues, outcome, candidates)));
    }

    /** An exit for another reason leaves nothing to confirm. */
    private static Optional<Due.When> confirmation(Inquiry due, Dues dues, Outcome outcome, List<Outcome> candidates) {
        PositiveExit exit = exit(due.about(outcome).asOf(LocalDate.MAX), outcome, candidates);
        boolean leftOtherwise = dues.enrolment().exit().flatMap(Exit::reason).isPresent()
                && !dues.exit().equals(Optional.of(ExitNature.POSITIVE));
        if (leftOtherwise && !exit.isSettled()) {
            return Optional.empty();
        }
        due.saying(exit.why(exit.isSettled() ? exit.state() : PositiveExit.State.EXPECTED, due));
        return Optional.of(Due.when(exit.due(), exit.settledOn()));
    }

    /** Finds the outcomes of all the enrolments, up to the day, that make an exit. */
    private static List<Outcome> candidates(Inquiry inquiry) {
        List<Enrolment> enrolments = inquiry.enrolments(Plie.PLIE);
        return inquiry.facts(
                Outcome.class,
                outcome -> !outcome.on().isAfter(inquiry.on())
                        && enrolments.stream().anyMatch(enrolment -> enrolment.contains(outcome.on()))
                        && reason(inquiry, outcome).isPresent());
    }

    /** Finds the exit that an outcome makes, once confirmed; empty for one that makes none. */
    private static Optional<ExitReason> reason(Inquiry inquiry, Outcome outcome) {
        if (inquiry.find(FOLLOW_UP, outcome.on()).isEmpty()) {
            return Optional.empty(); // before there was any PLIE
        }
        return switch (outcome.kind().family()) {
            case CREATION -> Optional.of(ExitReason.CREATION);
            case TRAINING -> outcome.qualifying().filter(yes -> yes).map(yes -> ExitReason.QUALIFICATION);
            case EMPLOYMENT, ALTERNANCE ->
                isLasting(inquiry, outcome) ? Optional.of(ExitReason.EMPLOI_DURABLE) : Optional.empty();
            case COMMITMENT -> Optional.empty();
        };
    }

    private static boolean isLasting(Inquiry inquiry, Outcome outcome) {
        boolean counted = inquiry.find(CONTRACTS, outcome.on())
                .filter(kinds -> kinds.value().contains(outcome.kind().code()))
                .isPresent();
        return counted
                && outcome.until()
                        .map(last -> inquiry.find(LASTING, outcome.on())
                                .filter(threshold -> threshold.value().isLasted(outcome.on(), last))
                                .isPresent())
                        .orElse(true);
    }

    /** Checks if a step says to the PLIE that a situation holds or is lost. */
    static boolean isConfirmation(Step step) {
        return step.kind().equals(StepKind.CONFIRMATION)
                && (step.dispositifs().isEmpty() || step.dispositifs().contains(Plie.PLIE))
                && (isIn(step, "confirmed") || isIn(step, "lost"));
    }

    private static boolean isIn(Step step, String state) {
        return step.values().get(Attributes.STATE).value().equals(Optional.of(state));
    }

    private static boolean isAbout(Step step, Outcome outcome, List<Outcome> candidates) {
        boolean bothNamed = step.party().isPresent() && outcome.party().isPresent();
        return bothNamed ? step.party().equals(outcome.party()) : isLatest(outcome, candidates, step.on());
    }

    private static boolean isLatest(Outcome outcome, List<Outcome> candidates, LocalDate day) {
        return candidates.stream()
                .filter(candidate -> !candidate.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(outcome::equals)
                .isPresent();
    }

    private static PositiveExit exit(Inquiry inquiry, Outcome outcome, List<Outcome> candidates) {
        LocalDate on = inquiry.on();
        List<Step> steps = inquiry.facts(
                Step.class,
                step -> isConfirmation(step)
                        && !step.on().isBefore(outcome.on())
                        && isAbout(step, outcome, candidates));
        ExitReason reason = reason(inquiry, outcome).orElseThrow();
        boolean training = reason.equals(ExitReason.QUALIFICATION);
        LocalDate sixth = outcome.on().plusMonths(inquiry.at(FOLLOW_UP, outcome.on()));
        LocalDate due = training ? outcome.lastDay().orElse(sixth) : sixth;
        Optional<LocalDate> ended = training ? Optional.empty() : outcome.endedOn();
        Optional<LocalDate> lost = Stream.concat(
                        steps.stream().filter(step -> isIn(step, "lost")).map(Step::on),
                        ended.filter(day -> day.isBefore(due.minusDays(1))).stream())
                .filter(day -> !day.isAfter(on))
                .min(Comparator.naturalOrder());
        Optional<LocalDate> confirmed = steps.stream()
                .filter(step -> isIn(step, "confirmed"))
                .map(Step::on)
                .filter(day -> !day.isBefore(due) && !day.isAfter(on))
                .min(Comparator.naturalOrder());
        if (lost.isPresent() && confirmed.map(day -> !day.isBefore(lost.get())).orElse(true)) {
            return new PositiveExit(outcome, reason, due, PositiveExit.State.LOST, lost);
        }
        if (confirmed.isPresent()) {
            return new PositiveExit(outcome, reason, due, PositiveExit.State.CONFIRMED, confirmed);
        }
        PositiveExit.State state = on.isBefore(due) ? PositiveExit.State.EXPECTED : PositiveExit.State.NOT_YET_KNOWN;
        return new PositiveExit(outcome, reason, due, state, Optional.empty());
    }
}

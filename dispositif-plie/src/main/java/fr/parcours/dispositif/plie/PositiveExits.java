package fr.parcours.dispositif.plie;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
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
    /** The codes of every contract there is. */
    static final List<String> ALL_CONTRACTS =
            Populations.CONTRACTS.stream().map(OutcomeKind::code).toList();

    static final Parameter<List<String>> CONTRACTS = Codes.among("plie.sortie-positive.contrats", ALL_CONTRACTS);
    static final Parameter<Threshold> LASTING = Threshold.parameter("plie.sortie-positive.duree");
    static final Parameter<Integer> FOLLOW_UP = Parameter.whole("plie.suivi.duree");

    private final Parameters parameters;
    private final Messages messages;

    PositiveExits(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
    }

    /** Finds what the enrolment may lead to, oldest first, as it stands on a day. */
    List<PositiveExit> of(Dossier dossier, Enrolment enrolment, LocalDate on) {
        List<Outcome> candidates = dossier.facts(Outcome.class)
                .filter(outcome -> dossier.isEnrolled(Plie.PLIE, outcome.on())
                        && !outcome.on().isAfter(on))
                .filter(outcome -> reason(outcome).isPresent())
                .toList();
        return candidates.stream()
                .filter(outcome -> enrolment.contains(outcome.on()))
                .map(outcome ->
                        exit(outcome, reason(outcome).orElseThrow(), confirmations(dossier, candidates, outcome), on))
                .toList();
    }

    /** Finds the one that says most of the enrolment: confirmed, else still open, else lost; the latest of them. */
    Optional<PositiveExit> best(Dossier dossier, Enrolment enrolment, LocalDate on) {
        return of(dossier, enrolment, on).stream()
                .max(Comparator.comparing((PositiveExit exit) -> switch (exit.state()) {
                            case CONFIRMED -> 2;
                            case EXPECTED, NOT_YET_KNOWN -> 1;
                            case LOST -> 0;
                        })
                        .thenComparing(exit -> exit.outcome().on()));
    }

    /** Finds the exit that an outcome makes, once confirmed; empty for one that makes none. */
    private Optional<ExitReason> reason(Outcome outcome) {
        if (parameters.find(FOLLOW_UP, outcome.on()).isEmpty()) {
            return Optional.empty(); // before there was any PLIE
        }
        return switch (outcome.kind().family()) {
            case CREATION -> Optional.of(ExitReason.CREATION);
            case TRAINING -> outcome.qualifying().filter(yes -> yes).map(yes -> ExitReason.QUALIFICATION);
            case EMPLOYMENT, ALTERNANCE ->
                isLasting(outcome) ? Optional.of(ExitReason.EMPLOI_DURABLE) : Optional.empty();
            case COMMITMENT -> Optional.empty();
        };
    }

    private boolean isLasting(Outcome outcome) {
        boolean counted = parameters
                .find(CONTRACTS, outcome.on())
                .filter(kinds -> kinds.value().contains(outcome.kind().code()))
                .isPresent();
        return counted
                && outcome.until()
                        .map(last -> parameters
                                .find(LASTING, outcome.on())
                                .filter(threshold -> threshold.value().isLasted(outcome.on(), last))
                                .isPresent())
                        .orElse(true);
    }

    /** Tells what the enrolment requires: the confirmation of each situation. An exit for another reason leaves none to confirm. */
    List<Due> dues(Dossier dossier, Enrolment enrolment) {
        boolean given = enrolment
                .exit()
                .flatMap(exit -> exit.reason())
                .filter(reason -> !PositiveExit.REASONS.contains(reason))
                .isPresent();
        return of(dossier, enrolment, LocalDate.MAX).stream()
                .filter(exit -> exit.isSettled() || !given)
                .map(exit -> new Due(
                        "plie.confirmation",
                        exit.isSettled() ? exit.why() : why(PositiveExit.State.EXPECTED, exit.outcome(), exit.due()),
                        exit.due(),
                        exit.settledOn(),
                        exit.sources()))
                .toList();
    }

    private static List<Step> confirmations(Dossier dossier, List<Outcome> candidates, Outcome outcome) {
        return dossier.facts(Step.class)
                .filter(PositiveExits::isConfirmation)
                .filter(step -> !step.on().isBefore(outcome.on()))
                .filter(step -> isAbout(step, candidates, outcome))
                .toList();
    }

    /** Checks if a step tells the PLIE that a situation holds or is lost. */
    static boolean isConfirmation(Step step) {
        return step.kind().equals(StepKind.CONFIRMATION)
                && (step.dispositifs().isEmpty() || step.dispositifs().contains(Plie.PLIE))
                && (isIn(step, "confirmed") || isIn(step, "lost"));
    }

    private static boolean isIn(Step step, String state) {
        return step.values().get(Attributes.STATE).value().equals(Optional.of(state));
    }

    private static boolean isAbout(Step step, List<Outcome> candidates, Outcome outcome) {
        boolean bothNamed = step.party().isPresent() && outcome.party().isPresent();
        return bothNamed ? step.party().equals(outcome.party()) : isLatest(candidates, outcome, step.on());
    }

    private static boolean isLatest(List<Outcome> candidates, Outcome outcome, LocalDate day) {
        return candidates.stream()
                .filter(candidate -> !candidate.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(outcome::equals)
                .isPresent();
    }

    private PositiveExit exit(Outcome outcome, ExitReason reason, List<Step> steps, LocalDate on) {
        ParameterValue<Integer> months = parameters.at(FOLLOW_UP, outcome.on());
        boolean training = reason.equals(ExitReason.QUALIFICATION);
        LocalDate sixth = outcome.on().plusMonths(months.value());
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
        PositiveExit.State state;
        if (lost.isPresent() && confirmed.map(day -> !day.isBefore(lost.get())).orElse(true)) {
            state = PositiveExit.State.LOST;
        } else if (confirmed.isPresent()) {
            state = PositiveExit.State.CONFIRMED;
        } else {
            state = on.isBefore(due) ? PositiveExit.State.EXPECTED : PositiveExit.State.NOT_YET_KNOWN;
        }
        Optional<LocalDate> settled = switch (state) {
            case LOST -> lost;
            case CONFIRMED -> confirmed;
            case EXPECTED, NOT_YET_KNOWN -> Optional.empty();
        };
        return new PositiveExit(
                outcome,
                reason,
                due,
                state,
                settled,
                why(state, outcome, settled.orElse(due)),
                List.of(months.source()));
    }

    private Sentence why(PositiveExit.State state, Outcome outcome, LocalDate day) {
        return messages.sentence("plie.sortie-positive." + state.code(), outcome.kind(), outcome.on(), day);
    }
}

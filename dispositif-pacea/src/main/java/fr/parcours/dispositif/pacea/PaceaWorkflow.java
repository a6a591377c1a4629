package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Pacea.PACEA;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.time.Delay;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pathway of the PACEA: phases in any order, 24 consecutive months at most, never past the eve of the 26th birthday.
 *
 * <p>The contract has a term of its own when its signature, or that of an amendment, says one; else the law's 24 months. A
 * suspension pushes nothing and an extension passes neither limit. A Garantie jeunes begun during the PACEA, until
 * 2022-02-28, extends it to its own end (R5131-11), which the birthday still limits.
 */
final class PaceaWorkflow {
    private static final Parameter<Integer> LONGEST = Parameter.whole("pacea.duree-maximale");
    private static final Parameter<List<String>> EXTENDED_BY = Parameter.codes("pacea.prolonge-par");
    private static final Parameter<Integer> GARANTIE_JEUNES = Parameter.whole("pacea.duree-garantie-jeunes");
    private static final Parameter<String> SIGNATURE_AFTER =
            Pacea.choice("pacea.signature-apres", "diagnostic", "notification");
    private static final Parameter<Integer> SIGNATURE_DELAY = Parameter.whole("pacea.delai-signature");
    private static final Parameter<Integer> PHASE_DELAY = Parameter.whole("pacea.delai-premiere-phase");
    private static final Parameter<List<String>> EXIT_REASONS = Parameter.codes("pacea.motifs-de-sortie");

    private static final Articles CONTRACT = Articles.from(LocalDate.of(2017, 1, 1), "L5131-4");
    private static final Articles PHASES =
            Articles.from(LocalDate.of(2017, 1, 1), "R5131-9").then(LocalDate.of(2022, 3, 1), "R5131-11");

    private final Parameters parameters;
    private final Messages messages;

    private PaceaWorkflow(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
    }

    static Workflow of(Setting setting) {
        return new PaceaWorkflow(setting).workflow();
    }

    private Workflow workflow() {
        Limit longest = Workflow.months(parameters, LONGEST, messages, "pacea.fin.duree");
        // The law orders no phase: each may begin the parcours and follow any other, itself included.
        PhaseId[] phases = {PhaseId.ACCOMPAGNEMENT, PhaseId.AUTONOMIE, PhaseId.SUIVI};
        Workflow.Builder workflow = Workflow.of(PACEA).startsWith(phases);
        for (PhaseId phase : phases) {
            workflow.then(phase, phases);
        }
        return workflow.usualExits()
                .term(extended(
                        (dossier, enrolment) -> contract(dossier, enrolment).or(() -> longest.of(dossier, enrolment))))
                .cap(extended(longest))
                .limit(Workflow.age(parameters, Pacea.AGE_MAXIMUM, messages, "pacea.fin.age"))
                .obligation(this::signature)
                .obligation(this::firstPhase)
                .obligation(this::evaluations)
                .exitAllowed((reason, on) -> parameters
                        .find(EXIT_REASONS, on)
                        .filter(reasons -> reasons.value().contains(reason.code()))
                        .isPresent())
                .build();
    }

    /** Finds the latest term that a signature of the enrolment says. */
    private Optional<Limit.Reached> contract(Dossier dossier, Enrolment enrolment) {
        return steps(dossier, enrolment, StepKind.SIGNATURE.code())
                .flatMap(step -> step.until().stream()
                        .map(until ->
                                new Limit.Reached(until, messages.sentence("pacea.fin.contrat", step.on()), List.of())))
                .max(Comparator.comparing(Limit.Reached::lastDay));
    }

    /** Moves a limit to the end of what begins before it and extends the PACEA, when that end comes later. */
    private Limit extended(Limit limit) {
        return (dossier, enrolment) -> limit.of(dossier, enrolment)
                .map(reached -> dossier.dispositifs().stream()
                        .flatMap(dispositif -> dossier.enrolments(dispositif).stream())
                        .filter(other -> !other.start().isBefore(enrolment.start())
                                && !other.start().isAfter(reached.lastDay()))
                        .flatMap(other -> extension(dossier, other).stream())
                        .filter(extension -> extension.lastDay().isAfter(reached.lastDay()))
                        .max(Comparator.comparing(Limit.Reached::lastDay))
                        .orElse(reached));
    }

    private Optional<Limit.Reached> extension(Dossier dossier, Enrolment other) {
        return parameters
                .find(EXTENDED_BY, other.start())
                .filter(codes -> codes.value().contains(other.dispositif().code()))
                .map(codes -> {
                    ParameterValue<Integer> months = parameters.at(GARANTIE_JEUNES, other.start());
                    LocalDate planned = dossier.facts(Extension.class)
                            .filter(extension ->
                                    extension.dispositif().equals(other.dispositif()) && other.contains(extension.on()))
                            .map(Extension::until)
                            .max(Comparator.naturalOrder())
                            .orElseGet(() -> Term.ofMonths(months.value()).lastDayFrom(other.start()));
                    return new Limit.Reached(
                            other.lastDay().orElse(planned),
                            messages.sentence("pacea.fin.prolonge", other.dispositif(), other.start()),
                            other.lastDay().isPresent() ? List.of(codes) : List.of(codes, months));
                });
    }

    /** The contract is signed within a delay of the diagnostic, of the notified orientation from 2025; else before entry. */
    private List<Due> signature(Dossier dossier, Enrolment enrolment) {
        LocalDate entry = enrolment.start();
        ParameterValue<String> after = parameters.at(SIGNATURE_AFTER, entry);
        ParameterValue<Integer> delay = parameters.at(SIGNATURE_DELAY, entry);
        Optional<LocalDate> event = steps(dossier, enrolment, after.value())
                .map(Step::on)
                .filter(day -> !day.isAfter(entry))
                .max(Comparator.naturalOrder());
        Sentence what = event.map(day -> messages.sentence("pacea.signature." + after.value(), delay.value(), day))
                .orElseGet(() -> messages.sentence("pacea.signature.entree", entry));
        return List.of(new Due(
                "pacea.signature",
                what,
                event.map(day -> Delay.ofMonths(delay.value()).lastDayAfter(day))
                        .orElse(entry),
                signedOn(dossier, enrolment),
                event.isPresent()
                        ? List.of(delay.source())
                        : CONTRACT.at(entry).stream().toList()));
    }

    private List<Due> firstPhase(Dossier dossier, Enrolment enrolment) {
        ParameterValue<Integer> delay = parameters.at(PHASE_DELAY, enrolment.start());
        Optional<LocalDate> signed = signedOn(dossier, enrolment);
        LocalDate from = signed.orElse(enrolment.start());
        return List.of(new Due(
                "pacea.premiere-phase",
                messages.sentence(
                        signed.isPresent() ? "pacea.premiere-phase.signature" : "pacea.premiere-phase.entree",
                        delay.value(),
                        from),
                Delay.ofMonths(delay.value()).lastDayAfter(from),
                phases(dossier, enrolment).map(Phase::on).findFirst(),
                List.of(delay.source())));
    }

    /**
     * Each phase is evaluated at its end: the planned one, or the real one when it comes first. An evaluation serves one
     * phase, the first that it follows and that has none yet.
     */
    private List<Due> evaluations(Dossier dossier, Enrolment enrolment) {
        List<LocalDate> evaluations = new ArrayList<>(steps(dossier, enrolment, StepKind.EVALUATION.code())
                .map(Step::on)
                .toList());
        List<Due> dues = new ArrayList<>();
        phases(dossier, enrolment).forEach(phase -> {
            Optional<LocalDate> metOn = evaluations.stream()
                    .filter(day -> !day.isBefore(phase.on()))
                    .findFirst();
            metOn.ifPresent(evaluations::remove);
            Stream.concat(phase.until().stream(), dossier.days(phase).end().stream())
                    .min(Comparator.naturalOrder())
                    .map(end -> new Due(
                            "pacea.evaluation",
                            messages.sentence("pacea.evaluation", phase.phase(), phase.on()),
                            end,
                            metOn,
                            PHASES.at(end).stream().toList()))
                    .ifPresent(dues::add);
        });
        return dues;
    }

    private Optional<LocalDate> signedOn(Dossier dossier, Enrolment enrolment) {
        return steps(dossier, enrolment, StepKind.SIGNATURE.code())
                .map(Step::on)
                .findFirst();
    }

    private static Stream<Phase> phases(Dossier dossier, Enrolment enrolment) {
        return dossier.facts(Phase.class)
                .filter(phase -> phase.dispositif().equals(PACEA) && enrolment.contains(phase.on()));
    }

    /** Gets the steps of a kind that name the PACEA, from the end of the enrolment before to the end of this one. */
    private static Stream<Step> steps(Dossier dossier, Enrolment enrolment, String kind) {
        Optional<LocalDate> before = dossier.enrolments(PACEA).stream()
                .filter(other -> !other.equals(enrolment) && !other.start().isAfter(enrolment.start()))
                .flatMap(other -> other.lastDay().stream())
                .filter(day -> !day.isAfter(enrolment.start()))
                .max(Comparator.naturalOrder());
        return dossier.facts(Step.class)
                .filter(step ->
                        step.kind().code().equals(kind) && step.dispositifs().contains(PACEA))
                .filter(step -> before.map(day -> step.on().isAfter(day)).orElse(true)
                        || !step.on().isBefore(enrolment.start()))
                .filter(step ->
                        enrolment.lastDay().map(day -> !step.on().isAfter(day)).orElse(true));
    }
}

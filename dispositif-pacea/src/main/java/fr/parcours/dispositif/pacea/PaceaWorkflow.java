package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Pacea.PACEA;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Delay;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pathway of the PACEA: phases in any order, 24 {@linkplain Consecutive consecutive} months at most, never past the day
 * before the 26th birthday.
 *
 * <p>The contract has a term of its own when its signature, or that of an amendment, says one; else the law's 24 months. A
 * suspension pushes nothing and an extension passes neither limit. A Garantie jeunes begun during the PACEA, until
 * 2022-02-28, extends it to its own end (R5131-11), which the birthday still limits.
 *
 * <p>How the procedure is recorded: a {@code diagnostic} step is the diagnostic PACEA and, since 2025-01-01, the diagnostic
 * global of L5411-5-2. The delay of the signature runs from it, or since 2025-01-01 from the {@code notification} of the
 * orientation, a {@code decision} step that has no delay of its own: see {@link Notice}. A {@code signature} meets it.
 */
final class PaceaWorkflow {
    static final Parameter<List<String>> EXTENDED_BY = Parameter.words("pacea.prolonge-par", "dispositif");
    static final Parameter<Integer> GARANTIE_JEUNES = Parameter.whole("pacea.duree-garantie-jeunes");
    static final Parameter<String> SIGNATURE_AFTER =
            Parameter.oneOf("pacea.signature-apres", StepKind.DIAGNOSTIC.code(), StepKind.NOTIFICATION.code());
    static final Parameter<Integer> SIGNATURE_DELAY = Parameter.whole("pacea.delai-signature");
    static final Parameter<Integer> PHASE_DELAY = Parameter.whole("pacea.delai-premiere-phase");
    static final Parameter<String> DIAGNOSTIC = Parameter.oneOf("pacea.diagnostic", "pacea", "global");
    static final Parameter<List<String>> EXIT_REASONS = Parameter.words("pacea.motifs-de-sortie", "reason");

    private static final Articles CONTRACT = Articles.from(LocalDate.of(2017, 1, 1), "L5131-4");
    private static final Articles PHASES =
            Articles.from(LocalDate.of(2017, 1, 1), "R5131-9").then(LocalDate.of(2022, 3, 1), "R5131-11");

    private PaceaWorkflow() {}

    static Workflow of(Setting setting) {
        Limit longest = Consecutive.limit();
        // The law orders no phase: each may begin the parcours and follow any other, itself included.
        PhaseId[] phases = {PhaseId.ACCOMPAGNEMENT, PhaseId.AUTONOMIE, PhaseId.SUIVI};
        Workflow.Builder workflow = setting.workflow(PACEA).startsWith(phases);
        for (PhaseId phase : phases) {
            workflow.then(phase, phases);
        }
        return workflow.usualExits()
                .exits(ExitNature.NEGATIVE, Registration.STRUCK_OFF)
                .term(extended(Limit.signed("pacea.fin.contrat").or(longest)))
                .cap(extended(longest))
                .limit(Limit.age(Pacea.AGE_MAXIMUM, "pacea.fin.age"))
                .obligation(PaceaWorkflow::diagnostic)
                .obligation(PaceaWorkflow::signature)
                .obligation(PaceaWorkflow::firstPhase)
                .obligation(PaceaWorkflow::evaluations)
                .obligation(Sanctions.decisions("pacea.sanction.decision"))
                .exitReasons(EXIT_REASONS)
                .build();
    }

    /** Moves a limit to the end of what begins before it and extends the PACEA, when that end comes later. */
    private static Limit extended(Limit limit) {
        return (inquiry, enrolment) -> {
            Explained<LocalDate> reached = limit.of(inquiry, enrolment);
            return reached.value().stream()
                    .flatMap(last -> extensions(inquiry, enrolment, last))
                    .max(Comparator.comparing(Extending::until))
                    .map(extending -> inquiry.saying(
                                    "pacea.fin.prolonge",
                                    extending.enrolment().dispositif(),
                                    extending.enrolment().start())
                            .gives(extending.until()))
                    .orElse(reached);
        };
    }

    /** An enrolment that extends the PACEA until a day. */
    private record Extending(Enrolment enrolment, LocalDate until) {}

    private static Stream<Extending> extensions(Inquiry inquiry, Enrolment enrolment, LocalDate last) {
        LocalDate since = Consecutive.since(inquiry, enrolment.start());
        return inquiry
                .enrolments(other -> !other.dispositif().equals(PACEA)
                        && !other.start().isBefore(since)
                        && !other.start().isAfter(last)
                        && extendsPacea(inquiry, other))
                .stream()
                .map(other -> new Extending(other, end(inquiry, other)))
                .filter(extending -> extending.until().isAfter(last));
    }

    private static boolean extendsPacea(Inquiry inquiry, Enrolment other) {
        return inquiry.find(EXTENDED_BY, other.start())
                .filter(codes -> codes.value().contains(other.dispositif().code()))
                .isPresent();
    }

    private static LocalDate end(Inquiry inquiry, Enrolment other) {
        return other.lastDay()
                .or(() -> inquiry.max(
                                Extension.class,
                                extension -> extension.dispositif().equals(other.dispositif())
                                        && other.contains(extension.on()),
                                Comparator.comparing(Extension::until))
                        .map(Extension::until))
                .orElseGet(() -> Term.ofMonths(inquiry.at(GARANTIE_JEUNES, other.start()))
                        .lastDayFrom(other.start()));
    }

    /** A diagnostic comes before the entry, since the contract follows it and precedes the entry (L5131-4). */
    private static void diagnostic(Dues dues) {
        LocalDate entry = dues.enrolment().start();
        dues.require("pacea.diagnostic", CONTRACT, asking -> {
            Inquiry inquiry = asking.asOf(entry);
            inquiry.saying("pacea.diagnostic." + inquiry.at(DIAGNOSTIC), entry);
            return Due.when(
                    entry,
                    inquiry.first(Step.class, inquiry.isOf(dues.enrolment(), StepKind.DIAGNOSTIC))
                            .map(Step::on));
        });
    }

    /** The contract is signed within a delay of the diagnostic, of the notified orientation from 2025; else before entry. */
    private static void signature(Dues dues) {
        LocalDate entry = dues.enrolment().start();
        dues.require("pacea.signature", asking -> {
            Inquiry inquiry = asking.asOf(entry);
            String after = inquiry.at(SIGNATURE_AFTER);
            Optional<LocalDate> event = after.equals(StepKind.NOTIFICATION.code())
                    ? Notice.ofOrientation(inquiry, dues.enrolment(), entry)
                    : inquiry.last(
                                    Step.class,
                                    inquiry.isOf(dues.enrolment(), StepKind.DIAGNOSTIC)
                                            .and(step -> !step.on().isAfter(entry)))
                            .map(Step::on);
            Optional<LocalDate> signed = signedOn(inquiry, dues.enrolment());
            if (event.isEmpty()) {
                inquiry.citing(CONTRACT).saying("pacea.signature.entree", entry);
                return Due.when(entry, signed);
            }
            int months = inquiry.at(SIGNATURE_DELAY);
            inquiry.saying("pacea.signature." + after, months, event.get());
            return Due.when(Delay.ofMonths(months).lastDayAfter(event.get()), signed);
        });
    }

    private static void firstPhase(Dues dues) {
        LocalDate entry = dues.enrolment().start();
        dues.require("pacea.premiere-phase", inquiry -> {
            int months = inquiry.at(PHASE_DELAY, entry);
            Optional<LocalDate> signed = signedOn(inquiry, dues.enrolment());
            LocalDate from = signed.orElse(entry);
            inquiry.saying(
                    signed.isPresent() ? "pacea.premiere-phase.signature" : "pacea.premiere-phase.entree",
                    months,
                    from);
            return Due.when(
                    Delay.ofMonths(months).lastDayAfter(from),
                    inquiry.phases(dues.enrolment()).stream().map(Phase::on).findFirst());
        });
    }

    /**
     * Each phase is evaluated at its end: the planned one, or the real one when it comes first. An evaluation serves one
     * phase, the first that it follows and that has none yet.
     */
    private static void evaluations(Dues dues) {
        Inquiry inquiry = dues.inquiry();
        List<Step> evaluations = new ArrayList<>(inquiry.steps(dues.enrolment(), StepKind.EVALUATION));
        for (Phase phase : inquiry.phases(dues.enrolment())) {
            Optional<Step> evaluation = evaluations.stream()
                    .filter(step -> !step.on().isBefore(phase.on()))
                    .findFirst();
            evaluation.ifPresent(evaluations::remove);
            Stream.concat(phase.until().stream(), inquiry.days(phase).end().stream())
                    .min(Comparator.naturalOrder())
                    .ifPresent(end -> dues.require("pacea.evaluation", due -> {
                        due.asOf(end).citing(PHASES);
                        evaluation.ifPresent(due::about);
                        due.about(phase);
                        due.saying("pacea.evaluation", phase.phase(), phase.on());
                        return Due.when(end, evaluation.map(Step::on));
                    }));
        }
    }

    private static Optional<LocalDate> signedOn(Inquiry inquiry, Enrolment enrolment) {
        return inquiry.first(Step.class, inquiry.isOf(enrolment, StepKind.SIGNATURE))
                .map(Step::on);
    }
}

package fr.parcours.entreprises;

import static fr.parcours.entreprises.ConseilRh.CONSEIL_RH;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pathway of the conseil RH: a contact, an in-depth interview that takes stock, then answers (aids, trainings, funding,
 * referral), the phase {@code accompagnement}. Nothing limits it in time; the two delays are the structure's.
 */
final class ConseilRhWorkflow {
    /** The usual exits are a person's; a company in difficulty may also close down. */
    static final ExitReason CLOSED_DOWN = ExitReason.of("cessation-activite", "Cessation d’activité de l’entreprise");

    private static final Parameter<Integer> INTERVIEW_DELAY = Parameter.whole("conseil-rh.delai-entretien");
    private static final Parameter<Integer> ANSWERS_DELAY = Parameter.whole("conseil-rh.delai-reponses");

    private final Parameters parameters;
    private final Messages messages;

    private ConseilRhWorkflow(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
    }

    static Workflow of(Setting setting) {
        ConseilRhWorkflow pathway = new ConseilRhWorkflow(setting);
        return Workflow.of(CONSEIL_RH)
                .stepsOutsideEnrolments()
                .startsWith(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.DIAGNOSTIC)
                .exits(ExitNature.POSITIVE, ExitReason.AUTONOMIE)
                .exits(ExitNature.NEUTRAL, ExitReason.TERME, ExitReason.DEMENAGEMENT, CLOSED_DOWN)
                .exits(ExitNature.NEGATIVE, ExitReason.DEMANDE, ExitReason.ABANDON)
                .obligation(pathway::contact)
                .obligation(pathway::interview)
                .obligation(pathway::answers)
                .build();
    }

    private List<Due> contact(Dossier dossier, Enrolment enrolment) {
        return List.of(new Due(
                "conseil-rh.contact",
                messages.sentence("conseil-rh.contact", enrolment.start()),
                enrolment.start(),
                first(dossier, enrolment, Set.of(Company.CONTACT, Company.INTERVIEW)),
                List.of()));
    }

    private List<Due> interview(Dossier dossier, Enrolment enrolment) {
        ParameterValue<Integer> delay = parameters.at(INTERVIEW_DELAY, enrolment.start());
        return List.of(new Due(
                "conseil-rh.entretien",
                messages.sentence("conseil-rh.entretien", delay.value(), enrolment.start()),
                Delay.ofMonths(delay.value()).lastDayAfter(enrolment.start()),
                first(dossier, enrolment, Set.of(Company.INTERVIEW)),
                List.of(delay.source())));
    }

    /** Answers follow the interview, or the entry when it came first: nothing is due before both. */
    private List<Due> answers(Dossier dossier, Enrolment enrolment) {
        return first(dossier, enrolment, Set.of(Company.INTERVIEW))
                .map(day -> day.isBefore(enrolment.start()) ? enrolment.start() : day)
                .map(from -> {
                    ParameterValue<Integer> delay = parameters.at(ANSWERS_DELAY, from);
                    return new Due(
                            "conseil-rh.reponses",
                            messages.sentence("conseil-rh.reponses", delay.value(), from),
                            Delay.ofMonths(delay.value()).lastDayAfter(from),
                            dossier.facts(Phase.class)
                                    .filter(phase -> phase.dispositif().equals(CONSEIL_RH)
                                            && phase.phase().equals(PhaseId.ACCOMPAGNEMENT)
                                            && enrolment.contains(phase.on()))
                                    .map(Phase::on)
                                    .findFirst(),
                            List.of(delay.source()));
                })
                .stream()
                .toList();
    }

    /** Finds the first step of some kinds that serves an enrolment: since the one before ended, whenever this one began. */
    private static Optional<LocalDate> first(Dossier dossier, Enrolment enrolment, Set<StepKind> kinds) {
        LocalDate from = dossier.enrolments(CONSEIL_RH).stream()
                .filter(other -> other.start().isBefore(enrolment.start()))
                .flatMap(other -> other.lastDay().stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return dossier.facts(Step.class)
                .filter(step -> kinds.contains(step.kind())
                        && step.dispositifs().contains(CONSEIL_RH)
                        && !step.on().isBefore(from)
                        && enrolment
                                .lastDay()
                                .filter(last -> step.on().isAfter(last))
                                .isEmpty())
                .map(Step::on)
                .findFirst();
    }
}

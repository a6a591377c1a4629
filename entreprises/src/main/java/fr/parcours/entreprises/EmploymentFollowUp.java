package fr.parcours.entreprises;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Obligation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The follow-up in employment: each contract begun during the médiation is followed for its first six months, or to its last
 * day when that comes first, whether or not the médiation has ended since.
 *
 * <p>The text says no rhythm. What is asked for is a contact, an interview or a confirmation in the last month followed: it
 * tells whether the job held. A job confirmed lost before is followed no longer. A step that names another employer says
 * nothing of the contract.
 */
final class EmploymentFollowUp implements Obligation {
    private static final Parameter<Integer> LENGTH = Parameter.whole("mediation-emploi.suivi-emploi");
    private static final Set<StepKind> TELLING = Set.of(StepKind.CONTACT, StepKind.ENTRETIEN, StepKind.CONFIRMATION);

    private final Parameters parameters;
    private final Messages messages;

    EmploymentFollowUp(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
    }

    @Override
    public List<Due> of(Dossier dossier, Enrolment enrolment) {
        return dossier.facts(Outcome.class)
                .filter(outcome -> Populations.CONTRACTS.contains(outcome.kind()) && enrolment.contains(outcome.on()))
                .map(contract -> due(dossier, contract))
                .toList();
    }

    private Due due(Dossier dossier, Outcome contract) {
        ParameterValue<Integer> length = parameters.at(LENGTH, contract.on());
        LocalDate whole = Term.ofMonths(length.value()).lastDayFrom(contract.on());
        Optional<LocalDate> shorter = contract.lastDay().filter(last -> last.isBefore(whole));
        LocalDate last = shorter.orElse(whole);
        LocalDate monthBefore = last.plusDays(1).minusMonths(1);
        LocalDate from = monthBefore.isBefore(contract.on()) ? contract.on() : monthBefore;
        return new Due(
                "mediation-emploi.suivi",
                shorter.isPresent()
                        ? messages.sentence("mediation-emploi.suivi.terme", contract.on(), last)
                        : messages.sentence("mediation-emploi.suivi", contract.on(), length.value()),
                last,
                dossier.facts(Step.class)
                        .filter(step -> !step.on().isBefore(isLost(step) ? contract.on() : from)
                                && TELLING.contains(step.kind())
                                && isAbout(step, contract))
                        .map(Step::on)
                        .findFirst(),
                List.of(length.source()));
    }

    private static boolean isLost(Step step) {
        return step.kind().equals(StepKind.CONFIRMATION)
                && step.values().get(Attributes.STATE).equals(new Answer.Known<>("lost"));
    }

    private static boolean isAbout(Step step, Outcome contract) {
        return step.party().isEmpty()
                || contract.party().isEmpty()
                || step.party().equals(contract.party());
    }
}

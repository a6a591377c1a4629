package fr.parcours.entreprises;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The follow-up in employment: each contract begun during the médiation is followed for its first six months, or to its last
 * day when that comes first, whether or not the médiation has ended since.
 *
 * <p>The text says no rhythm. What is asked for is a contact, an interview or a confirmation in the last month followed: it
 * says whether the job held. A job confirmed lost before is followed no longer. A step that names another employer says
 * nothing of the contract.
 */
final class EmploymentFollowUp {
    static final Parameter<Integer> LENGTH = Parameter.whole("mediation-emploi.suivi-emploi");
    private static final Set<StepKind> REPORTING = Set.of(StepKind.CONTACT, StepKind.ENTRETIEN, StepKind.CONFIRMATION);

    private EmploymentFollowUp() {}

    static void list(Dues dues) {
        dues.inquiry()
                .facts(
                        Outcome.class,
                        outcome -> Populations.CONTRACTS.contains(outcome.kind())
                                && dues.enrolment().contains(outcome.on()))
                .forEach(contract -> dues.require("mediation-emploi.suivi", due -> followUp(due, contract)));
    }

    private static Due.When followUp(Inquiry due, Outcome contract) {
        due.about(contract);
        int length = due.at(LENGTH, contract.on());
        LocalDate whole = Term.ofMonths(length).lastDayFrom(contract.on());
        Optional<LocalDate> shorter = contract.lastDay().filter(last -> last.isBefore(whole));
        LocalDate last = shorter.orElse(whole);
        LocalDate monthBefore = last.plusDays(1).minusMonths(1);
        LocalDate from = monthBefore.isBefore(contract.on()) ? contract.on() : monthBefore;
        shorter.ifPresentOrElse(
                end -> due.saying("mediation-emploi.suivi.terme", contract.on(), end),
                () -> due.saying("mediation-emploi.suivi", contract.on(), length));
        return Due.when(
                last,
                due.first(
                                Step.class,
                                step -> !step.on().isBefore(isLost(step) ? contract.on() : from)
                                        && REPORTING.contains(step.kind())
                                        && isAbout(step, contract))
                        .map(Step::on));
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

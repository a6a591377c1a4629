package fr.parcours.entreprises.aides;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Obligation;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A meeting of the employee, the employer and the counsellor in each span of some months of a contract, a choice of the
 * structure. Spans are counted from the first day of the contract, never chained, and are due when they are whole before the
 * contract, or the enrolment, ends.
 */
final class Meetings implements Obligation {
    private static final Parameter<Integer> EVERY = Parameter.whole("contrats-aides.bilan-tripartite-mois");

    private final Parameters parameters;
    private final Messages messages;
    private final Workflow limits;

    Meetings(Setting setting, Workflow limits) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.limits = limits;
    }

    @Override
    public List<Due> of(Dossier dossier, Enrolment enrolment) {
        Optional<LocalDate> end = limits.lastDay(dossier, enrolment);
        List<Due> dues = new ArrayList<>();
        for (AidedContract contract : AidedContract.of(dossier)) {
            if (contract.days().overlaps(enrolment.days())) {
                contract.outcome()
                        .lastDay()
                        .filter(day -> end.map(last -> day.isBefore(last)).orElse(true))
                        .or(() -> end)
                        .ifPresent(last -> dues.addAll(during(dossier, contract, last)));
            }
        }
        return dues;
    }

    private List<Due> during(Dossier dossier, AidedContract contract, LocalDate last) {
        ParameterValue<Integer> every = parameters.at(EVERY, contract.start());
        List<LocalDate> meetings = dossier.facts(Step.class)
                .filter(step -> step.kind().equals(StepKind.ENTRETIEN)
                        && step.dispositifs().contains(ContratsAides.CONTRATS_AIDES))
                .map(Step::on)
                .toList();
        List<Due> dues = new ArrayList<>();
        LocalDate first = contract.start();
        for (int span = 1; ; span++) {
            LocalDate from = first;
            LocalDate next = contract.start().plusMonths((long) span * every.value());
            LocalDate by = next.minusDays(1);
            if (by.isAfter(last)) {
                return dues;
            }
            dues.add(new Due(
                    "contrats-aides.bilan-tripartite",
                    messages.sentence("contrats-aides.bilan-tripartite", contract.kind(), from, by),
                    by,
                    meetings.stream()
                            .filter(day -> !day.isBefore(from) && !day.isAfter(by))
                            .findFirst(),
                    List.of(every.source())));
            first = next;
        }
    }
}

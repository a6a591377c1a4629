package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Obligation;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Individual interviews, so many in each month of the stay. Months are counted from the entry, never chained, and are due
 * when they are whole before the end of the stay. An interview counts whatever dispositif it names.
 */
final class Interviews implements Obligation {
    private final Parameters parameters;
    private final Messages messages;
    private final Parameter<Integer> aMonth;
    private final Workflow limits;
    private final String id;

    /**
     * Makes the obligation of a dispositif.
     *
     * @param limits its pathway, for the end
     */
    Interviews(Setting setting, Workflow limits) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.id = limits.dispositif().code() + ".entretien-mensuel";
        this.aMonth = Parameter.whole(limits.dispositif().code() + ".entretiens-par-mois");
        this.limits = limits;
    }

    @Override
    public List<Due> of(Dossier dossier, Enrolment stay) {
        Optional<LocalDate> end = lastDay(limits, dossier, stay);
        List<LocalDate> interviews = dossier.facts(Step.class)
                .filter(step -> step.kind().equals(StepKind.ENTRETIEN))
                .map(Step::on)
                .toList();
        List<Due> dues = new ArrayList<>();
        LocalDate first = stay.start();
        for (int month = 1; end.isPresent(); month++) {
            LocalDate last = stay.start().plusMonths(month).minusDays(1);
            if (last.isAfter(end.get())) {
                break;
            }
            dues.add(due(interviews, first, last));
            first = last.plusDays(1);
        }
        return dues;
    }

    private Due due(List<LocalDate> interviews, LocalDate first, LocalDate last) {
        ParameterValue<Integer> least = parameters.at(aMonth, first);
        List<LocalDate> held = interviews.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .toList();
        return new Due(
                id,
                messages.sentence("entretien-mensuel", least.value(), first, last),
                last,
                held.size() < least.value() ? Optional.empty() : Optional.of(held.get(least.value() - 1)),
                List.of(least.source()));
    }

    /** Finds the last day of a stay: its exit or its derived end, whichever comes first. */
    static Optional<LocalDate> lastDay(Workflow limits, Dossier dossier, Enrolment stay) {
        LocalDate latest = dossier.facts().stream().map(Fact::on).reduce(stay.start(), (one, other) -> other);
        Optional<LocalDate> derived = limits.end(dossier, stay, latest).map(DerivedEnd::lastDay);
        return stay.lastDay()
                .map(exit -> derived.filter(end -> end.isBefore(exit)).orElse(exit))
                .or(() -> derived);
    }
}

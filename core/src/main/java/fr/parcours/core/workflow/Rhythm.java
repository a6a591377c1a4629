package fr.parcours.core.workflow;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Steps of some kinds, so many in each month of the enrolment. Months are counted from the entry, never chained, and are due when
 * they are whole before the end of the enrolment. A step counts whatever dispositif it names.
 *
 * <p>Wording values: the number of steps, the first day and the last day of the month.
 */
public final class Rhythm implements Obligation {
    private final String id;
    private final Parameters parameters;
    private final Parameter<Integer> aMonth;
    private final Messages messages;
    private final String wording;
    private final Set<StepKind> kinds;
    private final Workflow limits;

    private Rhythm(
            String id,
            Parameters parameters,
            Parameter<Integer> aMonth,
            Messages messages,
            String wording,
            Set<StepKind> kinds,
            Workflow limits) {
        this.id = id;
        this.parameters = parameters;
        this.aMonth = aMonth;
        this.messages = messages;
        this.wording = wording;
        this.kinds = Set.copyOf(kinds);
        this.limits = limits;
    }

    /**
     * Obtains the obligation of so many steps a month.
     *
     * @param id identifier of the obligation
     * @param aMonth how many, read on the first day of each month of the enrolment
     * @param wording key of its wording
     * @param kinds kinds of step that count
     * @param limits the pathway without its obligations, for the last day of the enrolment
     */
    public static Rhythm of(
            String id,
            Parameters parameters,
            Parameter<Integer> aMonth,
            Messages messages,
            String wording,
            Set<StepKind> kinds,
            Workflow limits) {
        return new Rhythm(id, parameters, aMonth, messages, wording, kinds, limits);
    }

    @Override
    public List<Due> of(Dossier dossier, Enrolment enrolment) {
        Optional<LocalDate> end = limits.lastDay(dossier, enrolment);
        if (end.isEmpty()) {
            return List.of();
        }
        List<LocalDate> steps = dossier.facts(Step.class)
                .filter(step -> kinds.contains(step.kind()))
                .map(Step::on)
                .toList();
        List<Due> dues = new ArrayList<>();
        LocalDate first = enrolment.start();
        for (int month = 1; ; month++) {
            LocalDate last = enrolment.start().plusMonths(month).minusDays(1);
            if (last.isAfter(end.get())) {
                return dues;
            }
            dues.add(due(steps, first, last));
            first = last.plusDays(1);
        }
    }

    private Due due(List<LocalDate> steps, LocalDate first, LocalDate last) {
        ParameterValue<Integer> least = parameters.at(aMonth, first);
        List<LocalDate> done = steps.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .toList();
        return new Due(
                id,
                messages.sentence(wording, least.value(), first, last),
                last,
                done.size() < least.value() ? Optional.empty() : Optional.of(done.get(least.value() - 1)),
                List.of(least.source()));
    }
}

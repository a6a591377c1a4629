package fr.parcours.formation;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Obligation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The follow-up of what an enrolment leads to, during it and after it: an interview, a contact or a review every so many months of
 * the training, the mission or the contract, then one in the months that follow its last day, which close the enrolment. No article
 * asks for it: its rhythm is the structure's. A step counts whatever dispositif it names.
 *
 * <p>An outcome belongs to the enrolment in which it begins. One without last day is followed until the exit, and gives no end.
 */
final class FollowUp implements Obligation {
    private static final Set<StepKind> COUNTED = Set.of(StepKind.ENTRETIEN, StepKind.CONTACT, StepKind.EVALUATION);

    private final String dispositif;
    private final Set<OutcomeKind> kinds;
    private final Parameters parameters;
    private final Messages messages;
    private final Parameter<Integer> every;
    private final Parameter<Integer> after;

    FollowUp(Setting setting, DispositifId dispositif, OutcomeKind... kinds) {
        this.dispositif = dispositif.code();
        this.kinds = Set.of(kinds);
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.every = Parameter.whole(dispositif + ".suivi-tous-les");
        this.after = Parameter.whole(dispositif + ".suivi-apres");
    }

    /** Gets what an enrolment led to, in order. */
    Stream<Outcome> outcomes(Dossier dossier, Enrolment enrolment) {
        return dossier.facts(Outcome.class)
                .filter(outcome -> kinds.contains(outcome.kind()) && enrolment.contains(outcome.on()));
    }

    /** Gets the months of follow-up after what the enrolment leads to. */
    ParameterValue<Integer> monthsAfter(Enrolment enrolment) {
        return parameters.at(after, enrolment.start());
    }

    /** Finds the last day of the follow-up of something that ends on a day. */
    LocalDate lastDay(Enrolment enrolment, LocalDate end) {
        return Term.ofMonths(monthsAfter(enrolment).value()).lastDayFrom(end.plusDays(1));
    }

    /** Obtains the end of the enrolment: the last day of the follow-up. None while something is running without a known end. */
    Limit term() {
        return (dossier, enrolment) -> {
            List<Outcome> outcomes = outcomes(dossier, enrolment).toList();
            return outcomes.stream().anyMatch(outcome -> outcome.lastDay().isEmpty())
                    ? Optional.empty()
                    : outcomes.stream()
                            .max(Comparator.comparing(
                                    outcome -> outcome.lastDay().orElseThrow()))
                            .map(outcome -> reached(enrolment, outcome));
        };
    }

    private Limit.Reached reached(Enrolment enrolment, Outcome outcome) {
        LocalDate end = outcome.lastDay().orElseThrow();
        ParameterValue<Integer> months = monthsAfter(enrolment);
        return new Limit.Reached(
                lastDay(enrolment, end),
                messages.sentence("fin.suivi", months.value(), outcome.kind(), end),
                List.of(months));
    }

    @Override
    public List<Due> of(Dossier dossier, Enrolment enrolment) {
        List<LocalDate> steps = dossier.facts(Step.class)
                .filter(step -> COUNTED.contains(step.kind()))
                .map(Step::on)
                .toList();
        List<Due> dues = new ArrayList<>();
        outcomes(dossier, enrolment).forEach(outcome -> {
            dues.addAll(during(enrolment, outcome, steps));
            afterwards(enrolment, outcome, steps).ifPresent(dues::add);
        });
        return dues;
    }

    /** Periods are counted from the first day, never chained, and are due when they are whole. */
    private List<Due> during(Enrolment enrolment, Outcome outcome, List<LocalDate> steps) {
        ParameterValue<Integer> months = parameters.at(every, enrolment.start());
        Optional<LocalDate> end = Stream.concat(outcome.lastDay().stream(), enrolment.lastDay().stream())
                .min(Comparator.naturalOrder());
        List<Due> dues = new ArrayList<>();
        if (end.isEmpty()) {
            return dues;
        }
        LocalDate first = outcome.on();
        for (int period = 1; ; period++) {
            LocalDate last = Term.ofMonths(months.value() * period).lastDayFrom(outcome.on());
            if (last.isAfter(end.get())) {
                return dues;
            }
            dues.add(new Due(
                    dispositif + ".suivi",
                    messages.sentence("suivi.pendant", outcome.kind(), first, last),
                    last,
                    within(steps, first, last),
                    List.of(months.source())));
            first = last.plusDays(1);
        }
    }

    private Optional<Due> afterwards(Enrolment enrolment, Outcome outcome, List<LocalDate> steps) {
        ParameterValue<Integer> months = monthsAfter(enrolment);
        return outcome.lastDay()
                .filter(end ->
                        enrolment.lastDay().map(exit -> exit.isAfter(end)).orElse(true))
                .map(end -> new Due(
                        dispositif + ".suivi-apres",
                        messages.sentence("suivi.apres", outcome.kind(), end),
                        enrolment
                                .lastDay()
                                .filter(exit -> exit.isBefore(lastDay(enrolment, end)))
                                .orElse(lastDay(enrolment, end)),
                        within(steps, end.plusDays(1), LocalDate.MAX),
                        List.of(months.source())));
    }

    private static Optional<LocalDate> within(List<LocalDate> days, LocalDate first, LocalDate last) {
        return days.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .findFirst();
    }
}

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
 * The follow-up of what a stay leads to, during it and after it: an interview, a contact or a review every so many months of
 * the training, the mission or the contract, then one in the months that follow its last day, which close the stay. No article
 * asks for it: its rhythm is the structure's. A step counts whatever dispositif it names.
 *
 * <p>An outcome belongs to the stay in which it begins. One without last day is followed until the exit, and gives no end.
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

    /** Gets what a stay led to, in order. */
    Stream<Outcome> outcomes(Dossier dossier, Enrolment stay) {
        return dossier.facts(Outcome.class)
                .filter(outcome -> kinds.contains(outcome.kind()) && stay.contains(outcome.on()));
    }

    /** Gets the months of follow-up after what the stay leads to. */
    ParameterValue<Integer> monthsAfter(Enrolment stay) {
        return parameters.at(after, stay.start());
    }

    /** Finds the last day of the follow-up of something that ends on a day. */
    LocalDate lastDay(Enrolment stay, LocalDate end) {
        return Term.ofMonths(monthsAfter(stay).value()).lastDayFrom(end.plusDays(1));
    }

    /** Obtains the end of the stay: the last day of the follow-up. None while something is running without a known end. */
    Limit term() {
        return (dossier, stay) -> {
            List<Outcome> outcomes = outcomes(dossier, stay).toList();
            return outcomes.stream().anyMatch(outcome -> outcome.lastDay().isEmpty())
                    ? Optional.empty()
                    : outcomes.stream()
                            .max(Comparator.comparing(
                                    outcome -> outcome.lastDay().orElseThrow()))
                            .map(outcome -> reached(stay, outcome));
        };
    }

    private Limit.Reached reached(Enrolment stay, Outcome outcome) {
        LocalDate end = outcome.lastDay().orElseThrow();
        ParameterValue<Integer> months = monthsAfter(stay);
        return new Limit.Reached(
                lastDay(stay, end),
                messages.sentence("fin.suivi", months.value(), outcome.kind(), end),
                List.of(months));
    }

    @Override
    public List<Due> of(Dossier dossier, Enrolment stay) {
        List<LocalDate> steps = dossier.facts(Step.class)
                .filter(step -> COUNTED.contains(step.kind()))
                .map(Step::on)
                .toList();
        List<Due> dues = new ArrayList<>();
        outcomes(dossier, stay).forEach(outcome -> {
            dues.addAll(during(stay, outcome, steps));
            afterwards(stay, outcome, steps).ifPresent(dues::add);
        });
        return dues;
    }

    /** Periods are counted from the first day, never chained, and are due when they are whole. */
    private List<Due> during(Enrolment stay, Outcome outcome, List<LocalDate> steps) {
        ParameterValue<Integer> months = parameters.at(every, stay.start());
        Optional<LocalDate> end = Stream.concat(outcome.lastDay().stream(), stay.lastDay().stream())
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

    private Optional<Due> afterwards(Enrolment stay, Outcome outcome, List<LocalDate> steps) {
        ParameterValue<Integer> months = monthsAfter(stay);
        return outcome.lastDay()
                .filter(end -> stay.lastDay().map(exit -> exit.isAfter(end)).orElse(true))
                .map(end -> new Due(
                        dispositif + ".suivi-apres",
                        messages.sentence("suivi.apres", outcome.kind(), end),
                        stay.lastDay()
                                .filter(exit -> exit.isBefore(lastDay(stay, end)))
                                .orElse(lastDay(stay, end)),
                        within(steps, end.plusDays(1), LocalDate.MAX),
                        List.of(months.source())));
    }

    private static Optional<LocalDate> within(List<LocalDate> days, LocalDate first, LocalDate last) {
        return days.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .findFirst();
    }
}

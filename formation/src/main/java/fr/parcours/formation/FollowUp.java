package fr.parcours.formation;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import fr.parcours.core.workflow.Obligation;
import java.time.LocalDate;
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
 *
 * @param every months between two steps, read on the day of entry
 * @param after months of follow-up after what the enrolment leads to, read on the day of entry
 */
record FollowUp(DispositifId dispositif, Parameter<Integer> every, Parameter<Integer> after, Set<OutcomeKind> kinds)
        implements Obligation {
    private static final Set<StepKind> COUNTED = Set.of(StepKind.ENTRETIEN, StepKind.CONTACT, StepKind.EVALUATION);

    static FollowUp of(DispositifId dispositif, OutcomeKind... kinds) {
        return new FollowUp(
                dispositif,
                Parameter.whole(dispositif + ".suivi-tous-les"),
                Parameter.whole(dispositif + ".suivi-apres"),
                Set.of(kinds));
    }

    /** Finds what an enrolment led to, in order. */
    List<Outcome> outcomes(Inquiry inquiry, Enrolment enrolment) {
        return inquiry.facts(
                Outcome.class, outcome -> kinds.contains(outcome.kind()) && enrolment.contains(outcome.on()));
    }

    /** Finds the last day of the follow-up of something that ends on a day. */
    LocalDate lastDay(Inquiry inquiry, Enrolment enrolment, LocalDate end) {
        return Term.ofMonths(inquiry.at(after, enrolment.start())).lastDayFrom(end.plusDays(1));
    }

    /** Finds the end of an enrolment: the last day of the follow-up. None while something is running without a known end. */
    Explained<LocalDate> term(Inquiry inquiry, Enrolment enrolment) {
        List<Outcome> outcomes = outcomes(inquiry, enrolment);
        Optional<Outcome> last = outcomes.stream()
                .max(Comparator.comparing(outcome -> outcome.lastDay().orElse(LocalDate.MAX)));
        Optional<LocalDate> end = last.flatMap(Outcome::lastDay);
        if (end.isEmpty()) {
            return inquiry.nothing();
        }
        int months = inquiry.at(after, enrolment.start());
        return inquiry.saying("fin.suivi", months, last.get().kind(), end.get())
                .gives(lastDay(inquiry, enrolment, end.get()));
    }

    @Override
    public void list(Dues dues) {
        outcomes(dues.inquiry(), dues.enrolment()).forEach(outcome -> {
            during(dues, outcome);
            afterwards(dues, outcome);
        });
    }

    /** Periods are counted from the first day, never chained, and are due when they are whole. */
    private void during(Dues dues, Outcome outcome) {
        LocalDate entry = dues.enrolment().start();
        int months = dues.inquiry().at(every, entry);
        Optional<LocalDate> end = Stream.concat(outcome.lastDay().stream(), dues.enrolment().lastDay().stream())
                .min(Comparator.naturalOrder());
        LocalDate first = outcome.on();
        for (int period = 1; end.isPresent(); period++) {
            Days days = Days.between(first, Term.ofMonths(months * period).lastDayFrom(outcome.on()));
            if (days.last().isAfter(end.get())) {
                return;
            }
            dues.require(dispositif + ".suivi", due -> {
                due.at(every, entry);
                due.saying("suivi.pendant", outcome.kind(), days.first(), days.last());
                return Due.when(days.last(), met(due, outcome, days));
            });
            first = days.last().plusDays(1);
        }
    }

    private void afterwards(Dues dues, Outcome outcome) {
        Enrolment enrolment = dues.enrolment();
        Optional<LocalDate> end = outcome.lastDay()
                .filter(day ->
                        enrolment.lastDay().map(exit -> exit.isAfter(day)).orElse(true));
        end.ifPresent(day -> dues.require(dispositif + ".suivi-apres", due -> {
            LocalDate last = lastDay(due, enrolment, day);
            due.saying("suivi.apres", outcome.kind(), day);
            return Due.when(
                    enrolment.lastDay().filter(exit -> exit.isBefore(last)).orElse(last),
                    met(due, outcome, Days.from(day.plusDays(1))));
        }));
    }

    private static Optional<LocalDate> met(Inquiry due, Outcome outcome, Days days) {
        due.about(outcome);
        return due.first(Step.class, step -> COUNTED.contains(step.kind()) && days.contains(step.on()))
                .map(Step::on);
    }
}

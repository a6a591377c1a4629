package fr.parcours.entreprises.aides;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A meeting of the employee, the employer and the counsellor in each span of some months of a contract, a choice of the
 * structure. Spans are counted from the first day of the contract, never chained, and are due when they are whole before the
 * contract, or the enrolment, ends.
 */
final class Meetings {
    static final Parameter<Integer> EVERY = Parameter.whole("contrats-aides.bilan-tripartite-mois");

    private Meetings() {}

    static void list(Dues dues) {
        for (AidedContract contract : AidedContract.of(dues.inquiry())) {
            if (contract.days().overlaps(dues.enrolment().days())) {
                Stream.concat(contract.outcome().lastDay().stream(), dues.lastDay().stream())
                        .min(Comparator.naturalOrder())
                        .ifPresent(last -> during(dues, contract, last));
            }
        }
    }

    private static void during(Dues dues, AidedContract contract, LocalDate last) {
        int months = dues.inquiry().at(EVERY, contract.start());
        LocalDate first = contract.start();
        for (int span = 1; ; span++) {
            LocalDate next = contract.start().plusMonths((long) span * months);
            Days days = Days.between(first, next.minusDays(1));
            if (days.last().isAfter(last)) {
                return;
            }
            dues.require("contrats-aides.bilan-tripartite", due -> {
                due.about(contract.outcome());
                due.at(EVERY, contract.start());
                due.saying("contrats-aides.bilan-tripartite", contract.kind(), days.first(), days.last());
                return Due.when(
                        days.last(),
                        due.first(Step.class, step -> isMeeting(step, days)).map(Step::on));
            });
            first = next;
        }
    }

    private static boolean isMeeting(Step step, Days days) {
        return step.kind().equals(StepKind.ENTRETIEN)
                && step.dispositifs().contains(ContratsAides.CONTRATS_AIDES)
                && days.contains(step.on());
    }
}

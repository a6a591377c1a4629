package fr.parcours.formation;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What comes before a training: a project validated before anything is asked, an answer to each request, and a funding settled
 * on the first day, granted by one financer at least or answered by all.
 *
 * <p>A request is answered by the first decision of the same financer since, each decision answering one request. A decision
 * that keeps it waiting is no answer; one that does not say is an answer, and no grant.
 */
final class Funding {
    /** What a financer answers. */
    static final Attribute<String> ANSWER =
            Attribute.oneOf("trainingFunding", "Réponse du financeur", "granted", "refused", "waiting");

    static final Parameter<Integer> PROJECT_DELAY = Parameter.whole("formation.delai-projet");
    static final Parameter<Integer> ANSWER_DELAY = Parameter.whole("formation.delai-reponse");

    private Funding() {}

    /** A request to a financer, and its answer once there is one. */
    private record Request(Step asked, Optional<Step> answer) {
        boolean isGranted() {
            return answer.filter(step -> says(step, "granted")).isPresent();
        }

        Optional<LocalDate> answeredOn() {
            return answer.map(Step::on);
        }

        void isUsedIn(Inquiry due) {
            due.about(asked);
            answer.ifPresent(due::about);
        }
    }

    /** The project is validated on the day of the first request at the latest, else on that of the training. */
    static void project(Dues dues) {
        Enrolment enrolment = dues.enrolment();
        dues.require("formation.projet", due -> {
            int months = due.at(PROJECT_DELAY, enrolment.start());
            Optional<LocalDate> needed = Stream.concat(
                            due.steps(enrolment, StepKind.DEMANDE).stream(),
                            Formation.FOLLOW_UP.outcomes(due, enrolment).stream())
                    .map(Fact::on)
                    .min(Comparator.naturalOrder());
            needed.ifPresentOrElse(
                    day -> due.saying("formation.projet.avant", day),
                    () -> due.saying("formation.projet.delai", months, enrolment.start()));
            return Due.when(
                    needed.orElseGet(() -> Delay.ofMonths(months).lastDayAfter(enrolment.start())),
                    due.first(Step.class, due.isOf(enrolment, Formation.PROJET_VALIDE))
                            .map(Step::on));
        });
    }

    /** Each request is answered in the time the structure allows before it asks again. */
    static void answers(Dues dues) {
        requests(dues)
                .forEach(request -> dues.require("formation.reponse", due -> {
                    LocalDate asked = request.asked().on();
                    request.isUsedIn(due);
                    request.asked()
                            .party()
                            .ifPresentOrElse(
                                    financer -> due.saying("formation.reponse.de", financer, asked),
                                    () -> due.saying("formation.reponse", asked));
                    int months = due.at(ANSWER_DELAY, dues.enrolment().start());
                    return Due.when(Delay.ofMonths(months).lastDayAfter(asked), request.answeredOn());
                }));
    }

    /** A training for which someone was asked to pay begins once one financer has granted, or once all have answered. */
    static void settled(Dues dues) {
        List<Request> requests = requests(dues);
        for (Outcome training : Formation.FOLLOW_UP.outcomes(dues.inquiry(), dues.enrolment())) {
            List<Request> before = requests.stream()
                    .filter(request -> !request.asked().on().isAfter(training.on()))
                    .toList();
            if (!before.isEmpty()) {
                dues.require("formation.financement", due -> {
                    due.about(training);
                    before.forEach(request -> request.isUsedIn(due));
                    due.saying("formation.financement", training.kind(), training.on());
                    return Due.when(training.on(), settledOn(before));
                });
            }
        }
    }

    private static Optional<LocalDate> settledOn(List<Request> requests) {
        Optional<LocalDate> granted = requests.stream()
                .filter(Request::isGranted)
                .flatMap(request -> request.answeredOn().stream())
                .min(Comparator.naturalOrder());
        boolean all = requests.stream().allMatch(request -> request.answer().isPresent());
        return granted.or(() -> all
                ? requests.stream()
                        .flatMap(request -> request.answeredOn().stream())
                        .max(Comparator.naturalOrder())
                : Optional.empty());
    }

    private static List<Request> requests(Dues dues) {
        Inquiry inquiry = dues.inquiry();
        List<Step> decisions = new ArrayList<>(inquiry.steps(dues.enrolment(), StepKind.DECISION));
        decisions.removeIf(step -> says(step, "waiting"));
        List<Request> requests = new ArrayList<>();
        for (Step asked : inquiry.steps(dues.enrolment(), StepKind.DEMANDE)) {
            Optional<Step> answer = decisions.stream()
                    .filter(step ->
                            step.party().equals(asked.party()) && !step.on().isBefore(asked.on()))
                    .findFirst();
            answer.ifPresent(decisions::remove);
            requests.add(new Request(asked, answer));
        }
        return requests;
    }

    private static boolean says(Step decision, String answer) {
        return decision.values().get(ANSWER).value().equals(Optional.of(answer));
    }
}

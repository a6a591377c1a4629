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
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
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

    private static final Parameter<Integer> PROJECT_DELAY = Parameter.whole("formation.delai-projet");
    private static final Parameter<Integer> ANSWER_DELAY = Parameter.whole("formation.delai-reponse");

    private final Parameters parameters;
    private final Messages messages;
    private final FollowUp trainings;

    Funding(Setting setting, FollowUp trainings) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.trainings = trainings;
    }

    /** A request to a financer, and its answer once there is one. */
    private record Request(Step asked, Optional<Step> answer) {
        boolean isGranted() {
            return answer.filter(step -> says(step, "granted")).isPresent();
        }

        Optional<LocalDate> answeredOn() {
            return answer.map(Step::on);
        }
    }

    /** The project is validated on the day of the first request at the latest, else on that of the training. */
    List<Due> project(Dossier dossier, Enrolment enrolment) {
        ParameterValue<Integer> delay = parameters.at(PROJECT_DELAY, enrolment.start());
        Optional<LocalDate> needed = Stream.concat(
                        EnrolmentSteps.of(dossier, enrolment, StepKind.DEMANDE).map(Step::on),
                        trainings.outcomes(dossier, enrolment).map(Outcome::on))
                .min(Comparator.naturalOrder());
        return List.of(new Due(
                "formation.projet",
                needed.map(day -> messages.sentence("formation.projet.avant", day))
                        .orElseGet(() -> messages.sentence("formation.projet.delai", delay.value(), enrolment.start())),
                needed.orElseGet(() -> Delay.ofMonths(delay.value()).lastDayAfter(enrolment.start())),
                EnrolmentSteps.of(dossier, enrolment, Formation.PROJET_VALIDE)
                        .map(Step::on)
                        .findFirst(),
                List.of(delay.source())));
    }

    /** Each request is answered in the time the structure allows before it asks again. */
    List<Due> answers(Dossier dossier, Enrolment enrolment) {
        ParameterValue<Integer> delay = parameters.at(ANSWER_DELAY, enrolment.start());
        return requests(dossier, enrolment).stream()
                .map(request -> new Due(
                        "formation.reponse",
                        request.asked()
                                .party()
                                .map(financer -> messages.sentence(
                                        "formation.reponse.de",
                                        financer,
                                        request.asked().on()))
                                .orElseGet(() -> messages.sentence(
                                        "formation.reponse", request.asked().on())),
                        Delay.ofMonths(delay.value())
                                .lastDayAfter(request.asked().on()),
                        request.answeredOn(),
                        List.of(delay.source())))
                .toList();
    }

    /** A training for which somebody was asked to pay begins once one financer has granted, or once all have answered. */
    List<Due> settled(Dossier dossier, Enrolment enrolment) {
        List<Request> requests = requests(dossier, enrolment);
        List<Due> dues = new ArrayList<>();
        trainings.outcomes(dossier, enrolment).forEach(training -> {
            List<Request> before = requests.stream()
                    .filter(request -> !request.asked().on().isAfter(training.on()))
                    .toList();
            if (!before.isEmpty()) {
                dues.add(new Due(
                        "formation.financement",
                        messages.sentence("formation.financement", training.kind(), training.on()),
                        training.on(),
                        settledOn(before),
                        List.of()));
            }
        });
        return dues;
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

    private static List<Request> requests(Dossier dossier, Enrolment enrolment) {
        List<Step> decisions = new ArrayList<>(EnrolmentSteps.of(dossier, enrolment, StepKind.DECISION)
                .filter(step -> !says(step, "waiting"))
                .toList());
        List<Request> requests = new ArrayList<>();
        EnrolmentSteps.of(dossier, enrolment, StepKind.DEMANDE).forEach(asked -> {
            Optional<Step> answer = decisions.stream()
                    .filter(step ->
                            step.party().equals(asked.party()) && !step.on().isBefore(asked.on()))
                    .findFirst();
            answer.ifPresent(decisions::remove);
            requests.add(new Request(asked, answer));
        });
        return requests;
    }

    private static boolean says(Step decision, String answer) {
        return decision.values().get(ANSWER).value().equals(Optional.of(answer));
    }
}

package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Delay;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Rhythm;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The pathway of the CEJ (R5131-16, since 2022-03-01): 12 months at most, or the term the contract says; 18 in all when it
 * is extended. Suspended days push the term where the structure chooses so, never the cap.
 *
 * <p>A listed pathway or contract that begins before the end carries it to the last day of the second month after its own
 * end, cap included (arrêté of 2022-03-09). It ends earlier when a lasting job has passed its trial period, or with the
 * sanction that suppresses everything. No article ends it on a birthday.
 */
final class CejWorkflow {
    private static final Parameter<Integer> LENGTH = Parameter.whole("cej.duree");
    private static final Parameter<Integer> LONGEST = Parameter.whole("cej.duree-maximale");
    private static final Parameter<List<String>> EXTENDING = Parameter.words("cej.prolonge-par", "outcome");
    private static final Parameter<Integer> MONTHS_AFTER = Parameter.whole("cej.prolonge-mois");
    private static final Parameter<List<String>> LASTING = Parameter.words("cej.emploi-durable", "outcome");
    private static final Parameter<Integer> LASTING_MONTHS = Parameter.whole("cej.emploi-durable-mois");
    private static final Parameter<Integer> INTERVIEWS = Parameter.whole("cej.entretiens-par-mois");

    private static final Parameter<String> SUSPENSIONS_PUSH =
            Parameter.oneOf("cej.suspension-repousse-le-terme", "oui", "non");
    private static final Parameter<Integer> SIGNING = Parameter.whole("cej.delai-signature");
    /** Being struck off the list of people seeking work (L5412-1); a word shared with the PACEA. */
    static final ExitReason STRUCK_OFF = ExitReason.named("radiation");

    private CejWorkflow() {}

    static void contribute(Contributions to) {
        to.words(WeeklyActivity.MINIMUM_AGREED, WeeklyActivity.EXEMPTION);
        to.parameters(LENGTH, LONGEST, EXTENDING, MONTHS_AFTER, LASTING, LASTING_MONTHS, INTERVIEWS);
        to.parameters(SUSPENSIONS_PUSH, SIGNING);
        to.parameters(WeeklyActivity.LEAST, WeeklyActivity.MOST, WeeklyActivity.REDUCTION);
    }

    static Workflow of(Setting setting) {
        Workflow.Builder workflow = setting.workflow(Cej.CEJ)
                .usualExits()
                .exits(ExitNature.POSITIVE, ExitReason.DYNAMIQUE)
                .exits(ExitNature.NEGATIVE, STRUCK_OFF)
                .startsWith(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                .term(citingTheChoice(
                        extended(Limit.signed("fin.contrat").within(Limit.months(LENGTH, "cej.fin.duree")))))
                .cap(extended(Limit.months(LONGEST, "cej.fin.maximum")))
                .limit(CejWorkflow::afterTheTrialPeriod)
                .limit(Sanctions::end)
                .obligation(
                        Rhythm.eachMonth("cej.entretien-mensuel", INTERVIEWS, "entretien-mensuel", StepKind.ENTRETIEN))
                .obligation(WeeklyActivity::list)
                .obligation(CejWorkflow::signature)
                .obligation(Sanctions::decisions);
        boolean push =
                setting.parameters().at(SUSPENSIONS_PUSH, LocalDate.MAX).value().equals("oui");
        return (push ? workflow.suspensionsPushTheTerm() : workflow).build();
    }

    /** Cites the structure's choice beside a term that suspensions push, or would: no article says that they do. */
    private static Limit citingTheChoice(Limit term) {
        return (inquiry, enrolment) -> {
            if (inquiry.first(
                            Suspension.class,
                            each -> each.dispositif().equals(Cej.CEJ) && enrolment.contains(each.on()))
                    .isPresent()) {
                inquiry.at(SUSPENSIONS_PUSH, enrolment.start());
            }
            return term.of(inquiry, enrolment);
        };
    }

    /**
     * Since 2025-01-01 the contract is signed within a month of the notification of the orientation (D5411-14-1), and of each
     * reorientation (D5411-14-2). The entry is the day of the signature, unless a {@code signature} says otherwise.
     */
    private static void signature(Dues dues) {
        Enrolment enrolment = dues.enrolment();
        Sanctions.notificationsOfOrientations(dues.inquiry(), enrolment)
                .forEach(notice -> dues.requireIf(
                        "cej.signature", Articles.NONE, due -> signed(due.about(notice), enrolment, notice.on())));
    }

    private static Optional<Due.When> signed(Inquiry due, Enrolment enrolment, LocalDate notified) {
        return due.find(SIGNING, notified).map(months -> {
            boolean again = notified.isAfter(enrolment.start());
            due.saying(again ? "cej.signature.reorientation" : "cej.signature", months.value(), notified);
            Optional<LocalDate> signature = due.first(
                            Step.class,
                            due.isOf(enrolment, StepKind.SIGNATURE)
                                    .and(step -> !step.on().isBefore(notified)))
                    .map(Step::on);
            Optional<LocalDate> entry = Optional.of(enrolment.start()).filter(day -> !again);
            return Due.when(
                    Delay.ofMonths(months.value()).lastDayAfter(notified),
                    Stream.concat(signature.stream(), entry.stream()).min(Comparator.naturalOrder()));
        });
    }

    /** Moves a limit for each listed pathway, in order, that begins before it and ends late enough to carry it on. */
    private static Limit extended(Limit limit) {
        return (inquiry, enrolment) -> {
            Explained<LocalDate> end = limit.of(inquiry, enrolment);
            List<String> listed = inquiry.at(EXTENDING, enrolment.start());
            int months = inquiry.at(MONTHS_AFTER, enrolment.start());
            for (Outcome outcome : inquiry.facts(
                    Outcome.class,
                    each -> listed.contains(each.kind().code()) && !each.on().isBefore(enrolment.start()))) {
                LocalDate last = end.value().orElseThrow();
                LocalDate carried = outcome.lastDay()
                        .map(day -> YearMonth.from(day).plusMonths(months).atEndOfMonth())
                        .orElse(last);
                if (!outcome.on().isAfter(last) && carried.isAfter(last)) {
                    end = inquiry.saying("cej.fin.prolonge", months, outcome.kind(), outcome.on())
                            .gives(carried);
                }
            }
            return end;
        };
    }

    /** A lasting job ends the contract once its trial period is over; one that did not outlive it ends nothing. */
    private static Explained<LocalDate> afterTheTrialPeriod(Inquiry inquiry, Enrolment enrolment) {
        List<String> kinds = inquiry.at(LASTING, enrolment.start());
        Predicate<Outcome> lasting = lasting(Term.ofMonths(inquiry.at(LASTING_MONTHS, enrolment.start())));
        return inquiry
                .facts(
                        Outcome.class,
                        lasting.and(
                                outcome -> kinds.contains(outcome.kind().code()) && enrolment.contains(outcome.on())))
                .stream()
                .min(Comparator.comparing(outcome -> outcome.trialEndsOn().orElseThrow()))
                .map(outcome -> inquiry.saying("cej.fin.emploi-durable", outcome.kind(), outcome.on())
                        .gives(outcome.trialEndsOn().orElseThrow()))
                .orElseGet(inquiry::nothing);
    }

    /** Tests if a job is planned for long enough and went on after its trial period. */
    private static Predicate<Outcome> lasting(Term shortest) {
        return job -> job.until()
                        .map(day -> !day.isBefore(shortest.lastDayFrom(job.on())))
                        .orElse(true)
                && job.trialEndsOn()
                        .filter(trial ->
                                job.endedOn().map(day -> day.isAfter(trial)).orElse(true))
                        .isPresent();
    }
}

package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The pathway of the CEJ (R5131-16, since 2022-03-01): 12 months at most, or the term the contract says; 18 in all when it
 * is extended. Suspended days push the term, never the cap.
 *
 * <p>A listed pathway or contract that begins before the end carries it to the last day of the second month after its own
 * end, cap included (arrêté of 2022-03-09). It ends earlier when a lasting job has passed its trial period, or with the
 * sanction that suppresses everything. No article ends it on a birthday.
 */
final class CejWorkflow {
    private static final Parameter<Integer> LENGTH = Parameter.whole("cej.duree");
    private static final Parameter<Integer> LONGEST = Parameter.whole("cej.duree-maximale");
    private static final Parameter<List<String>> EXTENDING = Parameter.codes("cej.prolonge-par");
    private static final Parameter<Integer> MONTHS_AFTER = Parameter.whole("cej.prolonge-mois");
    private static final Parameter<List<String>> LASTING = Parameter.codes("cej.emploi-durable");
    private static final Parameter<Integer> LASTING_MONTHS = Parameter.whole("cej.emploi-durable-mois");

    private final Parameters parameters;
    private final Messages messages;
    private final Sanctions sanctions;
    private final Workflow workflow;

    CejWorkflow(Setting setting, Sanctions sanctions) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.sanctions = sanctions;
        Workflow limits = limits().build();
        this.workflow = limits().obligation(Interviews.each(setting, limits))
                .obligation(new WeeklyActivity(setting, limits))
                .obligation(sanctions::decisions)
                .build();
    }

    Workflow workflow() {
        return workflow;
    }

    private Workflow.Builder limits() {
        Limit ordinary = Workflow.months(parameters, LENGTH, messages, "cej.fin.duree");
        Limit contract = Contract.term(messages, "fin.contrat");
        Limit longest = Workflow.months(parameters, LONGEST, messages, "cej.fin.maximum");
        return Workflow.of(Cej.CEJ)
                .usualExits()
                .exits(ExitNature.POSITIVE, ExitReason.DYNAMIQUE)
                .startsWith(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                .term(extended((dossier, enrolment) ->
                        contract.of(dossier, enrolment).or(() -> ordinary.of(dossier, enrolment))))
                .suspensionsPushTheTerm()
                .cap(extended(longest))
                .limit(this::afterTheTrialPeriod)
                .limit(sanctions::end);
    }

    /** Moves a limit for each listed pathway, in order, that begins before it and ends late enough to carry it on. */
    private Limit extended(Limit limit) {
        return (dossier, enrolment) -> limit.of(dossier, enrolment).map(reached -> {
            ParameterValue<List<String>> listed = parameters.at(EXTENDING, enrolment.start());
            ParameterValue<Integer> after = parameters.at(MONTHS_AFTER, enrolment.start());
            Limit.Reached end = reached;
            for (Outcome outcome : dossier.facts(Outcome.class)
                    .filter(each -> listed.value().contains(each.kind().code()))
                    .filter(each -> !each.on().isBefore(enrolment.start()))
                    .toList()) {
                LocalDate carried = outcome.lastDay()
                        .map(day ->
                                YearMonth.from(day).plusMonths(after.value()).atEndOfMonth())
                        .orElse(end.lastDay());
                if (!outcome.on().isAfter(end.lastDay()) && carried.isAfter(end.lastDay())) {
                    end = new Limit.Reached(
                            carried,
                            messages.sentence("cej.fin.prolonge", after.value(), outcome.kind(), outcome.on()),
                            List.of(listed, after));
                }
            }
            return end;
        });
    }

    /** A lasting job ends the contract once its trial period is over; one that did not outlive it ends nothing. */
    private Optional<Limit.Reached> afterTheTrialPeriod(Dossier dossier, Enrolment enrolment) {
        ParameterValue<List<String>> lasting = parameters.at(LASTING, enrolment.start());
        ParameterValue<Integer> months = parameters.at(LASTING_MONTHS, enrolment.start());
        return dossier.facts(Outcome.class)
                .filter(outcome -> lasting.value().contains(outcome.kind().code()))
                .filter(outcome -> enrolment.contains(outcome.on()))
                .filter(outcome -> outcome.until()
                        .map(day -> !day.isBefore(Term.ofMonths(months.value()).lastDayFrom(outcome.on())))
                        .orElse(true))
                .flatMap(outcome -> outcome.trialEndsOn().stream()
                        .filter(trial ->
                                outcome.endedOn().map(day -> day.isAfter(trial)).orElse(true))
                        .map(trial -> new Limit.Reached(
                                trial,
                                messages.sentence("cej.fin.emploi-durable", outcome.kind(), outcome.on()),
                                List.of(lasting, months))))
                .min(Comparator.comparing(Limit.Reached::lastDay));
    }
}

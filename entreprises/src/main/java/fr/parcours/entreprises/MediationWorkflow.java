package fr.parcours.entreprises;

import static fr.parcours.entreprises.MediationEmploi.MEDIATION_EMPLOI;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The pathway of the médiation emploi: three months, renewable once, six at most, all counted from the entry.
 *
 * <p>An {@code etape-mediation} after the one that hands over renews for as long again, whenever it comes; an extension says its own day; neither
 * passes the six months, and a suspension pushes nothing. A contract does not end the médiation: only an exit does, and the
 * follow-up in employment goes on after it.
 */
final class MediationWorkflow {
    private static final Parameter<Integer> LENGTH = Parameter.whole("mediation-emploi.duree");
    private static final Parameter<Integer> RENEWALS = Parameter.whole("mediation-emploi.renouvellements");

    private final Parameters parameters;
    private final Messages messages;

    private MediationWorkflow(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
    }

    static Workflow of(Setting setting) {
        MediationWorkflow pathway = new MediationWorkflow(setting);
        return Workflow.of(MEDIATION_EMPLOI)
                .startsWith(PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                .usualExits()
                .exits(ExitNature.NEUTRAL, ExitReason.RETRAITE)
                .term(pathway::term)
                .cap(pathway::longest)
                .obligation(new EmploymentFollowUp(setting))
                .build();
    }

    private Optional<Limit.Reached> term(Dossier dossier, Enrolment enrolment) {
        ParameterValue<Integer> length = parameters.at(LENGTH, enrolment.start());
        ParameterValue<Integer> most = parameters.at(RENEWALS, enrolment.start());
        List<LocalDate> renewals =
                renewals(dossier, enrolment).stream().limit(most.value()).toList();
        int months = length.value() * (1 + renewals.size());
        return Optional.of(
                renewals.isEmpty()
                        ? reached(
                                "mediation-emploi.fin.duree",
                                months,
                                enrolment.start(),
                                enrolment.start(),
                                List.of(length))
                        : reached(
                                "mediation-emploi.fin.renouvellement",
                                months,
                                enrolment.start(),
                                renewals.get(renewals.size() - 1),
                                List.of(length, most)));
    }

    /** Finds the steps that renew: all those after the entry, less the one that hands over when none did by the entry. */
    private static List<LocalDate> renewals(Dossier dossier, Enrolment enrolment) {
        Map<Boolean, List<LocalDate>> byTheEntry = MediationEmploi.etapes(dossier, enrolment.start())
                .map(Step::on)
                .collect(Collectors.partitioningBy(day -> !day.isAfter(enrolment.start())));
        return byTheEntry.get(false).stream()
                .filter(enrolment::contains)
                .skip(byTheEntry.get(true).isEmpty() ? 1 : 0)
                .toList();
    }

    private Optional<Limit.Reached> longest(Dossier dossier, Enrolment enrolment) {
        ParameterValue<Integer> length = parameters.at(LENGTH, enrolment.start());
        ParameterValue<Integer> most = parameters.at(RENEWALS, enrolment.start());
        int months = length.value() * (1 + most.value());
        return Optional.of(reached(
                "mediation-emploi.fin.plafond", months, enrolment.start(), enrolment.start(), List.of(length, most)));
    }

    private Limit.Reached reached(
            String wording, int months, LocalDate from, LocalDate told, List<ParameterValue<?>> values) {
        return new Limit.Reached(
                Term.ofMonths(months).lastDayFrom(from), messages.sentence(wording, months, told), values);
    }
}

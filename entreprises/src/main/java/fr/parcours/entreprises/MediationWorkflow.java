package fr.parcours.entreprises;

import static fr.parcours.entreprises.MediationEmploi.MEDIATION_EMPLOI;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;

/**
 * The pathway of the médiation emploi: three months, renewable once, six at most, all counted from the entry.
 *
 * <p>An {@code etape-mediation} after the one that hands over renews for as long again, whenever it comes; an extension says its own day; neither
 * passes the six months, and a suspension pushes nothing. A contract does not end the médiation: only an exit does, and the
 * follow-up in employment goes on after it.
 */
final class MediationWorkflow {
    static final Parameter<Integer> LENGTH = Parameter.whole("mediation-emploi.duree");
    static final Parameter<Integer> RENEWALS = Parameter.whole("mediation-emploi.renouvellements");

    private MediationWorkflow() {}

    static Workflow of(Setting setting) {
        return setting.workflow(MEDIATION_EMPLOI)
                .startsWith(PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                .usualExits()
                .exits(ExitNature.NEUTRAL, ExitReason.RETRAITE)
                .term(MediationWorkflow::term)
                .cap(MediationWorkflow::longest)
                .obligation(EmploymentFollowUp::list)
                .build();
    }

    private static Explained<LocalDate> term(Inquiry inquiry, Enrolment enrolment) {
        LocalDate entry = enrolment.start();
        List<LocalDate> renewals = renewals(inquiry.asOf(entry), enrolment);
        int months = inquiry.at(LENGTH, entry) * (1 + renewals.size());
        if (renewals.isEmpty()) {
            inquiry.saying("mediation-emploi.fin.duree", months, entry);
        } else {
            inquiry.saying("mediation-emploi.fin.renouvellement", months, renewals.get(renewals.size() - 1));
        }
        return inquiry.gives(Term.ofMonths(months).lastDayFrom(entry));
    }

    /**
     * Finds the steps that renew, as many as may: those after the entry, less the one that hands over when none did by the entry.
     */
    private static List<LocalDate> renewals(Inquiry inquiry, Enrolment enrolment) {
        List<Step> etapes = inquiry.facts(Step.class, MediationEmploi.isEtape(inquiry));
        boolean handedOver = etapes.stream().anyMatch(step -> !step.on().isAfter(inquiry.on()));
        return etapes.stream()
                .map(Step::on)
                .filter(day -> day.isAfter(inquiry.on()) && enrolment.contains(day))
                .skip(handedOver ? 0 : 1)
                .limit(inquiry.at(RENEWALS))
                .toList();
    }

    private static Explained<LocalDate> longest(Inquiry inquiry, Enrolment enrolment) {
        LocalDate entry = enrolment.start();
        int months = inquiry.at(LENGTH, entry) * (1 + inquiry.at(RENEWALS, entry));
        return inquiry.saying("mediation-emploi.fin.plafond", months, entry)
                .gives(Term.ofMonths(months).lastDayFrom(entry));
    }
}

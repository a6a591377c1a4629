package fr.exemple.passiae;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;

/**
 * The pathway of a PASS IAE: 24 months (R5132-1-2), pushed by the days during which no contract runs (R5132-1-3), and
 * prolonged for the reasons of {@link Prolongation} (R5132-1-8), each within its own cap.
 */
final class Pathway {
    /** The pathway ended because it had been suspended for twelve months (R5132-1-3). */
    static final ExitReason AFTER_SUSPENSION =
            ExitReason.of("fin-apres-suspension", "Fin décidée après douze mois de suspension");

    static final ExitReason[] POSITIVE = {
        ExitReason.EMPLOI_DURABLE,
        ExitReason.EMPLOI,
        ExitReason.CREATION,
        ExitReason.ALTERNANCE,
        ExitReason.FORMATION,
        ExitReason.SCOLARITE,
        ExitReason.QUALIFICATION
    };
    static final ExitReason[] NEUTRAL = {
        ExitReason.DEMENAGEMENT, ExitReason.SANTE, ExitReason.RETRAITE, ExitReason.DECES
    };
    static final ExitReason[] NEGATIVE = {
        AFTER_SUSPENSION, ExitReason.TERME, ExitReason.DEMANDE, ExitReason.ABANDON, ExitReason.NON_RESPECT
    };

    static final Parameter<Integer> MOST_SUSPENDED = Parameter.length("pass-iae.suspension.mois");

    private Pathway() {}

    static void contribute(Contributions to) {
        to.parameters(MOST_SUSPENDED);
    }

    static Workflow of(Setting setting) {
        Workflow.Builder pathway = setting.workflow(PassIae.PASS_IAE)
                .term(Limit.months(PassIae.LENGTH, "pass-iae.fin.duree"))
                .suspensionsPushTheTerm(MOST_SUSPENDED);
        for (Prolongation reason : Prolongation.values()) {
            pathway.extension(reason.code(), reason.limit());
        }
        return pathway.exits(ExitNature.POSITIVE, POSITIVE)
                .exits(ExitNature.NEUTRAL, NEUTRAL)
                .exits(ExitNature.NEGATIVE, NEGATIVE)
                .build();
    }

    static LocalDate term(Inquiry inquiry, Enrolment enrolment) {
        return Term.ofMonths(inquiry.at(PassIae.LENGTH, enrolment.start())).lastDayFrom(enrolment.start());
    }

    static boolean isOf(Suspension suspension, Enrolment enrolment) {
        return suspension.dispositif().equals(PassIae.PASS_IAE) && enrolment.contains(suspension.on());
    }

    static boolean isOf(Extension extension, Enrolment enrolment) {
        return extension.dispositif().equals(PassIae.PASS_IAE) && enrolment.contains(extension.on());
    }
}

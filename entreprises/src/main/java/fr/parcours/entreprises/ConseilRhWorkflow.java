package fr.parcours.entreprises;

import static fr.parcours.entreprises.ConseilRh.CONSEIL_RH;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The pathway of the conseil RH: a contact, an in-depth interview that takes stock, then answers (aids, trainings, funding,
 * referral), the phase {@code accompagnement}. Nothing limits it in time; the two delays are the structure's.
 */
final class ConseilRhWorkflow {
    /** The usual exits are a person's; a company in difficulty may also close down. */
    static final ExitReason CLOSED_DOWN = ExitReason.of("cessation-activite", "Cessation d’activité de l’entreprise");

    static final Parameter<Integer> INTERVIEW_DELAY = Parameter.whole("conseil-rh.delai-entretien");
    static final Parameter<Integer> ANSWERS_DELAY = Parameter.whole("conseil-rh.delai-reponses");

    private ConseilRhWorkflow() {}

    static Workflow of(Setting setting) {
        return setting.workflow(CONSEIL_RH)
                .stepsOutsideEnrolments()
                .startsWith(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.DIAGNOSTIC)
                .exits(ExitNature.POSITIVE, ExitReason.AUTONOMIE)
                .exits(ExitNature.NEUTRAL, ExitReason.TERME, ExitReason.DEMENAGEMENT, CLOSED_DOWN)
                .exits(ExitNature.NEGATIVE, ExitReason.DEMANDE, ExitReason.ABANDON)
                .obligation(ConseilRhWorkflow::contact)
                .obligation(ConseilRhWorkflow::interview)
                .obligation(ConseilRhWorkflow::answers)
                .build();
    }

    private static void contact(Dues dues) {
        Enrolment enrolment = dues.enrolment();
        dues.require("conseil-rh.contact", due -> {
            due.saying("conseil-rh.contact", enrolment.start());
            return Due.when(
                    enrolment.start(),
                    due.first(
                                    Step.class,
                                    due.isOf(enrolment, Company.CONTACT).or(due.isOf(enrolment, Company.INTERVIEW)))
                            .map(Step::on));
        });
    }

    private static void interview(Dues dues) {
        LocalDate entry = dues.enrolment().start();
        dues.require("conseil-rh.entretien", due -> {
            int months = due.at(INTERVIEW_DELAY, entry);
            due.saying("conseil-rh.entretien", months, entry);
            return Due.when(Delay.ofMonths(months).lastDayAfter(entry), interviewed(due, dues.enrolment()));
        });
    }

    /** Answers follow the interview, or the entry when it came first: nothing is due before both. */
    private static void answers(Dues dues) {
        Enrolment enrolment = dues.enrolment();
        dues.requireIf(
                "conseil-rh.reponses",
                Articles.NONE,
                due -> interviewed(due, enrolment).map(day -> {
                    LocalDate from = day.isBefore(enrolment.start()) ? enrolment.start() : day;
                    int months = due.at(ANSWERS_DELAY, from);
                    due.saying("conseil-rh.reponses", months, from);
                    return Due.when(
                            Delay.ofMonths(months).lastDayAfter(from),
                            due.first(
                                            Phase.class,
                                            phase -> phase.dispositif().equals(CONSEIL_RH)
                                                    && phase.phase().equals(PhaseId.ACCOMPAGNEMENT)
                                                    && enrolment.contains(phase.on()))
                                    .map(Phase::on));
                }));
    }

    private static Optional<LocalDate> interviewed(Inquiry inquiry, Enrolment enrolment) {
        return inquiry.first(Step.class, inquiry.isOf(enrolment, Company.INTERVIEW))
                .map(Step::on);
    }
}

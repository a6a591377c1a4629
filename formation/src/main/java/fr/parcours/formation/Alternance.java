package fr.parcours.formation;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The way into a work-study contract: open to whom at least one of the two contracts is, {@link Apprenticeship} or
 * {@link Professionalisation}, each explained. Followed to the end of the contract and after; an apprentice who begins in a
 * CFA without employer has three months to find one (L6222-12-1, since 2019-01-01).
 */
final class Alternance {
    static final DispositifId ALTERNANCE = DispositifId.of("alternance", "Alternance");
    /** The beginning of a training for apprentices, without employer yet. */
    static final StepKind ENTREE_CFA = StepKind.of("entree-cfa", "Entrée en CFA sans employeur");

    private static final Parameter<Integer> EMPLOYER_DELAY = Parameter.whole("alternance.delai-employeur");

    private final Parameters parameters;
    private final Messages messages;

    private Alternance(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
    }

    static Dispositif of(Setting setting) {
        return Dispositif.of(
                        ALTERNANCE,
                        setting.rules()
                                .any(
                                        "alternance.public",
                                        new Apprenticeship(setting).rule(),
                                        new Professionalisation(setting).rule()))
                .following(workflow(setting))
                .paying(new MonthlyScale(ALTERNANCE, "alternance.remuneration", setting, new MinimumPay(setting)));
    }

    private static Workflow workflow(Setting setting) {
        FollowUp followUp =
                new FollowUp(setting, ALTERNANCE, OutcomeKind.APPRENTISSAGE, OutcomeKind.PROFESSIONNALISATION);
        return Formation.accompaniment(ALTERNANCE)
                .term(followUp.term())
                .obligation(new Alternance(setting)::employers)
                .obligation(followUp)
                .build();
    }

    private List<Due> employers(Dossier dossier, Enrolment enrolment) {
        List<Due> dues = new ArrayList<>();
        EnrolmentSteps.of(dossier, enrolment, ENTREE_CFA)
                .forEach(step -> parameters
                        .find(EMPLOYER_DELAY, step.on())
                        .ifPresent((ParameterValue<Integer> delay) -> dues.add(new Due(
                                "alternance.employeur",
                                messages.sentence("alternance.employeur", delay.value(), step.on()),
                                Delay.ofMonths(delay.value()).lastDayAfter(step.on()),
                                dossier.facts(Outcome.class)
                                        .filter(outcome -> outcome.kind().equals(OutcomeKind.APPRENTISSAGE))
                                        .map(Outcome::on)
                                        .filter((LocalDate day) -> !day.isBefore(step.on()))
                                        .findFirst(),
                                List.of(delay.source())))));
        return dues;
    }
}

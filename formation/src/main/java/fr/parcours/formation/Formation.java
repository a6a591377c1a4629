package fr.parcours.formation;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;
import java.util.List;

/**
 * The way into a training, or back to school, for anyone whom the structure follows, at any age. No article founds this
 * service: its public, its steps and its delays are the structure's own, all of them parameters.
 *
 * <p>The project is validated, the financers are asked and answer, the training begins, the follow-up goes on during it and
 * after it.
 */
final class Formation {
    static final DispositifId FORMATION = DispositifId.of("formation", "Formation");
    /** The project of training is validated. */
    static final StepKind PROJET_VALIDE = StepKind.of("projet-valide", "Projet de formation validé");
    /** Regional programme. */
    static final Keyword PRF = Keyword.of(Keyword.Topic.PROGRAMME, "prf", "Programme régional de formation");

    static final Parameter<List<String>> FOLLOWED_BY = Parameter.codes("formation.suivi-par");
    static final FollowUp FOLLOW_UP = FollowUp.of(FORMATION, OutcomeKind.FORMATION, OutcomeKind.SCOLARITE);
    /** Any accompaniment. */
    private static final String ANY = "tous";

    private Formation() {}

    static Dispositif of(Setting setting) {
        return Dispositif.of(
                        FORMATION,
                        setting.rules().rule("formation.public", inquiry -> followed(inquiry, FORMATION, FOLLOWED_BY)))
                .following(accompaniment(setting, FORMATION)
                        .term(FOLLOW_UP::term)
                        .obligation(Funding::project)
                        .obligation(Funding::answers)
                        .obligation(Funding::settled)
                        .obligation(FOLLOW_UP)
                        .build());
    }

    /** Who follows the person is an enrolment that goes on; the service's own does not count, it refuses another. */
    static Verdict followed(Inquiry inquiry, DispositifId service, Parameter<List<String>> followedBy) {
        List<String> codes = inquiry.at(followedBy);
        return inquiry
                .enrolments(enrolment -> !enrolment.dispositif().equals(service)
                        && (codes.contains(ANY)
                                || codes.contains(enrolment.dispositif().code()))
                        && enrolment.isOpen(inquiry.on()))
                .stream()
                .findFirst()
                .map(enrolment -> inquiry.satisfied(enrolment.dispositif(), enrolment.start()))
                .orElseGet(inquiry::refused);
    }

    /** Begins a pathway of the plug-in: accompanied until it begins, followed after. */
    static Workflow.Builder accompaniment(Setting setting, DispositifId dispositif) {
        return setting.workflow(dispositif)
                .usualExits()
                .exits(ExitNature.POSITIVE, ExitReason.DYNAMIQUE)
                .exits(ExitNature.NEUTRAL, ExitReason.RETRAITE)
                .startsWith(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT);
    }
}

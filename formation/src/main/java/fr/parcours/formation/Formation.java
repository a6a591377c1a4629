package fr.parcours.formation;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;

/**
 * The way into a training, or back to school: whoever the structure follows, at any age. No article founds this service: its
 * public, its steps and its delays are the structure's own, all of them parameters.
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

    private static final Parameter<List<String>> FOLLOWED_BY = Parameter.codes("formation.suivi-par");
    /** Any accompaniment. */
    private static final String ANY = "tous";

    private final Parameters parameters;
    private final Rules rules;

    private Formation(Setting setting) {
        this.parameters = setting.parameters();
        this.rules = setting.rules();
    }

    static Dispositif of(Setting setting) {
        return Dispositif.of(FORMATION, setting.rules().rule("formation.public", new Formation(setting)::followed))
                .following(workflow(setting));
    }

    /** Who follows the person is an enrolment that goes on; the training's own does not count, it refuses another. */
    private Finding followed(Dossier dossier, LocalDate on) {
        ParameterValue<List<String>> codes = parameters.at(FOLLOWED_BY, on);
        String id = "formation.public";
        return dossier.dispositifs().stream()
                .filter(dispositif -> !dispositif.equals(FORMATION))
                .filter(dispositif ->
                        codes.value().contains(ANY) || codes.value().contains(dispositif.code()))
                .flatMap(dispositif -> dossier.enrolment(dispositif, on).stream())
                .filter(enrolment -> enrolment.isOpen(on))
                .findFirst()
                .map((Enrolment enrolment) -> rules.finding(
                                id, Verdict.SATISFIED, enrolment.dispositif(), enrolment.start())
                        .using(List.<Fact>of(enrolment.entry())))
                .orElseGet(() -> rules.finding(id, Verdict.REFUSED))
                .using(codes);
    }

    private static Workflow workflow(Setting setting) {
        FollowUp followUp = new FollowUp(setting, FORMATION, OutcomeKind.FORMATION, OutcomeKind.SCOLARITE);
        Funding funding = new Funding(setting, followUp);
        return accompaniment(FORMATION)
                .term(followUp.term())
                .obligation(funding::project)
                .obligation(funding::answers)
                .obligation(funding::settled)
                .obligation(followUp)
                .build();
    }

    /** Begins a pathway of the plug-in: accompanied until it begins, followed after. */
    static Workflow.Builder accompaniment(DispositifId dispositif) {
        return Workflow.of(dispositif)
                .usualExits()
                .exits(ExitNature.POSITIVE, ExitReason.DYNAMIQUE)
                .exits(ExitNature.NEUTRAL, ExitReason.RETRAITE)
                .startsWith(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT);
    }
}

package fr.parcours.dispositif.plie;

import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import java.util.List;

/**
 * The PLIE, "plan local pluriannuel pour l'insertion et l'emploi" (L5131-2 and R5131-3, since 2008-05-01): its words, and who
 * may enter it.
 */
final class Plie {
    static final DispositifId PLIE = DispositifId.of("plie", "PLIE");

    /** The accompaniment that an outside referent gives; it runs to its {@code until}. */
    static final StepKind EXTERNAL = StepKind.of("accompagnement-externalise", "Parcours d’accompagnement externalisé");

    static final StepKind MOBILISATION = StepKind.of("etape-mobilisation", "Étape de mobilisation");
    static final StepKind TRANSITION = StepKind.of("etape-transition", "Étape de transition");
    static final StepKind SENIOR = StepKind.of("etape-senior", "Accompagnement des seniors");
    static final StepKind HEALTH = StepKind.of("etape-sante", "Action santé");
    /** Hands the participant over to the médiation emploi, which reads this fact and nothing else. */
    static final StepKind MEDIATION = StepKind.of("etape-mediation", "Étape de médiation emploi");
    /** Steps of the pathway, those bought from a provider included. */
    static final List<StepKind> ETAPES =
            List.of(EXTERNAL, MOBILISATION, TRANSITION, MEDIATION, SENIOR, HEALTH, StepKind.PRESTATION);

    static final Keyword PERSONAL_DEVELOPMENT =
            Keyword.of(Keyword.Topic.THEME, "developpement-personnel", "Développement personnel");
    static final Keyword LITERACY = Keyword.of(Keyword.Topic.THEME, "alphabetisation", "Alphabétisation");
    /** What the PLIE pays for a training when no other money does. */
    static final AidScheme TRAINING = AidScheme.of("formation-plie", "Financement de formation par le PLIE");

    private Plie() {}

    static Dispositif of(Setting setting) {
        Rules rules = setting.rules();
        return Dispositif.of(
                        PLIE,
                        rules.given(
                                rules.inForce("plie.existence", Protocol.LONGEST),
                                rules.all(
                                        "plie.public",
                                        WorkingAge.rule(rules),
                                        Criteria.rule(rules),
                                        rules.rule("plie.protocole", Protocol::isRunning))))
                .following(PlieWorkflow.of(setting));
    }
}

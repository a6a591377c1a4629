package fr.parcours.population.sample;

import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.util.List;

/** The words of the chapters: plug-ins own them, and the sample knows no class of a plug-in. */
final class Words {
    static final DispositifId MISSION_LOCALE = DispositifId.MISSION_LOCALE;
    static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    static final DispositifId PPAE = DispositifId.of("ppae", "PPAE délégué");
    static final DispositifId GARANTIE_JEUNES = DispositifId.of("garantie-jeunes", "Garantie jeunes");
    static final DispositifId OBLIGATION_FORMATION = DispositifId.of("obligation-formation", "Obligation de formation");
    static final DispositifId REPERAGE = DispositifId.of("reperage", "Repérage des invisibles");
    static final DispositifId PLIE = DispositifId.of("plie", "PLIE");
    static final DispositifId MEDIATION = DispositifId.of("mediation-emploi", "Médiation emploi");

    /** The pathways of young people. */
    static final List<DispositifId> PATHWAYS = List.of(PACEA, PPAE, GARANTIE_JEUNES, OBLIGATION_FORMATION, REPERAGE);

    static final PhaseId GROUP_START = PhaseId.of("demarrage-collectif", "Démarrage collectif");

    static final AidScheme ALLOCATION_PACEA = AidScheme.of("allocation-pacea", "Allocation PACEA");
    static final AidScheme ALLOCATION_GARANTIE_JEUNES =
            AidScheme.of("allocation-garantie-jeunes", "Allocation de la Garantie jeunes");
    static final AidScheme OTHER_AID = AidScheme.of("aide-diverse", "Aide diverse");
    static final AidScheme PLIE_TRAINING = AidScheme.of("formation-plie", "Formation financée par le PLIE");

    static final StepKind PARENTAL_PERMISSION = StepKind.of("autorisation-parentale", "Autorisation parentale");
    static final StepKind OUTSOURCED = StepKind.of("accompagnement-externalise", "Accompagnement externalisé");
    static final StepKind MOBILISATION_STEP = StepKind.of("etape-mobilisation", "Étape de mobilisation");
    static final StepKind TRANSITION_STEP = StepKind.of("etape-transition", "Étape de transition");
    static final StepKind MEDIATION_STEP = StepKind.of("etape-mediation", "Médiation emploi");
    static final StepKind SENIOR_STEP = StepKind.of("etape-senior", "Accompagnement senior");
    static final StepKind HEALTH_STEP = StepKind.of("etape-sante", "Action santé");

    static final Keyword FIELD_OF_POSSIBILITIES = theme("champ-des-possibles", "Ouvrir le champ des possibles");
    static final Keyword PERSONAL_DEVELOPMENT = theme("developpement-personnel", "Développement personnel");
    static final Keyword LITERACY = theme("alphabetisation", "Alphabétisation");
    static final Keyword REGIONAL_PROGRAMME =
            Keyword.of(Keyword.Topic.PROGRAMME, "prf", "Programme régional de formation");

    private Words() {}

    private static Keyword theme(String code, String label) {
        return Keyword.of(Keyword.Topic.THEME, code, label);
    }
}

package fr.parcours.entreprises;

import fr.parcours.core.vocabulary.StepKind;

/**
 * The words of recruitment, in which nobody is enrolled. A session held is a step of its kind on the action's dossier, an
 * attendance one on the participant's; a candidate kept by an employer is a {@code preselection}; what follows is credited
 * with {@code via}.
 */
final class Recruitment {
    static final StepKind UNIS_VERS_EMPLOI = StepKind.of("unis-vers-emploi", "Unis vers l’Emploi");
    static final StepKind RDV_EMPLOI = StepKind.of("rdv-emploi", "RDV Emploi");
    static final StepKind CONNECTER_TALENTS = StepKind.of("connecter-talents", "Connecter les talents");
    /** Any other session: the cross-border ones. */
    static final StepKind SESSION = StepKind.of("session-recrutement", "Session de recrutement");

    static final StepKind PRESELECTION = StepKind.of("preselection", "Présélection par un employeur");

    private Recruitment() {}
}

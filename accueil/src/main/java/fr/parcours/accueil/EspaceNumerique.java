package fr.parcours.accueil;

import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;

/**
 * The digital space: computers, internet, a printer and someone to help. Anyone may come, as often as wanted; a diagnosis
 * says so. A service, not a pathway: no entry is needed, a visitor without a dossier is a visit counted on the action's.
 */
final class EspaceNumerique {
    static final DispositifId NUMERIQUE = DispositifId.of("numerique", "Espace numérique");
    /** A CV made or changed. */
    static final StepKind CV = StepKind.of("cv", "CV fait ou modifié");
    /** A CV or a letter printed. */
    static final StepKind IMPRESSION = StepKind.of("impression", "Impression");
    /** A person received, or a company visited. */
    static final StepKind VISITE = StepKind.of("visite", "Visite");
    /** Theme of the digital workshops. */
    static final Keyword ATELIER_NUMERIQUE = Keyword.of(Keyword.Topic.THEME, "numerique", "Numérique");

    private EspaceNumerique() {}

    static Dispositif of(Setting setting) {
        return Dispositif.of(NUMERIQUE, setting.rules().rule("numerique.ouvert", inquiry -> inquiry.satisfied()));
    }
}

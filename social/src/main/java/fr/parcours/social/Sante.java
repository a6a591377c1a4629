package fr.parcours.social;

import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;

/**
 * The health service: everyone registered with the structure, young or adult, of any age, once or for longer. Nobody is
 * enrolled in it: its workshops, events and proposals are steps that name it.
 *
 * <p>A workshop or a reinforced programme is an action: its sessions stand in the action's dossier, an attendance in the
 * participant's, repeating the theme and the audience. A satisfaction form is anonymous: an {@code avis} on the action,
 * {@code count} of them at once, {@code satisfied} or not.
 */
final class Sante {
    static final DispositifId SANTE = DispositifId.of("sante", "Santé");
    /** Something proposed to someone, whatever comes of it: a check-up, a workshop, a psychologist. */
    static final StepKind PROPOSITION = StepKind.of("proposition", "Proposition");
    /** Answers to the form given at the end of a session. */
    static final StepKind AVIS = StepKind.of("avis", "Avis de satisfaction");

    static final Keyword CPS = Keyword.of(Keyword.Topic.THEME, "cps", "Compétences psychosociales");
    static final Keyword CPS_RENFORCE =
            Keyword.of(Keyword.Topic.THEME, "cps-renforce", "Compétences psychosociales, programme renforcé");
    static final Keyword NUTRITION = Keyword.of(Keyword.Topic.THEME, "nutrition", "Nutrition");
    static final Keyword ADDICTIONS = Keyword.of(Keyword.Topic.THEME, "addictions", "Addictions");

    private Sante() {}

    static Dispositif of(Setting setting) {
        return Dispositif.of(SANTE, Registration.rule(setting, "sante.inscription"));
    }
}

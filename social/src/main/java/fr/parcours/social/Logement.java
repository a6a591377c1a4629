package fr.parcours.social;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;

/**
 * The "comité local pour le logement autonome des jeunes" (circulaire 383 of 1990-06-29): those registered with the structure,
 * from 18 to 30. No text says where 30 ends: read like every age here, in whole years, to the day before the 31st birthday.
 *
 * <p>The age is that of the entry: nothing ends an accompaniment at a birthday, nor after a time. Information first, then a
 * request, then the access to a place to live; from there a new request, since a residential path goes from one to the next.
 */
final class Logement {
    static final DispositifId LOGEMENT = DispositifId.of("logement", "Logement (CLLAJ)");
    static final PhaseId INFORMATION = PhaseId.of("information-logement", "Information et orientation");
    static final PhaseId DEMANDE = PhaseId.of("demande-logement", "Demande de logement");
    static final PhaseId ACCES = PhaseId.of("acces-logement", "Accès au logement");
    /** The day someone moves in: not one of the situations towards work, so a step. */
    static final StepKind ENTREE = StepKind.of("acces-logement", "Accès à un logement");
    /** What is asked for, or found; a value of the request and of the access. */
    static final Attribute<String> SOLUTION = Attribute.oneOf(
            "logement.solution",
            "Solution de logement",
            "parc-social",
            "parc-prive",
            "hebergement-temporaire",
            "foyer-jeunes-travailleurs",
            "aide-logement");

    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("logement.age-minimum");
    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("logement.age-maximum");

    private Logement() {}

    static Dispositif of(Setting setting) {
        Rules rules = setting.rules();
        return Dispositif.of(
                        LOGEMENT,
                        rules.given(
                                rules.inForce("logement.existence", AGE_MINIMUM),
                                rules.all(
                                        "logement.public",
                                        Registration.rule(setting, "logement.inscription"),
                                        rules.age("logement.age", AGE_MINIMUM, AGE_MAXIMUM))))
                .following(setting.workflow(LOGEMENT)
                        .stepsOutsideEnrolments()
                        .usualExits()
                        .startsWith(INFORMATION, DEMANDE)
                        .then(INFORMATION, DEMANDE)
                        .then(DEMANDE, ACCES, INFORMATION)
                        .then(ACCES, PhaseId.SUIVI, DEMANDE)
                        .then(PhaseId.SUIVI, DEMANDE)
                        .build());
    }
}

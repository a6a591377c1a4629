package fr.parcours.social;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.vocabulary.DispositifId;
import java.util.Comparator;
import java.util.Set;

/**
 * The condition of being registered with the structure, young or adult: an enrolment, that day, in any dispositif that is not one of
 * these services.
 */
final class Registration {
    private static final Set<DispositifId> SERVICES =
            Set.of(Fajem.FAJEM, Sante.SANTE, Logement.LOGEMENT, Domiciliation.DOMICILIATION);

    private Registration() {}

    /** Obtains the rule; wording values: the dispositif entered first, the day of entry. */
    static Rule rule(Setting setting, String id) {
        return setting.rules()
                .rule(
                        id,
                        inquiry -> inquiry
                                .enrolments(enrolment ->
                                        !SERVICES.contains(enrolment.dispositif()) && enrolment.contains(inquiry.on()))
                                .stream()
                                .min(Comparator.comparing(Enrolment::start).thenComparing(Enrolment::dispositif))
                                .map(first -> inquiry.satisfied(first.dispositif(), first.start()))
                                .orElseGet(inquiry::refused));
    }
}

package fr.parcours.accueil;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import java.util.List;
import java.util.Set;

/**
 * The mobilisation: workshops and mock interviews before a job or a training, for anyone who is followed, without limit of
 * age or time. A service, not a pathway: its steps name it, no one needs to have entered it.
 */
final class Mobilisation {
    static final DispositifId MOBILISATION = DispositifId.of("mobilisation", "Mobilisation des publics");
    static final StepKind SIMULATION_ENTRETIEN = StepKind.of("simulation-entretien", "Simulation d’entretien");
    /** Preparation for a recruitment of many by one employer. */
    static final StepKind PREPARATION_RECRUTEMENT =
            StepKind.of("preparation-recrutement", "Préparation à un recrutement en nombre");

    /** Who comes to a service that is open to anyone is not followed for all that. */
    private static final Set<DispositifId> NOT_A_FOLLOW_UP =
            Set.of(MOBILISATION, EspaceNumerique.NUMERIQUE, Matinales.MATINALES);

    private Mobilisation() {}

    static Dispositif of(Setting setting) {
        return Dispositif.of(MOBILISATION, setting.rules().rule("mobilisation.suivi", Mobilisation::followed));
    }

    private static Verdict followed(Inquiry inquiry) {
        List<DispositifId> open = inquiry
                .enrolments(enrolment ->
                        !NOT_A_FOLLOW_UP.contains(enrolment.dispositif()) && enrolment.isOpen(inquiry.on()))
                .stream()
                .map(Enrolment::dispositif)
                .toList();
        return open.isEmpty() ? inquiry.refused() : inquiry.satisfied(open);
    }
}

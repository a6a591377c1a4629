package fr.parcours.accueil;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The mobilisation: workshops and mock interviews before a job or a training, for whoever is followed, without bound of age
 * or time. A service, not a pathway: its steps name it, nobody needs to have entered it.
 */
final class Mobilisation {
    static final DispositifId MOBILISATION = DispositifId.of("mobilisation", "Mobilisation des publics");
    static final StepKind SIMULATION_ENTRETIEN = StepKind.of("simulation-entretien", "Simulation d’entretien");
    /** Preparation for a recruitment of many by one employer. */
    static final StepKind PREPARATION_RECRUTEMENT =
            StepKind.of("preparation-recrutement", "Préparation à un recrutement en nombre");

    /** Who comes to a service that is open to anybody is not followed for all that. */
    private static final Set<DispositifId> NOT_A_FOLLOW_UP =
            Set.of(MOBILISATION, EspaceNumerique.NUMERIQUE, Matinales.MATINALES);

    private final Rules rules;

    private Mobilisation(Rules rules) {
        this.rules = rules;
    }

    static Dispositif of(Setting setting) {
        Mobilisation mobilisation = new Mobilisation(setting.rules());
        return Dispositif.of(MOBILISATION, setting.rules().rule("mobilisation.suivi", mobilisation::followed));
    }

    private Finding followed(Dossier dossier, LocalDate on) {
        List<Enrolment> open = dossier.dispositifs().stream()
                .filter(dispositif -> !NOT_A_FOLLOW_UP.contains(dispositif))
                .flatMap(dispositif -> dossier.enrolment(dispositif, on).stream())
                .filter(enrolment -> enrolment.isOpen(on))
                .toList();
        String id = "mobilisation.suivi";
        return open.isEmpty()
                ? rules.finding(id, Verdict.REFUSED)
                : rules.finding(
                                id,
                                Verdict.SATISFIED,
                                open.stream().map(Enrolment::dispositif).toList())
                        .using(open.stream().<Fact>map(Enrolment::entry).toList());
    }
}

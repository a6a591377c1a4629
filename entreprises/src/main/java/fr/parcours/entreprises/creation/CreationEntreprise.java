package fr.parcours.entreprises.creation;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.Territory;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The accompaniment of business creation: from 16 to 30, living on the territory or about to settle the company there. Who
 * lives elsewhere is not refused: whether the company will be on the territory is appraised.
 *
 * <p>An enrolment is a project and lasts as long as needed. Nothing says where the committee comes in the pathway: it is no phase.
 * A company created is followed.
 */
final class CreationEntreprise {
    static final DispositifId CREATION_ENTREPRISE = DispositifId.of("creation-entreprise", "Création d’entreprise");
    /** A committee that examines projects. */
    static final StepKind COMITE = StepKind.of("comite", "Comité de création d’entreprise");
    /** Jobs a company created, its creator's included. */
    static final StepKind EMPLOI_CREE = StepKind.of("emploi-cree", "Emploi créé");

    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("creation-entreprise.age-minimum");
    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("creation-entreprise.age-maximum");
    static final Parameter<String> TERRITORY = Parameter.code("creation-entreprise.territoire");
    static final Parameter<Integer> FOLLOW_UP = Parameter.whole("creation-entreprise.delai-suivi");

    private CreationEntreprise() {}

    static Dispositif of(Setting setting) {
        Rules rules = setting.rules();
        return Dispositif.of(
                        CREATION_ENTREPRISE,
                        rules.given(
                                rules.inForce("creation-entreprise.existence", AGE_MINIMUM),
                                rules.all(
                                        "creation-entreprise.public",
                                        rules.age("creation-entreprise.age", AGE_MINIMUM, AGE_MAXIMUM),
                                        rules.rule(
                                                "creation-entreprise.territoire",
                                                inquiry -> onTheTerritory(inquiry, setting.territory())))))
                .following(setting.workflow(CREATION_ENTREPRISE)
                        .usualExits()
                        .startsWith(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                        .then(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                        .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                        .obligation(CreationEntreprise::followUp)
                        .build())
                .paying(Grant.scale());
    }

    private static Verdict onTheTerritory(Inquiry inquiry, Territory territory) {
        String group = inquiry.at(TERRITORY);
        String commune = inquiry.need(Attributes.COMMUNE);
        if (territory.groups().getOrDefault(group, Set.of()).contains(commune)) {
            return inquiry.satisfied();
        }
        return inquiry.saying("creation-entreprise.territoire.ailleurs")
                .appraised(
                        inquiry.sentence("creation-entreprise.appreciation.implantation"),
                        inquiry.sentence("creation-entreprise.appreciation.conseiller"));
    }

    /** The follow-up begins within a delay of the creation, a choice of the structure. */
    private static void followUp(Dues dues) {
        dues.inquiry()
                .facts(
                        Outcome.class,
                        outcome -> outcome.kind().equals(OutcomeKind.CREATION_ENTREPRISE)
                                && dues.enrolment().contains(outcome.on()))
                .forEach(creation -> dues.require("creation-entreprise.suivi", due -> {
                    due.about(creation);
                    int months = due.at(FOLLOW_UP, creation.on());
                    due.saying("creation-entreprise.suivi", months, creation.on());
                    return Due.when(
                            Delay.ofMonths(months).lastDayAfter(creation.on()),
                            began(due, dues.enrolment(), PhaseId.SUIVI));
                }));
    }

    /** Finds the day on which a project first came to a phase. */
    static Optional<LocalDate> began(Inquiry inquiry, Enrolment project, PhaseId phase) {
        return inquiry.phases(project).stream()
                .filter(each -> each.phase().equals(phase))
                .map(Phase::on)
                .findFirst();
    }
}

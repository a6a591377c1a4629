package fr.parcours.entreprises.creation;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Appraisal;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
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
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;
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
    /** A committee that hears projects. */
    static final StepKind COMITE = StepKind.of("comite", "Comité de création d’entreprise");
    /** Jobs a company created, its creator's included. */
    static final StepKind EMPLOI_CREE = StepKind.of("emploi-cree", "Emploi créé");

    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("creation-entreprise.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("creation-entreprise.age-maximum");
    private static final Parameter<String> TERRITORY = Parameter.code("creation-entreprise.territoire");
    private static final Parameter<Integer> FOLLOW_UP = Parameter.whole("creation-entreprise.delai-suivi");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;
    private final Territory territory;

    private CreationEntreprise(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
        this.territory = setting.territory();
    }

    static Dispositif of(Setting setting) {
        CreationEntreprise creation = new CreationEntreprise(setting);
        return Dispositif.of(CREATION_ENTREPRISE, creation.eligibility())
                .following(creation.workflow())
                .paying(new Grant(setting));
    }

    private Rule eligibility() {
        return rules.given(
                rules.inForce("creation-entreprise.existence", AGE_MINIMUM),
                rules.all(
                        "creation-entreprise.public",
                        rules.age("creation-entreprise.age", AGE_MINIMUM, AGE_MAXIMUM),
                        rules.rule("creation-entreprise.territoire", this::onTheTerritory)));
    }

    private Finding onTheTerritory(Dossier dossier, LocalDate on) {
        ParameterValue<String> group = parameters.at(TERRITORY, on);
        Set<String> communes = territory.groups().getOrDefault(group.value(), Set.of());
        Optional<String> commune = dossier.answer(Attributes.COMMUNE, on).value();
        String id = "creation-entreprise.territoire";
        Finding finding;
        if (commune.isEmpty()) {
            finding = rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.COMMUNE));
        } else if (communes.contains(commune.get())) {
            finding = rules.finding(id, Verdict.SATISFIED);
        } else {
            finding = Finding.of(id, Verdict.UNDETERMINED, messages.sentence(id + ".ailleurs"))
                    .appraised(List.of(new Appraisal(
                            messages.sentence("creation-entreprise.appreciation.implantation"),
                            messages.sentence("creation-entreprise.appreciation.conseiller"))));
        }
        return finding.using(group).using(Rules.declared(dossier, Attributes.COMMUNE, on));
    }

    private Workflow workflow() {
        return Workflow.of(CREATION_ENTREPRISE)
                .usualExits()
                .startsWith(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .obligation(this::followUp)
                .build();
    }

    /** The follow-up begins within a delay of the creation, a choice of the structure. */
    private List<Due> followUp(Dossier dossier, Enrolment enrolment) {
        return dossier.facts(Outcome.class)
                .filter(outcome ->
                        outcome.kind().equals(OutcomeKind.CREATION_ENTREPRISE) && enrolment.contains(outcome.on()))
                .map(creation -> {
                    ParameterValue<Integer> delay = parameters.at(FOLLOW_UP, creation.on());
                    return new Due(
                            "creation-entreprise.suivi",
                            messages.sentence("creation-entreprise.suivi", delay.value(), creation.on()),
                            Delay.ofMonths(delay.value()).lastDayAfter(creation.on()),
                            Projects.phases(dossier, enrolment, PhaseId.SUIVI).findFirst(),
                            List.of(delay.source()));
                })
                .toList();
    }
}

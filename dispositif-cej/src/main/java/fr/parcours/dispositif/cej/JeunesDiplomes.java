package fr.parcours.dispositif.cej;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Rhythm;
import fr.parcours.core.workflow.Workflow;
import java.util.List;

/**
 * The intensive accompaniment of young graduates, since March 2021: no job, no studies, BAC+2 at least, 12 months, an
 * individual interview each month. A choice of the structure: no article founds it, and the money comes from the Garantie
 * jeunes, in which a graduate is enrolled as well.
 */
final class JeunesDiplomes {
    static final DispositifId JEUNES_DIPLOMES = DispositifId.of("jeunes-diplomes", "Jeunes diplômés");

    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("jeunes-diplomes.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("jeunes-diplomes.age-maximum");
    private static final Parameter<Integer> LEVEL = Parameter.whole("jeunes-diplomes.niveau-minimum");
    private static final Parameter<List<String>> SITUATIONS =
            Parameter.someOf("jeunes-diplomes.situations-admises", Attributes.ACTIVITY);
    private static final Parameter<Integer> LENGTH = Parameter.whole("jeunes-diplomes.duree");
    private static final Parameter<Integer> INTERVIEWS = Parameter.whole("jeunes-diplomes.entretiens-par-mois");

    private JeunesDiplomes() {}

    static void contribute(Contributions to) {
        to.words(JEUNES_DIPLOMES);
        to.parameters(AGE_MINIMUM, AGE_MAXIMUM, LEVEL, SITUATIONS, LENGTH, INTERVIEWS);
        to.dispositif(setting ->
                Dispositif.of(JEUNES_DIPLOMES, eligibility(setting.rules())).following(pathway(setting)));
    }

    private static Rule eligibility(Rules rules) {
        return rules.given(
                rules.inForce("jeunes-diplomes.existence", AGE_MINIMUM),
                rules.all(
                        "jeunes-diplomes.public",
                        rules.age("jeunes-diplomes.age", AGE_MINIMUM, AGE_MAXIMUM),
                        rules.oneOf("jeunes-diplomes.situation", Attributes.ACTIVITY, SITUATIONS),
                        rules.rule("jeunes-diplomes.diplome", JeunesDiplomes::graduated)));
    }

    private static Verdict graduated(Inquiry inquiry) {
        int least = inquiry.at(LEVEL);
        int level = Integer.parseInt(inquiry.need(Attributes.EDUCATION, least));
        return inquiry.answer(level >= least, level, least);
    }

    static Workflow pathway(Setting setting) {
        return setting.workflow(JEUNES_DIPLOMES)
                .usualExits()
                .exits(ExitNature.POSITIVE, ExitReason.DYNAMIQUE)
                .startsWith(PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                .term(Limit.months(LENGTH, "jeunes-diplomes.fin.duree"))
                .obligation(Rhythm.eachMonth(
                        "jeunes-diplomes.entretien-mensuel", INTERVIEWS, "entretien-mensuel", StepKind.ENTRETIEN))
                .build();
    }
}

package fr.parcours.dispositif.pacea;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The PACEA: who may enter it.
 *
 * <p>L5131-3 opens it to the young from 16 to 25 "en difficulté et confrontés à un risque d'exclusion professionnelle", and
 * gives no criterion: the difficulty is presumed. Neither a job, nor studies, nor the place of residence is a condition of
 * the text, so none refuses, known or unknown, even where a structure describes its own public more narrowly.
 */
final class Pacea {
    static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    static final AidScheme ALLOCATION = AidScheme.of("allocation-pacea", "Allocation du PACEA");

    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("pacea.age-minimum");
    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("pacea.age-maximum");
    static final Parameter<List<String>> INCOMPATIBLE =
            Parameter.words("pacea.dispositifs-incompatibles", "dispositif");
    private static final Articles PUBLIC = Articles.from(LocalDate.of(2017, 1, 1), "L5131-3");

    private Pacea() {}

    static Dispositif of(Setting setting) {
        Workflow workflow = PaceaWorkflow.of(setting);
        return Dispositif.of(PACEA, eligibility(setting))
                .following(workflow)
                .paying(PaceaAllowance.of(setting.rules(), workflow));
    }

    private static Rule eligibility(Setting setting) {
        Rules rules = setting.rules();
        return rules.given(
                rules.inForce("pacea.existence", AGE_MINIMUM),
                rules.all(
                        "pacea.public",
                        rules.age("pacea.age", AGE_MINIMUM, AGE_MAXIMUM),
                        rules.presumed("pacea.difficulte", PUBLIC),
                        notIncompatible(rules, "pacea.incompatible", Days::of)));
    }

    /**
     * Obtains the rule that no enrolment has a day among some in a dispositif which, on the day judged, excludes the PACEA: the
     * CEJ, since 2022-03-01 (L5131-5, R5131-13). The incompatibility has a first day, so it is a rule of its own.
     */
    static Rule notIncompatible(Rules rules, String id, Function<LocalDate, Days> days) {
        return rules.notEnrolledIn(id, INCOMPATIBLE, days);
    }
}

package fr.parcours.dispositif.pacea;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Combination;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The PACEA: who may enter it.
 *
 * <p>L5131-3 opens it to the young from 16 to 25 "en difficulté et confrontés à un risque d'exclusion professionnelle", and
 * gives no criterion: the difficulty is presumed. Neither a job, nor studies, nor the place of residence is a condition of
 * the text, so none refuses, known or unknown, even where a structure describes its own public more narrowly.
 *
 * <p>Since 2025-01-01 its contract is the contrat d'engagement of people registered as seeking work (L5131-4, L5411-6), so the
 * {@linkplain Registration registration} is a condition. L5314-2 then lets missions locales follow a recognised disabled worker
 * to 29 within a CEJ only: L5131-3 did not move, and the PACEA stays at 25.
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
        Rule age = rules.age("pacea.age", AGE_MINIMUM, AGE_MAXIMUM);
        Rule difficulty = rules.presumed("pacea.difficulte", PUBLIC);
        Registration registration = new Registration(rules, PACEA.code());
        Rule monthsRemain = Consecutive.remain(rules);
        Rule notIncompatible = notIncompatible(rules, "pacea.incompatible", Days::of);
        return rules.given(
                rules.inForce("pacea.existence", AGE_MINIMUM),
                rules.combining("pacea.public", Articles.NONE, inquiry -> {
                    List<Rule> conditions = new ArrayList<>(List.of(age, difficulty));
                    conditions.addAll(registration.required(inquiry));
                    conditions.add(notIncompatible);
                    if (Consecutive.mayContinue(inquiry)) {
                        conditions.add(monthsRemain);
                    }
                    return Combination.all(conditions);
                }));
    }

    /**
     * Obtains the rule that no enrolment has a day among some in a dispositif which, on the day judged, excludes the PACEA: the
     * CEJ, since 2022-03-01 (L5131-5, R5131-13). The incompatibility has a first day, so it is a rule of its own.
     */
    static Rule notIncompatible(Rules rules, String id, Function<LocalDate, Days> days) {
        return rules.notEnrolledIn(id, INCOMPATIBLE, days);
    }
}

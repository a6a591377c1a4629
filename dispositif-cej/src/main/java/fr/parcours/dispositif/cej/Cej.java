package fr.parcours.dispositif.cej;

import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The contrat d'engagement jeune, since 2022-03-01 (L5131-6; R5131-15 to R5131-26): who may enter it.
 *
 * <p>From 16 to 25, to 29 for a recognised disabled worker, neither student nor in training. A job does not refuse: the
 * nature of its contract and its hours are appraised (R5131-15). Six months after an earlier one, unless special
 * circumstances (R5131-16). A beneficiary of the RSA may sign it, without its allowance.
 */
final class Cej {
    static final DispositifId CEJ = DispositifId.of("cej", "Contrat d’engagement jeune");
    static final AidScheme ALLOCATION = AidScheme.of("allocation-cej", "Allocation du contrat d’engagement jeune");
    /** The day on which the papers that open the allowance are complete. */
    static final StepKind PIECES = StepKind.of("pieces", "Pièces justificatives complètes");

    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("cej.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("cej.age-maximum");
    private static final Parameter<Integer> AGE_MAXIMUM_RQTH = Parameter.whole("cej.age-maximum-rqth");
    private static final Parameter<List<String>> EXCLUDED =
            Parameter.someOf("cej.situations-exclues", Attributes.ACTIVITY);
    private static final Parameter<List<String>> APPRAISED =
            Parameter.someOf("cej.situations-appreciees", Attributes.ACTIVITY);
    private static final Parameter<Integer> BETWEEN = Parameter.whole("cej.delai-nouveau-contrat");
    private static final Parameter<List<String>> INCOMPATIBLE =
            Parameter.words("cej.dispositifs-incompatibles", "dispositif");

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 3, 1);
    private static final Articles PUBLIC = Articles.from(FIRST_DAY, "L5131-6");
    private static final MonthlyAllowance ALLOWANCE = new MonthlyAllowance(
            CEJ,
            ALLOCATION,
            Articles.from(FIRST_DAY, "R5131-25 I"),
            FlatAmount::of,
            List.of(Sanctions::adjusted, Papers::adjusted));

    private Cej() {}

    static void contribute(Contributions to) {
        to.words(CEJ, ALLOCATION, PIECES);
        to.uses(DispositifId.named("pacea"));
        to.parameters(AGE_MINIMUM, AGE_MAXIMUM, AGE_MAXIMUM_RQTH, EXCLUDED, APPRAISED, BETWEEN, INCOMPATIBLE);
        to.parameters(ALLOWANCE.parameters());
        to.parameters(FlatAmount.MAJORITY, FlatAmount.ADULT, FlatAmount.ADULT_FIRST_BRACKET, FlatAmount.MINOR);
        to.parameters(Papers.DELAY, Papers.PRECAUTION);
        Sanctions.contribute(to);
        CejWorkflow.contribute(to);
        to.dispositif(Cej::of);
    }

    private static Dispositif of(Setting setting) {
        Workflow workflow = CejWorkflow.of(setting);
        return Dispositif.of(CEJ, eligibility(setting.rules()))
                .following(workflow)
                .paying(ALLOWANCE.along(workflow));
    }

    private static Rule eligibility(Rules rules) {
        return rules.given(
                rules.inForce("cej.existence", AGE_MINIMUM),
                rules.all(
                        "cej.public",
                        rules.any(
                                "cej.age",
                                rules.age("cej.age.commun", AGE_MINIMUM, AGE_MAXIMUM),
                                rules.all(
                                        "cej.age.handicap",
                                        rules.age("cej.age.etendu", AGE_MINIMUM, AGE_MAXIMUM_RQTH),
                                        rules.condition("cej.rqth", Attributes.RQTH.is(true), PUBLIC))),
                        rules.rule("cej.situation", Cej::situation),
                        rules.rule("cej.contrat-precedent", Cej::sixMonthsAfter),
                        // complementary, never concurrent: the PACEA, or the Garantie jeunes that is a phase of it,
                        // ends first
                        rules.notEnrolled("cej.incompatible", INCOMPATIBLE)));
    }

    /** Who has no job is presumed to meet difficulties; what a job is worth is appraised, never refused. */
    private static Verdict situation(Inquiry inquiry) {
        List<String> excluded = inquiry.at(EXCLUDED);
        List<String> appraised = inquiry.at(APPRAISED);
        String activity = inquiry.need(Attributes.ACTIVITY);
        Written label = inquiry.label(Attributes.ACTIVITY, activity);
        if (excluded.contains(activity)) {
            return inquiry.refused(label);
        }
        if (appraised.contains(activity)) {
            inquiry.mention(Attributes.CONTRACT);
            inquiry.mention(Attributes.WEEKLY_HOURS);
            return inquiry.saying("cej.situation.appreciee", label)
                    .appraised(inquiry.sentence("cej.appreciation.emploi"), inquiry.sentence("decide.operateur"));
        }
        inquiry.presume("cej.difficulte");
        return inquiry.satisfied(label);
    }

    /**
     * A contract that ended on a day leaves its delay to run from the next day, to the day before the one on which it opens
     * again.
     */
    private static Verdict sixMonthsAfter(Inquiry inquiry) {
        int months = inquiry.at(BETWEEN);
        LocalDate on = inquiry.on();
        Optional<LocalDate> previous = inquiry
                .enrolments(CEJ, each -> !each.start().isAfter(on))
                .stream()
                .flatMap(each -> inquiry.lastDay(each).stream())
                .filter(day -> !day.isAfter(on))
                .max(Comparator.naturalOrder());
        if (previous.isEmpty()) {
            return inquiry.saying("cej.contrat-precedent.aucun").satisfied();
        }
        LocalDate ended = previous.get();
        LocalDate last = Term.ofMonths(months).lastDayFrom(ended.plusDays(1));
        return on.isAfter(last)
                ? inquiry.satisfied(months, ended)
                : inquiry.appraised(
                        inquiry.sentence("cej.appreciation.nouveau", ended),
                        inquiry.sentence("decide.operateur"),
                        months,
                        ended,
                        last.plusDays(1));
    }
}

package fr.parcours.dispositif.plie;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Combination;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The criteria by which a protocol reads "personnes en grande difficulté d'insertion sociale et professionnelle" (L5131-2,
 * since 2008-05-01). The law gives none: the protocol lists those that open the PLIE, one of which is enough. All are
 * judged, and all that hold are said.
 */
final class Criteria {
    static final Parameter<Threshold> LONG_TERM = Threshold.parameter("plie.public.chomage-longue-duree");
    static final Parameter<List<String>> MINIMUM_INCOME =
            Parameter.someOf("plie.public.minima-sociaux", Attributes.BENEFITS);
    static final Parameter<Integer> SENIOR = Parameter.whole("plie.public.age-senior");
    static final Parameter<Integer> YOUNG = Parameter.whole("plie.public.age-jeune");
    static final Parameter<List<String>> LOW_SKILLED =
            Parameter.someOf("plie.public.niveaux-peu-qualifies", Attributes.EDUCATION);
    static final Parameter<List<String>> LISTED = Parameter.someOf(
            "plie.public.criteres",
            "chomage-longue-duree",
            "minima-sociaux",
            "senior",
            "rqth",
            "jeune-peu-qualifie",
            "appreciation");

    private static final Articles PUBLIC = Articles.from(LocalDate.of(2008, 5, 1), "L5131-2");

    private Criteria() {}

    /** Obtains the rule that at least one of the protocol's criteria holds. */
    static Rule rule(Rules rules) {
        Map<String, Rule> byName = byName(rules);
        return rules.combining(
                "plie.criteres",
                PUBLIC,
                inquiry -> Combination.any(
                        inquiry.at(LISTED).stream().map(byName::get).toList()));
    }

    private static Map<String, Rule> byName(Rules rules) {
        Rule jobseeker = rules.rule("plie.demandeur-emploi", Jobseeker::judge);
        return Map.of(
                "chomage-longue-duree",
                rules.all("plie.longue-duree", jobseeker, rules.rule("plie.longue-duree.depuis", Criteria::longTerm)),
                "minima-sociaux",
                rules.rule("plie.minima-sociaux", Criteria::minimumIncome),
                "senior",
                rules.all("plie.senior", jobseeker, rules.ageAtLeast("plie.senior.age", SENIOR)),
                "rqth",
                rules.all(
                        "plie.travailleur-handicape",
                        jobseeker,
                        rules.condition("plie.rqth", Attributes.RQTH.is(true), Articles.NONE)),
                "jeune-peu-qualifie",
                rules.all(
                        "plie.jeune-peu-qualifie",
                        rules.ageAtMost("plie.jeune", YOUNG),
                        rules.oneOf("plie.niveau", Attributes.EDUCATION, LOW_SKILLED)),
                "appreciation",
                rules.rule("plie.appreciation", Criteria::appraised));
    }

    private static Verdict longTerm(Inquiry inquiry) {
        Threshold threshold = inquiry.at(LONG_TERM);
        LocalDate since = inquiry.need(Attributes.JOBSEEKER_SINCE, threshold.months());
        return inquiry.answer(
                threshold.isPassed(since, inquiry.on()), since, threshold.months(), threshold.passedOn(since));
    }

    private static Verdict minimumIncome(Inquiry inquiry) {
        List<String> minima = inquiry.at(MINIMUM_INCOME);
        return inquiry.answer(inquiry.need(Attributes.BENEFITS).stream().anyMatch(minima::contains));
    }

    /** "Others in difficulty" have no criterion: someone judges, and no one is refused before that. */
    private static Verdict appraised(Inquiry inquiry) {
        return inquiry.appraised(inquiry.sentence("plie.appreciation.quoi"), inquiry.sentence("plie.appreciation.qui"));
    }
}

package fr.exemple.passiae;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Combination;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The administrative criteria by which a structure of insertion finds someone eligible (R5132-1-7): one of level 1, or several of
 * level 2, as many as the kind of structure needs. All are judged, and all that hold are said.
 */
final class Criteria {
    private static final Parameter<List<String>> MINIMUM_INCOME =
            Parameter.someOf("pass-iae.niveau-1.prestations", Attributes.BENEFITS);
    private static final Parameter<Integer> VERY_LONG_TERM = Parameter.whole("pass-iae.niveau-1.chomage-mois");

    private static final Parameter<Integer> LONG_TERM = Parameter.whole("pass-iae.niveau-2.chomage-mois");
    private static final Parameter<Integer> SENIOR = Parameter.whole("pass-iae.niveau-2.age-senior");
    private static final Parameter<Integer> YOUNG = Parameter.whole("pass-iae.niveau-2.age-jeune");
    private static final Parameter<List<String>> LOW_SKILLED =
            Parameter.someOf("pass-iae.niveau-2.niveaux", Attributes.EDUCATION);
    private static final Parameter<List<String>> HOMELESS =
            Parameter.someOf("pass-iae.niveau-2.logements", Attributes.HOUSING);
    private static final Parameter<List<String>> LISTED = Parameter.someOf(
            "pass-iae.niveau-2.criteres",
            "niveau",
            "senior",
            "jeune",
            "ase",
            "chomage",
            "rqth",
            "parent-isole",
            "logement",
            "refugie",
            "zrr",
            "qpv",
            "justice",
            "francais",
            "mobilite");

    /** How many criteria of level 2 each kind of structure needs. */
    private static final Map<String, Parameter<Integer>> NEEDED = needed();

    private static final Articles CRITERIA = Articles.from(LocalDate.of(2021, 9, 1), "R5132-1-7");

    private Criteria() {}

    private static Map<String, Parameter<Integer>> needed() {
        Map<String, Parameter<Integer>> needed = new LinkedHashMap<>();
        for (String employer : PassIae.EMPLOYER.type().closedList()) {
            needed.put(employer, Parameter.whole("pass-iae.niveau-2.nombre." + employer));
        }
        return needed;
    }

    static void contribute(Contributions to) {
        to.parameters(MINIMUM_INCOME, VERY_LONG_TERM, LONG_TERM, SENIOR, YOUNG, LOW_SKILLED, HOMELESS, LISTED);
        to.parameters(NEEDED.values().toArray(Parameter<?>[]::new));
    }

    /** Obtains the rule that the criteria of one level hold. */
    static Rule rule(Rules rules) {
        Map<String, Rule> byName = ofLevel2(rules);
        return rules.any(
                "pass-iae.criteres",
                rules.any(
                        "pass-iae.niveau-1",
                        rules.rule("pass-iae.minima-sociaux", Criteria::minimumIncome),
                        unemployed(rules, "pass-iae.chomage-tres-longue-duree", VERY_LONG_TERM)),
                rules.given(
                        rules.rule("pass-iae.niveau-2.employeur", Criteria::employer),
                        rules.combining(
                                "pass-iae.niveau-2",
                                CRITERIA,
                                inquiry -> new Combination(
                                        inquiry.at(NEEDED.get(inquiry.need(PassIae.EMPLOYER))),
                                        inquiry.at(LISTED).stream()
                                                .map(byName::get)
                                                .toList()))));
    }

    /** Says how many criteria are needed; undetermined while it is not known who hires. */
    private static Verdict employer(Inquiry inquiry) {
        String employer = inquiry.need(PassIae.EMPLOYER);
        return inquiry.satisfied(inquiry.label(PassIae.EMPLOYER, employer), inquiry.at(NEEDED.get(employer)));
    }

    private static Map<String, Rule> ofLevel2(Rules rules) {
        Map<String, Rule> byName = new LinkedHashMap<>();
        byName.put("niveau", rules.oneOf("pass-iae.niveau", Attributes.EDUCATION, LOW_SKILLED));
        byName.put("senior", rules.ageAtLeast("pass-iae.senior", SENIOR));
        byName.put("jeune", rules.ageAtMost("pass-iae.jeune", YOUNG));
        byName.put("ase", declared(rules, "pass-iae.ase", PassIae.FORMER_WARD.is(true)));
        byName.put("chomage", unemployed(rules, "pass-iae.chomage-longue-duree", LONG_TERM));
        byName.put("rqth", declared(rules, "pass-iae.rqth", Attributes.RQTH.is(true)));
        byName.put("parent-isole", declared(rules, "pass-iae.parent-isole", Attributes.SINGLE_PARENT.is(true)));
        byName.put("logement", rules.oneOf("pass-iae.logement", Attributes.HOUSING, HOMELESS));
        byName.put("refugie", declared(rules, "pass-iae.refugie", PassIae.REFUGEE.is(true)));
        byName.put("zrr", declared(rules, "pass-iae.zrr", PassIae.ZRR.is(true)));
        byName.put("qpv", declared(rules, "pass-iae.qpv", Attributes.QPV.is(true)));
        byName.put("justice", declared(rules, "pass-iae.justice", PassIae.JUSTICE.is(true)));
        byName.put("francais", declared(rules, "pass-iae.francais", PassIae.FRENCH_BELOW_A1.is(true)));
        byName.put("mobilite", declared(rules, "pass-iae.mobilite", PassIae.MOBILITY.is(true)));
        return byName;
    }

    private static Rule declared(Rules rules, String id, Condition condition) {
        return rules.condition(id, condition, Articles.NONE);
    }

    private static Verdict minimumIncome(Inquiry inquiry) {
        List<String> minima = inquiry.at(MINIMUM_INCOME);
        return inquiry.answer(inquiry.need(Attributes.BENEFITS).stream().anyMatch(minima::contains));
    }

    /** Obtains the rule that someone has been registered for some months, date to date, and still is, which is presumed. */
    private static Rule unemployed(Rules rules, String id, Parameter<Integer> months) {
        return rules.rule(id, inquiry -> {
            int least = inquiry.at(months);
            if (!inquiry.presume(Attributes.REGISTERED, true)) {
                return inquiry.saying("pass-iae.chomage.non-inscrit").refused();
            }
            LocalDate since = inquiry.need(Attributes.JOBSEEKER_SINCE, least);
            LocalDate reached = since.plusMonths(least);
            return inquiry.answer(!inquiry.on().isBefore(reached), since, least, reached);
        });
    }
}

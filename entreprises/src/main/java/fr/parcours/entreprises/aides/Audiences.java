package fr.parcours.entreprises.aides;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.Attributes;

/**
 * Who belongs to the publics of the orders: under 26, or under 31 for a recognised disabled worker (circular of 2020-10-28);
 * residents of a priority district, or of a "zone de revitalisation rurale" where the structure names its communes under
 * {@code zrr}; beneficiaries of the RSA; recognised disabled workers; from 50; anyone.
 */
final class Audiences {
    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("contrats-aides.age-minimum");
    static final Parameter<Integer> YOUNG = Parameter.whole("contrats-aides.jeunes-age-maximum");
    static final Parameter<Integer> YOUNG_RQTH = Parameter.whole("contrats-aides.jeunes-age-maximum-rqth");
    static final Parameter<Integer> SENIOR = Parameter.whole("contrats-aides.seniors-age-minimum");
    private static final String ZRR = "zrr";

    private Audiences() {}

    /** Obtains the rule of membership of a public. */
    static Rule of(Order.Audience audience, Rules rules) {
        return switch (audience) {
            case JEUNES -> young(rules);
            case JEUNES_QPV_ZRR -> rules.all("contrats-aides.jeunes-qpv-zrr", young(rules), residents(rules));
            case QPV_ZRR -> residents(rules);
            case RSA -> rules.condition("contrats-aides.rsa", Attributes.BENEFITS.has("rsa"), Articles.NONE);
            case RQTH -> disabled(rules);
            case SENIORS -> rules.ageAtLeast("contrats-aides.seniors", SENIOR);
            case AUTRES -> rules.rule("contrats-aides.autres", Inquiry::satisfied);
        };
    }

    /** Obtains the rule that someone is a recognised disabled worker. */
    static Rule disabled(Rules rules) {
        return rules.condition("contrats-aides.rqth", Attributes.RQTH.is(true), Articles.NONE);
    }

    private static Rule young(Rules rules) {
        return rules.any(
                "contrats-aides.jeunes",
                rules.age("contrats-aides.jeunes.age", AGE_MINIMUM, YOUNG),
                rules.all(
                        "contrats-aides.jeunes.handicap",
                        rules.age("contrats-aides.jeunes.age-etendu", AGE_MINIMUM, YOUNG_RQTH),
                        disabled(rules)));
    }

    private static Rule residents(Rules rules) {
        Rule district = rules.condition("contrats-aides.qpv", Attributes.QPV.is(true), Articles.NONE);
        return rules.territory().groups().containsKey(ZRR)
                ? rules.any(
                        "contrats-aides.qpv-zrr",
                        district,
                        rules.condition("contrats-aides.zrr", Attributes.COMMUNE.within(ZRR), Articles.NONE))
                : district;
    }
}

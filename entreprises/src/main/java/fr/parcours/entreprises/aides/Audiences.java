package fr.parcours.entreprises.aides;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Age;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who belongs to the publics of the orders: under 26, or under 30 for a recognised disabled worker (circular of 2020-10-28);
 * residents of a priority district, or of a "zone de revitalisation rurale" where the structure names its communes under
 * {@code zrr}; beneficiaries of the RSA; recognised disabled workers; from 50; anybody.
 */
final class Audiences {
    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("contrats-aides.age-minimum");
    private static final Parameter<Integer> YOUNG = Parameter.whole("contrats-aides.jeunes-age-maximum");
    private static final Parameter<Integer> YOUNG_RQTH = Parameter.whole("contrats-aides.jeunes-age-maximum-rqth");
    private static final Parameter<Integer> SENIOR = Parameter.whole("contrats-aides.seniors-age-minimum");
    private static final String ZRR = "zrr";

    private final Setting setting;
    private final Rules rules;
    private final Map<Order.Audience, Rule> byAudience = new EnumMap<>(Order.Audience.class);

    Audiences(Setting setting) {
        this.setting = setting;
        this.rules = setting.rules();
        byAudience.put(Order.Audience.JEUNES, young());
        byAudience.put(Order.Audience.QPV_ZRR, residents());
        byAudience.put(
                Order.Audience.RSA,
                rules.condition("contrats-aides.rsa", Attributes.BENEFITS.has("rsa"), Articles.NONE));
        byAudience.put(Order.Audience.RQTH, disabled());
        byAudience.put(Order.Audience.SENIORS, from("contrats-aides.seniors", SENIOR));
        byAudience.put(
                Order.Audience.AUTRES,
                rules.rule(
                        "contrats-aides.autres",
                        (dossier, on) -> rules.finding("contrats-aides.autres", Verdict.SATISFIED)));
    }

    /** Gets the rule of membership of a public. */
    Rule of(Order.Audience audience) {
        return byAudience.get(audience);
    }

    /** Gets the rule of the youngest age at which one may be hired. */
    Rule oldEnough() {
        return from("contrats-aides.age", AGE_MINIMUM);
    }

    /** Gets the rule that somebody is a recognised disabled worker. */
    Rule disabled() {
        return rules.condition("contrats-aides.rqth", Attributes.RQTH.is(true), Articles.NONE);
    }

    /** Obtains the rule that an age is reached. Wording values: age, least age, first day; the least age when unknown. */
    Rule from(String id, Parameter<Integer> leastAge) {
        return rules.rule(id, (dossier, on) -> {
            ParameterValue<Integer> least = setting.parameters().at(leastAge, on);
            Optional<LocalDate> birth =
                    dossier.answer(Attributes.BIRTH_DATE, on).value();
            return birth.map(day -> rules.finding(
                                    id,
                                    Age.on(on, day) >= least.value() ? Verdict.SATISFIED : Verdict.REFUSED,
                                    Age.on(on, day),
                                    least.value(),
                                    Age.reaches(least.value(), day))
                            .using(Rules.declared(dossier, Attributes.BIRTH_DATE, on)))
                    .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED, least.value())
                            .missing(List.of(Attributes.BIRTH_DATE)))
                    .using(least);
        });
    }

    private Rule young() {
        return rules.any(
                "contrats-aides.jeunes",
                rules.age("contrats-aides.jeunes.age", AGE_MINIMUM, YOUNG),
                rules.all(
                        "contrats-aides.jeunes.handicap",
                        rules.age("contrats-aides.jeunes.age-etendu", AGE_MINIMUM, YOUNG_RQTH),
                        disabled()));
    }

    private Rule residents() {
        Rule district = rules.condition("contrats-aides.qpv", Attributes.QPV.is(true), Articles.NONE);
        if (!setting.territory().groups().containsKey(ZRR)) {
            return district;
        }
        Condition rural = Attributes.COMMUNE.within(ZRR).resolve(setting.territory());
        return rules.any(
                "contrats-aides.qpv-zrr", district, rules.condition("contrats-aides.zrr", rural, Articles.NONE));
    }
}

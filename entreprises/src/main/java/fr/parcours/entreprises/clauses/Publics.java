package fr.parcours.entreprises.clauses;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Combination;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The publics of the clauses, of which one is enough: registered as a jobseeker for long; on the RSA or dependent on someone
 * who is; young and out of school or university for some months, whatever the diploma; living in a priority district;
 * recognised disabled worker. The structure admits all of them or some.
 */
final class Publics {
    private static final String UNEMPLOYED = "chomage";
    private static final String ON_BENEFITS = "prestations";
    private static final String YOUNG = "jeunes";
    private static final String RESIDENTS = "qpv";
    private static final String DISABLED = "rqth";

    /** Codes of the publics admitted. */
    static final Parameter<List<String>> ADMITTED =
            Parameter.someOf("clauses-sociales.publics", UNEMPLOYED, ON_BENEFITS, YOUNG, RESIDENTS, DISABLED);

    static final Parameter<Integer> JOBSEEKER_MONTHS = Parameter.whole("clauses-sociales.chomage-mois");
    static final Parameter<List<String>> BENEFITS =
            Parameter.someOf("clauses-sociales.prestations", Attributes.BENEFITS);
    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("clauses-sociales.jeunes-age-minimum");
    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("clauses-sociales.jeunes-age-maximum");
    static final Parameter<Integer> OUT_OF_SCHOOL = Parameter.whole("clauses-sociales.jeunes-sortie-mois");

    private Publics() {}

    /** Obtains the rule that one belongs to a public admitted on the day. */
    static Rule admitted(Rules rules) {
        Map<String, Rule> byCode = Map.of(
                UNEMPLOYED,
                rules.rule(
                        "clauses-sociales.chomage",
                        inquiry -> isOver(inquiry, Attributes.JOBSEEKER_SINCE, JOBSEEKER_MONTHS)),
                ON_BENEFITS,
                rules.rule("clauses-sociales.prestations", Publics::onBenefits),
                YOUNG,
                rules.all(
                        "clauses-sociales.jeunes",
                        rules.age("clauses-sociales.jeunes.age", AGE_MINIMUM, AGE_MAXIMUM),
                        rules.rule(
                                "clauses-sociales.jeunes.sortie",
                                inquiry -> isOver(inquiry, Attributes.LEFT_SCHOOL_ON, OUT_OF_SCHOOL))),
                RESIDENTS,
                rules.condition("clauses-sociales.qpv", Attributes.QPV.is(true), Articles.NONE),
                DISABLED,
                rules.condition("clauses-sociales.rqth", Attributes.RQTH.is(true), Articles.NONE));
        return rules.combining(
                "clauses-sociales.public",
                Articles.NONE,
                inquiry -> Combination.any(
                        inquiry.at(ADMITTED).stream().map(byCode::get).toList()));
    }

    /** So many months have passed since an event: the day they are whole is the anniversary. */
    private static Verdict isOver(Inquiry inquiry, Attribute<LocalDate> event, Parameter<Integer> delay) {
        int months = inquiry.at(delay);
        LocalDate day = inquiry.need(event, months);
        return inquiry.answer(!inquiry.on().isBefore(Delay.ofMonths(months).lastDayAfter(day)), day, months);
    }

    private static Verdict onBenefits(Inquiry inquiry) {
        List<String> listed = inquiry.at(BENEFITS);
        return inquiry.answer(inquiry.need(Attributes.BENEFITS).stream().anyMatch(listed::contains));
    }
}

package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.message.ValueLabel;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Age;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The flat amount of the CEJ by age, tax household and date (D5131-19 I, since 2022-03-01), for whoever lives away from the
 * parents or with them without their full support (L5131-6).
 *
 * <p>Of age from the 18th birthday, or emancipated. Above the first bracket the article gives no amount. What the household
 * and the support are is read on the first day of the month, on the day of the signature in its month (D5131-19 V).
 */
final class FlatAmount implements FullAmount {
    private static final String NOT_TAXABLE = "not-taxable";
    private static final String ABOVE = "above";
    private static final Parameter<Integer> MAJORITY = Parameter.whole("cej.majorite");
    private static final Parameter<BigDecimal> ADULT = Parameter.amount("cej.forfait.majeur-non-imposable");
    private static final Parameter<BigDecimal> ADULT_FIRST_BRACKET =
            Parameter.amount("cej.forfait.majeur-premiere-tranche");
    private static final Parameter<BigDecimal> MINOR = Parameter.amount("cej.forfait.mineur");
    private static final Articles SUPPORT = Articles.from(LocalDate.of(2022, 3, 1), "L5131-6");
    private static final String ID = "cej.forfait";

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;

    FlatAmount(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    @Override
    public Line of(Dossier dossier, EnrolmentMonth month) {
        boolean supported = month.answer(dossier, Attributes.HOUSING)
                        .value()
                        .filter("parents"::equals)
                        .isPresent()
                && month.answer(dossier, Attributes.PARENTAL_SUPPORT)
                        .value()
                        .filter("full"::equals)
                        .isPresent();
        if (supported) {
            return none(Finding.of(ID, Verdict.REFUSED, messages.sentence("cej.forfait.soutien"))
                    .citing(SUPPORT.at(month.first()).stream().toList())
                    .using(Rules.declared(dossier, Attributes.PARENTAL_SUPPORT, month.last())));
        }
        ParameterValue<Integer> majority = parameters.at(MAJORITY, month.first());
        Optional<LocalDate> birth =
                dossier.answer(Attributes.BIRTH_DATE, LocalDate.MAX).value();
        Optional<String> household =
                month.answer(dossier, Attributes.TAX_HOUSEHOLD).value();
        if (household.filter(ABOVE::equals).isPresent()) {
            return none(rules.finding(ID, Verdict.REFUSED, label(ABOVE))
                    .using(parameters.at(ADULT_FIRST_BRACKET, month.first()))
                    .using(Rules.declared(dossier, Attributes.TAX_HOUSEHOLD, month.last())));
        }
        boolean emancipated =
                month.answer(dossier, Attributes.EMANCIPATED).value().orElse(false);
        List<Attribute<?>> missing = new ArrayList<>();
        if (birth.isEmpty()) {
            missing.add(Attributes.BIRTH_DATE);
        }
        if (household.isEmpty()) {
            missing.add(Attributes.TAX_HOUSEHOLD);
        }
        if (!missing.isEmpty()) {
            return Line.missing(
                    rules.finding(ID, Verdict.UNDETERMINED).missing(missing).using(majority));
        }
        int age = Age.on(month.day(), birth.orElseThrow());
        boolean adult = age >= majority.value() || emancipated;
        Parameter<BigDecimal> chosen =
                !adult ? MINOR : household.orElseThrow().equals(NOT_TAXABLE) ? ADULT : ADULT_FIRST_BRACKET;
        ParameterValue<BigDecimal> amount = parameters.at(chosen, month.first());
        Sentence who = messages.sentence(adult ? "cej.forfait.majeur" : "cej.forfait.mineur", age);
        return Line.of(
                Line.cents(amount.value()),
                rules.finding(
                                ID,
                                Verdict.SATISFIED,
                                amount.value(),
                                who,
                                label(household.orElseThrow()),
                                amount.from(),
                                MonthlyAllowance.mark(messages, amount))
                        .using(majority, amount)
                        .using(Rules.declared(dossier, Attributes.TAX_HOUSEHOLD, month.last())));
    }

    private static Line none(Finding finding) {
        return Line.of(Line.cents(BigDecimal.ZERO), finding);
    }

    private static String label(String household) {
        return ValueLabel.of(Attributes.TAX_HOUSEHOLD, household, Locale.FRENCH);
    }
}

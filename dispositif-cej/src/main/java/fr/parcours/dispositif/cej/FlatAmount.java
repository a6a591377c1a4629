package fr.parcours.dispositif.cej;

import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The flat amount of the CEJ by age, tax household and date (D5131-19 I, since 2022-03-01), for those who live away from
 * the parents or with them without their full support (L5131-6).
 *
 * <p>Of age from the 18th birthday, or emancipated. Above the first bracket the article gives no amount. What the household
 * and the support are is read on the first day of the month, on the day of the signature in its month (D5131-19 V). Away from
 * the parents, without their support, not emancipated: presumed of who never declared it.
 */
final class FlatAmount {
    static final Parameter<Integer> MAJORITY = Parameter.whole("cej.majorite");
    static final Parameter<BigDecimal> ADULT = Parameter.amount("cej.forfait.majeur-non-imposable");
    static final Parameter<BigDecimal> ADULT_FIRST_BRACKET = Parameter.amount("cej.forfait.majeur-premiere-tranche");
    static final Parameter<BigDecimal> MINOR = Parameter.amount("cej.forfait.mineur");

    private static final Articles SUPPORT = Articles.from(LocalDate.of(2022, 3, 1), "L5131-6");

    private FlatAmount() {}

    /** Explains the amount of a month: a {@link MonthlyAllowance.FullAmount}. */
    static Explained<BigDecimal> of(Inquiry inquiry, EnrolmentMonth month) {
        return inquiry.explain("cej.forfait", line -> amount(line, month.days()));
    }

    private static Explained<BigDecimal> amount(Inquiry line, Days days) {
        if (isSupported(line, days)) {
            return line.citing(SUPPORT).saying("cej.forfait.soutien").givesEuros(BigDecimal.ZERO);
        }
        Optional<String> household = line.ask(Attributes.TAX_HOUSEHOLD, days);
        if (household.filter("above"::equals).isPresent()) {
            line.at(ADULT_FIRST_BRACKET); // the article that gives no amount above it
            return line.givesEuros(BigDecimal.ZERO, line.label(Attributes.TAX_HOUSEHOLD, household.get()));
        }
        Optional<LocalDate> birth = line.ask(Attributes.BIRTH_DATE);
        int majority = line.at(MAJORITY);
        if (household.isEmpty() || birth.isEmpty()) {
            return line.unknown();
        }
        int age = Age.on(days.first(), birth.get());
        boolean adult = age >= majority || line.presume(Attributes.EMANCIPATED, days, false);
        ParameterValue<BigDecimal> amount =
                line.dated(!adult ? MINOR : household.get().equals("not-taxable") ? ADULT : ADULT_FIRST_BRACKET);
        Written who = line.sentence(adult ? "cej.forfait.majeur" : "cej.forfait.mineur", age);
        Written taxed = line.label(Attributes.TAX_HOUSEHOLD, household.get());
        return line.givesEuros(amount.value(), amount.value(), who, taxed, amount.from());
    }

    private static boolean isSupported(Inquiry line, Days days) {
        return line.presume(Attributes.HOUSING, days, "own").equals("parents")
                && line.presume(Attributes.PARENTAL_SUPPORT, days, "none").equals("full");
    }
}

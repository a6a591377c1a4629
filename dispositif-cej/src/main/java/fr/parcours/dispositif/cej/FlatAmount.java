package fr.parcours.dispositif.cej;

import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.National;
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
 * The flat amount of the CEJ by age, tax household and date (D5131-19 I, since 2022-03-01; III in Mayotte), for those who live
 * away from the parents or with them without their full support (L5131-6).
 *
 * <p>Of age from the 18th birthday, or emancipated. Above the first bracket the article gives no amount. What the household,
 * the support and the commune are is read on the first day of the month, on the day of the signature in its month (D5131-19 V).
 * Away from the parents, without their support, not emancipated, out of Mayotte: presumed of who never declared it.
 */
final class FlatAmount implements MonthlyAllowance.FullAmount {
    /** How the INSEE code of the communes of Mayotte begins. */
    private static final String MAYOTTE = "976";

    private static final Parameter<Integer> MAJORITY = Parameter.whole("cej.majorite");
    private static final Parameter<BigDecimal> ADULT_FIRST_BRACKET = amount("majeur-premiere-tranche");
    private static final Scale NATIONAL =
            new Scale(National.CEJ_FULL_RATE, ADULT_FIRST_BRACKET, amount("mineur"), "cej.forfait.satisfied");
    private static final Scale OF_MAYOTTE = new Scale(
            amount("mayotte.majeur-non-imposable"),
            amount("mayotte.majeur-premiere-tranche"),
            amount("mayotte.mineur"),
            "cej.forfait.mayotte");

    private static final Articles SUPPORT = Articles.from(LocalDate.of(2022, 3, 1), "L5131-6");

    /** The three amounts of a territory, and the words that give them. */
    private record Scale(
            Parameter<BigDecimal> adult,
            Parameter<BigDecimal> adultInFirstBracket,
            Parameter<BigDecimal> minor,
            String wording) {}

    private static Parameter<BigDecimal> amount(String name) {
        return Parameter.amount("cej.forfait." + name);
    }

    static Parameter<?>[] parameters() {
        return new Parameter<?>[] {
            MAJORITY,
            NATIONAL.adultInFirstBracket(),
            NATIONAL.minor(),
            OF_MAYOTTE.adult(),
            OF_MAYOTTE.adultInFirstBracket(),
            OF_MAYOTTE.minor()
        };
    }

    @Override
    public Explained<BigDecimal> of(Inquiry inquiry, EnrolmentMonth month) {
        return inquiry.explain("cej.forfait", line -> amount(line, month.days()));
    }

    /** The minimum wage of Mayotte, a lower one, was not read. */
    @Override
    public boolean tapersOnTheNationalSmic(Inquiry inquiry, EnrolmentMonth month) {
        return !isInMayotte(inquiry, month.days());
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
        Scale scale = isInMayotte(line, days) ? OF_MAYOTTE : NATIONAL;
        ParameterValue<BigDecimal> amount = line.dated(
                !adult
                        ? scale.minor()
                        : household.get().equals("not-taxable") ? scale.adult() : scale.adultInFirstBracket());
        Written who = line.sentence(adult ? "cej.forfait.majeur" : "cej.forfait.mineur", age);
        Written taxed = line.label(Attributes.TAX_HOUSEHOLD, household.get());
        return line.saying(scale.wording(), amount.value(), who, taxed, amount.from())
                .givesEuros(amount.value());
    }

    private static boolean isInMayotte(Inquiry line, Days days) {
        return line.presume(Attributes.COMMUNE, days, "").startsWith(MAYOTTE);
    }

    private static boolean isSupported(Inquiry line, Days days) {
        return line.presume(Attributes.HOUSING, days, "own").equals("parents")
                && line.presume(Attributes.PARENTAL_SUPPORT, days, "none").equals("full");
    }
}

package fr.parcours.formation;

import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.allowance.MonthlyScale;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.parameter.National;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The least that a running professionalisation contract pays, gross, for a whole month full time: a percentage of the SMIC by
 * age and level (D6325-15, since 2008-05-01). The age, the level and the SMIC are those of the first day of the month.
 *
 * <p>The higher percentages reward a diploma with a professional purpose, of the level of the baccalauréat professionnel at
 * least: a level 4 or more does not say that, so it is asked. An agreement of the branch may give more. From 26, the
 * percentage was read in no text. Nothing is computed for an apprentice.
 */
final class MinimumPay {
    /** A diploma of level 4 or more has a professional purpose. */
    static final Attribute<Boolean> PROFESSIONAL_DIPLOMA =
            Attribute.yesNo("professionalDiploma", "Diplôme à finalité professionnelle, de niveau 4 au moins");

    private static final String PREFIX = "alternance.professionnalisation.remuneration-";
    static final Parameter<Integer> OLDER = Parameter.whole(PREFIX + "age-majore");
    static final Parameter<Integer> ADULT = Parameter.whole(PREFIX + "age-adulte");
    static final Parameter<Integer> LEVEL = Parameter.whole(PREFIX + "niveau");
    static final Parameter<BigDecimal> YOUNG = Parameter.amount(PREFIX + "jeune");
    static final Parameter<BigDecimal> YOUNG_QUALIFIED = Parameter.amount(PREFIX + "jeune-qualifie");
    static final Parameter<BigDecimal> OLD = Parameter.amount(PREFIX + "majore");
    static final Parameter<BigDecimal> OLD_QUALIFIED = Parameter.amount(PREFIX + "majore-qualifie");
    static final Parameter<BigDecimal> OF_ADULTS = Parameter.amount(PREFIX + "adulte");

    private final Rule qualified;

    private MinimumPay(Rules rules) {
        this.qualified = rules.rule("alternance.remuneration.niveau", MinimumPay::isQualified);
    }

    static AllowanceScale scale(Rules rules) {
        return MonthlyScale.of("alternance.remuneration", new MinimumPay(rules)::month);
    }

    /** Ages that are paid the same. */
    private enum Age {
        YOUNG,
        OLDER,
        ADULT
    }

    private Optional<BigDecimal> month(Inquiry inquiry, YearMonth month) {
        Explained<Outcome> contract = inquiry.explain("alternance.remuneration.contrat", line -> contract(line, month));
        if (contract.value().isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        Optional<Age> age =
                inquiry.explain("alternance.remuneration.age", MinimumPay::age).value();
        if (age.equals(Optional.of(Age.ADULT))) {
            return pay(inquiry, OF_ADULTS);
        }
        Verdict level = inquiry.judge(qualified);
        if (age.isEmpty() || level == Verdict.UNDETERMINED) {
            return Optional.empty();
        }
        boolean higher = level == Verdict.SATISFIED;
        return age.get() == Age.YOUNG
                ? pay(inquiry, higher ? YOUNG_QUALIFIED : YOUNG)
                : pay(inquiry, higher ? OLD_QUALIFIED : OLD);
    }

    private static Explained<Outcome> contract(Inquiry line, YearMonth month) {
        return Conditions.running(line, OutcomeKind.PROFESSIONNALISATION, month)
                .map(contract -> {
                    line.presume("alternance.remuneration.mois-complet");
                    return line.gives(contract, contract.on());
                })
                .orElseGet(line::nothing);
    }

    private static Explained<Age> age(Inquiry line) {
        int older = line.at(OLDER);
        int adult = line.at(ADULT);
        return line.age()
                .map(years -> line.gives(
                        years >= adult ? Age.ADULT : years >= older ? Age.OLDER : Age.YOUNG, years, line.on()))
                .orElseGet(line::unknown);
    }

    /** Satisfied for the higher percentages, refused for the others. */
    private static Verdict isQualified(Inquiry inquiry) {
        int least = inquiry.at(LEVEL);
        int level = Integer.parseInt(inquiry.need(Attributes.EDUCATION, least));
        return inquiry.answer(level >= least && inquiry.need(PROFESSIONAL_DIPLOMA, least), least);
    }

    private static Optional<BigDecimal> pay(Inquiry inquiry, Parameter<BigDecimal> percentage) {
        return Optional.of(inquiry.need(inquiry.explain("alternance.remuneration.taux", line -> {
            BigDecimal rate = line.at(percentage);
            ParameterValue<BigDecimal> smic = line.dated(National.SMIC_MONTHLY);
            BigDecimal amount = smic.value().multiply(rate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
            return line.gives(amount, amount, rate.stripTrailingZeros().toPlainString(), smic.value(), smic.from());
        })));
    }
}

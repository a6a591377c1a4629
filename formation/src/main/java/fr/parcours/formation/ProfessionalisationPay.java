package fr.parcours.formation;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The least that a professionalisation contract pays: a percentage of the SMIC by age and level (D6325-15, since 2008-05-01).
 * The age, the level and the SMIC are those of the first day of the month.
 *
 * <p>The higher percentages reward a diploma with a professional purpose, of the level of the baccalauréat professionnel at
 * least: a level 4 or more does not say that, so it is asked. An agreement of the branch may give more. From 26, it is the SMIC,
 * and a part of the least pay of the branch at least (L6325-9): dossiers do not hold that pay, so it is said and not computed.
 */
final class ProfessionalisationPay {
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
    static final Parameter<BigDecimal> BRANCH = Parameter.amount(PREFIX + "adulte-branche");

    private final Rule qualified;

    ProfessionalisationPay(Rules rules) {
        this.qualified = rules.rule("alternance.remuneration.niveau", ProfessionalisationPay::isQualified);
    }

    /** Ages that are paid the same. */
    private enum Age {
        YOUNG,
        OLDER,
        ADULT
    }

    /** Computes what a month pays at least; empty when something is not known. */
    Optional<BigDecimal> month(Inquiry inquiry) {
        Optional<Age> age = inquiry.explain("alternance.remuneration.age", ProfessionalisationPay::age)
                .value();
        if (age.equals(Optional.of(Age.ADULT))) {
            Optional<BigDecimal> pay = pay(inquiry, OF_ADULTS);
            inquiry.explain("alternance.remuneration.branche", ProfessionalisationPay::branch);
            return pay;
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
        return Optional.of(
                inquiry.need(inquiry.explain(MinimumPay.RATE, line -> MinimumPay.ofSmic(line, line.at(percentage)))));
    }

    private static Explained<BigDecimal> branch(Inquiry line) {
        return line.unknown(MinimumPay.text(line.at(BRANCH)));
    }
}

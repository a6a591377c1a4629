package fr.parcours.formation;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.National;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The least that a running professionalisation contract pays, gross, for a whole month full time: a percentage of the SMIC by
 * age and level (D6325-15, since 2008-05-01). The age, the level and the SMIC are those of the first day of the month.
 *
 * <p>The higher percentages reward a diploma with a professional purpose, of the level of the baccalauréat professionnel at
 * least: a level 4 or more does not say that, so it is asked. An agreement of the branch may give more. From 26, the
 * percentage was read in no text. Nothing is computed for an apprentice.
 */
final class MinimumPay implements MonthlyScale.Ledger {
    /** A diploma of level 4 or more has a professional purpose. */
    static final Attribute<Boolean> PROFESSIONAL_DIPLOMA =
            Attribute.yesNo("professionalDiploma", "Diplôme à finalité professionnelle, de niveau 4 au moins");

    private static final String PREFIX = "alternance.professionnalisation.remuneration-";
    private static final Parameter<Integer> OLDER = Parameter.whole(PREFIX + "age-majore");
    private static final Parameter<Integer> ADULT = Parameter.whole(PREFIX + "age-adulte");
    private static final Parameter<Integer> LEVEL = Parameter.whole(PREFIX + "niveau");
    private static final Parameter<BigDecimal> YOUNG = Parameter.amount(PREFIX + "jeune");
    private static final Parameter<BigDecimal> YOUNG_QUALIFIED = Parameter.amount(PREFIX + "jeune-qualifie");
    private static final Parameter<BigDecimal> OLD = Parameter.amount(PREFIX + "majore");
    private static final Parameter<BigDecimal> OLD_QUALIFIED = Parameter.amount(PREFIX + "majore-qualifie");
    private static final Parameter<BigDecimal> OF_ADULTS = Parameter.amount(PREFIX + "adulte");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;

    MinimumPay(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    @Override
    public MonthlyScale.Line month(Dossier dossier, YearMonth month) {
        String id = "alternance.remuneration.contrat";
        Optional<Outcome> contract = MonthlyScale.running(dossier, OutcomeKind.PROFESSIONNALISATION, month);
        if (contract.isEmpty()) {
            return new MonthlyScale.Line(Optional.of(BigDecimal.ZERO), List.of(rules.finding(id, Verdict.REFUSED)));
        }
        LocalDate first = month.atDay(1);
        Finding running = rules.finding(id, Verdict.SATISFIED, contract.get().on())
                .using(List.<Fact>of(contract.get()))
                .presuming(List.of("alternance.remuneration.mois-complet"));
        Finding age = age(dossier, first);
        Optional<Integer> years = Conditions.age(dossier, first);
        boolean adult = years.filter(each -> each >= parameters.at(ADULT, first).value())
                .isPresent();
        if (adult) {
            return pay(running, age, List.of(), OF_ADULTS, first);
        }
        Finding level = level(dossier, first);
        if (years.isEmpty() || level.verdict() == Verdict.UNDETERMINED) {
            return new MonthlyScale.Line(Optional.empty(), List.of(running, age, level));
        }
        boolean older = years.get() >= parameters.at(OLDER, first).value();
        boolean qualified = level.verdict() == Verdict.SATISFIED;
        Parameter<BigDecimal> rate = older ? (qualified ? OLD_QUALIFIED : OLD) : (qualified ? YOUNG_QUALIFIED : YOUNG);
        return pay(running, age, List.of(level), rate, first);
    }

    private MonthlyScale.Line pay(
            Finding running, Finding age, List<Finding> level, Parameter<BigDecimal> percentage, LocalDate first) {
        ParameterValue<BigDecimal> rate = parameters.at(percentage, first);
        ParameterValue<BigDecimal> smic = parameters.at(National.SMIC_MONTHLY, first);
        BigDecimal amount =
                MonthlyScale.cents(smic.value().multiply(rate.value()).movePointLeft(2));
        Finding finding = rules.finding(
                        "alternance.remuneration.taux",
                        Verdict.SATISFIED,
                        amount,
                        rate.value().stripTrailingZeros().toPlainString(),
                        MonthlyScale.mark(messages, rate),
                        smic.value(),
                        smic.from(),
                        MonthlyScale.mark(messages, smic))
                .using(rate, smic);
        return new MonthlyScale.Line(
                Optional.of(amount),
                Stream.of(List.of(running, age), level, List.of(finding))
                        .flatMap(List::stream)
                        .toList());
    }

    private Finding age(Dossier dossier, LocalDate first) {
        String id = "alternance.remuneration.age";
        return Conditions.age(dossier, first)
                .map(years -> rules.finding(id, Verdict.SATISFIED, years, first))
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.BIRTH_DATE)))
                .using(parameters.at(OLDER, first), parameters.at(ADULT, first))
                .using(Rules.declared(dossier, Attributes.BIRTH_DATE, first));
    }

    /** Satisfied for the higher percentages, refused for the others. */
    private Finding level(Dossier dossier, LocalDate first) {
        String id = "alternance.remuneration.niveau";
        ParameterValue<Integer> least = parameters.at(LEVEL, first);
        Optional<Integer> level =
                dossier.answer(Attributes.EDUCATION, first).value().map(Integer::valueOf);
        Optional<Boolean> professional =
                dossier.answer(PROFESSIONAL_DIPLOMA, first).value();
        Finding finding;
        if (level.isEmpty()) {
            finding = rules.finding(id, Verdict.UNDETERMINED, least.value()).missing(List.of(Attributes.EDUCATION));
        } else if (level.get() < least.value()) {
            finding = rules.finding(id, Verdict.REFUSED, least.value());
        } else {
            finding = professional
                    .map(yes -> rules.finding(id, yes ? Verdict.SATISFIED : Verdict.REFUSED, least.value()))
                    .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED, least.value())
                            .missing(List.of(PROFESSIONAL_DIPLOMA)));
        }
        return finding.using(least)
                .using(Rules.declared(dossier, Attributes.EDUCATION, first))
                .using(Rules.declared(dossier, PROFESSIONAL_DIPLOMA, first));
    }
}

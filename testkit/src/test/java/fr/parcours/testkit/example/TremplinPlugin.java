package fr.parcours.testkit.example;

import fr.parcours.core.allowance.MonthlyScale;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.Word;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Obligation;
import fr.parcours.core.workflow.Workflow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The plug-in of an imaginary dispositif: twelve months with an allowance, for people without work. */
public final class TremplinPlugin implements Plugin {
    public static final DispositifId TREMPLIN = DispositifId.of("tremplin", "Tremplin");
    public static final AidScheme ALLOCATION = AidScheme.of("allocation-tremplin", "Allocation tremplin");
    public static final PhaseId ELAN = PhaseId.of("elan", "Élan");
    public static final PhaseId ENVOL = PhaseId.of("envol", "Envol");
    public static final List<Word> WORDS = List.of(TREMPLIN, ALLOCATION, ELAN, ENVOL);

    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("tremplin.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("tremplin.age-maximum");
    private static final Parameter<Integer> MONTHS = Parameter.whole("tremplin.months");
    private static final Parameter<Integer> MOST_MONTHS = Parameter.whole("tremplin.most-months");
    private static final Parameter<Integer> FIRST_INTERVIEW = Parameter.whole("tremplin.first-interview-days");
    private static final Parameter<BigDecimal> AMOUNT = Parameter.amount("tremplin.amount");
    /** The keys of the parameters that are shipped. */
    public static final List<Parameter<?>> PARAMETERS =
            List.of(AGE_MINIMUM, AGE_MAXIMUM, MONTHS, MOST_MONTHS, FIRST_INTERVIEW, AMOUNT);

    private static final Articles ARTICLE_2 = Articles.from(LocalDate.of(2018, 1, 1), "délibération 2017-12, art. 2");

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("tremplin", "Tremplin");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(WORDS.toArray(Word[]::new));
        to.parameters(PARAMETERS.toArray(Parameter<?>[]::new));
        to.dispositif(TremplinPlugin::dispositif);
        to.chapter(chapter());
    }

    /** Makes the dispositif. */
    public static Dispositif dispositif(Setting setting) {
        return Dispositif.of(TREMPLIN, eligibility(setting))
                .following(workflow(setting))
                .paying(allowance());
    }

    /** Makes the rule of entry. */
    public static Rule eligibility(Setting setting) {
        Rules rules = setting.rules();
        Rule motivation = rules.rule("tremplin.motivation", inquiry -> {
            boolean seeks = inquiry.ask(Attributes.ACTIVITY)
                    .filter("job-seeking"::equals)
                    .isPresent();
            return seeks
                    ? inquiry.satisfied()
                    : inquiry.appraised(
                            inquiry.sentence("tremplin.motivation.quoi"), inquiry.sentence("tremplin.motivation.qui"));
        });
        Rule everything = rules.all(
                "tremplin",
                rules.age("tremplin.age", AGE_MINIMUM, AGE_MAXIMUM),
                rules.condition("tremplin.sans-emploi", Attributes.ACTIVITY.in("job-seeking", "inactive"), ARTICLE_2),
                motivation);
        return rules.given(rules.inForce("tremplin.en-vigueur", AGE_MINIMUM), everything);
    }

    /** Makes the pathway. */
    public static Workflow workflow(Setting setting) {
        return pathway(setting).build();
    }

    /** Begins the pathway. */
    public static Workflow.Builder pathway(Setting setting) {
        Obligation interview = dues -> dues.require("tremplin.premier-entretien", due -> {
            int days = due.at(FIRST_INTERVIEW, dues.enrolment().start());
            Optional<Step> met = due.first(
                    Step.class,
                    step -> step.kind().equals(StepKind.ENTRETIEN)
                            && dues.enrolment().contains(step.on()));
            due.saying("tremplin.premier-entretien");
            return Due.when(Delay.ofDays(days).lastDayAfter(dues.enrolment().start()), met.map(Step::on));
        });
        return setting.workflow(TREMPLIN)
                .startsWith(ELAN)
                .then(ELAN, ENVOL)
                .term(Limit.months(MONTHS, "tremplin.fin.duree"))
                .cap(Limit.months(MOST_MONTHS, "tremplin.fin.plafond"))
                .limit(Limit.age(AGE_MAXIMUM, "tremplin.fin.age"))
                .suspensionsPushTheTerm()
                .obligation(interview)
                .exits(ExitNature.POSITIVE, ExitReason.EMPLOI, ExitReason.FORMATION)
                .exits(ExitNature.NEGATIVE, ExitReason.ABANDON);
    }

    /** Makes the allowance: whole for those who pay no tax, half in the first bracket, none above. */
    public static MonthlyScale allowance() {
        return MonthlyScale.of("tremplin.allocation", TremplinPlugin::ofMonth).paidUnder(ALLOCATION);
    }

    private static Optional<BigDecimal> ofMonth(Inquiry inquiry, YearMonth month) {
        if (inquiry.enrolments(TREMPLIN, enrolment -> enrolment.days().overlaps(Days.of(month)))
                .isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        BigDecimal whole = inquiry.at(AMOUNT);
        return inquiry.ask(Attributes.TAX_HOUSEHOLD).map(household -> switch (household) {
            case "not-taxable" -> whole;
            case "first-bracket" -> whole.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
            default -> BigDecimal.ZERO;
        });
    }

    /** Makes the chapter. */
    public static Chapter chapter() {
        Indicator exits = Indicator.of("tremplin.sorties", "Sorties", Expression.count(Rows.exits(TREMPLIN)));
        Indicator work = Indicator.of(
                "tremplin.sorties.emploi",
                "Sorties en emploi",
                Expression.count(Rows.exits(TREMPLIN).reason(ExitReason.EMPLOI)));
        People accompanied = People.having(Rows.enrolments(TREMPLIN));
        return Chapter.of("tremplin", "Le Tremplin")
                .indicators(
                        Indicator.of("tremplin.accompagnes", "Personnes accompagnées", Expression.count(accompanied)),
                        exits,
                        work)
                .headlines(exits)
                .parts(exits, work)
                .breakdowns(Breakdown.by("tremplin.accompagnes.par-sexe", "Par sexe", accompanied, Attributes.SEX));
    }
}

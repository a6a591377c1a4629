package fr.parcours.testkit.example;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Appraisal;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
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
import fr.parcours.core.workflow.Obligation;
import fr.parcours.core.workflow.Workflow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
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
    private static final Articles ARTICLE_2 = Articles.from(LocalDate.of(2018, 1, 1), "délibération 2017-12, art. 2");

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("tremplin", "Tremplin");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(WORDS.toArray(Word[]::new));
        to.dispositif(TremplinPlugin::dispositif);
        to.chapter(chapter());
    }

    /** Makes the dispositif. */
    public static Dispositif dispositif(Setting setting) {
        return Dispositif.of(TREMPLIN, eligibility(setting))
                .following(workflow(setting))
                .paying(new Scale(setting));
    }

    /** Makes the rule of entry. */
    public static Rule eligibility(Setting setting) {
        Rules rules = setting.rules();
        Rule motivation = rules.rule("tremplin.motivation", (dossier, on) -> {
            boolean seeks = dossier.answer(Attributes.ACTIVITY, on)
                    .value()
                    .filter("job-seeking"::equals)
                    .isPresent();
            return seeks
                    ? rules.finding("tremplin.motivation", Verdict.SATISFIED)
                    : rules.finding("tremplin.motivation", Verdict.UNDETERMINED)
                            .appraised(List.of(new Appraisal(
                                    setting.messages().sentence("tremplin.motivation.quoi"),
                                    setting.messages().sentence("tremplin.motivation.qui"))));
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
        Obligation interview = (dossier, enrolment) -> {
            ParameterValue<Integer> days = setting.parameters().at(FIRST_INTERVIEW, enrolment.start());
            Optional<LocalDate> met = dossier.facts(Step.class)
                    .filter(step -> step.kind().equals(StepKind.ENTRETIEN) && enrolment.contains(step.on()))
                    .map(Step::on)
                    .findFirst();
            return List.of(new Due(
                    "tremplin.premier-entretien",
                    setting.messages().sentence("tremplin.premier-entretien"),
                    Delay.ofDays(days.value()).lastDayAfter(enrolment.start()),
                    met,
                    List.of(days.source())));
        };
        return Workflow.of(TREMPLIN)
                .startsWith(ELAN)
                .then(ELAN, ENVOL)
                .term(Workflow.months(setting.parameters(), MONTHS, setting.messages(), "tremplin.fin.duree"))
                .cap(Workflow.months(setting.parameters(), MOST_MONTHS, setting.messages(), "tremplin.fin.plafond"))
                .limit(Workflow.age(setting.parameters(), AGE_MAXIMUM, setting.messages(), "tremplin.fin.age"))
                .suspensionsPushTheTerm()
                .obligation(interview)
                .exits(ExitNature.POSITIVE, ExitReason.EMPLOI, ExitReason.FORMATION)
                .exits(ExitNature.NEGATIVE, ExitReason.ABANDON);
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

    /** The allowance: whole for those who pay no tax, half in the first bracket, none above. */
    public static final class Scale implements AllowanceScale {
        private final Setting setting;

        public Scale(Setting setting) {
            this.setting = setting;
        }

        @Override
        public Allowance month(Dossier dossier, YearMonth month) {
            LocalDate first = month.atDay(1);
            if (!dossier.isEnrolled(TREMPLIN, Days.between(first, month.atEndOfMonth()))) {
                return allowance(month, BigDecimal.ZERO, finding("tremplin.allocation", Verdict.REFUSED));
            }
            Optional<String> household =
                    dossier.answer(Attributes.TAX_HOUSEHOLD, first).value();
            if (household.isEmpty()) {
                return new Allowance(TREMPLIN, month, Optional.empty(), missing("tremplin.allocation"));
            }
            ParameterValue<BigDecimal> whole = setting.parameters().at(AMOUNT, first);
            BigDecimal amount = switch (household.get()) {
                case "not-taxable" -> whole.value();
                case "first-bracket" -> whole.value().divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
                default -> BigDecimal.ZERO;
            };
            return allowance(
                    month,
                    amount,
                    finding("tremplin.allocation", Verdict.SATISFIED, amount).using(whole));
        }

        @Override
        public Allowance year(Dossier dossier, Year year) {
            BigDecimal total = BigDecimal.ZERO;
            for (int month = 1; month <= 12; month++) {
                Optional<BigDecimal> amount =
                        month(dossier, year.atMonth(month)).amount();
                if (amount.isEmpty()) {
                    return new Allowance(TREMPLIN, year, Optional.empty(), missing("tremplin.annee"));
                }
                total = total.add(amount.get());
            }
            return allowance(year, total, finding("tremplin.annee", Verdict.SATISFIED, total));
        }

        @Override
        public Optional<AidScheme> scheme() {
            return Optional.of(ALLOCATION);
        }

        private static Allowance allowance(TemporalAccessor period, BigDecimal amount, Finding finding) {
            return new Allowance(TREMPLIN, period, Optional.of(amount.setScale(2, RoundingMode.UNNECESSARY)), finding);
        }

        private Finding missing(String rule) {
            return finding(rule, Verdict.UNDETERMINED).missing(List.of(Attributes.TAX_HOUSEHOLD));
        }

        private Finding finding(String rule, Verdict verdict, Object... values) {
            return setting.rules().finding(rule, verdict, values);
        }
    }
}

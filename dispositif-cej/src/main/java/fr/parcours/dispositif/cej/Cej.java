package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Appraisal;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The contrat d'engagement jeune, since 2022-03-01 (L5131-6; R5131-15 to R5131-26): who may enter it.
 *
 * <p>From 16 to 25, to 29 for a recognised disabled worker, neither student nor in training. A job does not refuse: the
 * nature of its contract and its hours are appraised (R5131-15). Six months after an earlier one, unless special
 * circumstances (R5131-16). A beneficiary of the RSA may sign it, without its allowance.
 */
final class Cej {
    static final DispositifId CEJ = DispositifId.of("cej", "Contrat d’engagement jeune");
    static final AidScheme ALLOCATION = AidScheme.of("allocation-cej", "Allocation du contrat d’engagement jeune");
    /** The day on which the papers that open the allowance are complete. */
    static final StepKind PIECES = StepKind.of("pieces", "Pièces justificatives complètes");

    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("cej.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("cej.age-maximum");
    private static final Parameter<Integer> AGE_MAXIMUM_RQTH = Parameter.whole("cej.age-maximum-rqth");
    private static final Parameter<List<String>> EXCLUDED = Parameter.codes("cej.situations-exclues");
    private static final Parameter<List<String>> APPRAISED = Parameter.codes("cej.situations-appreciees");
    private static final Parameter<Integer> BETWEEN = Parameter.whole("cej.delai-nouveau-contrat");
    private static final Parameter<List<String>> INCOMPATIBLE = Parameter.codes("cej.dispositifs-incompatibles");

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 3, 1);
    private static final Articles PUBLIC = Articles.from(FIRST_DAY, "L5131-6");
    private static final Articles RIGHT = Articles.from(FIRST_DAY, "R5131-25 I");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;

    private Cej(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    static Dispositif of(Setting setting) {
        Sanctions sanctions = new Sanctions(setting);
        CejWorkflow workflow = new CejWorkflow(setting, sanctions);
        return Dispositif.of(CEJ, new Cej(setting).eligibility())
                .following(workflow.workflow())
                .paying(new MonthlyAllowance(
                        setting,
                        workflow.workflow(),
                        ALLOCATION,
                        RIGHT,
                        new FlatAmount(setting),
                        List.of(sanctions, new Papers(setting))));
    }

    private Rule eligibility() {
        return rules.given(
                rules.inForce("cej.existence", AGE_MINIMUM),
                rules.all(
                        "cej.public",
                        rules.any(
                                "cej.age",
                                rules.age("cej.age.commun", AGE_MINIMUM, AGE_MAXIMUM),
                                rules.all(
                                        "cej.age.handicap",
                                        rules.age("cej.age.etendu", AGE_MINIMUM, AGE_MAXIMUM_RQTH),
                                        rules.condition("cej.rqth", Attributes.RQTH.is(true), PUBLIC))),
                        rules.rule("cej.situation", this::situation),
                        rules.rule("cej.contrat-precedent", this::sixMonthsAfter),
                        rules.rule("cej.incompatible", this::notIncompatible)));
    }

    /** Who has no job is presumed to meet difficulties; what a job is worth is appraised, never refused. */
    private Finding situation(Dossier dossier, LocalDate on) {
        ParameterValue<List<String>> excluded = parameters.at(EXCLUDED, on);
        ParameterValue<List<String>> appraised = parameters.at(APPRAISED, on);
        String id = "cej.situation";
        return Situations.activity(dossier, on)
                .map(code -> {
                    if (excluded.value().contains(code)) {
                        return rules.finding(id, Verdict.REFUSED, Situations.label(code));
                    }
                    if (appraised.value().contains(code)) {
                        return Finding.of(
                                        id,
                                        Verdict.UNDETERMINED,
                                        messages.sentence("cej.situation.appreciee", Situations.label(code)))
                                .appraised(List.of(new Appraisal(
                                        messages.sentence("cej.appreciation.emploi"),
                                        messages.sentence("decide.operateur"))))
                                .using(Rules.declared(dossier, Attributes.CONTRACT, on))
                                .using(Rules.declared(dossier, Attributes.WEEKLY_HOURS, on));
                    }
                    return rules.finding(id, Verdict.SATISFIED, Situations.label(code))
                            .presuming(List.of("cej.difficulte"));
                })
                .orElseGet(() -> Situations.unknown(rules, id))
                .using(excluded, appraised)
                .using(Rules.declared(dossier, Attributes.ACTIVITY, on));
    }

    /** A contract that ended on a day leaves its delay to run from the morrow, to the eve of the day it opens again. */
    private Finding sixMonthsAfter(Dossier dossier, LocalDate on) {
        ParameterValue<Integer> months = parameters.at(BETWEEN, on);
        String id = "cej.contrat-precedent";
        Optional<Enrolment> previous = dossier.enrolments(CEJ).stream()
                .filter(enrolment ->
                        enrolment.lastDay().filter(day -> !day.isAfter(on)).isPresent())
                .max(Comparator.comparing(Enrolment::start));
        Finding finding = previous.map(enrolment -> {
                    LocalDate ended = enrolment.lastDay().orElseThrow();
                    LocalDate last = Term.ofMonths(months.value()).lastDayFrom(ended.plusDays(1));
                    Finding after = on.isAfter(last)
                            ? rules.finding(id, Verdict.SATISFIED, months.value(), ended)
                            : rules.finding(id, Verdict.UNDETERMINED, months.value(), ended, last.plusDays(1))
                                    .appraised(List.of(new Appraisal(
                                            messages.sentence("cej.appreciation.nouveau", ended),
                                            messages.sentence("decide.operateur"))));
                    return after.using(
                            List.<Fact>of(enrolment.entry(), enrolment.exit().orElseThrow()));
                })
                .orElseGet(() -> Finding.of(id, Verdict.SATISFIED, messages.sentence(id + ".aucun")));
        return finding.using(months);
    }

    /** Complementary, never concurrent: the PACEA, or the Garantie jeunes that is a phase of it, ends first. */
    private Finding notIncompatible(Dossier dossier, LocalDate on) {
        ParameterValue<List<String>> codes = parameters.at(INCOMPATIBLE, on);
        return dossier.dispositifs().stream()
                .filter(dispositif -> codes.value().contains(dispositif.code()))
                .flatMap(dispositif -> dossier.enrolment(dispositif, on).stream())
                .filter(enrolment -> enrolment.isOpen(on))
                .findFirst()
                .map(enrolment -> rules.finding(
                                "cej.incompatible", Verdict.REFUSED, enrolment.dispositif(), enrolment.start())
                        .using(List.<Fact>of(enrolment.entry())))
                .orElseGet(() -> rules.finding("cej.incompatible", Verdict.SATISFIED))
                .using(codes);
    }
}

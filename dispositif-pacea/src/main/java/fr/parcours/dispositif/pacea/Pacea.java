package fr.parcours.dispositif.pacea;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The PACEA: who may enter it.
 *
 * <p>L5131-3 opens it to the young from 16 to 25 "en difficulté et confrontés à un risque d'exclusion professionnelle", and
 * gives no criterion: the difficulty is presumed. Neither a job, nor studies, nor the place of residence is a condition of
 * the text, so none refuses, known or unknown, even where a structure describes its own public more narrowly.
 */
final class Pacea {
    static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    static final AidScheme ALLOCATION = AidScheme.of("allocation-pacea", "Allocation du PACEA");

    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("pacea.age-minimum");
    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("pacea.age-maximum");
    private static final Parameter<List<String>> INCOMPATIBLE = Parameter.codes("pacea.dispositifs-incompatibles");
    private static final Articles PUBLIC = Articles.from(LocalDate.of(2017, 1, 1), "L5131-3");

    private Pacea() {}

    /** Obtains the key of a choice among codes: any other is not of its type ({@code PARAMETER-103}). */
    static Parameter<String> choice(String id, String... codes) {
        List<String> known = List.of(codes);
        return new Parameter<>(id, texts -> Parameter.Type.CODE.read(texts).filter(known::contains));
    }

    static Dispositif of(Setting setting) {
        Workflow workflow = PaceaWorkflow.of(setting);
        return Dispositif.of(PACEA, eligibility(setting))
                .following(workflow)
                .paying(new PaceaAllowance(setting, workflow));
    }

    private static Rule eligibility(Setting setting) {
        Rules rules = setting.rules();
        return rules.given(
                rules.inForce("pacea.existence", AGE_MINIMUM),
                rules.all(
                        "pacea.public",
                        rules.age("pacea.age", AGE_MINIMUM, AGE_MAXIMUM),
                        rules.presumed("pacea.difficulte", PUBLIC),
                        notIncompatible(setting, "pacea.incompatible", day -> Days.between(day, day))));
    }

    /** Obtains the rule that no incompatible enrolment has a day in the month of the day judged, for the allowance. */
    static Rule notIncompatibleInMonth(Setting setting, String id) {
        return notIncompatible(setting, id, Pacea::month);
    }

    /** Gets the days of the month of a day. */
    static Days month(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return Days.between(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * Obtains the rule that no enrolment has a day in an interval in a dispositif which, on the day judged, excludes the PACEA: the
     * CEJ, since 2022-03-01 (L5131-5, R5131-13). The incompatibility has a first day, so it is a rule of its own.
     */
    private static Rule notIncompatible(Setting setting, String id, Function<LocalDate, Days> days) {
        Rules rules = setting.rules();
        return rules.rule(id, (dossier, on) -> {
            Optional<ParameterValue<List<String>>> incompatible =
                    setting.parameters().find(INCOMPATIBLE, on);
            Finding finding = incompatible
                    .flatMap(codes -> enrolment(dossier, codes.value(), days.apply(on)))
                    .map(enrolment -> rules.finding(id, Verdict.REFUSED, enrolment.dispositif(), enrolment.start())
                            .using(List.<Fact>of(enrolment.entry())))
                    .orElseGet(() -> rules.finding(id, Verdict.SATISFIED));
            return incompatible.map(codes -> finding.using(codes)).orElse(finding);
        });
    }

    private static Optional<Enrolment> enrolment(Dossier dossier, List<String> codes, Days days) {
        return dossier.dispositifs().stream()
                .filter(dispositif -> codes.contains(dispositif.code()))
                .flatMap(dispositif -> dossier.enrolments(dispositif).stream())
                .filter(enrolment -> enrolment.days().overlaps(days))
                .findFirst();
    }
}

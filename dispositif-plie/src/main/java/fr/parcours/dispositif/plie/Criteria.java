package fr.parcours.dispositif.plie;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.ValueLabel;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Appraisal;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Age;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The criteria by which a protocol reads "personnes en grande difficulté d'insertion sociale et professionnelle" (L5131-2,
 * since 2008-05-01). The law gives none: the protocol lists those that open the PLIE, one of which is enough. All are
 * judged, and all that hold are told.
 */
final class Criteria {
    private static final String ID = "plie.criteres";
    private static final Articles PUBLIC = Articles.from(LocalDate.of(2008, 5, 1), "L5131-2");

    private static final Parameter<Threshold> LONG_TERM = Threshold.parameter("plie.public.chomage-longue-duree");
    private static final Parameter<List<String>> MINIMUM_INCOME =
            Codes.of("plie.public.minima-sociaux", Attributes.BENEFITS);
    private static final Parameter<Integer> SENIOR = Parameter.whole("plie.public.age-senior");
    private static final Parameter<Integer> YOUNG = Parameter.whole("plie.public.age-jeune");
    private static final Parameter<List<String>> LOW_SKILLED =
            Codes.of("plie.public.niveaux-peu-qualifies", Attributes.EDUCATION);
    private static final Parameter<List<String>> LISTED = Codes.among(
            "plie.public.criteres",
            List.of("chomage-longue-duree", "minima-sociaux", "senior", "rqth", "jeune-peu-qualifie", "appreciation"));

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;
    private final Map<String, Rule> byName = new LinkedHashMap<>();

    Criteria(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
        Rule jobseeker = new Jobseeker(setting).rule();
        byName.put(
                "chomage-longue-duree",
                rules.all("plie.longue-duree", jobseeker, rules.rule("plie.longue-duree.depuis", this::longTerm)));
        byName.put("minima-sociaux", rules.rule("plie.minima-sociaux", this::minimumIncome));
        byName.put("senior", rules.all("plie.senior", jobseeker, rules.rule("plie.senior.age", this::senior)));
        byName.put(
                "rqth",
                rules.all(
                        "plie.travailleur-handicape",
                        jobseeker,
                        rules.condition("plie.rqth", Attributes.RQTH.is(true), Articles.NONE)));
        byName.put(
                "jeune-peu-qualifie",
                rules.all(
                        "plie.jeune-peu-qualifie",
                        rules.rule("plie.jeune", this::young),
                        rules.rule("plie.niveau", this::lowSkilled)));
        byName.put("appreciation", rules.rule("plie.appreciation", (dossier, on) -> appraised()));
    }

    /** Obtains the rule that at least one of the protocol's criteria holds. */
    Rule rule() {
        return rules.rule(ID, (dossier, on) -> {
            ParameterValue<List<String>> listed = parameters.at(LISTED, on);
            Rule[] all = listed.value().stream().map(byName::get).toArray(Rule[]::new);
            return rules.any(ID, all)
                    .judge(dossier, on)
                    .using(listed)
                    .citing(PUBLIC.at(on).stream().toList());
        });
    }

    private Finding longTerm(Dossier dossier, LocalDate on) {
        String id = "plie.longue-duree.depuis";
        ParameterValue<Threshold> threshold = parameters.at(LONG_TERM, on);
        int months = threshold.value().months();
        return dossier.answer(Attributes.JOBSEEKER_SINCE, on)
                .value()
                .map(since -> rules.finding(
                        id,
                        threshold.value().isPassed(since, on) ? Verdict.SATISFIED : Verdict.REFUSED,
                        since,
                        months,
                        threshold.value().passedOn(since)))
                .orElseGet(() ->
                        rules.finding(id, Verdict.UNDETERMINED, months).missing(List.of(Attributes.JOBSEEKER_SINCE)))
                .using(threshold)
                .using(Rules.declared(dossier, Attributes.JOBSEEKER_SINCE, on));
    }

    private Finding minimumIncome(Dossier dossier, LocalDate on) {
        String id = "plie.minima-sociaux";
        ParameterValue<List<String>> minima = parameters.at(MINIMUM_INCOME, on);
        Optional<Set<String>> benefits = dossier.answer(Attributes.BENEFITS, on).value();
        return benefits.map(received -> rules.finding(
                        id, received.stream().anyMatch(minima.value()::contains) ? Verdict.SATISFIED : Verdict.REFUSED))
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.BENEFITS)))
                .using(minima)
                .using(Rules.declared(dossier, Attributes.BENEFITS, on));
    }

    private Finding senior(Dossier dossier, LocalDate on) {
        ParameterValue<Integer> least = parameters.at(SENIOR, on);
        return age("plie.senior.age", least, dossier, on, age -> age >= least.value());
    }

    private Finding young(Dossier dossier, LocalDate on) {
        ParameterValue<Integer> most = parameters.at(YOUNG, on);
        return age("plie.jeune", most, dossier, on, age -> age <= most.value());
    }

    private Finding age(String id, ParameterValue<Integer> bound, Dossier dossier, LocalDate on, IntPredicate holds) {
        return dossier.answer(Attributes.BIRTH_DATE, on)
                .value()
                .map(birth -> Age.on(on, birth))
                .map(age ->
                        rules.finding(id, holds.test(age) ? Verdict.SATISFIED : Verdict.REFUSED, age, bound.value()))
                .orElseGet(() ->
                        rules.finding(id, Verdict.UNDETERMINED, bound.value()).missing(List.of(Attributes.BIRTH_DATE)))
                .using(bound)
                .using(Rules.declared(dossier, Attributes.BIRTH_DATE, on));
    }

    private Finding lowSkilled(Dossier dossier, LocalDate on) {
        String id = "plie.niveau";
        ParameterValue<List<String>> levels = parameters.at(LOW_SKILLED, on);
        return dossier.answer(Attributes.EDUCATION, on)
                .value()
                .map(level -> rules.finding(
                        id, levels.value().contains(level) ? Verdict.SATISFIED : Verdict.REFUSED, label(level)))
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.EDUCATION)))
                .using(levels)
                .using(Rules.declared(dossier, Attributes.EDUCATION, on));
    }

    private static String label(String level) {
        return ValueLabel.of(Attributes.EDUCATION, level, Locale.FRENCH);
    }

    /** "Others in difficulty" have no criterion: somebody judges, and nobody is refused before that. */
    private Finding appraised() {
        return rules.finding("plie.appreciation", Verdict.UNDETERMINED)
                .appraised(List.of(new Appraisal(
                        messages.sentence("plie.appreciation.quoi"), messages.sentence("plie.appreciation.qui"))));
    }
}

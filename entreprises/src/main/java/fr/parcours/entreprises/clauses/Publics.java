package fr.parcours.entreprises.clauses;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The publics of the clauses, of which one is enough: registered as a jobseeker for long; on the RSA or dependent on somebody
 * who is; young and out of school or university for some months, whatever the diploma; living in a priority district;
 * recognised disabled worker. The structure admits all of them or some.
 */
final class Publics {
    private static final Set<String> CODES = Set.of("chomage", "prestations", "jeunes", "qpv", "rqth");

    /** Codes of the publics admitted: any other is not of its type ({@code PARAMETER-103}). */
    static final Parameter<List<String>> ADMITTED = new Parameter<>(
            "clauses-sociales.publics",
            texts -> CODES.containsAll(texts) ? Optional.of(List.copyOf(texts)) : Optional.empty());

    private static final Parameter<Integer> JOBSEEKER_MONTHS = Parameter.whole("clauses-sociales.chomage-mois");
    private static final Parameter<List<String>> BENEFITS = Parameter.codes("clauses-sociales.prestations");
    private static final Parameter<Integer> YOUNG_FROM = Parameter.whole("clauses-sociales.jeunes-age-minimum");
    private static final Parameter<Integer> YOUNG = Parameter.whole("clauses-sociales.jeunes-age-maximum");
    private static final Parameter<Integer> OUT_OF_SCHOOL = Parameter.whole("clauses-sociales.jeunes-sortie-mois");

    private final Parameters parameters;
    private final Rules rules;
    private final Map<String, Rule> byCode = new LinkedHashMap<>();

    Publics(Setting setting) {
        this.parameters = setting.parameters();
        this.rules = setting.rules();
        byCode.put("chomage", rules.rule("clauses-sociales.chomage", this::longUnemployed));
        byCode.put("prestations", rules.rule("clauses-sociales.prestations", this::onBenefits));
        byCode.put(
                "jeunes",
                rules.all(
                        "clauses-sociales.jeunes",
                        rules.age("clauses-sociales.jeunes.age", YOUNG_FROM, YOUNG),
                        rules.rule("clauses-sociales.jeunes.sortie", this::outOfSchool)));
        byCode.put("qpv", rules.condition("clauses-sociales.qpv", Attributes.QPV.is(true), Articles.NONE));
        byCode.put("rqth", rules.condition("clauses-sociales.rqth", Attributes.RQTH.is(true), Articles.NONE));
    }

    /** Gets the rule that one belongs to a public admitted on the day. */
    Rule rule() {
        return rules.rule("clauses-sociales.public", (dossier, on) -> {
            ParameterValue<List<String>> admitted = parameters.at(ADMITTED, on);
            Rule[] publics = admitted.value().stream().map(byCode::get).toArray(Rule[]::new);
            return rules.any("clauses-sociales.public", publics)
                    .judge(dossier, on)
                    .using(admitted);
        });
    }

    /** "Demandeur d'emploi de longue durée": registered for so many months, whole on the day. */
    private Finding longUnemployed(Dossier dossier, LocalDate on) {
        ParameterValue<Integer> months = parameters.at(JOBSEEKER_MONTHS, on);
        return since(
                        "clauses-sociales.chomage",
                        dossier.answer(Attributes.JOBSEEKER_SINCE, on).value(),
                        months,
                        on)
                .orElseGet(() -> rules.finding("clauses-sociales.chomage", Verdict.UNDETERMINED, months.value())
                        .missing(List.of(Attributes.JOBSEEKER_SINCE)))
                .using(months)
                .using(Rules.declared(dossier, Attributes.JOBSEEKER_SINCE, on));
    }

    private Finding outOfSchool(Dossier dossier, LocalDate on) {
        ParameterValue<Integer> months = parameters.at(OUT_OF_SCHOOL, on);
        String id = "clauses-sociales.jeunes.sortie";
        return since(id, dossier.answer(Attributes.LEFT_SCHOOL_ON, on).value(), months, on)
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED, months.value())
                        .missing(List.of(Attributes.LEFT_SCHOOL_ON)))
                .using(months)
                .using(Rules.declared(dossier, Attributes.LEFT_SCHOOL_ON, on));
    }

    /** Judges that so many months have passed: the day they are whole is the anniversary. */
    private Optional<Finding> since(
            String id, Optional<LocalDate> event, ParameterValue<Integer> months, LocalDate on) {
        return event.map(day -> rules.finding(
                id,
                on.isBefore(Delay.ofMonths(months.value()).lastDayAfter(day)) ? Verdict.REFUSED : Verdict.SATISFIED,
                day,
                months.value()));
    }

    private Finding onBenefits(Dossier dossier, LocalDate on) {
        ParameterValue<List<String>> admitted = parameters.at(BENEFITS, on);
        Optional<Set<String>> received = dossier.answer(Attributes.BENEFITS, on).value();
        String id = "clauses-sociales.prestations";
        return received.map(codes -> rules.finding(
                        id, admitted.value().stream().anyMatch(codes::contains) ? Verdict.SATISFIED : Verdict.REFUSED))
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.BENEFITS)))
                .using(admitted)
                .using(Rules.declared(dossier, Attributes.BENEFITS, on));
    }
}

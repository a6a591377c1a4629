package fr.parcours.dispositif.plie;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is a jobseeker. The category says so when it is known (A, B and C are held to look for a job, D and E are not); else
 * the activity; else the registration alone.
 */
final class Jobseeker {
    private static final String ID = "plie.demandeur-emploi";
    private static final Parameter<List<String>> CATEGORIES =
            Codes.of("plie.demandeur-emploi.categories", Attributes.JOBSEEKER_CATEGORY);

    private final Parameters parameters;
    private final Rules rules;

    Jobseeker(Setting setting) {
        this.parameters = setting.parameters();
        this.rules = setting.rules();
    }

    /** Judges whether somebody is a jobseeker on a day; empty when nothing tells. */
    Optional<Boolean> test(Dossier dossier, LocalDate on) {
        ParameterValue<List<String>> categories = parameters.at(CATEGORIES, on);
        Optional<Boolean> byCategory =
                dossier.answer(Attributes.JOBSEEKER_CATEGORY, on).value().map(categories.value()::contains);
        return byCategory
                .or(() -> dossier.answer(Attributes.ACTIVITY, on).value().map("job-seeking"::equals))
                .or(() -> since(dossier, on).map(day -> true));
    }

    /** Finds the day of a registration, not later than a day. */
    static Optional<LocalDate> since(Dossier dossier, LocalDate on) {
        return dossier.answer(Attributes.JOBSEEKER_SINCE, on).value().filter(day -> !day.isAfter(on));
    }

    /** Obtains the rule. */
    Rule rule() {
        return rules.rule(ID, (dossier, on) -> {
            Finding finding = test(dossier, on)
                    .map(yes -> rules.finding(ID, yes ? Verdict.SATISFIED : Verdict.REFUSED))
                    .orElseGet(() -> rules.finding(ID, Verdict.UNDETERMINED).missing(List.of(Attributes.ACTIVITY)));
            return finding.using(parameters.at(CATEGORIES, on)).using(facts(dossier, on));
        });
    }

    private static List<Fact> facts(Dossier dossier, LocalDate on) {
        return Stream.of(Attributes.JOBSEEKER_CATEGORY, Attributes.ACTIVITY, Attributes.JOBSEEKER_SINCE)
                .flatMap(attribute -> Rules.declared(dossier, attribute, on).stream())
                .distinct()
                .toList();
    }
}

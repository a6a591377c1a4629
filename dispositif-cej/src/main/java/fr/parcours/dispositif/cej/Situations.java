package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.ValueLabel;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person does on the day of entry. */
final class Situations {
    private Situations() {}

    /** Obtains the rule that the activity is one of those a parameter lists: neither job, nor studies, nor training. */
    static Rule admitted(Rules rules, Parameters parameters, String id, Parameter<List<String>> listed) {
        return rules.rule(id, (dossier, on) -> {
            ParameterValue<List<String>> admitted = parameters.at(listed, on);
            return activity(dossier, on)
                    .map(code -> rules.finding(
                            id, admitted.value().contains(code) ? Verdict.SATISFIED : Verdict.REFUSED, label(code)))
                    .orElseGet(() -> unknown(rules, id))
                    .using(admitted)
                    .using(Rules.declared(dossier, Attributes.ACTIVITY, on));
        });
    }

    static Optional<String> activity(Dossier dossier, LocalDate on) {
        return dossier.answer(Attributes.ACTIVITY, on).value();
    }

    static Finding unknown(Rules rules, String id) {
        return rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.ACTIVITY));
    }

    static String label(String activity) {
        return ValueLabel.of(Attributes.ACTIVITY, activity, Locale.FRENCH);
    }
}

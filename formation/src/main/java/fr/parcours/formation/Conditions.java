package fr.parcours.formation;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Appraisal;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Age;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Conditions that the contracts share: an age on one side of a bound, a text that is known on that day. */
final class Conditions {
    /** Age of majority (code civil, art. 388 and 414). */
    private static final int MAJORITY = 18;

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;

    Conditions(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    /** Tells whether somebody is a minor on a day, empty while the birth date is not known. */
    static Optional<Boolean> isMinor(Dossier dossier, LocalDate on) {
        return age(dossier, on).map(age -> age < MAJORITY);
    }

    /** Finds the age in whole years on a day, empty while the birth date is not known. */
    static Optional<Integer> age(Dossier dossier, LocalDate on) {
        return dossier.answer(Attributes.BIRTH_DATE, on).value().map(birth -> Age.on(on, birth));
    }

    /** Obtains the rule that an age is reached. Wording values: age, bound, the birthday. */
    Rule atLeast(String id, Parameter<Integer> minimum) {
        return bound(id, minimum, true);
    }

    /** Obtains the rule that an age, in whole years, is not passed. Wording values: age, bound, the eve of the next birthday. */
    Rule atMost(String id, Parameter<Integer> maximum) {
        return bound(id, maximum, false);
    }

    private Rule bound(String id, Parameter<Integer> parameter, boolean least) {
        return rules.rule(id, (dossier, on) -> {
            ParameterValue<Integer> bound = parameters.at(parameter, on);
            return dossier.answer(Attributes.BIRTH_DATE, on)
                    .value()
                    .map(birth -> {
                        int age = Age.on(on, birth);
                        boolean holds = least ? age >= bound.value() : age <= bound.value();
                        return rules.finding(
                                id,
                                holds ? Verdict.SATISFIED : Verdict.REFUSED,
                                age,
                                bound.value(),
                                least
                                        ? Age.reaches(bound.value(), birth)
                                        : Age.lastDayBefore(bound.value() + 1, birth));
                    })
                    .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED, bound.value())
                            .missing(List.of(Attributes.BIRTH_DATE)))
                    .using(bound)
                    .using(Rules.declared(dossier, Attributes.BIRTH_DATE, on));
        });
    }

    /**
     * Obtains a rule judged from the first day of a parameter. Before it, the text then in force was not read: who knows it
     * judges, nothing is asked of the person.
     *
     * @param contract the kind of contract the text is about
     */
    Rule since(OutcomeKind contract, Parameter<?> parameter, Rule then) {
        return rules.rule(then.id(), (dossier, on) -> {
            LocalDate first = parameters.firstDay(parameter);
            return on.isBefore(first)
                    ? Finding.of(then.id(), Verdict.UNDETERMINED, messages.sentence("texte.inconnu", contract, first))
                            .appraised(List.of(new Appraisal(
                                    messages.sentence("texte.appreciation", contract, first),
                                    messages.sentence("texte.decide"))))
                    : then.judge(dossier, on);
        });
    }
}

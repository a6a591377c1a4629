package fr.parcours.formation;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the contracts share: a text that is known from a day, a length that it says, the contract that runs in a month. */
final class Conditions {
    /** Age of majority (code civil, art. 388 and 414). */
    private static final int MAJORITY = 18;

    private Conditions() {}

    /** Checks if someone is a minor on the day; not while the birth date is not known. */
    static boolean isMinor(Inquiry inquiry) {
        return inquiry.age().filter(age -> age < MAJORITY).isPresent();
    }

    /**
     * Obtains a rule judged from the first day of a parameter. Before it, the text then in force was not read: who knows it
     * judges, nothing is asked of the person.
     *
     * @param contract the kind of contract the text is about
     */
    static Rule since(OutcomeKind contract, Parameter<?> parameter, Rule then) {
        return then.rules()
                .given(
                        then.rules().rule(then.id() + ".texte", inquiry -> {
                            LocalDate first = inquiry.first(parameter).from();
                            if (!inquiry.on().isBefore(first)) {
                                return inquiry.saying("texte.connu", contract, first)
                                        .satisfied();
                            }
                            return inquiry.saying("texte.inconnu", contract, first)
                                    .appraised(
                                            inquiry.sentence("texte.appreciation", contract, first),
                                            inquiry.sentence("texte.decide"));
                        }),
                        then);
    }

    /**
     * Obtains the rule that says how long the contract may be, which is presumed: the contract is yet to come. Nothing is known
     * of it before the first day of the shortest length.
     */
    static Rule length(Rules rules, String id, Parameter<Integer> shortest, Rule.Judgement said) {
        return rules.rule(id, inquiry -> {
            inquiry.presume(id);
            return inquiry.find(shortest).isPresent()
                    ? said.of(inquiry)
                    : inquiry.saying("duree.inconnue", inquiry.first(shortest).from())
                            .satisfied();
        });
    }

    /** Finds the outcome of some kinds that has a day in a month, the latest begun of several. */
    static Optional<Outcome> running(Inquiry inquiry, YearMonth month, OutcomeKind... kinds) {
        return inquiry.max(
                Outcome.class,
                outcome -> List.of(kinds).contains(outcome.kind())
                        && !outcome.lastDay().orElse(LocalDate.MAX).isBefore(outcome.on())
                        && Days.between(outcome.on(), outcome.lastDay()).overlaps(Days.of(month)),
                Comparator.comparing(Outcome::on));
    }

    /** Gets the day on which a contract of employment was concluded, which chooses its text; its first day if not recorded. */
    static LocalDate concluded(Outcome contract) {
        return contract.signedOn().orElse(contract.on());
    }
}

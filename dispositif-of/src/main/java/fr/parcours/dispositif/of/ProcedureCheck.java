package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;

import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Age;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * What the facts of the obligation must agree on in a dossier.
 *
 * <table>
 * <caption>problems</caption>
 * <tr><th>id</th><th>what is wrong</th></tr>
 * <tr><td>{@code OF-101}</td><td>a list is received before the day on which, it says, school was left</td></tr>
 * <tr><td>{@code OF-102} (warning)</td><td>a situation is sent to the département without a summons before it</td></tr>
 * <tr><td>{@code OF-103}</td><td>an entry before the obligation exists, before the 16th birthday or from the 18th on</td></tr>
 * </table>
 */
final class ProcedureCheck implements Check {
    private final Setting setting;

    ProcedureCheck(Setting setting) {
        this.setting = setting;
    }

    @Override
    public void look(Seen seen, Consumer<Problem> problems) {
        seen.dossier().facts(Step.class).forEach(step -> {
            if (step.kind().equals(Fulfilment.SIGNALEMENT)) {
                received(seen, step, problems);
            } else if (step.kind().equals(Procedure.TRANSMISSION)) {
                transmitted(seen, step, problems);
            }
        });
        seen.dossier()
                .facts(Entry.class)
                .filter(entry -> entry.dispositif().equals(OBLIGATION_FORMATION))
                .forEach(entry -> entered(seen, entry, problems));
    }

    private static void received(Seen seen, Step step, Consumer<Problem> problems) {
        step.values()
                .get(Attributes.LEFT_SCHOOL_ON)
                .value()
                .filter(day -> day.isAfter(step.on()))
                .ifPresent(day -> problems.accept(Problem.error(
                                "OF-101",
                                seen.at(step),
                                "The list received on " + step.on() + " says that school was left after that day.")
                        .toFix("'on' is the day the list was received, 'leftSchoolOn' the day school was left.")));
    }

    private static void transmitted(Seen seen, Step step, Consumer<Problem> problems) {
        boolean summoned = seen.dossier()
                .facts(Step.class)
                .anyMatch(other -> Procedure.isSummons(other) && !other.on().isAfter(step.on()));
        if (!summoned) {
            problems.accept(Problem.warning(
                            "OF-102",
                            seen.at(step),
                            "The situation is sent to the département on " + step.on()
                                    + " without a summons before it.")
                    .toFix("record the 'convocation' of the youth and the legal representative (R114-7)."));
        }
    }

    private void entered(Seen seen, Entry entry, Consumer<Problem> problems) {
        LocalDate on = entry.on();
        Inquiry inquiry = setting.asking(seen.dossier(), on);
        boolean exists = inquiry.find(ObligationFormation.AGE_MINIMUM).isPresent();
        boolean ofAge = !exists
                || inquiry.ask(Attributes.BIRTH_DATE, LocalDate.MAX)
                        .map(birth -> Age.on(on, birth))
                        .map(age -> age >= inquiry.at(ObligationFormation.AGE_MINIMUM)
                                && age <= inquiry.at(ObligationFormation.AGE_MAXIMUM))
                        .orElse(true);
        if (!exists || !ofAge) {
            problems.accept(Problem.error(
                            "OF-103",
                            seen.at(entry),
                            "Entry in '" + OBLIGATION_FORMATION + "' on " + on
                                    + ", when the person is not under the obligation.")
                    .toFix("correct the day of the entry or 'birthDate'."));
        }
    }
}

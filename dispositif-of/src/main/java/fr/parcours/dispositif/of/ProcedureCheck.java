package fr.parcours.dispositif.of;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.Attributes;
import java.util.function.Consumer;

/**
 * What the facts of the obligation must agree on in a dossier.
 *
 * <table>
 * <caption>problems</caption>
 * <tr><th>id</th><th>what is wrong</th></tr>
 * <tr><td>{@code OF-101}</td><td>a list is received before the day on which, it says, school was left</td></tr>
 * <tr><td>{@code OF-102} (warning)</td><td>a situation is sent to the département without a summons before it</td></tr>
 * </table>
 */
final class ProcedureCheck implements Check {
    private static final Texts TEXTS = Texts.of(ProcedureCheck.class, "of");

    @Override
    public void look(Seen seen, Consumer<Problem> problems) {
        seen.dossier().facts(Step.class).forEach(step -> {
            if (step.kind().equals(Fulfilment.SIGNALEMENT)) {
                received(seen, step, problems);
            } else if (step.kind().equals(Procedure.TRANSMISSION)) {
                transmitted(seen, step, problems);
            }
        });
    }

    private static void received(Seen seen, Step step, Consumer<Problem> problems) {
        step.values()
                .get(Attributes.LEFT_SCHOOL_ON)
                .value()
                .filter(day -> day.isAfter(step.on()))
                .ifPresent(day ->
                        problems.accept(Problem.error("OF-101", seen.at(step), TEXTS.of("OF-101.after", step.on()))
                                .toFix(TEXTS.of("OF-101.fix"))));
    }

    private static void transmitted(Seen seen, Step step, Consumer<Problem> problems) {
        boolean summoned = seen.dossier()
                .facts(Step.class)
                .anyMatch(other -> Procedure.isSummons(other) && !other.on().isAfter(step.on()));
        if (!summoned) {
            problems.accept(Problem.warning("OF-102", seen.at(step), TEXTS.of("OF-102.unsummoned", step.on()))
                    .toFix(TEXTS.of("OF-102.fix")));
        }
    }
}

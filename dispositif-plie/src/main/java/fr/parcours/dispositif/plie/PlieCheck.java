package fr.parcours.dispositif.plie;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.ExitReason;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the facts of a PLIE must agree on. A step outside any enrolment is reported by core.
 *
 * <table>
 * <caption>Problems</caption>
 * <tr><th>id</th><th>what is wrong</th></tr>
 * <tr><td>{@code PLIE-101} (warning)</td><td>a positive exit without the situation that makes it, begun during the enrolment</td></tr>
 * <tr><td>{@code PLIE-102} (warning)</td><td>a confirmation of nothing: no situation began before it</td></tr>
 * <tr><td>{@code PLIE-103} (warning)</td><td>a positive exit after all the situations that make it were lost</td></tr>
 * </table>
 */
final class PlieCheck implements Check {
    private static final Texts TEXTS = Texts.of(PlieCheck.class, "plie");

    private final Setting setting;

    private PlieCheck(Setting setting) {
        this.setting = setting;
    }

    static Supplier<Check> of(Setting setting) {
        return () -> new PlieCheck(setting);
    }

    @Override
    public void look(Seen seen, Consumer<Problem> problems) {
        Dossier dossier = seen.dossier();
        for (Enrolment enrolment : dossier.enrolments(Plie.PLIE)) {
            enrolment
                    .exit()
                    .ifPresent(exit -> exit.reason()
                            .filter(PositiveExit.REASONS::contains)
                            .ifPresent(reason -> positive(seen, enrolment, exit, reason, problems)));
        }
        dossier.facts(Step.class)
                .filter(PositiveExits::isConfirmation)
                .filter(step -> dossier.isEnrolled(Plie.PLIE, step.on())
                        || step.dispositifs().contains(Plie.PLIE))
                .filter(step -> dossier.facts(Outcome.class).noneMatch(outcome -> isConfirmedBy(step, outcome)))
                .forEach(step -> problems.accept(Problem.warning(
                                "PLIE-102",
                                seen.at(step),
                                TEXTS.of(step.party().isPresent() ? "PLIE-102.party" : "PLIE-102.nothing", step.on()))
                        .toFix(TEXTS.of("PLIE-102.fix"))));
    }

    private void positive(Seen seen, Enrolment enrolment, Exit exit, ExitReason reason, Consumer<Problem> problems) {
        List<PositiveExit> made = PositiveExits.of(setting.asking(seen.dossier(), exit.on()), enrolment).stream()
                .filter(each -> each.reason().equals(reason))
                .toList();
        if (made.isEmpty()) {
            problems.accept(Problem.warning("PLIE-101", seen.at(exit), TEXTS.of("PLIE-101.unmade", exit.on(), reason))
                    .toFix(TEXTS.of("PLIE-101.fix")));
        } else if (made.stream().allMatch(each -> each.state() == PositiveExit.State.LOST)) {
            problems.accept(Problem.warning("PLIE-103", seen.at(exit), TEXTS.of("PLIE-103.lost", exit.on(), reason))
                    .toFix(TEXTS.of("PLIE-103.fix")));
        }
    }

    private static boolean isConfirmedBy(Step step, Outcome outcome) {
        boolean samePartyOrNone = step.party().isEmpty()
                || outcome.party().isEmpty()
                || step.party().equals(outcome.party());
        return samePartyOrNone && !outcome.on().isAfter(step.on());
    }
}

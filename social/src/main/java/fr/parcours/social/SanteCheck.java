package fr.parcours.social;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the health service's dossiers must agree on, so that a group's sessions and its participants are counted together.
 *
 * <table>
 * <caption>Problems</caption>
 * <tr><th>id</th><th>what is wrong</th></tr>
 * <tr><td>{@code SOCIAL-121}</td><td>the answer to a satisfaction form in a participant's dossier: it is anonymous</td></tr>
 * <tr><td>{@code SOCIAL-122}</td><td>an answer that does not say whether it is satisfied</td></tr>
 * <tr><td>{@code SOCIAL-123} (warning)</td><td>attendances whose theme or audience no session of their action has</td></tr>
 * </table>
 *
 * <p>Keeps the themes and audiences of each action, and the first attendance of each kind: no more than there are groups.
 */
final class SanteCheck implements Check {
    private static final Texts TEXTS = Texts.of(SanteCheck.class, "social");
    private static final Set<StepKind> SESSIONS = Set.of(StepKind.ATELIER, StepKind.EVENEMENT);

    private final Map<String, Set<Group>> held = new HashMap<>();
    private final Map<Attendance, Location> attended = new LinkedHashMap<>();

    /** What a session is about and for whom. */
    private record Group(Optional<String> theme, Optional<String> audience) {
        static Group of(Step step) {
            return new Group(word(step, Keyword.Topic.THEME), word(step, Keyword.Topic.AUDIENCE));
        }

        private static Optional<String> word(Step step, Keyword.Topic topic) {
            return Optional.ofNullable(step.keywords().get(topic)).map(Keyword::code);
        }
    }

    private record Attendance(String action, Group group) {}

    @Override
    public void look(Seen seen, Consumer<Problem> problems) {
        SubjectKind kind = seen.dossier().subject().kind();
        seen.dossier().facts(Step.class).forEach(step -> {
            if (step.kind().equals(Sante.AVIS)) {
                answer(seen, step, kind, problems);
            }
            if (SESSIONS.contains(step.kind()) && step.dispositifs().contains(Sante.SANTE)) {
                if (kind == SubjectKind.ACTION) {
                    held.computeIfAbsent(seen.dossier().subject().id(), id -> new HashSet<>())
                            .add(Group.of(step));
                } else {
                    step.party()
                            .ifPresent(action ->
                                    attended.putIfAbsent(new Attendance(action, Group.of(step)), seen.at(step)));
                }
            }
        });
    }

    private static void answer(Seen seen, Step step, SubjectKind kind, Consumer<Problem> problems) {
        if (kind == SubjectKind.PARTICIPANT) {
            problems.accept(Problem.error("SOCIAL-121", seen.at(step), TEXTS.of("SOCIAL-121.participant", step.on()))
                    .toFix(TEXTS.of("SOCIAL-121.fix")));
        }
        if (step.satisfied().isEmpty()) {
            problems.accept(Problem.error("SOCIAL-122", seen.at(step), TEXTS.of("SOCIAL-122.empty", step.on()))
                    .toFix(TEXTS.of("SOCIAL-122.fix")));
        }
    }

    @Override
    public void conclude(Consumer<Problem> problems) {
        attended.forEach((attendance, location) -> {
            Set<Group> groups = held.get(attendance.action());
            if (groups != null && !groups.contains(attendance.group())) {
                problems.accept(Problem.warning(
                                "SOCIAL-123",
                                location,
                                TEXTS.of(
                                        "SOCIAL-123.topics",
                                        attendance.group().theme().orElse(""),
                                        attendance.group().audience().orElse("")))
                        .toFix(TEXTS.of("SOCIAL-123.fix")));
            }
        });
    }
}

package fr.parcours.accueil;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Checks that attendances agree with registrations and with the sessions of the actions.
 *
 * <table>
 *   <caption>Problems</caption>
 *   <tr><td>{@code ACCUEIL-101}</td><td>warning</td><td>someone attends who has entered no dispositif yet; to a matinale or an
 *       aprèm, which are open to all, those who come on their own or sent by a partner need none</td></tr>
 *   <tr><td>{@code ACCUEIL-102}</td><td>warning</td><td>attendances name an action that is among the dossiers and holds no session
 *       of that kind that day</td></tr>
 *   <tr><td>{@code ACCUEIL-103}</td><td>error</td><td>an action holds what only a person does: an interview, a diagnostic, a
 *       signature, an internship</td></tr>
 *   <tr><td>{@code ACCUEIL-104}</td><td>warning</td><td>attendances do not repeat the theme and the audience of any session of that
 *       kind that day, and are not counted with it</td></tr>
 * </table>
 *
 * <p>Keeps a few words per session and per session attended, nothing per person.
 */
final class Attendances implements Check {
    private static final Texts TEXTS = Texts.of(Attendances.class, "accueil");
    private static final Set<StepKind> COLLECTIVE = Set.of(
            StepKind.ATELIER,
            StepKind.INFORMATION_COLLECTIVE,
            StepKind.EVENEMENT,
            Matinales.MATINALE,
            Matinales.APREM,
            Mobilisation.PREPARATION_RECRUTEMENT,
            Mobilisation.SIMULATION_ENTRETIEN);
    private static final Set<StepKind> OPEN_TO_ALL = Set.of(Matinales.MATINALE, Matinales.APREM);
    private static final Set<StepKind> INDIVIDUAL =
            Set.of(StepKind.ENTRETIEN, StepKind.DIAGNOSTIC, StepKind.SIGNATURE, StepKind.STAGE);
    /** Those who send the people they have registered. */
    private static final Set<String> REGISTERING = Set.of("mission-locale", "plie");

    private final Map<String, Map<StepKind, Set<Held>>> held = new HashMap<>();
    private final Map<Session, Map<Topics, Attended>> attended = new LinkedHashMap<>();

    private record Held(LocalDate first, LocalDate last, Topics topics) {}

    private record Session(String action, StepKind kind, LocalDate on) {}

    /** What an attendance repeats of its session. */
    private record Topics(Optional<Keyword> theme, Optional<Keyword> audience) {
        static Topics of(Step step) {
            return new Topics(
                    Optional.ofNullable(step.keywords().get(Keyword.Topic.THEME)),
                    Optional.ofNullable(step.keywords().get(Keyword.Topic.AUDIENCE)));
        }
    }

    private record Attended(Location first, int times) {
        Attended and(Attended more) {
            return new Attended(first, times + more.times());
        }

        Text subject() {
            return times == 1 ? TEXTS.of("attendance.one") : TEXTS.of("attendance.several", times - 1);
        }
    }

    @Override
    public void look(Seen seen, Consumer<Problem> problems) {
        SubjectKind kind = seen.dossier().subject().kind();
        if (kind == SubjectKind.PARTICIPANT) {
            participant(seen, problems);
        } else if (kind == SubjectKind.ACTION) {
            action(seen, problems);
        }
    }

    private void participant(Seen seen, Consumer<Problem> problems) {
        Dossier dossier = seen.dossier();
        LocalDate registered =
                dossier.facts(Entry.class).map(Entry::on).findFirst().orElse(LocalDate.MAX);
        dossier.facts(Step.class)
                .filter(step -> COLLECTIVE.contains(step.kind()))
                .forEach(step -> {
                    if (step.on().isBefore(registered) && mustBeRegistered(step)) {
                        problems.accept(Problem.warning(
                                        "ACCUEIL-101",
                                        seen.at(step),
                                        TEXTS.of("ACCUEIL-101.early", step.kind(), step.on()))
                                .toFix(TEXTS.of("ACCUEIL-101.fix")));
                    }
                    step.party()
                            .ifPresent(action -> attended.computeIfAbsent(
                                            new Session(action, step.kind(), step.on()),
                                            session -> new LinkedHashMap<>())
                                    .merge(Topics.of(step), new Attended(seen.at(step), 1), Attended::and));
                });
    }

    private static boolean mustBeRegistered(Step attendance) {
        return !OPEN_TO_ALL.contains(attendance.kind())
                || attendance.prescriber().map(REGISTERING::contains).orElse(true);
    }

    private void action(Seen seen, Consumer<Problem> problems) {
        Map<StepKind, Set<Held>> sessions =
                held.computeIfAbsent(seen.dossier().subject().id(), action -> new HashMap<>());
        seen.dossier().facts(Step.class).forEach(step -> {
            if (COLLECTIVE.contains(step.kind())) {
                sessions.computeIfAbsent(step.kind(), kind -> new HashSet<>())
                        .add(new Held(step.on(), step.until().orElse(step.on()), Topics.of(step)));
            } else if (INDIVIDUAL.contains(step.kind())) {
                problems.accept(Problem.error(
                                "ACCUEIL-103",
                                seen.at(step),
                                TEXTS.of("ACCUEIL-103.individual", step.kind(), step.on()))
                        .toFix(TEXTS.of("ACCUEIL-103.fix")));
            }
        });
    }

    @Override
    public void conclude(Consumer<Problem> problems) {
        attended.forEach((session, attendances) -> {
            if (!held.containsKey(session.action())) {
                return; // its dossier may be in another file
            }
            Set<Topics> topics = topicsOf(session);
            if (topics.isEmpty()) {
                problems.accept(notHeld(
                        session,
                        attendances.values().stream().reduce(Attended::and).orElseThrow()));
            } else {
                attendances.forEach((repeated, those) -> {
                    if (!topics.contains(repeated)) {
                        problems.accept(notRepeated(session, those));
                    }
                });
            }
        });
    }

    /** Gets the themes and audiences of the sessions of a kind that an action holds on a day; empty when it holds none. */
    private Set<Topics> topicsOf(Session session) {
        return held.getOrDefault(session.action(), Map.of()).getOrDefault(session.kind(), Set.of()).stream()
                .filter(each ->
                        !session.on().isBefore(each.first()) && !session.on().isAfter(each.last()))
                .map(Held::topics)
                .collect(Collectors.toSet());
    }

    private static Problem notHeld(Session session, Attended attendances) {
        return Problem.warning(
                        "ACCUEIL-102",
                        attendances.first(),
                        TEXTS.of("ACCUEIL-102.not-held", attendances.subject(), session.kind(), session.on()))
                .toFix(TEXTS.of("ACCUEIL-102.fix"));
    }

    private static Problem notRepeated(Session session, Attended attendances) {
        return Problem.warning(
                        "ACCUEIL-104",
                        attendances.first(),
                        TEXTS.of("ACCUEIL-104.other", attendances.subject(), session.kind(), session.on()))
                .toFix(TEXTS.of("ACCUEIL-104.fix"));
    }
}

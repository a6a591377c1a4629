package fr.parcours.population.sample;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.population.draw.Dice;
import fr.parcours.population.draw.WorkingDays;
import fr.parcours.population.sample.Actions.Session;
import fr.parcours.population.sample.Slots.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is done, of the acts that a row leaves the choice of: a step, an outcome or a phase, and what comes with it. */
final class Choice {
    private final TableRow row;
    /** Each as often as it is to be drawn. */
    private final List<String> acts;

    private final Details details;
    private final Days days;
    private final Cast cast;
    private final Kinds kinds;
    private final Dice dice;

    /**
     * Reads what is done.
     *
     * @param sessions whose acts are attended; none when the row says which are done
     * @param days on which something may be dealt
     */
    Choice(TableRow row, List<Session> sessions, Days days, Cast cast, Kinds kinds, Dice dice) {
        this.row = row;
        this.acts = sessions.isEmpty()
                ? row.choice("act")
                : sessions.stream().map(Session::act).distinct().toList();
        this.details = Details.of(row.text("with", ""));
        this.days = days;
        this.cast = cast;
        this.kinds = kinds;
        this.dice = dice;
    }

    /** Lists the codes of the acts, each once. */
    List<String> codes() {
        return acts.stream().distinct().toList();
    }

    Details details() {
        return details;
    }

    /** Checks if one at least needs someone who is not at work or in training that day. */
    boolean needsFreeDay() {
        return acts.stream().anyMatch(kinds::needsFreeDay);
    }

    boolean hasOutcomes() {
        return acts.stream().anyMatch(act -> kinds.outcome(act).isPresent());
    }

    /** Checks if nothing may end what is begun: the row says how long it lasts, or no other may come at the same time. */
    boolean lasts() {
        return row.find("length").isPresent()
                || acts.stream()
                        .anyMatch(act -> kinds.outcome(act).flatMap(kinds::once).isPresent());
    }

    /** Finds the dispositif whose phases these are, empty for steps and outcomes. */
    Optional<String> phaseOf() {
        return Optional.of(acts.get(0)).filter(Choice::isPhase).map(Choice::dispositif);
    }

    /** Deals the act of the session, or one drawn, with what it is credited with and what is signed after it. */
    void deal(Draft draft, Slot slot) {
        String act = slot.session().map(Session::act).orElseGet(() -> dice.pick(acts));
        Optional<OutcomeKind> outcome = kinds.outcome(act);
        if (outcome.isPresent()) {
            draft.add(outcome(draft, outcome.get(), slot.day()));
        } else if (isPhase(act)) {
            phase(draft, slot.day(), act);
        } else {
            Details all = slot.session()
                    .map(session -> session.details().and(details))
                    .orElse(details);
            draft.add(apart(draft, kinds.step(act, slot.day(), row.find("length"), all, dice)));
        }
        slot.outcome()
                .ifPresent(each ->
                        draft.swap(each, each.toBuilder().via(row.text("via")).build()));
        if (row.find("signs").isPresent()) {
            sign(draft, slot.day());
        }
    }

    /** Checks if someone cannot begin one of these acts on a day: they last, and one begins already. */
    boolean begins(Draft draft, LocalDate day) {
        return acts.stream()
                .flatMap(act -> draft.facts(act).stream())
                .anyMatch(fact -> fact instanceof Step step
                        && step.until().isPresent()
                        && step.on().equals(day));
    }

    /** Nobody is in two internships at a time: what lasts is over before the next one of its kind begins. */
    private static Step apart(Draft draft, Step step) {
        if (step.until().isEmpty()) {
            return step;
        }
        Optional<LocalDate> next = Optional.empty();
        for (Fact fact : List.copyOf(draft.facts(step.kind().code()))) {
            Step other = (Step) fact;
            if (other.on().isAfter(step.on())) {
                next = next.filter(day -> day.isBefore(other.on())).or(() -> Optional.of(other.on()));
            } else if (other.on().isBefore(step.on())) {
                draft.swap(other, endingBefore(other, step.on()));
            }
        }
        return next.map(day -> endingBefore(step, day)).orElse(step);
    }

    private static Step endingBefore(Step step, LocalDate day) {
        return step.until().filter(last -> !last.isBefore(day)).isPresent()
                ? step.toBuilder().until(day.minusDays(1)).build()
                : step;
    }

    private Outcome outcome(Draft draft, OutcomeKind kind, LocalDate day) {
        Outcome outcome = kinds.outcome(kind, day, row.find("length"), cast.next(draft, day), details, dice);
        LocalDate lost = day.plusDays(dice.between(20, 150));
        boolean loses = dice.between(1, 100) <= row.whole("lost", 0)
                && draft.days(outcome).contains(lost);
        return loses ? outcome.toBuilder().endedOn(lost).build() : outcome;
    }

    /** Begins a phase, once the one before has been evaluated, on its last working day. */
    private void phase(Draft draft, LocalDate day, String act) {
        Details by = Details.of("by=" + dispositif(act));
        draft.add(kinds.step("evaluation", WorkingDays.upTo(day.minusDays(1)), Optional.empty(), by, dice));
        Procedures.phase(draft, day, act);
    }

    private static boolean isPhase(String act) {
        return act.contains(".");
    }

    private static String dispositif(String phase) {
        return phase.substring(0, phase.indexOf('.'));
    }

    /** Adds a contract signed in the weeks after the session, in the same year. */
    private void sign(Draft draft, LocalDate day) {
        Days weeks = Days.between(day.plusDays(3), day.plusDays(40));
        List<Days> open =
                Zone.without(draft.busy(), List.of(weeks.intersection(days).orElse(weeks)));
        LocalDate on = dice.pick(Zone.working(open));
        OutcomeKind kind = kinds.outcome(dice.pick(row.choice("signs"))).orElseThrow();
        Details via = Details.of("via=" + row.text("via"));
        draft.add(kinds.outcome(kind, on, Optional.empty(), cast.next(draft, on), via, dice));
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.population.sample.Actions.Session;
import fr.parcours.population.sample.TableRow.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where the acts of a row may be dealt to someone: the days, or the sessions of actions, that move no quota already met. */
final class Slots {
    /** Days between a session and the outcome it is credited with. */
    private static final Span LEADS_TO = new Span(2, 120);

    private static final String SESSIONS = "sessions:";
    private static final String BESIDE = "beside:";

    private final TableRow row;
    private final List<Session> sessions;
    private final Choice choice;
    private final Zone zone;
    private final Days days;
    private final Cast cast;
    private final String at;
    private final boolean regular;
    private final List<Quota> closed;
    /** What the choice answers, asked once for everyone. */
    private final boolean free;

    private final boolean outcomes;
    private final boolean lasting;

    /**
     * Reads where acts are dealt.
     *
     * @param choice what is dealt there
     * @param quota what it counts for
     * @param days on which it may be dealt
     */
    Slots(TableRow row, List<Session> sessions, Choice choice, Quota quota, Days days, Cast cast) {
        this.row = row;
        this.sessions = sessions;
        this.choice = choice;
        this.zone = quota.zone();
        this.days = days;
        this.cast = cast;
        this.at = row.text("at", "");
        this.regular = row.text("spread", "").equals("regular");
        this.closed = Stream.concat(
                        Stream.of(choice.details()), sessions.stream().map(Session::details))
                .distinct()
                .flatMap(with -> cast.movedBy(choice.codes(), with, quota.period()).stream())
                .distinct()
                .toList();
        this.free = choice.needsFreeDay();
        this.outcomes = choice.hasOutcomes();
        this.lasting = choice.lasts();
    }

    /** Where an act may be dealt: a day, the session attended if any, the outcome credited to it if any. */
    record Slot(LocalDate day, Optional<Session> session, Optional<Outcome> outcome) {
        static Slot on(LocalDate day) {
            return new Slot(day, Optional.empty(), Optional.empty());
        }

        boolean leadsTo(LocalDate later) {
            return !day.isAfter(later.minusDays(LEADS_TO.least())) && !day.isBefore(later.minusDays(LEADS_TO.most()));
        }
    }

    /** Lists the sessions that a row is dealt at in a year, in order; none when it is dealt on days. */
    static List<Session> sessions(TableRow row, int year, Actions actions) {
        return Stream.of(row.text("at", ""))
                .filter(text -> text.startsWith(SESSIONS))
                .flatMap(text -> Arrays.stream(text.substring(SESSIONS.length()).split("\\|", -1)))
                .flatMap(action -> actions.sessions(action, year))
                .sorted((one, other) -> one.on().compareTo(other.on()))
                .toList();
    }

    /** Lists the slots of someone; none when too few sessions are open to who should come regularly. */
    List<Slot> of(Draft draft) {
        if (at.startsWith(BESIDE)) {
            return draft.facts(at.substring(BESIDE.length())).stream()
                    .map(Fact::on)
                    .filter(days::contains)
                    .distinct()
                    .sorted()
                    .map(Slot::on)
                    .toList();
        }
        List<Days> open = open(draft);
        List<Slot> slots = new ArrayList<>();
        if (sessions.isEmpty()) {
            Zone.working(open).forEach(day -> slots.add(Slot.on(day)));
            return slots;
        }
        for (Session session : open.isEmpty() ? List.<Session>of() : sessions) {
            if (open.stream().anyMatch(each -> each.contains(session.on()))) {
                slots.add(new Slot(session.on(), Optional.of(session), Optional.empty()));
            }
        }
        if (row.find("credits").isPresent()) {
            return credited(draft, slots);
        }
        return regular && slots.size() <= sessions.size() / 2 ? List.of() : slots;
    }

    /** Lists the days of someone on which nothing closes and nothing else is in the way. */
    private List<Days> open(Draft draft) {
        Optional<Days> known = days.intersection(Days.from(draft.firstDay()));
        List<Days> open =
                known.map(each -> Cast.open(draft, zone, each, closed)).orElse(List.of());
        Optional<String> phaseOf = choice.phaseOf();
        if (phaseOf.isPresent()) {
            return Zone.without(entries(draft, phaseOf.get()), open);
        } else if (open.isEmpty() || !free) {
            return open;
        } else if (!outcomes) {
            return Zone.without(draft.busy(), open);
        }
        List<Days> beginnings = cast.beginnings(draft, open);
        return lasting ? cast.lasting(draft, beginnings) : beginnings;
    }

    /** Lists the days on which the dispositif of a phase is entered: one begins already. */
    private static List<Days> entries(Draft draft, String dispositif) {
        return draft.enrolments(dispositif).stream()
                .map(enrolment -> Days.of(enrolment.first()))
                .toList();
    }

    /** Finds an outcome credited to nothing yet, begun in the months after a session. */
    private List<Slot> credited(Draft draft, List<Slot> open) {
        Set<String> credits = row.words("credits");
        return draft.occupations().stream()
                .filter(outcome -> days.contains(outcome.on())
                        && outcome.via().isEmpty()
                        && credits.contains(outcome.kind().code()))
                .flatMap(outcome -> open.stream()
                        .filter(slot -> slot.leadsTo(outcome.on()))
                        .map(slot -> new Slot(slot.day(), slot.session(), Optional.of(outcome))))
                .toList();
    }
}

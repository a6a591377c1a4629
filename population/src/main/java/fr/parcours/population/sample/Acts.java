package fr.parcours.population.sample;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.population.draw.Dice;
import fr.parcours.population.draw.WorkingDays;
import fr.parcours.population.sample.Actions.Session;
import fr.parcours.population.sample.Quota.Unit;
import fr.parcours.population.sample.TableRow.Span;
import fr.parcours.population.sample.TableRow.Total;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Deals so many acts of a kind, or acts to so many people: interviews, contracts, phases, attendances at the sessions of actions.
 * What is there already counts, the rest is dealt to whom the row says, on days that move no quota already met.
 */
final class Acts {
    /** Days between a session and the outcome it is credited with. */
    private static final Span LEADS_TO = new Span(2, 120);

    private static final double COMES_AGAIN = 0.77;
    private static final String SESSIONS = "sessions:";
    private static final String BESIDE = "beside:";

    private final Cast cast;
    private final Crowds crowds;
    private final Kinds kinds;
    private final Actions actions;
    private final LocalDate lastDay;

    /**
     * Makes the dealer of acts.
     *
     * @param lastDay on which something may be dealt
     */
    Acts(Cast cast, Crowds crowds, Kinds kinds, Actions actions, LocalDate lastDay) {
        this.cast = cast;
        this.crowds = crowds;
        this.kinds = kinds;
        this.actions = actions;
        this.lastDay = lastDay;
    }

    void deal(TableRow row) {
        row.years((year, total) -> new Deal(row, year, Total.of(total)).deal());
    }

    /** Where an act may be dealt: a day, the session attended if any, the outcome credited to it if any. */
    private record Slot(LocalDate day, Optional<Session> session, Optional<Outcome> outcome) {
        static Slot on(LocalDate day) {
            return new Slot(day, Optional.empty(), Optional.empty());
        }

        boolean leadsTo(LocalDate later) {
            return !day.isAfter(later.minusDays(LEADS_TO.least())) && !day.isBefore(later.minusDays(LEADS_TO.most()));
        }
    }

    private record Given(Draft draft, Slot slot) {}

    /** One row in one year. */
    private final class Deal {
        private final TableRow row;
        private final int year;
        private final Total total;
        private final List<Session> sessions;
        private final List<String> choice;
        /** Whether they need someone who is not at work or in training that day, begin an outcome, and one that lasts. */
        private final boolean free;

        private final boolean outcomes;
        private final boolean lasting;
        private final Details details;
        private final Quota quota;
        /** On which acts may be dealt, of those that count. */
        private final Days days;

        private final List<Quota> closed;
        private final Span times;
        private final String at;
        private final String spread;
        private final Dice dice;

        Deal(TableRow row, int year, Total total) {
            this.row = row;
            this.year = year;
            this.total = total;
            this.at = row.text("at", "");
            this.spread = row.text("spread", "");
            this.times = row.span("times").orElse(new Span(1, 1));
            this.details = Details.of(row.text("with", ""));
            this.sessions = Stream.of(at)
                    .filter(text -> text.startsWith(SESSIONS))
                    .flatMap(text ->
                            Arrays.stream(text.substring(SESSIONS.length()).split("\\|", -1)))
                    .flatMap(action -> actions.sessions(action, year))
                    .sorted((one, other) -> one.on().compareTo(other.on()))
                    .toList();
            this.choice = sessions.isEmpty()
                    ? row.choice("act")
                    : sessions.stream().map(Session::act).distinct().toList();
            this.free = choice.stream().anyMatch(kinds::needsFreeDay);
            this.outcomes = choice.stream().anyMatch(act -> kinds.outcome(act).isPresent());
            this.lasting = row.find("length").isPresent() || choice.stream().anyMatch(this::isLasting);
            Days past = Days.between(LocalDate.MIN, lastDay);
            this.days = row.find("days")
                    .map(text -> TableRow.asDays(text.replace("Y", "" + year)))
                    .orElse(Days.ofYear(year))
                    .intersection(past)
                    .orElseThrow();
            List<String> counted =
                    row.list("counted").isEmpty() ? choice.stream().distinct().toList() : row.list("counted");
            Unit unit = Unit.valueOf(row.text("unit", "facts").toUpperCase(Locale.ROOT));
            this.quota = new Quota(unit, counted, details, new Zone(row.list("in")), Days.ofYear(year));
            this.closed = Stream.concat(Stream.of(details), sessions.stream().map(Session::details))
                    .distinct()
                    .flatMap(with -> cast.movedBy(choice, with, quota.period()).stream())
                    .distinct()
                    .toList();
            this.dice = Dice.of("acts " + year + row);
        }

        void deal() {
            List<Draft> who = dice.shuffled(cast.matching(crowds.in(quota.zone(), row, year)));
            int left = row.missing(total, total.more() ? 0 : quota.among(cast.all()));
            if (row.find("marks").isPresent()) {
                left -= mark(who, left);
            } else if (quota.unit() != Unit.FACTS) {
                left -= people(who, left);
            } else if (row.find("times").isPresent() || outcomes) {
                left -= rounds(who, left);
            } else {
                left -= atRandom(who, left);
            }
            if (left > 0 && !total.isAll()) {
                throw row.wrong(left + " more are wanted in " + year);
            }
            if (!total.more()) {
                cast.close(quota, total.number());
            }
        }

        // ---- how they are shared out -----------------------------------------------------------------------------

        /** Gives acts to so many people who have none that counts. */
        private int people(List<Draft> who, int number) {
            int given = 0;
            for (Draft draft : who) {
                boolean counted = given == number || (!total.more() && quota.has(draft));
                List<Slot> slots = counted ? List.of() : slots(draft);
                if (slots.size() >= times.least()) {
                    some(draft, slots).forEach(slot -> act(draft, slot));
                    given++;
                }
            }
            return given;
        }

        /** Chooses when: those who come regularly come to the first; what is done for the first time, once registered. */
        private List<Slot> some(Draft draft, List<Slot> slots) {
            if (spread.equals("regular")) {
                List<Slot> some = new ArrayList<>(slots.subList(0, 1));
                slots.stream().skip(1).filter(slot -> dice.chance(COMES_AGAIN)).forEach(some::add);
                return some;
            }
            List<Slot> others = dice.shuffled(slots);
            others.sort((one, other) -> Boolean.compare(
                    other.day().equals(draft.firstDay()), one.day().equals(draft.firstDay())));
            return others.subList(0, Math.min(others.size(), times.pick(dice)));
        }

        /** Gives one act to everyone, then another, as long as some are left. */
        private int rounds(List<Draft> who, int number) {
            int given = 0;
            for (int round = 0; round < times.most(); round++) {
                for (Draft draft : dice.<Draft>shuffled(who)) {
                    List<Slot> slots = given == number ? List.of() : slots(draft);
                    if (!slots.isEmpty()) {
                        act(draft, dice.pick(slots));
                        given++;
                    }
                }
            }
            return given;
        }

        /** Scatters acts over all the days, one a day and person; each is given one first when the row says so, or one at most. */
        private int atRandom(List<Draft> who, int number) {
            List<Given> first = new ArrayList<>();
            List<Given> others = new ArrayList<>();
            for (Draft draft : who) {
                Set<LocalDate> taken = new HashSet<>();
                if (!total.more()) {
                    quota.facts(draft).forEach(fact -> taken.add(fact.on()));
                }
                List<Given> given = new ArrayList<>();
                for (Slot slot : slots(draft)) {
                    if (!taken.contains(slot.day())) {
                        given.add(new Given(draft, slot));
                    }
                }
                if (!spread.isEmpty() && taken.isEmpty() && !given.isEmpty()) {
                    first.add(given.remove(dice.between(0, given.size() - 1)));
                }
                if (!spread.equals("once")) {
                    others.addAll(given);
                }
            }
            if (spread.equals("each") && first.size() > number) {
                throw row.wrong(first.size() + " people wait in " + year + ", for " + number);
            }
            first.addAll(dice.some(others, Math.max(0, number - first.size())));
            first.stream().limit(number).forEach(each -> act(each.draft(), each.slot()));
            return Math.min(first.size(), number);
        }

        /** Adds the details of the row to so many of the outcomes already dealt. */
        private int mark(List<Draft> who, int number) {
            List<Given> marked = new ArrayList<>();
            for (Draft draft : who) {
                for (Fact fact : draft.facts(row.text("marks"))) {
                    if (days.contains(fact.on()) && quota.zone().contains(draft, fact.on())) {
                        marked.add(
                                new Given(draft, new Slot(fact.on(), Optional.empty(), Optional.of((Outcome) fact))));
                    }
                }
            }
            List<Given> some = dice.some(marked, number);
            some.forEach(each -> {
                Outcome outcome = each.slot().outcome().orElseThrow();
                each.draft()
                        .swap(
                                outcome,
                                details.on(outcome.toBuilder(), kinds.answers(), dice)
                                        .build());
            });
            return some.size();
        }

        // ---- where -----------------------------------------------------------------------------------------------

        private List<Slot> slots(Draft draft) {
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
            return spread.equals("regular") && slots.size() <= sessions.size() / 2 ? List.of() : slots;
        }

        /** Lists the days of someone on which nothing closes and nothing else is in the way. */
        private List<Days> open(Draft draft) {
            Optional<Days> known = days.intersection(Days.from(draft.firstDay()));
            List<Days> open = known.map(each -> Cast.open(draft, quota.zone(), each, closed))
                    .orElse(List.of());
            if (isPhase(choice.get(0))) {
                return Zone.without(entries(draft), open);
            } else if (open.isEmpty() || !free) {
                return open;
            } else if (!outcomes) {
                return Zone.without(draft.busy(), open);
            }
            List<Days> beginnings = cast.beginnings(draft, open);
            return lasting ? cast.lasting(draft, beginnings) : beginnings;
        }

        /** Lists the days on which the dispositif of a phase is entered: one begins already. */
        private List<Days> entries(Draft draft) {
            return draft.enrolments(dispositif(choice.get(0))).stream()
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

        // ---- what ------------------------------------------------------------------------------------------------

        private void act(Draft draft, Slot slot) {
            row.find("group").ifPresent(group -> draft.join(group + "@" + year));
            String act = slot.session().map(Session::act).orElseGet(() -> dice.pick(choice));
            Optional<OutcomeKind> outcome = kinds.outcome(act);
            if (outcome.isPresent()) {
                draft.add(outcome(draft, outcome.get(), slot.day()));
            } else if (isPhase(act)) {
                phase(draft, slot.day(), act);
            } else {
                Details all = slot.session()
                        .map(session -> session.details().and(details))
                        .orElse(details);
                draft.add(kinds.step(act, slot.day(), row.find("length"), all, dice));
            }
            slot.outcome()
                    .ifPresent(each -> draft.swap(
                            each, each.toBuilder().via(row.text("via")).build()));
            if (row.find("signs").isPresent()) {
                sign(draft, slot.day());
            }
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

        private boolean isLasting(String act) {
            return kinds.outcome(act).flatMap(kinds::once).isPresent();
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
}

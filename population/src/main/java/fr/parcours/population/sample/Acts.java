package fr.parcours.population.sample;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.population.draw.Dice;
import fr.parcours.population.sample.Actions.Session;
import fr.parcours.population.sample.Quota.Unit;
import fr.parcours.population.sample.Slots.Slot;
import fr.parcours.population.sample.TableRow.Span;
import fr.parcours.population.sample.TableRow.Total;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Deals so many acts of a kind, or acts to so many people: interviews, contracts, phases, attendances at the sessions of actions.
 * What is there already counts, the rest is dealt to whom the row says, on days that move no quota already met.
 */
final class Acts {
    private static final double COMES_AGAIN = 0.77;

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

    private record Given(Draft draft, Slot slot) {}

    /** One row in one year. */
    private final class Deal {
        private final TableRow row;
        private final int year;
        private final Total total;
        private final Quota quota;
        /** On which acts may be dealt, of those that count. */
        private final Days days;

        private final Span times;
        private final String spread;
        private final Dice dice;
        private final Choice choice;
        private final Slots slots;

        Deal(TableRow row, int year, Total total) {
            this.row = row;
            this.year = year;
            this.total = total;
            this.spread = row.text("spread", "");
            this.times = row.span("times").orElse(new Span(1, 1));
            this.dice = Dice.of("acts " + year + row);
            Days past = Days.between(LocalDate.MIN, lastDay);
            this.days = row.find("days")
                    .map(text -> TableRow.asDays(text.replace("Y", "" + year)))
                    .orElse(Days.ofYear(year))
                    .intersection(past)
                    .orElseThrow();
            List<Session> sessions = Slots.sessions(row, year, actions);
            this.choice = new Choice(row, sessions, days, cast, kinds, dice);
            List<String> counted = row.list("counted").isEmpty() ? choice.codes() : row.list("counted");
            Unit unit = Unit.valueOf(row.text("unit", "facts").toUpperCase(Locale.ROOT));
            this.quota = new Quota(unit, counted, choice.details(), new Zone(row.list("in")), Days.ofYear(year));
            this.slots = new Slots(row, sessions, choice, quota, days, cast);
        }

        void deal() {
            List<Draft> who = dice.shuffled(cast.matching(crowds.in(quota.zone(), row, year)));
            int left = row.missing(total, total.more() ? 0 : quota.among(cast.all()));
            if (row.find("marks").isPresent()) {
                left -= mark(who, left);
            } else if (quota.unit() != Unit.FACTS) {
                left -= people(who, left);
            } else if (row.find("times").isPresent() || choice.hasOutcomes()) {
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

        /** Deals what the row chooses, to someone who joins its group if it has one. */
        private void give(Draft draft, Slot slot) {
            row.find("group").ifPresent(group -> draft.join(group + "@" + year));
            choice.deal(draft, choice.begins(draft, slot.day()) ? another(draft, slot) : slot);
        }

        /** Finds the first slot on which nothing that lasts begins already. */
        private Slot another(Draft draft, Slot slot) {
            return slots.of(draft).stream()
                    .filter(other -> !choice.begins(draft, other.day()))
                    .findFirst()
                    .orElse(slot);
        }

        /** Gives acts to so many people who have none that counts. */
        private int people(List<Draft> who, int number) {
            int given = 0;
            for (Draft draft : who) {
                boolean counted = given == number || (!total.more() && quota.has(draft));
                List<Slot> open = counted ? List.of() : slots.of(draft);
                if (open.size() >= times.least()) {
                    some(draft, open).forEach(slot -> give(draft, slot));
                    given++;
                }
            }
            return given;
        }

        /** Chooses when: those who come regularly come to the first; what is done for the first time, once registered. */
        private List<Slot> some(Draft draft, List<Slot> open) {
            if (spread.equals("regular")) {
                List<Slot> some = new ArrayList<>(open.subList(0, 1));
                open.stream().skip(1).filter(slot -> dice.chance(COMES_AGAIN)).forEach(some::add);
                return some;
            }
            List<Slot> others = dice.shuffled(open);
            others.sort((one, other) -> Boolean.compare(
                    other.day().equals(draft.firstDay()), one.day().equals(draft.firstDay())));
            return others.subList(0, Math.min(others.size(), times.pick(dice)));
        }

        /** Gives one act to everyone, then another, as long as some are left. */
        private int rounds(List<Draft> who, int number) {
            int given = 0;
            for (int round = 0; round < times.most(); round++) {
                for (Draft draft : dice.<Draft>shuffled(who)) {
                    List<Slot> open = given == number ? List.of() : slots.of(draft);
                    if (!open.isEmpty()) {
                        give(draft, dice.pick(open));
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
                for (Slot slot : slots.of(draft)) {
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
            first.stream().limit(number).forEach(each -> give(each.draft(), each.slot()));
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
                                choice.details()
                                        .on(outcome.toBuilder(), kinds.answers(), dice)
                                        .build());
            });
            return some.size();
        }
    }
}

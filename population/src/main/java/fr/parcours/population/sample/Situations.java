package fr.parcours.population.sample;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.OutcomeKind.Family;
import fr.parcours.population.draw.Dice;
import fr.parcours.population.sample.Quota.Unit;
import fr.parcours.population.sample.TableRow.Total;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Deals the outcomes of a zone and a year, so many of each kind, to so many people in all: everybody one before anybody two.
 *
 * <p>Whoever has an outcome of the year already gets no more. The kinds that last are dealt first, in their season, and the others
 * on the days left before them; each is over the day before the next, save a mission done beside a training, and a second job of
 * some hours.
 */
final class Situations {
    private static final int DAYS_NEEDED = 15;
    private static final int MOST_EACH = 6;
    private static final int TRIES = 400;
    private static final double BESIDE = 0.2;
    private static final Details SECOND_JOB = Details.of("weeklyHours=8/13");

    private final Cast cast;
    private final Crowds crowds;
    private final Kinds kinds;

    Situations(Cast cast, Crowds crowds, Kinds kinds) {
        this.cast = cast;
        this.crowds = crowds;
        this.kinds = kinds;
    }

    /**
     * Deals a row.
     *
     * @throws IllegalStateException if there is already too much, or too few people can have what is missing
     */
    void deal(TableRow row) {
        new Deal(row).deal();
    }

    private static boolean isContract(OutcomeKind kind) {
        return kind.family() == Family.EMPLOYMENT || kind.family() == Family.ALTERNANCE;
    }

    /** Somebody who is dealt outcomes, the days on which one may begin whatever was dealt, and what was. */
    private record Hand(Draft draft, List<LocalDate> open, List<Outcome> outcomes) {
        long number(Predicate<OutcomeKind> kinds) {
            return outcomes.stream()
                    .filter(outcome -> kinds.test(outcome.kind()))
                    .count();
        }
    }

    /** One row. */
    private final class Deal {
        private final TableRow row;
        private final Zone zone;
        private final Days year;
        private final Dice dice;
        private final Map<OutcomeKind, Integer> totals = new LinkedHashMap<>();

        Deal(TableRow row) {
            this.row = row;
            this.zone = Zone.of(row.list("in"));
            this.year = Days.ofYear(row.whole("year", 0));
            this.dice = Dice.of("situations " + row.text("in") + " " + row.text("year"));
            kinds.outcomes()
                    .forEach(
                            kind -> row.find(kind.code()).ifPresent(total -> totals.put(kind, Integer.valueOf(total))));
        }

        void deal() {
            Quota situations = quota(Unit.PEOPLE, totals.keySet());
            Quota contracts = quota(
                    Unit.PEOPLE,
                    totals.keySet().stream().filter(Situations::isContract).toList());
            List<Hand> hands = hands(missing(row.whole("people", 0), situations), situations);
            Map<OutcomeKind, Integer> left = new LinkedHashMap<>();
            totals.forEach((kind, total) -> left.put(kind, missing(total, quota(Unit.FACTS, Set.of(kind)))));
            int signers = signers(hands.size(), left, contracts);
            Map<String, Integer> twice = new HashMap<>();
            row.choice("twice").forEach(code -> twice.merge(code, 1, Integer::sum));
            left.forEach((kind, number) -> {
                List<Hand> those = isContract(kind) ? hands.subList(0, signers) : hands;
                List<Hand> first = isContract(kind) ? those : hands.subList(signers, hands.size());
                for (int i = number; i > 0; i--) {
                    give(kind, those, first, i <= twice.getOrDefault(kind.code(), 0));
                }
            });
            if (hands.stream().anyMatch(hand -> hand.outcomes().isEmpty())) {
                throw row.wrong("nothing was dealt to some");
            }
            cast.close(situations);
            cast.close(contracts);
            totals.keySet().forEach(kind -> cast.close(quota(Unit.FACTS, Set.of(kind))));
        }

        private Quota quota(Unit unit, Collection<OutcomeKind> of) {
            return new Quota(
                    unit, of.stream().map(OutcomeKind::code).collect(Collectors.toSet()), Details.NONE, zone, year);
        }

        private int missing(int total, Quota quota) {
            return row.missing(new Total(total, false), quota.among(cast.all()));
        }

        private List<Hand> hands(int missing, Quota quota) {
            List<Quota> closed = cast.movedBy(quota.kinds(), Details.NONE, year);
            Predicate<Draft> who = crowds.of(row, "who", year.first().getYear());
            List<Hand> possible = new ArrayList<>();
            for (Draft draft : cast.matching(who.and(zone::knows))) {
                if (draft.occupations().stream().map(Fact::on).noneMatch(year::contains)) {
                    List<LocalDate> open = cast.beginnings(draft, Cast.open(draft, zone, year, closed));
                    possible.add(new Hand(draft, open, new ArrayList<>()));
                }
            }
            possible.removeIf(hand -> hand.open().size() < DAYS_NEEDED);
            if (possible.size() < missing) {
                throw row.wrong(missing + " people are wanted with an outcome, " + possible.size() + " can");
            }
            return dice.<Hand>shuffled(possible).subList(0, missing);
        }

        /** Finds how many of those who get something get contracts. */
        private int signers(int people, Map<OutcomeKind, Integer> left, Quota contracts) {
            int all = left.values().stream().mapToInt(number -> number).sum();
            int signed = left.entrySet().stream()
                    .filter(entry -> isContract(entry.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            int least = people - (all - signed);
            int most = Math.min(people, signed);
            int wanted = row.find("signers").isPresent()
                    ? missing(row.whole("signers", 0), contracts)
                    : Math.max(least, Math.min(most, all == 0 ? 0 : people * signed / all));
            if (wanted < least || wanted > most) {
                throw row.wrong(wanted + " signers more are wanted, and there may be from " + least + " to " + most);
            }
            return wanted;
        }

        // ---- who gets what, and when -----------------------------------------------------------------------------

        /** Gives an outcome to somebody of the first who has none, as long as there is one, else to any of them. */
        private void give(OutcomeKind kind, List<Hand> hands, List<Hand> first, boolean again) {
            List<Hand> empty =
                    first.stream().filter(hand -> hand.outcomes().isEmpty()).toList();
            for (int tries = 0; tries < TRIES; tries++) {
                Hand hand = dice.pick(again || empty.isEmpty() ? hands : empty);
                List<LocalDate> days = may(hand, kind, again) ? days(hand, kind, tries > TRIES / 2) : List.of();
                if (!days.isEmpty()) {
                    give(kind, hand, dice.pick(days));
                    return;
                }
            }
            throw row.wrong("nobody is left to get a " + kind + " among " + hands.size());
        }

        private boolean may(Hand hand, OutcomeKind kind, boolean again) {
            boolean minor = kind.family() == Family.ALTERNANCE
                    && row.find("minors").isEmpty()
                    && hand.draft().ageOn(hand.open().get(0)) < 18;
            Optional<String> once = kinds.once(kind);
            boolean another =
                    once.isPresent() && hand.number(other -> kinds.once(other).equals(once)) > 0;
            boolean wanted = again ? hand.number(kind::equals) == 1 : !another;
            return wanted && !minor && hand.outcomes().size() < MOST_EACH;
        }

        /** Lists the days that suit a kind: in its season, and for one that lasts with nothing to come that would end it. */
        private List<LocalDate> days(Hand hand, OutcomeKind kind, boolean easy) {
            List<LocalDate> free = cast.beginnings(hand.draft(), hand.open());
            List<LocalDate> best = kinds.inSeason(kind, free, dice);
            best = kinds.once(kind).isEmpty()
                    ? best
                    : best.stream().filter(day -> cast.lasts(hand.draft(), day)).toList();
            return best.isEmpty() && easy ? free : best;
        }

        private void give(OutcomeKind kind, Hand hand, LocalDate day) {
            Draft draft = hand.draft();
            List<LocalDate> beside = List.of();
            Optional<LocalDate> next = cast.next(draft, day);
            for (Outcome other : hand.outcomes()) {
                if (isBeside(kind, other.kind()) && dice.chance(BESIDE)) {
                    Days days = draft.days(other);
                    beside = hand.open().stream()
                            .filter(each -> days.contains(each) && days.first().isBefore(each))
                            .toList();
                    next = beside.isEmpty() ? next : days.end().map(last -> last.plusDays(1));
                }
            }
            Optional<String> length = beside.isEmpty() ? Optional.empty() : Optional.of("2/25");
            boolean secondJob = !beside.isEmpty() && kind.equals(OutcomeKind.CDD);
            Details details = secondJob ? SECOND_JOB : Details.NONE;
            LocalDate on = beside.isEmpty() ? day : dice.pick(beside);
            Outcome outcome = kinds.outcome(kind, on, length, next, details, dice);
            hand.outcomes().add(outcome);
            draft.add(outcome);
        }

        /** Checks if an outcome of a kind may be had beside one of another. */
        private boolean isBeside(OutcomeKind kind, OutcomeKind other) {
            return (kind.equals(OutcomeKind.INTERIM) && other.equals(OutcomeKind.FORMATION))
                    || (kind.equals(OutcomeKind.CDD) && other.equals(OutcomeKind.CDD));
        }
    }
}

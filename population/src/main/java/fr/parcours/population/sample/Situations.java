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

/**
 * Deals the outcomes of a zone and a year, so many of each kind, to so many people in all: everyone one before anyone two.
 *
 * <p>A person who already has an outcome of the year gets no more. The kinds that last are dealt first, in their season, and
 * the others on the days left before them; each is over the day before the next.
 */
final class Situations {
    private static final int DAYS_NEEDED = 15;
    private static final int MOST_EACH = 6;
    private static final int TRIES = 400;

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

    /** Someone who is dealt outcomes, the days on which one may begin whatever was dealt, and what was. */
    private record Hand(Draft draft, List<Days> open, List<Outcome> outcomes) {}

    /** One row. */
    private final class Deal {
        private final TableRow row;
        private final Zone zone;
        private final Days year;
        private final Dice dice;
        private final Map<OutcomeKind, Integer> totals = new LinkedHashMap<>();

        Deal(TableRow row) {
            this.row = row;
            this.zone = new Zone(row.list("in"));
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
            List<Hand> waiting = new ArrayList<>(hands.subList(signers, hands.size()));
            List<Hand> waitingToSign = new ArrayList<>(hands.subList(0, signers));
            Map<String, Integer> twice = new HashMap<>();
            row.choice("twice").forEach(code -> twice.merge(code, 1, Integer::sum));
            left.forEach((kind, number) -> {
                List<Hand> those = isContract(kind) ? hands.subList(0, signers) : hands;
                List<Hand> first = isContract(kind) ? waitingToSign : waiting;
                for (int i = number; i > 0; i--) {
                    Hand hand = give(kind, those, first, i <= twice.getOrDefault(kind.code(), 0));
                    waiting.remove(hand);
                    waitingToSign.remove(hand);
                }
            });
            if (!waiting.isEmpty() || !waitingToSign.isEmpty()) {
                throw row.wrong("nothing was dealt to some");
            }
            cast.close(situations, row.whole("people", 0));
            cast.close(contracts, contracts.among(cast.all()));
            totals.forEach((kind, total) -> cast.close(quota(Unit.FACTS, Set.of(kind)), total));
        }

        private Quota quota(Unit unit, Collection<OutcomeKind> of) {
            return new Quota(unit, of.stream().map(OutcomeKind::code).toList(), Details.NONE, zone, year);
        }

        private int missing(int total, Quota quota) {
            return row.missing(new Total(total, false), quota.among(cast.all()));
        }

        private List<Hand> hands(int missing, Quota quota) {
            List<Quota> closed = cast.movedBy(quota.kinds(), Details.NONE, year);
            List<Hand> possible = new ArrayList<>();
            for (Draft draft : cast.matching(crowds.in(zone, row, year.first().getYear()))) {
                if (draft.occupations().stream().map(Fact::on).noneMatch(year::contains)) {
                    List<Days> open = cast.beginnings(draft, Cast.open(draft, zone, year, closed));
                    possible.add(new Hand(draft, open, new ArrayList<>()));
                }
            }
            possible.removeIf(hand -> Zone.working(hand.open()).size() < DAYS_NEEDED);
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

        /** Gives an outcome to one of the first, who have none, as long as there are some, else to any of them. */
        private Hand give(OutcomeKind kind, List<Hand> hands, List<Hand> first, boolean again) {
            for (int tries = 0; tries < TRIES; tries++) {
                Hand hand = dice.pick(again || first.isEmpty() ? hands : first);
                List<LocalDate> days = may(hand, kind, again) ? days(hand, kind, tries > TRIES / 2) : List.of();
                if (!days.isEmpty()) {
                    give(kind, hand, dice.pick(days));
                    return hand;
                }
            }
            throw row.wrong("nobody is left to get a " + kind + " among " + hands.size());
        }

        private boolean may(Hand hand, OutcomeKind kind, boolean again) {
            boolean minor = kind.family() == Family.ALTERNANCE
                    && row.find("minors").isEmpty()
                    && hand.draft().ageOn(hand.open().get(0).first()) < 18;
            Optional<String> once = kinds.once(kind);
            int same = 0;
            boolean another = false;
            for (Outcome outcome : hand.outcomes()) {
                same += outcome.kind().equals(kind) ? 1 : 0;
                another |= once.isPresent() && kinds.once(outcome.kind()).equals(once);
            }
            boolean wanted = again ? same == 1 : !another;
            return wanted && !minor && hand.outcomes().size() < MOST_EACH;
        }

        /** Lists the days that suit a kind: in its season, and for one that lasts with nothing to come that would end it. */
        private List<LocalDate> days(Hand hand, OutcomeKind kind, boolean easy) {
            List<Days> free = cast.beginnings(hand.draft(), hand.open());
            boolean lasts = kinds.once(kind).isPresent();
            List<Days> best = lasts ? cast.lasting(hand.draft(), free) : free;
            List<LocalDate> days = kinds.inSeason(kind, Zone.working(best), dice);
            return days.isEmpty() && easy ? Zone.working(free) : days;
        }

        private void give(OutcomeKind kind, Hand hand, LocalDate day) {
            Draft draft = hand.draft();
            Outcome outcome = kinds.outcome(kind, day, Optional.empty(), cast.next(draft, day), Details.NONE, dice);
            hand.outcomes().add(outcome);
            draft.add(outcome);
        }
    }
}

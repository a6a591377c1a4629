package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.CLAUSES;
import static fr.parcours.population.sample.ServiceWords.CLAUSE_HOURS;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What people do under social clauses in a year: contracts that follow each other, and the hours of each month, no more than full
 * time. Nobody of them is in another pathway.
 *
 * @param year the year
 * @param place where the markets are
 * @param people how many people
 * @param contracts how many contracts; whoever has two has one in each half of the year
 * @param hours in all
 * @param residents whether they live on the territory
 * @param priority how many live in a priority district
 */
record ClauseWork(int year, Keyword place, int people, int contracts, int hours, boolean residents, int priority) {
    private static final int PARTS_OF_AN_HOUR = 4;
    private static final int FULL_TIME = 606; // 151.5 hours a month
    private static final int LEAST = 4;
    private static final double MEAN_EFFORT = 0.75;
    private static final List<OutcomeKind> KINDS = List.of(
            OutcomeKind.CDD, OutcomeKind.CDD, OutcomeKind.INTERIM, OutcomeKind.INTERIM, OutcomeKind.CONTRAT_INSERTION);

    /** A month of a contract: how long one may work in it, in quarters of an hour, and how long one does. */
    private static final class Slot {
        private final Person person;
        private final MarketFile market;
        private final YearMonth month;
        private final LocalDate last;
        private final int most;
        private int worked;

        Slot(Person person, MarketFile market, Days days) {
            this.person = person;
            this.market = market;
            this.month = YearMonth.from(days.first());
            this.last = days.last();
            this.most = (int) (FULL_TIME * days.count() / month.lengthOfMonth());
        }
    }

    void provide(Population population, List<MarketFile> markets) {
        Dice dice = Dice.of("clauses " + year + " " + place.code() + " " + residents);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            boolean two = i < contracts - people;
            Days first = days(1, two ? 6 : 12, dice);
            Person person = meet(population, first.first(), i < priority, dice);
            slots.addAll(sign(person, first, markets, dice));
            LocalDate last = first.last();
            if (two) {
                Days second = days(7, 12, dice);
                slots.addAll(sign(person, second, markets, dice));
                last = second.last();
            }
            LocalDate entry = person.knownSince();
            person.enter(
                    CLAUSES,
                    dice.chance(0.5) ? Stay.open(entry) : Stay.between(entry, last),
                    dice.pick(List.of("pole-emploi", "departement", "entreprise-insertion", "plie-voisin")),
                    dice.pick(List.of(ExitReason.EMPLOI, ExitReason.AUTONOMIE, ExitReason.ABANDON)));
        }
        work(slots, dice);
        slots.forEach(this::tell);
    }

    /** Draws the days of a contract within some months, long enough for the hours. */
    private Days days(int from, int to, Dice dice) {
        LocalDate first = LocalDate.of(year, from, 1);
        LocalDate last = YearMonth.of(year, to).atEndOfMonth();
        double mean = 30.4 * hours * PARTS_OF_AN_HOUR / (FULL_TIME * MEAN_EFFORT * contracts);
        int length = dice.between((int) (mean * 0.5), (int) (mean * 1.5));
        LocalDate start = dice.day(Days.between(first.plusDays(3), last.minusDays(length)));
        return Days.between(start, start.plusDays(length - 1L));
    }

    private Person meet(Population population, LocalDate start, boolean inPriorityDistrict, Dice dice) {
        Days before = Days.between(start.minusDays(25), start.minusDays(3));
        Person person = Jobseekers.meet(population, before, dice.between(18, 57), dice);
        person.decide(Trait.QPV, inPriorityDistrict);
        person.decide(Trait.ELSEWHERE, !residents);
        return person;
    }

    private List<Slot> sign(Person person, Days days, List<MarketFile> markets, Dice dice) {
        MarketFile market = dice.pick(
                markets.stream().filter(each -> each.hasBegun(days.first())).toList());
        person.add(Outcome.builder(days.first(), dice.pick(KINDS))
                .party(market.holder())
                .until(days.last())
                .market(market.id())
                .keyword(place)
                .via(CLAUSES)
                .build());
        List<Slot> slots = new ArrayList<>();
        for (YearMonth month = YearMonth.from(days.first());
                !month.isAfter(YearMonth.from(days.last()));
                month = month.plusMonths(1)) {
            Slot slot =
                    new Slot(person, market, days.intersection(Days.of(month)).orElseThrow());
            if (slot.most >= LEAST) {
                slots.add(slot);
            }
        }
        return slots;
    }

    /** Shares the hours out among the months, by their length, then quarter by quarter until all are there. */
    private void work(List<Slot> slots, Dice dice) {
        int total = hours * PARTS_OF_AN_HOUR;
        int most = slots.stream().mapToInt(slot -> slot.most).sum();
        double effort = (double) total / most;
        if (effort > 0.95) {
            throw new IllegalStateException(hours + " hours do not fit in " + contracts + " contracts");
        }
        int left = total;
        for (Slot slot : slots) {
            int wanted = (int) (slot.most * effort * (0.8 + 0.4 * dice.between(0, 100) / 100));
            slot.worked = Math.max(1, Math.min(slot.most, wanted));
            left -= slot.worked;
        }
        while (left != 0) {
            Slot slot = dice.pick(slots);
            int one = left > 0 ? 1 : -1;
            if (slot.worked + one >= 1 && slot.worked + one <= slot.most) {
                slot.worked += one;
                left -= one;
            }
        }
    }

    private void tell(Slot slot) {
        BigDecimal worked = BigDecimal.valueOf(slot.worked).divide(BigDecimal.valueOf(PARTS_OF_AN_HOUR));
        slot.market.work(worked);
        slot.person.add(Step.builder(slot.last, CLAUSE_HOURS)
                .forMonth(slot.month)
                .hours(worked)
                .market(slot.market.id())
                .keyword(place)
                .build());
    }
}

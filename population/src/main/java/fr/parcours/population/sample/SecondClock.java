package fr.parcours.population.sample;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Withdrawal;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.population.draw.Dice;
import fr.parcours.population.draw.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * When facts became known. Before the data stopped: recorded some days late, entered twice and withdrawn, wrong and replaced. After
 * it: learnt, withdrawn or replaced since. The published figures see none of it; the same figures known later see the second half.
 */
final class SecondClock {
    private static final int MOST_DAYS_AFTER = 45;

    private final Cast cast;
    private final Crowds crowds;
    private final Answers answers;
    private final LocalDate dataStoppedOn;
    private final Set<Draft> touched = new HashSet<>();

    SecondClock(Cast cast, Crowds crowds, Answers answers, LocalDate dataStoppedOn) {
        this.cast = cast;
        this.crowds = crowds;
        this.answers = answers;
        this.dataStoppedOn = dataStoppedOn;
    }

    /** A fact and the dossier it is of. */
    private record Held(Draft draft, Fact fact) {}

    /** Runs what adds facts, and says that these were recorded since the data stopped, or up to ten days before when planned. */
    void recorded(String when, Runnable dealing) {
        cast.all().forEach(Draft::latest);
        dealing.run();
        for (Draft draft : cast.all()) {
            Dice dice = draft.dice(when);
            draft.latest().forEach(fact -> {
                LocalDate planned = WorkingDays.upTo(dataStoppedOn.minusDays(dice.between(0, 9)));
                OffsetDateTime at = when.equals("planned") ? dice.timeOn(planned) : since(dice);
                draft.swap(fact, fact.recorded(Provenance.NONE.recordedAt(at).recordedBy(adviser(dice))));
                touched.add(draft);
            });
        }
    }

    void deal(TableRow row) {
        Dice dice = Dice.of("news " + row);
        int number = row.whole("number", 0);
        if (row.text("news").equals("late")) {
            Days days = row.days("days").orElse(Days.from(LocalDate.MIN));
            cast.all().forEach(draft -> recordLate(draft, days, number));
            return;
        }
        Set<Draft> seen = new HashSet<>();
        List<Held> some = dice.<Held>shuffled(facts(row)).stream()
                .filter(held -> seen.add(held.draft()))
                .limit(number)
                .toList();
        if (some.size() < number) {
            throw row.wrong("only " + some.size() + " facts are there");
        }
        some.forEach(held -> happen(row, held.draft(), held.fact(), dice));
        touched.addAll(seen);
    }

    /** Lists the facts a row is about, of dossiers that have no other story. */
    private List<Held> facts(TableRow row) {
        int year = row.whole("year", 0);
        Zone zone = new Zone(row.list("in"));
        Days days = row.days("days").orElse(Days.ofYear(year));
        return cast.matching(crowds.in(zone, row, year).and(draft -> !touched.contains(draft))).stream()
                .flatMap(draft -> row.list("kind").stream()
                        .flatMap(kind -> draft.facts(kind).stream())
                        .filter(fact -> days.contains(fact.on()) && zone.contains(draft, fact.on()))
                        .filter(fact -> fact.provenance().equals(Provenance.NONE))
                        .filter(fact -> row.find("of")
                                .map(Draft::dispositif)
                                .map(fact.dispositifs()::contains)
                                .orElse(true))
                        .map(fact -> new Held(draft, fact)))
                .toList();
    }

    private void recordLate(Draft draft, Days days, int percent) {
        Dice dice = draft.dice("recorded " + days);
        for (Fact fact : draft.facts()) {
            boolean done = fact instanceof Step || fact instanceof Outcome || fact instanceof Aid;
            boolean early = fact.on().isBefore(dataStoppedOn.minusDays(10));
            if (done
                    && early
                    && days.contains(fact.on())
                    && fact.provenance().equals(Provenance.NONE)
                    && dice.between(1, 100) <= percent) {
                OffsetDateTime at = dice.timeOn(WorkingDays.from(fact.on().plusDays(dice.between(1, 6))));
                draft.swap(fact, fact.recorded(Provenance.NONE.recordedAt(at).recordedBy(adviser(dice))));
            }
        }
    }

    private void happen(TableRow row, Draft draft, Fact fact, Dice dice) {
        LocalDate day = WorkingDays.from(fact.on().plusDays(dice.between(0, 3)));
        Provenance wrong = Provenance.id("erreur");
        Provenance right = Provenance.id("correction").recordedBy(adviser(dice)).replaces("erreur");
        switch (row.text("news")) {
            case "twice" -> {
                OffsetDateTime found = dice.timeOn(WorkingDays.from(day.plusDays(dice.between(1, 40))));
                Withdrawal withdrawal = Withdrawal.of(found, adviser(dice), "saisie en double");
                draft.add(fact.recorded(
                        Provenance.id("double").recordedAt(dice.timeOn(day)).withdrawn(withdrawal)));
            }
            case "recovered" -> {
                Aid aid = (Aid) fact;
                Aid back = Aid.of(
                        WorkingDays.from(aid.on().plusDays(40)),
                        aid.scheme(),
                        new BigDecimal(row.text("with")).negate());
                draft.add(back.forMonth(aid.month()));
            }
            case "withdrawn" -> {
                Withdrawal withdrawal = Withdrawal.of(since(dice), adviser(dice), "dossier d’une autre personne");
                draft.swap(fact, fact.recorded(fact.provenance().withdrawn(withdrawal)));
            }
            case "wrong" -> {
                Fact first = other(row, fact);
                LocalDate both = first.on().isAfter(fact.on()) ? first.on() : fact.on();
                draft.add(first.recorded(wrong.recordedAt(dice.timeOn(both))));
                LocalDate found = WorkingDays.from(both.plusDays(dice.between(1, 18)));
                draft.swap(fact, fact.recorded(right.recordedAt(dice.timeOn(found))));
            }
            default -> {
                draft.swap(fact, fact.recorded(wrong));
                draft.add(other(row, fact).recorded(right.recordedAt(since(dice))));
            }
        }
    }

    /** Makes a fact as it was, or should have been, recorded: of another kind, of another amount, on another day. */
    private static Fact other(TableRow row, Fact fact) {
        String with = row.text("with");
        if (fact instanceof Outcome outcome) {
            Outcome.Builder other = Outcome.builder(fact.on(), OutcomeKind.CDD)
                    .until(Term.ofMonths(6).lastDayFrom(fact.on()));
            return other.party(outcome.party().orElseThrow()).build();
        } else if (fact instanceof Aid aid) {
            return Aid.of(aid.on(), aid.scheme(), aid.amount().add(new BigDecimal(with)))
                    .forMonth(aid.month());
        } else if (fact instanceof Exit exit) {
            return Exit.of(
                    WorkingDays.upTo(exit.on().minusDays(Long.parseLong(with))), exit.dispositif(), ExitReason.DEMANDE);
        }
        Step step = (Step) fact;
        Step.Builder other = Step.builder(LocalDate.parse(with), step.kind());
        step.keywords().values().forEach(other::keyword);
        return other.build();
    }

    private OffsetDateTime since(Dice dice) {
        return dice.timeOn(WorkingDays.from(dataStoppedOn.plusDays(dice.between(1, MOST_DAYS_AFTER))));
    }

    private String adviser(Dice dice) {
        return answers.reference("conseiller-*40", dice);
    }
}

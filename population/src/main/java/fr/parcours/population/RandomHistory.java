package fr.parcours.population;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Withdrawal;
import fr.parcours.core.time.Days;
import fr.parcours.population.draw.Dice;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The facts of one dossier being drawn, and when each became known: recorded some days late at times, withdrawn, or first
 * recorded wrong. Used once.
 */
final class RandomHistory {
    /** Most days between what happens and its recording. */
    private static final int MOST_DAYS_LATE = 30;

    private static final int MOST_DAYS_TO_CORRECT = 200;

    private final Dice dice;
    private final Days days;
    private final List<Fact> facts = new ArrayList<>(32);
    private int references;

    RandomHistory(Dice dice, Days days) {
        this.dice = dice;
        this.days = days;
    }

    Dice dice() {
        return dice;
    }

    LocalDate first() {
        return days.first();
    }

    LocalDate last() {
        return days.last();
    }

    /** Draws a working day from a day to the last one; the day itself when there is none. */
    LocalDate since(LocalDate from) {
        return between(from, last());
    }

    /** Draws a working day, both ends included. */
    LocalDate between(LocalDate from, LocalDate to) {
        return dice.workingDay(Days.between(from, to));
    }

    /** Checks a chance out of a hundred. */
    boolean chance(int percent) {
        return dice.between(1, 100) <= percent;
    }

    /** Does something at most {@code most} times, each with the same chance out of a hundred. */
    void repeat(int most, int percent, Runnable something) {
        for (int time = 0; time < most; time++) {
            if (chance(percent)) {
                something.run();
            }
        }
    }

    Dossier dossier(Subject subject) {
        return Dossier.of(subject, facts);
    }

    int size() {
        return facts.size();
    }

    /** Forgets the facts added since there were so many. */
    void backTo(int size) {
        facts.subList(size, facts.size()).clear();
    }

    /** Adds a fact, recorded late at times. */
    void add(Fact fact) {
        facts.add(chance(25) ? fact.recorded(recorded(fact.on())) : fact);
    }

    /** Adds a fact that at times was withdrawn, or corrects another one drawn in the same way. */
    void addCorrectable(Supplier<? extends Fact> draw) {
        Fact fact = draw.get();
        int fate = dice.between(1, 100);
        if (fate <= 2) {
            Provenance provenance = recorded(fact.on());
            facts.add(fact.recorded(
                    provenance.withdrawn(Withdrawal.of(after(provenance), author(), "saisie par erreur"))));
        } else if (fate <= 6) {
            Provenance wrong = recorded(fact.on());
            facts.add(draw.get().recorded(wrong));
            facts.add(fact.recorded(Provenance.id(reference())
                    .recordedAt(after(wrong))
                    .replaces(wrong.id().orElseThrow())));
        } else {
            add(fact);
        }
    }

    private Provenance recorded(LocalDate day) {
        Provenance provenance =
                Provenance.id(reference()).recordedAt(dice.timeOn(day.plusDays(dice.between(0, MOST_DAYS_LATE))));
        return chance(50) ? provenance.recordedBy(author()) : provenance;
    }

    private OffsetDateTime after(Provenance provenance) {
        LocalDate day = provenance.recordedAt().orElseThrow().toLocalDate();
        return dice.timeOn(day.plusDays(dice.between(1, MOST_DAYS_TO_CORRECT)));
    }

    private String reference() {
        references++;
        return "f" + references;
    }

    private String author() {
        return "agent-" + dice.between(1, 40);
    }
}

package fr.parcours.population.sample;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What the PLIE pays for the trainings of the period, some of them: those that nobody else funds.
 *
 * @param total euros
 */
record TrainingAid(BigDecimal total) implements Quota {
    @Override
    public void deal(Dealing dealing) {
        Dice dice = dealing.dice("training aid");
        List<Held<Outcome>> trainings = dice.shuffled(Held.in(dealing, Outcome.class)
                .filter(held ->
                        held.fact().kind().equals(OutcomeKind.FORMATION) && dealing.counts(held.person(), held.fact()))
                .toList());
        BigDecimal left = total;
        for (Held<Outcome> held : trainings) {
            if (left.signum() == 0) {
                return;
            }
            LocalDate begun = held.fact().on();
            LocalDate latest = begun.plusDays(20);
            LocalDate end = dealing.period().last();
            LocalDate paid = dice.day(Days.between(begun, latest.isBefore(end) ? latest : end));
            BigDecimal cost =
                    BigDecimal.valueOf(dice.between(12_000, 95_000), 2).min(left);
            held.person().add(Aid.of(paid, Words.PLIE_TRAINING, cost).forMonth(YearMonth.from(begun)));
            left = left.subtract(cost);
        }
        if (left.signum() > 0) {
            throw new IllegalStateException(left + " euros have no training to pay");
        }
    }
}

package fr.parcours.population.sample;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a contract is planned to last.
 *
 * @param months exactly so many months; 0 when days are drawn
 * @param least fewest days drawn; 0 for no planned end
 * @param most most days drawn
 */
record Length(int months, int least, int most) {
    static final Length OPEN_ENDED = new Length(0, 0, 0);

    static Length ofDays(int least, int most) {
        return new Length(0, least, most);
    }

    static Length ofMonths(int months) {
        return new Length(months, 0, 0);
    }

    Optional<LocalDate> lastDay(LocalDate first, Dice dice) {
        if (months > 0) {
            return Optional.of(first.plusMonths(months).minusDays(1));
        }
        return least == 0 ? Optional.empty() : Optional.of(first.plusDays(dice.between(least, most) - 1L));
    }
}

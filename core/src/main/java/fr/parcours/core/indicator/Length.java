package fr.parcours.core.indicator;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.time.Term;
import java.time.LocalDate;

/**
 * A length that rows are compared with: so many months, or so many days. A row lasts exactly n months when it ends the day before
 * its nth anniversary, and exactly n days when it has n days, the first and the last included.
 *
 * @param number 0 or more
 * @param unit months or days
 */
@Experimental
public record Length(int number, Unit unit) {
    public Length {
        if (number < 0) {
            throw new IllegalArgumentException("a length is 0 or more, not " + number);
        }
    }

    /** What a length is counted in. */
    public enum Unit {
        MONTHS,
        DAYS
    }

    /** Obtains a length in months. */
    public static Length ofMonths(int months) {
        return new Length(months, Unit.MONTHS);
    }

    /** Obtains a length in days. */
    public static Length ofDays(int days) {
        return new Length(days, Unit.DAYS);
    }

    /** Finds the last day, included, of what starts on a day and lasts exactly this long; the day before when it is nothing. */
    public LocalDate lastDayFrom(LocalDate start) {
        return switch (unit) {
            case MONTHS ->
                number == 0 ? start.minusDays(1) : Term.ofMonths(number).lastDayFrom(start);
            case DAYS -> start.plusDays(number - 1L);
        };
    }

    /** Prints the length as the definition's text: {@code 6} months, {@code 15 days}. */
    @Override
    public String toString() {
        return switch (unit) {
            case MONTHS -> Integer.toString(number);
            case DAYS -> number + " days";
        };
    }
}

package fr.parcours.core.time;

import fr.parcours.core.lifecycle.Stable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The time allowed to do something: "within one month of the diagnostic".
 *
 * <p>A delay is last met on its anniversary: one month from 2021-01-31 is last met on 2021-02-28.
 *
 * @param amount at least 1
 * @param unit days, weeks or months
 */
@Stable
public record Delay(int amount, ChronoUnit unit) {
    public Delay {
        if (amount < 1) {
            throw new IllegalArgumentException("a delay is at least 1, not " + amount);
        }
        if (unit != ChronoUnit.DAYS && unit != ChronoUnit.WEEKS && unit != ChronoUnit.MONTHS) {
            throw new IllegalArgumentException("a delay is counted in days, weeks or months, not " + unit);
        }
    }

    /** Obtains a delay in months. */
    public static Delay ofMonths(int months) {
        return new Delay(months, ChronoUnit.MONTHS);
    }

    /** Obtains a delay in days. */
    public static Delay ofDays(int days) {
        return new Delay(days, ChronoUnit.DAYS);
    }

    /** Finds the last day on which what is due is still in time. */
    public LocalDate lastDayAfter(LocalDate event) {
        return event.plus(amount, unit);
    }
}

package fr.parcours.core.time;

import fr.parcours.core.lifecycle.Stable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Age in whole years between two civil dates.
 *
 * <p>A person born on 29 February has a birthday on 1 March in common years: the year is not complete on 28 February.
 */
@Stable
public final class Age {
    private Age() {}

    /**
     * Counts the whole years lived on a day, birthday included.
     *
     * @return the age, negative before birth
     */
    public static int on(LocalDate day, LocalDate birthDate) {
        return Math.toIntExact(ChronoUnit.YEARS.between(birthDate, day));
    }

    /** Finds the first day on which the person has reached an age in years. */
    public static LocalDate reaches(int years, LocalDate birthDate) {
        LocalDate anniversary = birthDate.plusYears(years);
        return on(anniversary, birthDate) < years ? anniversary.plusDays(1) : anniversary;
    }

    /** Finds the day before the birthday: the last day on which "{@code years - 1} ans révolus" still holds. */
    public static LocalDate lastDayBefore(int years, LocalDate birthDate) {
        return reaches(years, birthDate).minusDays(1);
    }
}

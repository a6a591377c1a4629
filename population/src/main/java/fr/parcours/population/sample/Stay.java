package fr.parcours.population.sample;

import fr.parcours.core.time.Days;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An enrolment of the sample, whatever the dispositif.
 *
 * @param first day of the entry
 * @param last day of the exit; empty while open
 */
record Stay(LocalDate first, Optional<LocalDate> last) {
    static Stay open(LocalDate first) {
        return new Stay(first, Optional.empty());
    }

    static Stay between(LocalDate first, LocalDate last) {
        return new Stay(first, Optional.of(last));
    }

    Days days() {
        return Days.between(first, last);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && (last.isEmpty() || !day.isAfter(last.get()));
    }

    boolean overlaps(Days period) {
        return days().overlaps(period);
    }

    /** Gets the days of this enrolment that are in a period, which it overlaps. */
    Days within(Days period) {
        return days().intersection(period).orElseThrow();
    }
}

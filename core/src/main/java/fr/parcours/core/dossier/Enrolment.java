package fr.parcours.core.dossier;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment in a dispositif, from an entry to the next exit, both days in. Only an exit ends it: when its term has passed,
 * it is late, not closed. Always derived, by {@link Dossier#enrolments}.
 */
@Stable
public final class Enrolment {
    private final Entry entry;
    private final Optional<Exit> exit;

    Enrolment(Entry entry, Optional<Exit> exit) {
        this.entry = entry;
        this.exit = exit;
    }

    /** Gets the entry that begins it. */
    public Entry entry() {
        return entry;
    }

    /** Gets the exit that ends it; empty while it is open. */
    public Optional<Exit> exit() {
        return exit;
    }

    /** Gets the dispositif. */
    public DispositifId dispositif() {
        return entry.dispositif();
    }

    /** Gets the first day. */
    public LocalDate start() {
        return entry.on();
    }

    /** Gets the last day, empty while open. */
    public Optional<LocalDate> lastDay() {
        return exit.map(Exit::on);
    }

    /** Gets the days, without end while open. */
    public Days days() {
        return Days.between(start(), lastDay());
    }

    /** Checks if the enrolment goes on after a day: begun by then, and no exit up to that day. */
    public boolean isOpen(LocalDate day) {
        return contains(day) && !lastDay().equals(Optional.of(day));
    }

    /** Checks if the subject is enrolled on a day, days of entry and exit included. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(entry.on())
                && (exit.isEmpty() || !day.isAfter(exit.get().on()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Enrolment enrolment && entry.equals(enrolment.entry) && exit.equals(enrolment.exit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(entry, exit);
    }

    /** Prints the dispositif and the days. */
    @Override
    public String toString() {
        return dispositif() + " " + days();
    }
}

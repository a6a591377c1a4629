package fr.parcours.core.parameter;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The value of a parameter on a day, with its source and how sure it is. In a sentence it prints as its value, with a mark
 * when nobody verified it.
 *
 * @param <T> type of the value
 */
@Stable
public final class ParameterValue<T> {
    private final History history;
    private final DatedValue dated;
    private final Optional<LocalDate> until;
    private final T value;
    private final boolean carriedOn;

    ParameterValue(History history, DatedValue dated, Optional<LocalDate> until, T value, boolean carriedOn) {
        this.history = history;
        this.dated = dated;
        this.until = until;
        this.value = value;
        this.carriedOn = carriedOn;
    }

    /** Gets the id of the parameter. */
    public String parameter() {
        return history.id();
    }

    /** Gets what the parameter is, in French. */
    public String label() {
        return history.label();
    }

    /** Gets the unit, empty for a code. */
    public String unit() {
        return history.unit();
    }

    /** Gets the value. */
    public T value() {
        return value;
    }

    /** Gets the value as it is written, one text per element. */
    public List<String> texts() {
        return dated.texts();
    }

    /** Gets the first day it holds; when it is carried on, the day on which a new one was due. */
    public LocalDate from() {
        return dated.from();
    }

    /** Gets the last day it holds, the day before the next value; empty for the last value known. */
    public Optional<LocalDate> until() {
        return until;
    }

    /**
     * Gets the last day on which it is known to hold, when it is carried on after it though a new value was due the next day; empty for all
     * others. It is then unverified.
     */
    public Optional<LocalDate> knownUntil() {
        return carriedOn ? Optional.of(from().minusDays(1)) : Optional.empty();
    }

    /** Gets the article or document it comes from. */
    public String source() {
        return dated.source();
    }

    /** Gets how sure it is. */
    public Confidence confidence() {
        return dated.confidence();
    }

    /** Checks if it must be shown with a mark: nobody verified it. */
    public boolean unverified() {
        return dated.unverified();
    }

    /** Gets where it is written. */
    public Location location() {
        return dated.location();
    }

    /** Two values are equal when they are the same value of one parameter, from the same day and source. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterValue<?> that
                && parameter().equals(that.parameter())
                && dated.equals(that.dated)
                && carriedOn == that.carriedOn
                && until.equals(that.until);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parameter(), from());
    }

    /** Prints the parameter, its value and its first day. */
    @Override
    public String toString() {
        return parameter() + " = " + String.join(", ", texts()) + " since " + from();
    }
}

package fr.parcours.core.workflow;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.message.Written;
import fr.parcours.core.rule.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One thing required by a day. Immutable. */
@Stable
public final class Due {
    private final String id;
    private final When when;
    private final Finding explanation;

    Due(String id, When when, Finding explanation) {
        this.id = id;
        this.when = when;
        this.explanation = explanation;
    }

    /**
     * By when something is due, and when it was done.
     *
     * @param by last day on which it is in time
     * @param metOn day it was done, empty while it is not
     */
    public record When(LocalDate by, Optional<LocalDate> metOn) {
        public When {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(metOn, "metOn");
        }
    }

    /** States by when something is due, and the day it was done, empty while it is not. */
    public static When when(LocalDate lastDay, Optional<LocalDate> metOn) {
        return new When(lastDay, metOn);
    }

    /** Gets the identifier of the obligation: {@code pacea.evaluation}. */
    public String id() {
        return id;
    }

    /** Gets what is required, in words. */
    public Written what() {
        return explanation.sentence();
    }

    /** Gets the last day on which it is in time. */
    public LocalDate by() {
        return when.by();
    }

    /** Gets the day it was done, empty while it is not. */
    public Optional<LocalDate> metOn() {
        return when.metOn();
    }

    /** Gets the articles and sources that require it and set its day, without repetition. */
    public List<String> sources() {
        return explanation.stream()
                .flatMap(part -> part.sources().stream())
                .distinct()
                .toList();
    }

    /** Gets why it is due by that day, and how it was met: the facts and the values of parameters used. */
    public Finding explanation() {
        return explanation;
    }

    /** Judges the obligation on a day: one due that very day is not late. */
    public State state(LocalDate on) {
        if (metOn().filter(day -> !day.isAfter(on)).isPresent()) {
            return State.MET;
        }
        return on.isAfter(by()) ? State.LATE : State.DUE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Due due
                && id.equals(due.id)
                && when.equals(due.when)
                && explanation.equals(due.explanation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, when);
    }

    /** Prints the obligation, its day, and the day it was done. */
    @Override
    public String toString() {
        return id + " by " + by() + metOn().map(day -> ", done on " + day).orElse("");
    }

    /** Where an obligation stands. */
    public enum State {
        /** Done. */
        MET("met"),
        /** To be done, in time. */
        DUE("due"),
        /** To be done, its day is past. */
        LATE("late");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** Gets the code used in outputs. */
        public String code() {
            return code;
        }
    }
}

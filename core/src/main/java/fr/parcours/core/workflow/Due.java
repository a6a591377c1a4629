package fr.parcours.core.workflow;

import fr.parcours.core.message.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing required by a day.
 *
 * @param id identifier of the obligation: {@code pacea.evaluation}
 * @param what what is required, in words
 * @param by last day on which it is in time
 * @param metOn day it was done, empty while it is not
 * @param articles articles that require it
 */
public record Due(String id, Sentence what, LocalDate by, Optional<LocalDate> metOn, List<String> articles) {
    public Due {
        articles = List.copyOf(articles);
    }

    /** Judges the obligation on a day. */
    public State state(LocalDate on) {
        if (metOn.isPresent() && !metOn.get().isAfter(on)) {
            return State.MET;
        }
        return on.isAfter(by) ? State.LATE : State.DUE;
    }

    /** Where an obligation stands. */
    public enum State {
        MET,
        DUE,
        LATE;

        /** Gets the code used in outputs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package fr.parcours.core.workflow;

import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.ParameterValue;
import java.time.LocalDate;
import java.util.List;

/**
 * The last day of a pathway, and how it comes about.
 *
 * @param lastDay last day in the dispositif
 * @param pieces the pieces in the order they apply; the last one that decides gives {@code lastDay}
 */
public record DerivedEnd(LocalDate lastDay, List<Piece> pieces) {
    public DerivedEnd {
        pieces = List.copyOf(pieces);
    }

    /**
     * One piece of an end date.
     *
     * @param kind what it is
     * @param lastDay where this piece puts the end; suspended days are added to what comes before them
     * @param days days added by suspensions, 0 otherwise
     * @param decides whether the end stands where this piece puts it
     * @param sentence the piece in words
     * @param parameters values used
     */
    public record Piece(
            Kind kind,
            LocalDate lastDay,
            long days,
            boolean decides,
            Sentence sentence,
            List<ParameterValue<?>> parameters) {
        public Piece {
            parameters = List.copyOf(parameters);
        }
    }

    /** The kinds of piece. */
    public enum Kind {
        /** The term counted from the entry. */
        BASE,
        /** Suspended days, each counted once. */
        SUSPENSION,
        /** The latest day an extension gives. */
        EXTENSION,
        /** The longest the whole may last, counted from the entry. */
        CAP,
        /** A day nothing passes, such as the eve of a birthday. */
        LIMIT,
        /** The exit: the enrolment has ended, whatever was derived. */
        EXIT
    }
}

package fr.parcours.core.workflow;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The last day of a pathway, and how it comes about. Immutable. */
@Stable
public final class DerivedEnd {
    private final LocalDate lastDay;
    private final List<Piece> pieces;

    DerivedEnd(LocalDate lastDay, List<Piece> pieces) {
        this.lastDay = lastDay;
        this.pieces = List.copyOf(pieces);
    }

    /** Gets the last day in the dispositif. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /**
     * Checks if the last day moves with each day: a suspension that is running decides it, and this is the last day if it stopped on
     * the day asked about.
     */
    public boolean isProvisional() {
        return pieces.stream().anyMatch(piece -> piece.decides && piece.running);
    }

    /** Gets the pieces in the order they apply; the last one that decides gives {@link #lastDay()}. */
    public List<Piece> pieces() {
        return pieces;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DerivedEnd end && lastDay.equals(end.lastDay) && pieces.equals(end.pieces);
    }

    @Override
    public int hashCode() {
        return lastDay.hashCode();
    }

    /** Prints the last day. */
    @Override
    public String toString() {
        return lastDay.toString();
    }

    /** One piece of an end date. Immutable. */
    public static final class Piece {
        private final Kind kind;
        private final LocalDate lastDay;
        private final long days;
        private final boolean decides;
        private final boolean running;
        private final Finding explanation;

        Piece(Kind kind, LocalDate lastDay, long days, boolean decides, Finding explanation) {
            this(kind, lastDay, days, decides, false, explanation);
        }

        private Piece(Kind kind, LocalDate lastDay, long days, boolean decides, boolean running, Finding explanation) {
            this.kind = kind;
            this.lastDay = lastDay;
            this.days = days;
            this.decides = decides;
            this.running = running;
            this.explanation = explanation;
        }

        Piece deciding(boolean newDecides) {
            return new Piece(kind, lastDay, days, newDecides, running, explanation);
        }

        Piece running(boolean newRunning) {
            return new Piece(kind, lastDay, days, decides, newRunning, explanation);
        }

        /** Gets what it is. */
        public Kind kind() {
            return kind;
        }

        /** Gets the end as of this piece; suspended days are added to the end before them. */
        public LocalDate lastDay() {
            return lastDay;
        }

        /** Gets the days added by a suspension, 0 otherwise. */
        public long days() {
            return days;
        }

        /** Checks if the end stands where this piece puts it. */
        public boolean decides() {
            return decides;
        }

        /** Checks if it is a suspension without an end, that adds days still. */
        public boolean isRunning() {
            return running;
        }

        /** Gets the piece in words. */
        public Written sentence() {
            return explanation.sentence();
        }

        /** Gets the values of parameters used. */
        public List<ParameterValue<?>> parameters() {
            return explanation.parameters();
        }

        /** Gets why it is there: the facts and the values of parameters used. */
        public Finding explanation() {
            return explanation;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Piece piece
                    && kind == piece.kind
                    && lastDay.equals(piece.lastDay)
                    && days == piece.days
                    && decides == piece.decides
                    && running == piece.running
                    && explanation.equals(piece.explanation);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, lastDay, days, decides);
        }

        /** Prints the kind and the day. */
        @Override
        public String toString() {
            return kind.code() + " " + lastDay + (decides ? " (decides)" : "");
        }
    }

    /** The kinds of piece. */
    public enum Kind {
        /** The term counted from the entry. */
        TERM("term"),
        /** Suspended days, each counted once. */
        SUSPENSION("suspension"),
        /** The latest day an extension gives. */
        EXTENSION("extension"),
        /** The longest the whole may last, counted from the entry. */
        CAP("cap"),
        /** A day nothing passes, such as the day before a birthday. */
        LIMIT("limit"),
        /** The exit: the enrolment has ended, whatever was derived. */
        EXIT("exit");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Gets the code used in outputs. */
        public String code() {
            return code;
        }
    }
}

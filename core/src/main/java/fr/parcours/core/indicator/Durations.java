package fr.parcours.core.indicator;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.vocabulary.Territory;
import java.util.stream.Stream;

/** Numbers of days, of which an indicator gives the mean, a quantile, or how many are on one side of a bound. */
@Experimental
public sealed interface Durations {
    /**
     * Does something for each kind of durations. There is no kind by default: a new one fails to compile wherever they are read.
     *
     * @param <R> what comes out
     */
    interface Visitor<R> {
        R lengths(Lengths lengths);

        R delays(Delays delays);
    }

    /** Hands these durations to what a visitor does for their kind. */
    <R> R accept(Visitor<R> visitor);

    /** Gets the selections whose rows give them, in order. */
    Stream<Rows> allRows();

    /** Returns these durations with the structure's groups of communes resolved. */
    Durations resolve(Territory territory);

    /**
     * Obtains the elapsed lengths of rows, both ends included: up to the real end, else the planned one, and never beyond the last
     * day of the period.
     */
    static Durations lengths(Rows rows) {
        return new Lengths(rows);
    }

    /** Obtains the delays from each row to the first other one, of the same subject, on that day or later: see {@link Delays}. */
    static Durations delays(Rows from, Rows to) {
        return new Delays(from, to);
    }

    /** See {@link #lengths(Rows)}. */
    record Lengths(Rows rows) implements Durations {
        public Lengths {
            if (!rows.source().lasts()) {
                throw new IllegalArgumentException(rows.source().code() + " have no length");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lengths(this);
        }

        @Override
        public Stream<Rows> allRows() {
            return Stream.of(rows);
        }

        @Override
        public Durations resolve(Territory territory) {
            return new Lengths(rows.resolve(territory));
        }

        @Override
        public String toString() {
            return "lengths(" + rows + ")";
        }
    }

    /**
     * The days from a row to another fact: first contact to first interview, exit to job.
     *
     * <p>Each row in the count gives one, counted from its day to the day of the first other row, of the same subject, on that day or
     * later, up to the last day of the period; 0 for the same day. A row that nothing has followed by then gives none.
     *
     * @param from placed in the period as it says
     * @param to looked for from the first on, hence without a placing of its own
     */
    record Delays(Rows from, Rows to) implements Durations {
        public Delays {
            if (from.subject() != to.subject()) {
                throw new IllegalArgumentException("a delay runs between two facts of one subject");
            }
            if (to.source() == Source.ENROLMENTS || !to.placing().equals(Placing.ON_ITS_DAY)) {
                throw new IllegalArgumentException(
                        "a delay runs up to the day of a fact: what it runs to has no placing of its own");
            }
        }

        /** Gets the rows that a delay may run to: those of any day up to the end of the period. */
        public Rows followers() {
            return to.soFar();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.delays(this);
        }

        @Override
        public Stream<Rows> allRows() {
            return Stream.of(from, to);
        }

        @Override
        public Durations resolve(Territory territory) {
            return new Delays(from.resolve(territory), to.resolve(territory));
        }

        @Override
        public String toString() {
            return "delays(" + from + "," + to + ")";
        }
    }
}

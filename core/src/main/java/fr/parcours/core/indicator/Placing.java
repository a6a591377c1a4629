package fr.parcours.core.indicator;

import fr.parcours.core.lifecycle.Experimental;

/** When a row is in the period. */
@Experimental
public sealed interface Placing {
    /**
     * Does something for each kind of placing. There is no kind by default: a new one fails to compile wherever placings are read.
     *
     * @param <R> what comes out
     */
    interface Visitor<R> {
        R onItsDay(OnItsDay onItsDay);

        R overlapping(Overlapping overlapping);

        R ended(Ended ended);

        R running(Running running);

        R firstEver(FirstEver first);

        R soFar(SoFar soFar);

        R shifted(Shifted shifted);
    }

    /** Hands this placing to what a visitor does for its kind. */
    <R> R accept(Visitor<R> visitor);

    /** The row's own day is in the period. */
    Placing ON_ITS_DAY = new OnItsDay();
    /** At least one of the row's days is in the period. */
    Placing OVERLAPPING = new Overlapping();
    /** The row's real end, else its planned one, is in the period. */
    Placing ENDED = new Ended();
    /**
     * The row has begun, and has not ended, on the last day of the period: neither really nor, where its real end is not known, as
     * planned; its length is counted up to that day.
     */
    Placing RUNNING = new Running();
    /** The row is the subject's first ever of this selection, and its day is in the period. */
    Placing FIRST_EVER = new FirstEver();

    /** The row's day is on the last day of the period or before, be it before the period. */
    Placing SO_FAR = new SoFar();

    /** See {@link #ON_ITS_DAY}. */
    record OnItsDay() implements Placing {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.onItsDay(this);
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** See {@link #OVERLAPPING}. */
    record Overlapping() implements Placing {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.overlapping(this);
        }

        @Override
        public String toString() {
            return ".overlapping()";
        }
    }

    /** See {@link #ENDED}. */
    record Ended() implements Placing {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ended(this);
        }

        @Override
        public String toString() {
            return ".ended()";
        }
    }

    /** See {@link #RUNNING}. */
    record Running() implements Placing {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.running(this);
        }

        @Override
        public String toString() {
            return ".running()";
        }
    }

    /** See {@link #FIRST_EVER}. */
    record FirstEver() implements Placing {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.firstEver(this);
        }

        @Override
        public String toString() {
            return ".first()";
        }
    }

    /** See {@link #SO_FAR}. */
    record SoFar() implements Placing {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.soFar(this);
        }

        @Override
        public String toString() {
            return ".soFar()";
        }
    }

    /**
     * The row's day plus some months falls in the months that follow the period.
     *
     * @param months added to the row's day
     * @param window length of the window that begins the day after the period, in months
     */
    record Shifted(int months, int window) implements Placing {
        public Shifted {
            if (months < 0 || window < 1) {
                throw new IllegalArgumentException("a shift adds 0 months or more, to a window of at least 1 month");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shifted(this);
        }

        @Override
        public String toString() {
            return ".shifted(" + months + "," + window + ")";
        }
    }
}

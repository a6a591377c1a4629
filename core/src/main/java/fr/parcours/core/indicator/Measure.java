package fr.parcours.core.indicator;

import fr.parcours.core.dossier.Field;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.Territory;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Something counted in dossiers; the rest of an expression is arithmetic, done at the end. */
@Experimental
public sealed interface Measure extends Expression {
    /**
     * Does something for each kind of measure. There is no kind by default: a new one fails to compile wherever measures are
     * read.
     *
     * @param <R> what comes out
     */
    interface Visitor<R> {
        R count(Count count);

        R subjects(Subjects subjects);

        R sum(Sum sum);

        R distinctField(DistinctField distinct);

        R distinctAttribute(DistinctAttribute distinct);

        R meanMonths(MeanMonths mean);

        R durations(CountedDurations counted);

        R meanDays(MeanDays mean);

        R quantile(Quantile quantile);
    }

    /** Hands this measure to what a visitor does for its kind. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Expression.Visitor<R> visitor) {
        return visitor.measure(this);
    }

    /** Gets the selections whose rows, or subjects, it counts, in order. */
    Stream<Rows> allRows();

    @Override
    Measure resolve(Territory territory);

    /** See {@link Expression#count(Rows)}. */
    record Count(Rows rows) implements Measure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.count(this);
        }

        @Override
        public Stream<Rows> allRows() {
            return Stream.of(rows);
        }

        @Override
        public Measure resolve(Territory territory) {
            return new Count(rows.resolve(territory));
        }

        @Override
        public String toString() {
            return "count(" + rows + ")";
        }
    }

    /** See {@link Expression#count(People)}. */
    record Subjects(People people) implements Measure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.subjects(this);
        }

        @Override
        public Stream<Rows> allRows() {
            return people.allRows();
        }

        @Override
        public Measure resolve(Territory territory) {
            return new Subjects(people.resolve(territory));
        }

        @Override
        public String toString() {
            return "count(" + people + ")";
        }
    }

    /** See {@link Expression#hours(Rows)} and {@link Expression#amount(Rows)}. */
    record Sum(Quantity quantity, Rows rows) implements Measure {
        public Sum {
            quantity.check(rows.source());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sum(this);
        }

        @Override
        public Stream<Rows> allRows() {
            return Stream.of(rows);
        }

        @Override
        public Measure resolve(Territory territory) {
            return new Sum(quantity, rows.resolve(territory));
        }

        @Override
        public String toString() {
            return quantity + "(" + rows + ")";
        }
    }

    /** See {@link Expression#distinct(Field, Rows)}. */
    record DistinctField(Field<?> field, Rows rows) implements Measure {
        public DistinctField {
            rows.source().check(field);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.distinctField(this);
        }

        @Override
        public Stream<Rows> allRows() {
            return Stream.of(rows);
        }

        @Override
        public Measure resolve(Territory territory) {
            return new DistinctField(field, rows.resolve(territory));
        }

        @Override
        public String toString() {
            return "distinct(" + field.word() + "," + rows + ")";
        }
    }

    /** See {@link Expression#distinct(Attribute, Rows)}. */
    record DistinctAttribute(Attribute<?> attribute, Rows rows) implements Measure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.distinctAttribute(this);
        }

        @Override
        public Stream<Rows> allRows() {
            return Stream.of(rows);
        }

        @Override
        public Measure resolve(Territory territory) {
            return new DistinctAttribute(attribute, rows.resolve(territory));
        }

        @Override
        public String toString() {
            return "distinct(attribute " + attribute + "," + rows + ")";
        }
    }

    /** See {@link Expression#meanMonths(Rows)}. */
    record MeanMonths(Rows rows) implements Measure {
        public MeanMonths {
            if (!rows.source().lasts()) {
                throw new IllegalArgumentException(rows.source().code() + " have no length");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.meanMonths(this);
        }

        @Override
        public Stream<Rows> allRows() {
            return Stream.of(rows);
        }

        @Override
        public Measure resolve(Territory territory) {
            return new MeanMonths(rows.resolve(territory));
        }

        @Override
        public String toString() {
            return "meanMonths(" + rows + ")";
        }
    }

    /**
     * See {@link Expression#count(Durations)}.
     *
     * @param bound which side of which number of days; empty for all
     */
    record CountedDurations(Durations durations, Optional<Bound> bound) implements Measure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.durations(this);
        }

        @Override
        public Stream<Rows> allRows() {
            return durations.allRows();
        }

        @Override
        public Measure resolve(Territory territory) {
            return new CountedDurations(durations.resolve(territory), bound);
        }

        @Override
        public String toString() {
            return "count(" + durations + bound.map(side -> " " + side).orElse("") + ")";
        }
    }

    /**
     * A side of a number of days.
     *
     * @param days 0 or more
     */
    record Bound(Condition.Operator operator, int days) {
        public Bound {
            if (days < 0) {
                throw new IllegalArgumentException("a number of days is 0 or more, not " + days);
            }
        }

        /** Checks if a number of days stands on this side. */
        public boolean holds(int number) {
            return operator.holds(Integer.compare(number, days));
        }

        @Override
        public String toString() {
            return operator + " " + days;
        }
    }

    /** See {@link Expression#meanDays(Durations)}. */
    record MeanDays(Durations durations) implements Measure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.meanDays(this);
        }

        @Override
        public Stream<Rows> allRows() {
            return durations.allRows();
        }

        @Override
        public Measure resolve(Territory territory) {
            return new MeanDays(durations.resolve(territory));
        }

        @Override
        public String toString() {
            return "meanDays(" + durations + ")";
        }
    }

    /**
     * See {@link Expression#quantile(BigDecimal, Durations)}.
     *
     * @param part between 0 and 1, both excluded
     */
    record Quantile(BigDecimal part, Durations durations) implements Measure {
        private static final BigDecimal HALF = new BigDecimal("0.5");

        public Quantile {
            if (part.signum() <= 0 || part.compareTo(BigDecimal.ONE) >= 0) {
                throw new IllegalArgumentException("a quantile stands between 0 and 1, not at " + part);
            }
            part = part.stripTrailingZeros();
        }

        /** Checks if it is the median. */
        public boolean isMedian() {
            return part.compareTo(HALF) == 0;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quantile(this);
        }

        @Override
        public Stream<Rows> allRows() {
            return durations.allRows();
        }

        @Override
        public Measure resolve(Territory territory) {
            return new Quantile(part, durations.resolve(territory));
        }

        @Override
        public String toString() {
            return isMedian()
                    ? "median(" + durations + ")"
                    : "quantile(" + part.toPlainString() + "," + durations + ")";
        }
    }

    /** What is added up. */
    enum Quantity {
        HOURS("hours"),
        AMOUNT("amount");

        private final String word;

        Quantity(String word) {
            this.word = word;
        }

        /** Checks if rows made of something have this quantity. */
        public boolean isOf(Source source) {
            return switch (this) {
                case HOURS -> source == Source.STEPS || source == Source.OUTCOMES;
                case AMOUNT -> source == Source.AIDS;
            };
        }

        void check(Source source) {
            if (!isOf(source)) {
                throw new IllegalArgumentException(source.code() + " have no " + word);
            }
        }

        /** Prints the word of the definition's text. */
        @Override
        public String toString() {
            return word;
        }
    }
}

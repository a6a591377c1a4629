package fr.parcours.core.indicator;

import fr.parcours.core.dossier.Field;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.Territory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A filter of rows. A row is kept when all filters hold. Codes are sorted, so that equal filters print the same. */
@Experimental
public sealed interface Filter {
    /** The form of what is printed without quotes. */
    Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");

    /**
     * Does something for each kind of filter. There is no kind by default: a new one fails to compile wherever filters are read.
     *
     * @param <R> what comes out
     */
    interface Visitor<R> {
        R whileIn(WhileIn in);

        R fieldIn(FieldIn in);

        R lasting(Lasting lasting);

        R elapsed(Elapsed elapsed);

        R dated(Dated dated);

        R quantified(Quantified quantified);

        R notEnded(NotEnded notEnded);

        R where(Where where);
    }

    /** Hands this filter to what a visitor does for its kind. */
    <R> R accept(Visitor<R> visitor);

    /** The subject is enrolled in one of the dispositifs on the row's day, days of entry and exit included. */
    record WhileIn(Set<String> dispositifs) implements Filter {
        public WhileIn {
            dispositifs = sorted(dispositifs);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.whileIn(this);
        }

        @Override
        public String toString() {
            return call("in", dispositifs);
        }
    }

    /** One of a field's codes is one of some: own dispositif, service credited, theme, place, prescriber, reason… */
    record FieldIn(Field<?> field, Set<String> codes) implements Filter {
        public FieldIn {
            codes = sorted(codes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fieldIn(this);
        }

        @Override
        public void check(Source source) {
            source.check(field);
        }

        @Override
        public String toString() {
            return call(field.word(), codes);
        }
    }

    /**
     * The planned length, from the first day to {@code until}, both included, compares with another.
     *
     * @param openEnded whether a row without planned end is kept
     */
    record Lasting(Condition.Operator operator, Length length, boolean openEnded) implements Filter {
        @Override
        public void check(Source source) {
            if (!source.isPlanned()) {
                throw new IllegalArgumentException(
                        source.code() + " have no planned end" + (source.lasts() ? ": ask elapsed" : ""));
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lasting(this);
        }

        @Override
        public String toString() {
            return (openEnded ? ".lastingOrOpenEnded(" : ".lasting(") + operator + " " + length + ")";
        }
    }

    /**
     * The elapsed length, from the first day to the real end, else the planned one, and never beyond the last day of the period,
     * compares with another.
     */
    record Elapsed(Condition.Operator operator, Length length) implements Filter {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.elapsed(this);
        }

        @Override
        public void check(Source source) {
            checkLasts(source);
        }

        @Override
        public String toString() {
            return ".elapsed(" + operator + " " + length + ")";
        }
    }

    /** Which day of a row is looked at. */
    enum Day {
        /** Its own. */
        FIRST("dated"),
        /** The one on which it ends, really, else as planned. */
        LAST("ending");

        private final String word;

        Day(String word) {
            this.word = word;
        }

        /** Gets the word of the definition's text. */
        public String word() {
            return word;
        }
    }

    /** A day of the row stands on one side of another; a row without such a day is not kept. */
    record Dated(Day which, Condition.Operator operator, LocalDate day) implements Filter {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dated(this);
        }

        @Override
        public void check(Source source) {
            if (which == Day.LAST) {
                checkLasts(source);
            }
        }

        @Override
        public String toString() {
            return "." + which.word() + "(" + operator + " " + day + ")";
        }
    }

    /**
     * The hours, or the euros, of the row stand on one side of a number; a row that gives none is not kept.
     *
     * @param bound with as many decimals as are needed: half an hour is 0.5
     */
    record Quantified(Measure.Quantity quantity, Condition.Operator operator, BigDecimal bound) implements Filter {
        public Quantified {
            bound = plain(bound);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quantified(this);
        }

        @Override
        public void check(Source source) {
            quantity.check(source);
        }

        @Override
        public String toString() {
            return "." + quantity + "(" + operator + " " + bound.toPlainString() + ")";
        }
    }

    /** The row had not ended by the end of the period: neither really nor, where its real end is not known, as planned. */
    record NotEnded() implements Filter {
        @Override
        public void check(Source source) {
            checkLasts(source);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notEnded(this);
        }

        @Override
        public String toString() {
            return ".notEnded()";
        }
    }

    /** A condition on the subject's attributes holds on the day that counts for the row; unknown is not kept. */
    record Where(Condition condition) implements Filter {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.where(this);
        }

        @Override
        public Filter resolve(Territory territory) {
            return new Where(condition.resolve(territory));
        }

        @Override
        public String toString() {
            return ".where(" + condition + ")";
        }
    }

    /** Returns this filter with the structure's groups of communes resolved: the same, unless it holds a condition. */
    default Filter resolve(Territory territory) {
        return this;
    }

    /**
     * Checks that the rows of a source have what this filter looks at.
     *
     * @throws IllegalArgumentException if they have no such field
     */
    default void check(Source source) {}

    private static void checkLasts(Source source) {
        if (!source.lasts()) {
            throw new IllegalArgumentException(source.code() + " do not last: they have no end");
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Set<String> sorted(Set<String> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("a filter that keeps nothing: it needs at least one code");
        }
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }

    private static String call(String name, Set<String> codes) {
        return codes.stream().map(Filter::text).collect(Collectors.joining(",", "." + name + "(", ")"));
    }

    /** Prints a code as it is, and a reference that does not look like one between double quotes. */
    private static String text(String code) {
        return PLAIN.matcher(code).matches()
                ? code
                : '"' + code.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

package fr.parcours.core.indicator;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.time.Days;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What must hold between figures, whatever they are worth: a total and its parts, a share and its terms, a part that its whole
 * contains. Immutable; equal texts are the same relation.
 *
 * <pre>{@code
 * pacea.contrats = pacea.contrats.cdi + pacea.contrats.cdd
 * share(rh.formes.femmes, rh.femmes) = rh.formes.femmes.taux
 * garantie-jeunes.accompagnes <= pacea.accompagnes
 * finances.subventions.variation = finances.subventions - finances.subventions[2020]
 * }</pre>
 *
 * <p>The grammar; spaces do not matter, except that a minus between two ids stands between spaces, since ids have hyphens:
 *
 * <pre>{@code
 * relation = side ("=" | "<=" | ">=" | "<" | ">") side
 * side     = product (("+" | "-") product)*
 * product  = factor (("*" | "/") factor)*
 * factor   = number | "-" factor | figure | "share(" side "," side ")" | "(" side ")"
 * figure   = id ("[" period "]")? | "previous(" id ")"
 * period   = year | day "/" day
 * }</pre>
 *
 * <p>A figure without a period is that of the period asked about; {@code previous(id)} is that of the period before it.
 * {@code share(a, b)} is {@code a / b * 100}.
 *
 * @param left left-hand side
 * @param comparison how the sides compare
 * @param right right-hand side
 */
@Experimental
public record Relation(Term left, Comparison comparison, Term right) {
    /**
     * Obtains the relation that a text says.
     *
     * @throws ParcoursException with what was expected and at which column ({@code RELATION-101}), a period that is none
     *     ({@code RELATION-102}), more than 200 levels ({@code RELATION-103}), no figure at all ({@code RELATION-104})
     */
    public static Relation parse(String text) {
        return parse(text, Location.UNKNOWN);
    }

    /**
     * Obtains the relation that a text says.
     *
     * @param location where the text is, for errors; their path is the column
     * @throws ParcoursException see {@link #parse(String)}
     */
    public static Relation parse(String text, Location location) {
        return new RelationReader(text, location).read();
    }

    /** Obtains the relation of a total and what it is made of. */
    public static Relation sum(Term total, List<? extends Term> parts) {
        return new Relation(
                total,
                Comparison.EQUAL,
                parts.stream().map(Term.class::cast).reduce(Term::plus).orElse(new Constant(BigDecimal.ZERO)));
    }

    /** Gets the figures it is about, each once, in order. */
    public List<Figure> figures() {
        return Stream.concat(left.stream(), right.stream())
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .distinct()
                .toList();
    }

    /** Prints its text, canonical. */
    @Override
    public String toString() {
        return left + " " + comparison + " " + right;
    }

    /** How two sides compare. */
    public enum Comparison {
        EQUAL("="),
        AT_MOST("<="),
        AT_LEAST(">="),
        LESS("<"),
        MORE(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        static Optional<Comparison> of(String sign) {
            return Arrays.stream(values())
                    .filter(comparison -> comparison.sign.equals(sign))
                    .findFirst();
        }

        /** Gets the comparison of the same sides, exchanged. */
        public Comparison reversed() {
            return switch (this) {
                case EQUAL -> EQUAL;
                case AT_MOST -> AT_LEAST;
                case AT_LEAST -> AT_MOST;
                case LESS -> MORE;
                case MORE -> LESS;
            };
        }

        /** Checks if sides that are equal do not compare so. */
        public boolean isStrict() {
            return this == LESS || this == MORE;
        }

        /** Prints the sign. */
        @Override
        public String toString() {
            return sign;
        }
    }

    /** A side of a relation, or a part of one. */
    public sealed interface Term permits Constant, Figure, Arithmetic, Share {
        /**
         * Does something for each kind of term. There is no kind by default: a new one fails to compile wherever relations are
         * read.
         *
         * @param <R> what comes out
         */
        interface Visitor<R> {
            R constant(Constant constant);

            R figure(Figure figure);

            R arithmetic(Arithmetic arithmetic);

            R share(Share share);
        }

        /** Hands this term to what a visitor does for its kind. */
        <R> R accept(Visitor<R> visitor);

        /** Gets the terms this one is made of. */
        default List<Term> operands() {
            return List.of();
        }

        /** Gets this term and all those it is made of. */
        default Stream<Term> stream() {
            return Stream.concat(Stream.of(this), operands().stream().flatMap(Term::stream));
        }

        /** Adds. */
        default Term plus(Term other) {
            return new Arithmetic(Expression.Operation.PLUS, this, other);
        }

        /** Subtracts. */
        default Term minus(Term other) {
            return new Arithmetic(Expression.Operation.MINUS, this, other);
        }
    }

    /** A number. */
    public record Constant(BigDecimal number) implements Term {
        /** Keeps the decimals of a number written with an exponent. */
        public Constant {
            number = number.setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    /**
     * A figure of a period.
     *
     * @param id its id
     * @param when its period
     */
    public record Figure(String id, When when) implements Term {
        /** Obtains the figure of the period asked about. */
        public static Figure of(String id) {
            return new Figure(id, When.ASKED);
        }

        /** Obtains the figure of the period before the one asked about. */
        public static Figure previous(String id) {
            return new Figure(id, When.PREVIOUS);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.figure(this);
        }

        @Override
        public String toString() {
            if (when.equals(When.PREVIOUS)) {
                return "previous(" + id + ")";
            }
            return when instanceof Named ? id + "[" + when + "]" : id;
        }
    }

    /** The period of a figure. */
    public sealed interface When permits Relative, Named {
        /** The period asked about. */
        When ASKED = Relative.ASKED;
        /** The period before it. */
        When PREVIOUS = Relative.PREVIOUS;
    }

    /** A period that depends on the one asked about. */
    public enum Relative implements When {
        ASKED,
        PREVIOUS
    }

    /** A period of its own. */
    public record Named(Days period) implements When {
        /** Prints a civil year as a year, any other period as its first and last day. */
        @Override
        public String toString() {
            int year = period.first().getYear();
            return period.equals(Days.ofYear(year)) ? String.valueOf(year) : period.toString();
        }
    }

    /** The four operations. */
    public record Arithmetic(Expression.Operation operation, Term left, Term right) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.arithmetic(this);
        }

        @Override
        public List<Term> operands() {
            return List.of(left, right);
        }

        /** Prints brackets only where the text would read otherwise without them. */
        @Override
        public String toString() {
            boolean bracketLeft = !operation.adds() && adds(left);
            boolean bracketRight = right instanceof Arithmetic && (!operation.adds() || adds(right));
            return bracketed(left, bracketLeft) + " " + sign() + " " + bracketed(right, bracketRight);
        }

        private static boolean adds(Term term) {
            return term instanceof Arithmetic arithmetic && arithmetic.operation.adds();
        }

        private static String bracketed(Term term, boolean needed) {
            return needed ? "(" + term + ")" : term.toString();
        }

        private String sign() {
            return switch (operation) {
                case PLUS -> "+";
                case MINUS -> "-";
                case TIMES -> "*";
                case OVER -> "/";
            };
        }
    }

    /** One term in another, in percent. */
    public record Share(Term part, Term whole) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.share(this);
        }

        @Override
        public List<Term> operands() {
            return List.of(part, whole);
        }

        @Override
        public String toString() {
            return "share(" + part + ", " + whole + ")";
        }
    }
}

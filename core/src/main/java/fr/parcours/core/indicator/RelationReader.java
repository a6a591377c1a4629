package fr.parcours.core.indicator;

import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.time.Days;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads one relation by recursive descent: about one method per line of its grammar. Stops at the first mistake. */
final class RelationReader {
    private static final Texts TEXTS = Texts.core();
    private static final Pattern ID = Pattern.compile("(?=[0-9.-]*[a-z])[a-z0-9]+([.-][a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern COMPARISON = Pattern.compile("[<>]=?|=");
    private static final Pattern PERIOD = Pattern.compile("[0-9/-]+");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9.-]+");
    /** A deeper relation is not read: whoever goes through it goes as deep as it does. */
    private static final int MOST_LEVELS = 200;

    private final Cursor cursor;
    private final Location location;
    private int level;

    RelationReader(String text, Location location) {
        this.cursor = new Cursor(text, 0);
        this.location = location;
    }

    Relation read() {
        Relation.Term left = side();
        Relation.Comparison comparison = Relation.Comparison.of(
                        cursor.next(COMPARISON).orElseThrow(() -> stopped(TEXTS.of("expected.relation-sign"))))
                .orElseThrow();
        Relation relation = new Relation(left, comparison, side());
        if (!cursor.isAtEnd()) {
            throw stopped(TEXTS.of("expected.relation-end"));
        }
        if (relation.figures().isEmpty()) {
            throw stop("RELATION-104", 0, TEXTS.of("RELATION-104.none"), TEXTS.of("RELATION-104.fix"));
        }
        return relation;
    }

    private Relation.Term side() {
        Relation.Term side = product();
        for (Optional<Expression.Operation> sign = sign("+", "-"); sign.isPresent(); sign = sign("+", "-")) {
            side = deeper(new Relation.Arithmetic(sign.get(), side, product()));
        }
        return side;
    }

    private Relation.Term product() {
        Relation.Term product = factor();
        for (Optional<Expression.Operation> sign = sign("*", "/"); sign.isPresent(); sign = sign("*", "/")) {
            product = deeper(new Relation.Arithmetic(sign.get(), product, factor()));
        }
        return product;
    }

    private Relation.Term factor() {
        if (cursor.accept("-")) {
            return negative(inside(this::factor));
        }
        if (cursor.accept("(")) {
            Relation.Term side = inside(this::side);
            expect(")");
            return side;
        }
        Optional<String> id = cursor.next(ID);
        if (id.isEmpty()) {
            return new Relation.Constant(
                    new BigDecimal(cursor.next(NUMBER).orElseThrow(() -> stopped(TEXTS.of("expected.relation-term")))));
        }
        if (id.get().equals("share") && cursor.accept("(")) {
            return share();
        }
        if (id.get().equals("previous") && cursor.accept("(")) {
            String previous = id();
            expect(")");
            return Relation.Figure.previous(previous);
        }
        return cursor.accept("[") ? new Relation.Figure(id.get(), period()) : Relation.Figure.of(id.get());
    }

    private Relation.Term share() {
        Relation.Term part = inside(this::side);
        expect(",");
        Relation.Term whole = inside(this::side);
        expect(")");
        return new Relation.Share(part, whole);
    }

    private static Relation.Term negative(Relation.Term term) {
        return term instanceof Relation.Constant constant
                ? new Relation.Constant(constant.number().negate())
                : new Relation.Arithmetic(
                        Expression.Operation.TIMES, new Relation.Constant(BigDecimal.ONE.negate()), term);
    }

    private Relation.When period() {
        int start = cursor.start();
        String period = cursor.next(PERIOD).orElse("");
        try {
            Days days = YEAR.matcher(period).matches() ? Days.ofYear(Integer.parseInt(period)) : days(period);
            expect("]");
            return new Relation.Named(days);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw stop("RELATION-102", start, TEXTS.of("RELATION-102.period", period), TEXTS.of("RELATION-102.fix"));
        }
    }

    private static Days days(String period) {
        List<LocalDate> days =
                Arrays.stream(period.split("/", -1)).map(LocalDate::parse).toList();
        if (days.size() != 2) {
            throw new IllegalArgumentException("a period has a first and a last day");
        }
        return Days.between(days.get(0), days.get(1));
    }

    private String id() {
        return cursor.next(ID).orElseThrow(() -> stopped(TEXTS.of("expected.figure")));
    }

    private Optional<Expression.Operation> sign(String... signs) {
        return Arrays.stream(signs).filter(cursor::accept).findFirst().map(sign -> switch (sign) {
            case "+" -> Expression.Operation.PLUS;
            case "-" -> Expression.Operation.MINUS;
            case "*" -> Expression.Operation.TIMES;
            default -> Expression.Operation.OVER;
        });
    }

    private Relation.Term inside(Supplier<Relation.Term> reading) {
        int before = level;
        deeper();
        Relation.Term term = reading.get();
        level = before;
        return term;
    }

    private Relation.Term deeper(Relation.Term term) {
        deeper();
        return term;
    }

    /** Goes one level deeper: into a bracket, or around all that precedes. */
    private void deeper() {
        level++;
        if (level > MOST_LEVELS) {
            throw stop(
                    "RELATION-103",
                    cursor.at(),
                    TEXTS.of("RELATION-103.deep", MOST_LEVELS),
                    TEXTS.of("RELATION-103.fix"));
        }
    }

    private void expect(String sign) {
        if (!cursor.accept(sign)) {
            throw stopped(TEXTS.of("expected.sign", sign));
        }
    }

    private ParcoursException stopped(Text expected) {
        int start = cursor.start();
        String found = cursor.found(start, WORD);
        Text message = found.isEmpty()
                ? TEXTS.of("RELATION-101.end", expected)
                : TEXTS.of("RELATION-101.expected", expected, found);
        return stop("RELATION-101", start, message, TEXTS.of("RELATION-101.fix"));
    }

    private ParcoursException stop(String id, int start, Text message, Text remedy) {
        return new ParcoursException(
                Problem.error(id, location.at("column " + (start + 1)), message).toFix(remedy));
    }
}

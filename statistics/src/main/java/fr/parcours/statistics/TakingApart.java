package fr.parcours.statistics;

import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Takes an expression apart; a reference to a figure is what that figure is. Nothing is left two periods back. */
final class TakingApart implements Expression.Visitor<Optional<Part>> {
    private final Definitions definitions;
    private final Definition of;
    private final Operand.Role role;
    private final int periodsBack;
    /** Numbers measures in the order they are met. */
    private final AtomicInteger measures;

    private TakingApart(
            Definitions definitions, Definition of, Operand.Role role, int periodsBack, AtomicInteger measures) {
        this.definitions = definitions;
        this.of = of;
        this.role = role;
        this.periodsBack = periodsBack;
        this.measures = measures;
    }

    /** Takes a figure apart: its parts, or itself alone when it is one measure; none when the structure declares it. */
    static List<Part> parts(Definitions definitions, Definition figure) {
        TakingApart whole = new TakingApart(definitions, figure, Operand.Role.VALUE, Plan.CURRENT, new AtomicInteger());
        return figure.expression().accept(whole).stream()
                .flatMap(part -> part.counted().isPresent() ? Stream.of(part) : part.parts().stream())
                .toList();
    }

    private Optional<Part> part(Expression expression, Operand.Role as) {
        return expression.accept(new TakingApart(definitions, of, as, periodsBack, measures));
    }

    private Optional<Part> made(Expression expression, List<Part> parts) {
        return Optional.of(new Part(role, of, expression, expression.toString(), periodsBack, Optional.empty(), parts));
    }

    private Part counted(Operand.Role as, Measure measure, String text, boolean rows) {
        Part.Counted counted = new Part.Counted(measures.incrementAndGet(), measure, rows);
        return new Part(as, of, measure, text, periodsBack, Optional.of(counted), List.of());
    }

    private List<Part> both(Expression left, Operand.Role asLeft, Expression right, Operand.Role asRight) {
        List<Part> parts = new ArrayList<>();
        part(left, asLeft).ifPresent(parts::add);
        part(right, asRight).ifPresent(parts::add);
        return parts;
    }

    @Override
    public Optional<Part> measure(Measure measure) {
        return switch (Nature.of(measure)) {
            case COUNT, SUM, DISTINCT -> Optional.of(counted(role, measure, measure.toString(), false));
            case MEAN ->
                made(
                        measure,
                        List.of(
                                counted(Operand.Role.NUMERATOR, measure, measure.toString(), false),
                                counted(Operand.Role.DENOMINATOR, measure, rows(measure), true)));
            case QUANTILE -> made(measure, List.of(counted(Operand.Role.DENOMINATOR, measure, rows(measure), true)));
        };
    }

    /** Writes the count of the rows, or of the durations, that a mean or a quantile is over. */
    private static String rows(Measure mean) {
        return mean.accept(COUNTS);
    }

    private static final Measure.Visitor<String> COUNTS = new Measure.Visitor<>() {
        @Override
        public String count(Measure.Count count) {
            return count.toString();
        }

        @Override
        public String subjects(Measure.Subjects subjects) {
            return subjects.toString();
        }

        @Override
        public String sum(Measure.Sum sum) {
            return Expression.count(sum.rows()).toString();
        }

        @Override
        public String distinctField(Measure.DistinctField distinct) {
            return Expression.count(distinct.rows()).toString();
        }

        @Override
        public String distinctAttribute(Measure.DistinctAttribute distinct) {
            return Expression.count(distinct.rows()).toString();
        }

        @Override
        public String meanMonths(Measure.MeanMonths mean) {
            return Expression.count(mean.rows()).toString();
        }

        @Override
        public String durations(Measure.CountedDurations counted) {
            return counted.toString();
        }

        @Override
        public String meanDays(Measure.MeanDays mean) {
            return Expression.count(mean.durations()).toString();
        }

        @Override
        public String quantile(Measure.Quantile quantile) {
            return Expression.count(quantile.durations()).toString();
        }
    };

    @Override
    public Optional<Part> percentage(Expression.Percentage percentage) {
        return made(
                percentage,
                both(
                        percentage.numerator(),
                        Operand.Role.NUMERATOR,
                        percentage.denominator(),
                        Operand.Role.DENOMINATOR));
    }

    @Override
    public Optional<Part> constant(Expression.Constant constant) {
        return made(constant, List.of());
    }

    @Override
    public Optional<Part> figure(Expression.Figure figure) {
        boolean declared = periodsBack == Plan.PREVIOUS
                && definitions.declaredPrevious(figure.id()).isPresent();
        if (declared) {
            return made(figure, List.of());
        }
        Definition other = definitions.figure(figure.id());
        return other.expression().accept(new TakingApart(definitions, other, role, periodsBack, measures));
    }

    @Override
    public Optional<Part> declared(Expression.Declared declared) {
        return made(declared, List.of());
    }

    @Override
    public Optional<Part> previous(Expression.Previous previous) {
        if (periodsBack == Plan.PREVIOUS) {
            return Optional.empty();
        }
        Operand.Role as = role == Operand.Role.VALUE ? Operand.Role.PREVIOUS : role;
        return previous.expression().accept(new TakingApart(definitions, of, as, Plan.PREVIOUS, measures));
    }

    @Override
    public Optional<Part> arithmetic(Expression.Arithmetic arithmetic) {
        return made(arithmetic, parts(arithmetic));
    }

    private List<Part> parts(Expression.Arithmetic arithmetic) {
        Expression left = arithmetic.left();
        Expression right = arithmetic.right();
        return switch (arithmetic.operation()) {
            case PLUS -> terms(left, right, Operand.Role.TERM);
            case MINUS -> terms(left, right, Operand.Role.SUBTRACTED_TERM);
            case TIMES -> both(left, Operand.Role.FACTOR, right, Operand.Role.FACTOR);
            case OVER -> both(left, Operand.Role.DIVIDEND, right, Operand.Role.DIVISOR);
        };
    }

    /** Lists the terms of a sum: those of a sum on its left are its own. */
    private List<Part> terms(Expression left, Expression right, Operand.Role asRight) {
        List<Part> terms = new ArrayList<>();
        if (left instanceof Expression.Arithmetic sum && sum.operation().adds()) {
            terms.addAll(parts(sum));
        } else {
            part(left, Operand.Role.TERM).ifPresent(terms::add);
        }
        part(right, asRight).ifPresent(terms::add);
        return terms;
    }

    @Override
    public Optional<Part> floor(Expression.Floor floor) {
        return made(
                floor, part(floor.expression(), Operand.Role.ROUNDED).stream().toList());
    }
}

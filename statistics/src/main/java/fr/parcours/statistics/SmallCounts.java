package fr.parcours.statistics;

import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Measure;
import fr.parcours.core.indicator.Unit;
import fr.parcours.core.plugin.Chapter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which counts are hidden so that nobody is recognised: those from 1 to one less than the least shown, and enough others that
 * none that is hidden follows by adding and subtracting what is printed.
 *
 * <p>What is printed obeys equations: a total and its parts, a population and its classes, a percentage's denominator, numerator
 * and the rest, a figure and its terms. A small count is safe when the equations, with what is hidden as unknowns, do not
 * determine it: no combination of them leaves it alone. What is hidden for its sake is kept as safe.
 */
final class SmallCounts {
    private final Definitions definitions;
    private final MeasuresBehind behind;
    private final Evaluation evaluation;
    private final int least;
    private final Map<Node, BigDecimal> printed = new LinkedHashMap<>();
    private final Set<Node> small = new LinkedHashSet<>();
    private final Set<Node> hidden = new LinkedHashSet<>();
    private final List<Map<Node, Long>> equations = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    /**
     * A number, printed or not.
     *
     * @param of what it is of a figure; empty for a measure, whatever figures it is in
     */
    private record Node(String of, Expression expression, int periodsBack) {}

    private record Sum(Node total, List<Node> parts) {}

    private SmallCounts(Definitions definitions, Evaluation evaluation, int least) {
        this.definitions = definitions;
        this.behind = new MeasuresBehind(definitions);
        this.evaluation = evaluation;
        this.least = least;
    }

    /** Chooses what to hide; nothing when the least count shown is 0 or 1. */
    static SmallCounts of(Definitions definitions, Evaluation evaluation, int least) {
        SmallCounts counts = new SmallCounts(definitions, evaluation, least);
        if (least > 1) {
            for (int periodsBack : new int[] {Plan.CURRENT, Plan.PREVIOUS}) {
                definitions.all().forEach(definition -> counts.print(definition, periodsBack));
                definitions.divisions().forEach(division -> counts.divide(division, periodsBack));
                for (Chapter chapter : definitions.chapters()) {
                    chapter.parts().forEach(parts -> counts.compose(parts, periodsBack));
                }
            }
            counts.hide();
        }
        return counts;
    }

    /** Checks if a figure is hidden over a period. */
    boolean hides(Definition figure, int periodsBack) {
        if (least <= 1 || behind.isDeclared(figure, periodsBack)) {
            return false;
        }
        Definition of = definitions.behind(figure);
        Optional<Map<MeasuresBehind.Measured, Long>> terms = behind.terms(of.expression(), periodsBack);
        return terms.isPresent()
                ? hidden.contains(node(of, periodsBack))
                : behind.measures(of.expression(), periodsBack).stream()
                        .map(SmallCounts::node)
                        .anyMatch(hidden::contains);
    }

    /** Checks if the number of unknown of a percentage is hidden. */
    boolean hidesUnknown(Definition figure) {
        return definitions
                .behind(figure)
                .unknown()
                .filter(unknown -> hidden.contains(node(new MeasuresBehind.Measured(unknown, Plan.CURRENT))))
                .isPresent();
    }

    private void print(Definition figure, int periodsBack) {
        Definition of = definitions.behind(figure);
        Optional<Map<MeasuresBehind.Measured, Long>> terms = behind.terms(of.expression(), periodsBack);
        if (behind.isDeclared(figure, periodsBack)) {
            evaluation.value(figure, periodsBack).ifPresent(value -> printed.put(node(figure, periodsBack), value));
        } else if (of.expression() instanceof Measure measure) {
            print(new MeasuresBehind.Measured(measure, periodsBack));
        } else if (terms.isPresent()) {
            Node node = node(of, periodsBack);
            evaluation.value(of, of.expression(), periodsBack).ifPresent(value -> {
                printed.put(node, value);
                if (of.unit() == Unit.COUNT && !terms.get().isEmpty() && isSmall(value)) {
                    small.add(node);
                }
                Map<Node, Long> equation = new LinkedHashMap<>();
                terms.get().forEach((measured, times) -> equation.put(node(measured), times));
                equation.merge(node, -1L, Long::sum);
                equations.add(equation);
            });
        } else {
            evaluation.value(of, periodsBack).ifPresent(value -> printed.put(node(of, periodsBack), value));
            behind.measures(of.expression(), periodsBack).forEach(this::print);
            if (of.expression() instanceof Expression.Percentage percentage) {
                complete(percentage, periodsBack);
            }
        }
    }

    private void print(MeasuresBehind.Measured counted) {
        Measures measures = evaluation.measures();
        BigDecimal sum = measures.sum(counted.measure(), counted.periodsBack());
        if (printed.putIfAbsent(node(counted), sum) == null
                && Nature.of(counted.measure()) != Nature.DISTINCT
                && isSmall(BigDecimal.valueOf(measures.units(counted.measure(), counted.periodsBack())))) {
            small.add(node(counted));
        }
    }

    /** Adds what a percentage leaves: those not in the numerator, and among them those who are known not to be. */
    private void complete(Expression.Percentage percentage, int periodsBack) {
        Optional<Node> numerator =
                behind.count(percentage.numerator(), periodsBack).map(SmallCounts::node);
        Optional<Node> denominator =
                behind.count(percentage.denominator(), periodsBack).map(SmallCounts::node);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return;
        }
        BigDecimal others = number(denominator.get()).subtract(number(numerator.get()));
        leave(new Node("others", percentage, periodsBack), others, denominator.get(), numerator.get());
        percentage.unknown().ifPresent(unknown -> {
            MeasuresBehind.Measured counted = new MeasuresBehind.Measured(unknown, periodsBack);
            Node unknowns = node(counted);
            print(counted);
            leave(
                    new Node("known others", percentage, periodsBack),
                    others.subtract(number(unknowns)),
                    denominator.get(),
                    numerator.get(),
                    unknowns);
        });
    }

    private void leave(Node rest, BigDecimal value, Node whole, Node... parts) {
        if (isSmall(value)) {
            small.add(rest);
        }
        Map<Node, Long> equation = new LinkedHashMap<>();
        equation.merge(whole, -1L, Long::sum);
        equation.merge(rest, 1L, Long::sum);
        for (Node part : parts) {
            equation.merge(part, 1L, Long::sum);
        }
        equations.add(equation);
    }

    private void divide(Definitions.Division division, int periodsBack) {
        if (division.exclusive()) {
            sum(division.total(), division.classes().values(), periodsBack);
        }
    }

    private void compose(Chapter.Parts parts, int periodsBack) {
        sum(
                definitions.figure(parts.total()),
                parts.parts().stream().map(definitions::figure).toList(),
                periodsBack);
    }

    private void sum(Definition total, Collection<Definition> parts, int periodsBack) {
        Node whole = node(total, periodsBack);
        List<Node> nodes = parts.stream().map(part -> node(part, periodsBack)).toList();
        Map<Node, Long> equation = new LinkedHashMap<>();
        equation.merge(whole, -1L, Long::sum);
        nodes.forEach(node -> equation.merge(node, 1L, Long::sum));
        equations.add(equation);
        sums.add(new Sum(whole, nodes));
    }

    private void hide() {
        hidden.addAll(small);
        for (boolean more = true; more; ) {
            more = false;
            for (Sum sum : sums) {
                more |= mix(sum);
            }
            more |= determined().stream()
                    .filter(hidden::contains)
                    .sorted(Comparator.comparing(Node::toString))
                    .anyMatch(this::hideNear);
        }
    }

    /** Hides one more part of a printed total when what is hidden adds up to so little that each part follows. */
    private boolean mix(Sum sum) {
        List<Node> missing = sum.parts().stream().filter(hidden::contains).toList();
        if (missing.isEmpty()
                || hidden.contains(sum.total())
                || missing.stream().noneMatch(small::contains)) {
            return false;
        }
        BigDecimal left = missing.stream()
                .map(node -> printed.getOrDefault(node, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean enough =
                missing.size() > 1 && left.compareTo(BigDecimal.valueOf(Math.max(least, missing.size() + 1L))) >= 0;
        return !enough && (hideSmallest(sum.parts()) || hideSmallest(List.of(sum.total())));
    }

    /** Gets a number that is printed. */
    private BigDecimal number(Node node) {
        return Objects.requireNonNull(printed.get(node), node::toString);
    }

    private boolean hideNear(Node node) {
        Set<Node> near = new LinkedHashSet<>(Set.of(node));
        for (boolean more = true; more; ) {
            Set<Node> farther = new LinkedHashSet<>(near);
            equations.stream()
                    .filter(equation -> equation.keySet().stream().anyMatch(near::contains))
                    .forEach(equation -> farther.addAll(equation.keySet()));
            if (hideSmallest(farther)) {
                return true;
            }
            more = near.addAll(farther);
        }
        return false;
    }

    private boolean hideSmallest(Collection<Node> nodes) {
        Optional<Node> smallest = nodes.stream()
                .filter(node -> printed.containsKey(node) && !hidden.contains(node))
                .filter(node -> number(node).signum() != 0)
                .min(Comparator.<Node, BigDecimal>comparing(node -> number(node).abs())
                        .thenComparing(Node::toString));
        smallest.ifPresent(hidden::add);
        return smallest.isPresent();
    }

    /** Finds the unknowns that the equations determine, by elimination, in whole numbers. */
    private Set<Node> determined() {
        Map<Node, Integer> numbers = new HashMap<>();
        List<Node> unknowns = new ArrayList<>();
        List<NavigableMap<Integer, BigInteger>> rows = new ArrayList<>();
        for (Map<Node, Long> equation : equations) {
            NavigableMap<Integer, BigInteger> row = new TreeMap<>();
            equation.forEach((node, times) -> {
                if (times != 0 && (hidden.contains(node) || !printed.containsKey(node))) {
                    int number = numbers.computeIfAbsent(node, added -> {
                        unknowns.add(added);
                        return unknowns.size() - 1;
                    });
                    row.put(number, BigInteger.valueOf(times));
                }
            });
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        Set<Node> determined = new HashSet<>();
        eliminate(rows).stream()
                .filter(row -> row.size() == 1)
                .forEach(row -> determined.add(unknowns.get(row.firstKey())));
        return determined;
    }

    /** Reduces rows until each has a column of its own: a row with one column left determines it. */
    private static List<NavigableMap<Integer, BigInteger>> eliminate(List<NavigableMap<Integer, BigInteger>> rows) {
        List<NavigableMap<Integer, BigInteger>> reduced = new ArrayList<>();
        for (NavigableMap<Integer, BigInteger> row : rows) {
            for (NavigableMap<Integer, BigInteger> pivot : reduced) {
                cancel(row, pivot);
            }
            if (!row.isEmpty()) {
                for (NavigableMap<Integer, BigInteger> earlier : reduced) {
                    cancel(earlier, row);
                }
                reduced.add(row);
            }
        }
        return reduced;
    }

    /** Takes the first column of another row out of a row. */
    private static void cancel(NavigableMap<Integer, BigInteger> row, NavigableMap<Integer, BigInteger> pivot) {
        BigInteger factor = row.get(pivot.firstKey());
        if (factor == null) {
            return;
        }
        BigInteger lead = pivot.firstEntry().getValue();
        row.replaceAll((column, times) -> times.multiply(lead));
        pivot.forEach(
                (column, times) -> row.merge(column, times.multiply(factor).negate(), BigInteger::add));
        row.values().removeIf(times -> times.signum() == 0);
        BigInteger common = row.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        if (common.signum() != 0) {
            row.replaceAll((column, times) -> times.divide(common));
        }
    }

    private boolean isSmall(BigDecimal count) {
        return count.signum() > 0 && count.compareTo(BigDecimal.valueOf(least)) < 0;
    }

    private Node node(Definition figure, int periodsBack) {
        Definition of = definitions.behind(figure);
        return of.expression() instanceof Measure measure
                ? node(new MeasuresBehind.Measured(measure, periodsBack))
                : new Node(of.id(), of.expression(), periodsBack);
    }

    private static Node node(MeasuresBehind.Measured measured) {
        return new Node("", measured.measure(), measured.periodsBack());
    }
}

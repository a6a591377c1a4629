package fr.parcours.statistics;

import fr.parcours.core.indicator.Expression;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which counts are hidden so that nobody is recognised: those from 1 to one less than the least shown, and enough others that
 * none that is hidden follows by adding and subtracting what is printed.
 *
 * <p>What is printed obeys equations: a total and its parts, a population and its classes, a share's denominator, numerator
 * and the rest, a figure and its terms. A small count is safe when the equations, with what is hidden as unknowns, do not
 * determine it: no combination of them leaves it alone. What is hidden for its sake is kept as safe.
 */
final class SmallCounts {
    private final Definitions definitions;
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
    private record Node(String of, Expression expression, int window) {}

    private record Sum(Node total, List<Node> parts) {}

    private SmallCounts(Definitions definitions, Evaluation evaluation, int least) {
        this.definitions = definitions;
        this.evaluation = evaluation;
        this.least = least;
    }

    /** Chooses what to hide; nothing when the least count shown is 0 or 1. */
    static SmallCounts of(Definitions definitions, Evaluation evaluation, int least) {
        SmallCounts counts = new SmallCounts(definitions, evaluation, least);
        if (least > 1) {
            for (int window : new int[] {Plan.CURRENT, Plan.PREVIOUS}) {
                definitions.all().forEach(definition -> counts.print(definition, window));
                definitions.divisions().forEach(division -> counts.divide(division, window));
                for (Chapter chapter : definitions.chapters()) {
                    chapter.parts().forEach(parts -> counts.compose(parts, window));
                }
            }
            counts.hide();
        }
        return counts;
    }

    /** Checks if a figure is hidden over a period. */
    boolean hides(Definition figure, int window) {
        if (least <= 1 || isDeclared(figure, window)) {
            return false;
        }
        Definition of = definitions.behind(figure);
        Optional<Map<Node, Long>> terms = terms(of, of.expression(), window);
        return terms.isPresent()
                ? hidden.contains(node(of, window))
                : measures(of, of.expression(), window).stream().anyMatch(hidden::contains);
    }

    /** Checks if the number of unknown of a share is hidden. */
    boolean hidesUnknown(Definition figure) {
        return Evaluation.unknown(definitions.behind(figure).expression())
                .filter(unknown -> hidden.contains(measure(unknown, Plan.CURRENT)))
                .isPresent();
    }

    private boolean isDeclared(Definition figure, int window) {
        return window == Plan.PREVIOUS
                && (definitions.declaredPrevious(figure.id()).isPresent()
                        || (figure.expression() instanceof Expression.Figure other
                                && isDeclared(definitions.figure(other.id()), window)));
    }

    private void print(Definition figure, int window) {
        Definition of = definitions.behind(figure);
        Optional<Map<Node, Long>> terms = terms(of, of.expression(), window);
        if (isDeclared(figure, window)) {
            evaluation.value(figure, window).ifPresent(value -> printed.put(node(figure, window), value));
        } else if (isMeasure(of.expression())) {
            print(measure(of.expression(), window));
        } else if (terms.isPresent()) {
            Node node = node(of, window);
            evaluation.value(of, of.expression(), window).ifPresent(value -> {
                printed.put(node, value);
                if (of.unit() == Unit.COUNT && !terms.get().isEmpty() && isSmall(value)) {
                    small.add(node);
                }
                Map<Node, Long> equation = new LinkedHashMap<>(terms.get());
                equation.merge(node, -1L, Long::sum);
                equations.add(equation);
            });
        } else {
            evaluation.value(of, window).ifPresent(value -> printed.put(node(of, window), value));
            measures(of, of.expression(), window).forEach(this::print);
            if (of.expression() instanceof Expression.Share share) {
                complete(share, window);
            }
        }
    }

    private void print(Node measure) {
        if (printed.putIfAbsent(measure, evaluation.share().sum(measure.expression(), measure.window())) == null
                && !(measure.expression() instanceof Expression.DistinctField)
                && !(measure.expression() instanceof Expression.DistinctAttribute)
                && isSmall(BigDecimal.valueOf(evaluation.share().units(measure.expression(), measure.window())))) {
            small.add(measure);
        }
    }

    /** Adds what a share leaves: those not in the numerator, and among them those who are known not to be. */
    private void complete(Expression.Share share, int window) {
        Optional<Node> numerator = count(share.numerator(), window);
        Optional<Node> denominator = count(share.denominator(), window);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return;
        }
        BigDecimal others = printed.get(denominator.get()).subtract(printed.get(numerator.get()));
        leave(new Node("others", share, window), others, denominator.get(), numerator.get());
        share.unknown().ifPresent(unknown -> {
            Node unknowns = measure(unknown, window);
            print(unknowns);
            leave(
                    new Node("known others", share, window),
                    others.subtract(printed.get(unknowns)),
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

    private Optional<Node> count(Expression expression, int window) {
        if (expression instanceof Expression.Figure figure) {
            Definition other = definitions.figure(figure.id());
            return isDeclared(other, window) ? Optional.empty() : count(other.expression(), window);
        }
        return expression instanceof Expression.Count || expression instanceof Expression.Subjects
                ? Optional.of(measure(expression, window))
                : Optional.empty();
    }

    private void divide(Definitions.Division division, int window) {
        if (division.exclusive()) {
            sum(division.total(), division.classes().values(), window);
        }
    }

    private void compose(Chapter.Parts parts, int window) {
        sum(
                definitions.figure(parts.total()),
                parts.parts().stream().map(definitions::figure).toList(),
                window);
    }

    private void sum(Definition total, Collection<Definition> parts, int window) {
        Node whole = node(total, window);
        List<Node> nodes = parts.stream().map(part -> node(part, window)).toList();
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

    /** Hides one more part of a printed total when what is hidden adds up to so little that each part can be told. */
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
                .filter(node -> printed.get(node).signum() != 0)
                .min(Comparator.<Node, BigDecimal>comparing(
                                node -> printed.get(node).abs())
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

    private Node node(Definition figure, int window) {
        Definition of = definitions.behind(figure);
        return isMeasure(of.expression())
                ? measure(of.expression(), window)
                : new Node(of.id(), of.expression(), window);
    }

    private static Node measure(Expression measure, int window) {
        return new Node("", measure, window);
    }

    private static boolean isMeasure(Expression expression) {
        return expression.operands().isEmpty()
                && !(expression instanceof Expression.Constant)
                && !(expression instanceof Expression.Declared)
                && !(expression instanceof Expression.Figure);
    }

    /** Finds the measures that an expression adds and subtracts; empty when it does anything else. */
    private Optional<Map<Node, Long>> terms(Definition of, Expression expression, int window) {
        Map<Node, Long> terms = new LinkedHashMap<>();
        return addTerms(of, expression, window, 1, terms) ? Optional.of(terms) : Optional.empty();
    }

    private boolean addTerms(Definition of, Expression expression, int window, long times, Map<Node, Long> terms) {
        if (window > Plan.PREVIOUS || expression instanceof Expression.MeanMonths) {
            return false;
        } else if (expression instanceof Expression.Constant || expression instanceof Expression.Declared) {
            return true;
        } else if (expression instanceof Expression.Figure figure) {
            Definition other = definitions.figure(figure.id());
            return isDeclared(other, window) || addTerms(other, other.expression(), window, times, terms);
        } else if (expression instanceof Expression.Previous previous) {
            return addTerms(of, previous.expression(), window + 1, times, terms);
        } else if (expression instanceof Expression.Arithmetic sum
                && (sum.operation() == Expression.Operation.PLUS || sum.operation() == Expression.Operation.MINUS)) {
            long sign = sum.operation() == Expression.Operation.PLUS ? 1 : -1;
            return addTerms(of, sum.left(), window, times, terms)
                    && addTerms(of, sum.right(), window, sign * times, terms);
        } else if (isMeasure(expression)) {
            terms.merge(measure(expression, window), times, Long::sum);
            return true;
        }
        return false;
    }

    /** Finds all the measures behind an expression. */
    private Set<Node> measures(Definition of, Expression expression, int window) {
        if (window > Plan.PREVIOUS) {
            return Set.of();
        } else if (expression instanceof Expression.Figure figure) {
            Definition other = definitions.figure(figure.id());
            return isDeclared(other, window) ? Set.of() : measures(other, other.expression(), window);
        } else if (isMeasure(expression)) {
            return Set.of(measure(expression, window));
        }
        Set<Node> measures = new LinkedHashSet<>();
        int back = expression instanceof Expression.Previous ? window + 1 : window;
        expression.operands().forEach(operand -> measures.addAll(measures(of, operand, back)));
        return measures;
    }
}

package fr.parcours.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What one dossier, or one process, costs.
 *
 * @param cpu processor time of all threads, in microseconds
 * @param clock time on the clock, in microseconds
 * @param bytes allocated on the heap; empty where it is not measured
 */
record Cost(double cpu, double clock, OptionalDouble bytes) {
    /** Obtains the medians of several rounds. */
    static Cost median(List<Cost> rounds) {
        return new Cost(
                median(rounds, Cost::cpu),
                median(rounds, Cost::clock),
                rounds.stream().allMatch(round -> round.bytes().isPresent())
                        ? OptionalDouble.of(
                                median(rounds, round -> round.bytes().orElseThrow()))
                        : OptionalDouble.empty());
    }

    private static double median(List<Cost> rounds, ToDoubleFunction<Cost> part) {
        List<Double> sorted = rounds.stream()
                .map(part::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    Cost over(double parts) {
        return new Cost(
                cpu / parts,
                clock / parts,
                bytes.isPresent() ? OptionalDouble.of(bytes.getAsDouble() / parts) : OptionalDouble.empty());
    }
}

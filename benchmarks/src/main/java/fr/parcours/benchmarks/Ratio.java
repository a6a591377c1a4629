package fr.parcours.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What we cost beside a peer, in processor time: the lower, the better.
 *
 * @param ours id of our line
 * @param theirs id of the peer's line
 * @param aim the most that is aimed at, 0 where there is no aim
 */
record Ratio(String ours, String theirs, double aim) {
    static List<Ratio> inMemory() {
        return List.of(
                new Ratio("memory.15", "memory.15.duckdb", 0),
                new Ratio("memory.60", "memory.60.duckdb", 0),
                new Ratio("memory.120", "memory.120.duckdb", 0),
                new Ratio("memory.0", "memory.0.duckdb", 1 / 20.0),
                new Ratio("memory.0", "memory.touching", 4),
                new Ratio("memory.200", "memory.40", 0));
    }

    static List<Ratio> fromTheFile() {
        return List.of(
                new Ratio("file", "file.jackson", 1.5),
                new Ratio("file", "file.duckdb", 1 / 3.0),
                new Ratio("file.parsed", "file.jackson", 0));
    }

    static List<Ratio> verdicts() {
        return List.of(
                new Ratio("verdict", "verdict.hand", 3),
                new Ratio("verdict", "verdict.drools", 1 / 3.0),
                new Ratio("verdict.explained", "verdict.drools", 1),
                new Ratio("verdict.explained", "verdict.easy", 0),
                new Ratio("diagnose", "verdict.hand", 0),
                new Ratio("diagnose.explained", "verdict.hand", 0),
                new Ratio("check", "verdict.hand", 0));
    }

    static List<Ratio> starts() {
        return List.of(
                new Ratio("start", "start.java", 0),
                new Ratio("start.diagnose", "start.java", 0),
                new Ratio("start.status", "start.java", 0));
    }

    static List<Ratio> processes() {
        return List.of(
                new Ratio("process.20000", "process.20000.duckdb", 1),
                new Ratio("process.20000", "process.20000.jackson", 0),
                new Ratio("process.100000", "process.100000.duckdb", 1 / 2.0),
                new Ratio("process.20000.check", "process.20000", 1.2),
                new Ratio("process.100000.check", "process.100000", 1.2));
    }

    String id() {
        return ours + "/" + theirs;
    }

    /** Computes the ratio; empty when one of the two was not measured. */
    Optional<Double> of(Map<Line, Cost> costs) {
        return cost(ours, costs).flatMap(one -> cost(theirs, costs).map(other -> one.cpu() / other.cpu()));
    }

    private static Optional<Cost> cost(String id, Map<Line, Cost> costs) {
        return costs.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(id))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}

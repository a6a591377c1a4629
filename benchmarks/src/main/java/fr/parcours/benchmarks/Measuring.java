package fr.parcours.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines measured in rounds, one line after another in each, so that a busy minute falls on all of them. */
final class Measuring {
    private final InProcess methods;
    private final Processes processes;

    Measuring(InProcess methods, Processes processes) {
        this.methods = methods;
        this.processes = processes;
    }

    /** Gives the medians. */
    Map<Line, Cost> measure(List<Line> lines, int rounds) {
        Map<Line, List<Cost>> costs = new LinkedHashMap<>();
        lines.forEach(line -> costs.put(line, new ArrayList<>()));
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<Line, List<Cost>> each : costs.entrySet()) {
                Line line = each.getKey();
                each.getValue().add(cost(line.work()));
                System.err.printf("round %d of %d, %s%n", round, rounds, line.label());
            }
        }
        Map<Line, Cost> medians = new LinkedHashMap<>();
        costs.forEach((line, several) -> medians.put(line, Cost.median(several)));
        return medians;
    }

    private Cost cost(Line.Work work) {
        return work instanceof Line.Method method ? methods.measure(method) : processes.measure(work);
    }
}

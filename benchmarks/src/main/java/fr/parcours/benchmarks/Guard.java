package fr.parcours.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The ratios that were recorded by the quick run: one that has become twice as bad is no noise. */
record Guard(Map<String, Double> recorded) {
    /** How much worse a ratio must be to fail. */
    private static final double WORSE = 2;

    static Guard read(Path file) throws IOException {
        Map<String, Double> recorded = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("ratio")) {
                recorded.put(cells[0], Double.valueOf(cells[1]));
            }
        }
        return new Guard(recorded);
    }

    static void write(Path file, List<Ratio> ratios, Map<Line, Cost> costs) throws IOException {
        List<String> lines = new ArrayList<>(List.of("ratio,value"));
        ratios.forEach(ratio -> ratio.of(costs)
                .ifPresent(value -> lines.add(ratio.id() + "," + String.format(Locale.ROOT, "%.3f", value))));
        Files.write(file, lines);
    }

    /** Finds the ratios that are twice as bad as recorded, and those that nobody recorded. */
    List<Ratio> worse(List<Ratio> ratios, Map<Line, Cost> costs) {
        return ratios.stream()
                .filter(ratio -> ratio.of(costs)
                        .filter(value -> Optional.ofNullable(recorded.get(ratio.id()))
                                .filter(before -> value <= WORSE * before)
                                .isEmpty())
                        .isPresent())
                .toList();
    }

    /** Prints a ratio beside the one recorded. */
    String beside(Ratio ratio, double value) {
        return Optional.ofNullable(recorded.get(ratio.id()))
                .map(before -> String.format(Locale.ROOT, "%s: %.2f, recorded %.2f", ratio.id(), value, before))
                .orElseGet(() -> String.format(Locale.ROOT, "%s: %.2f, not recorded", ratio.id(), value));
    }
}

package fr.parcours.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures everything beside its peers, once all answer alike. Run by {@code benchmarks/run}, from the folder of this module.
 *
 * <p>{@code --quick} measures less, in less than three minutes, and ends with 1 when a ratio is twice as bad as the one recorded;
 * {@code --quick --record} records.
 */
public final class Benchmarks {
    private static final Path PAGE = Path.of("../docs/performance.md");
    private static final Path RECORDED = Path.of("ratios.csv");
    private static final Path PARCOURS = Path.of("../app/target/parcours/bin/parcours");
    private static final Path LOG = Path.of("target/benchmarks.log");

    private static final int FEW = 2_000;
    private static final int SOME = 5_000;
    private static final int MANY = 20_000;
    private static final int MOST = 100_000;

    private Benchmarks() {}

    public static void main(String... args) throws Exception {
        List<String> asked = List.of(args);
        if (asked.contains("--quick")) {
            System.exit(quick(asked.contains("--record")) ? 0 : 1);
        }
        int rounds = Integer.getInteger("rounds", 3);
        PerformancePage page = full(Machine.here(), rounds);
        Files.writeString(PAGE, page.toString());
        System.out.println(page);
    }

    private static Measuring measuring(InProcess methods) throws IOException {
        return new Measuring(methods, new Processes(PARCOURS.toRealPath(), LOG));
    }

    // ---- the whole -------------------------------------------------------------------------------------------------

    private static PerformancePage full(Machine machine, int rounds)
            throws SQLException, IOException, InterruptedException {
        PerformancePage page = new PerformancePage(machine, Agreement.over(MANY, SOME), rounds);
        SqlScript.write(MANY);
        SqlScript.write(MOST);
        Measuring measuring = measuring(new InProcess(4, 4, TimeValue.seconds(2), LOG));
        return page.section(
                        "Figures, in memory",
                        "The dossiers are read beforehand: objects for Parcours, tables for DuckDB. All measures are those of participants that "
                                + "figures are made of and that SQL was taught; fewer are taken among them at equal steps. "
                                + MANY
                                + " dossiers, one thread.",
                        measuring.measure(Line.inMemory(MANY), rounds),
                        Ratio.inMemory(),
                        PerformancePage.Unit.MICROS_A_DOSSIER)
                .section(
                        "Figures, from the file",
                        "A file of " + MANY
                                + " dossiers, in the system's cache, read whole each time, on one thread unless said. DuckDB "
                                + "validates nothing.",
                        measuring.measure(Line.fromTheFile(MANY), rounds),
                        Ratio.fromTheFile(),
                        PerformancePage.Unit.MICROS_A_DOSSIER)
                .section(
                        "Verdicts",
                        "On " + VerdictBenchmark.ON + ", " + SOME
                                + " dossiers one after another. Drools and Easy Rules are given beans made from "
                                + "the dossier by hand, and note what refuses; Drools keeps one session.",
                        measuring.measure(Line.verdicts(SOME), rounds),
                        Ratio.verdicts(),
                        PerformancePage.Unit.MICROS_A_DOSSIER)
                .section(
                        "Starting",
                        "Whole processes, from their start to their end.",
                        measuring.measure(Line.starts(), 2 * rounds - 1),
                        Ratio.starts(),
                        PerformancePage.Unit.SECONDS)
                .section(
                        "Whole processes",
                        "From start to end, on all processors. DuckDB is started from Java, its SQL written beforehand.",
                        measuring.measure(Line.processes(MANY, MOST), rounds),
                        Ratio.processes(),
                        PerformancePage.Unit.SECONDS)
                .growth(growth(SOME, MANY, MOST));
    }

    private static Map<Integer, PerformancePage.Grown> growth(int... sizes) throws IOException, InterruptedException {
        Map<Integer, PerformancePage.Grown> grown = new LinkedHashMap<>();
        for (int dossiers : sizes) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-Ddata=" + System.getProperty("data", "target/data"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Growth.class.getName(),
                            Integer.toString(dossiers))
                    .redirectError(LOG.toFile())
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Optional<PerformancePage.Grown> parsed = PerformancePage.Grown.parse(printed);
            if (process.waitFor() != 0 || parsed.isEmpty()) {
                throw new IllegalStateException(dossiers + " dossiers: see " + LOG);
            }
            grown.put(dossiers, parsed.get());
        }
        return grown;
    }

    // ---- the guard -------------------------------------------------------------------------------------------------

    /** Measures a few lines; what looks bad is measured again, and only what is bad twice is. */
    private static boolean quick(boolean recording) throws SQLException, IOException {
        Agreement agreement = Agreement.over(FEW, FEW);
        System.out.println(
                agreement.measures() + " measures and " + agreement.verdicts() + " verdicts are equal among peers");
        Measuring measuring = measuring(new InProcess(2, 2, TimeValue.seconds(1), LOG));
        List<Ratio> ratios = guarded();
        Map<Line, Cost> costs = measuring.measure(lines(ratios), 1);
        if (recording) {
            Guard.write(RECORDED, ratios, costs);
            System.out.print(Files.readString(RECORDED));
            return true;
        }
        Guard guard = Guard.read(RECORDED);
        List<Ratio> worse = guard.worse(ratios, costs);
        if (!worse.isEmpty()) {
            costs.putAll(measuring.measure(lines(worse), 1));
            worse = guard.worse(worse, costs);
        }
        for (Ratio ratio : ratios) {
            double value = ratio.of(costs).orElseThrow();
            System.out.println(guard.beside(ratio, value) + (worse.contains(ratio) ? "  TWICE AS BAD" : ""));
        }
        return worse.isEmpty();
    }

    private static List<Ratio> guarded() {
        List<Ratio> guarded = new ArrayList<>();
        Ratio.inMemory().stream()
                .filter(ratio -> ratio.ours().equals("memory.0"))
                .forEach(guarded::add);
        guarded.addAll(Ratio.fromTheFile());
        Ratio.verdicts().stream()
                .filter(ratio -> !ratio.theirs().equals("verdict.easy"))
                .forEach(guarded::add);
        guarded.add(Ratio.starts().get(0));
        return guarded;
    }

    /** Gives the lines that some ratios compare, each once. */
    private static List<Line> lines(List<Ratio> ratios) {
        List<Line> all = new ArrayList<>(Line.inMemory(FEW));
        all.addAll(Line.fromTheFile(FEW));
        all.addAll(Line.verdicts(FEW));
        all.addAll(Line.starts());
        return all.stream()
                .filter(line -> ratios.stream()
                        .anyMatch(ratio ->
                                ratio.ours().equals(line.id()) || ratio.theirs().equals(line.id())))
                .toList();
    }
}

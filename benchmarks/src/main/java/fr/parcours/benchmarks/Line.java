package fr.parcours.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One thing measured, by us or by a peer.
 *
 * @param id what ratios name it by
 * @param label what the table says
 * @param work how it is measured
 */
record Line(String id, String label, Work work) {
    /** How something is measured. */
    sealed interface Work {
        /** Gets how many dossiers its cost is divided by. */
        int parts();
    }

    /**
     * A method that JMH measures.
     *
     * @param measures how many measures are asked, 0 for all of them; −1 where that means nothing
     * @param dossiers the file read
     * @param whole whether one operation is all the dossiers
     */
    record Method(Class<?> benchmark, String method, int measures, int dossiers, boolean whole) implements Work {
        @Override
        public int parts() {
            return whole ? dossiers : 1;
        }
    }

    /** A command of the distribution. */
    record Command(List<String> arguments) implements Work {
        Command {
            arguments = List.copyOf(arguments);
        }

        @Override
        public int parts() {
            return 1;
        }
    }

    /** A program of this module, in a process of its own. */
    record Program(Class<?> main, List<String> arguments) implements Work {
        Program {
            arguments = List.copyOf(arguments);
        }

        @Override
        public int parts() {
            return 1;
        }
    }

    private static final int[] MEASURES = {15, 60, 120, 0};

    static List<Line> inMemory(int dossiers) {
        Stream<Line> each = IntStream.of(MEASURES)
                .boxed()
                .flatMap(number -> Stream.of(
                        figures("memory." + number, named(number) + ", Parcours", "parcours", number, dossiers),
                        figures(
                                "memory." + number + ".duckdb",
                                named(number) + ", DuckDB",
                                "duckdb",
                                number,
                                dossiers)));
        return Stream.concat(
                        each,
                        Stream.of(
                                figures("memory.40", "40 measures, Parcours", "parcours", 40, dossiers),
                                figures("memory.200", "200 measures, Parcours", "parcours", 200, dossiers),
                                figures(
                                        "memory.report",
                                        "the whole national report, Parcours",
                                        "national",
                                        -1,
                                        dossiers),
                                figures("memory.touching", "touching every fact", "touching", -1, dossiers)))
                .toList();
    }

    private static String named(int measures) {
        return (measures == 0 ? "all" : measures) + " measures";
    }

    private static Line figures(String id, String label, String method, int measures, int dossiers) {
        return new Line(id, label, new Method(FiguresBenchmark.class, method, measures, dossiers, true));
    }

    static List<Line> fromTheFile(int dossiers) {
        return List.of(
                file("file.jackson", "tokens by Jackson alone, names and texts decoded", "jackson", dossiers),
                file("file.parsed", "parsed and validated, Parcours", "parsed", dossiers),
                file("file.dossiers", "dossiers, Parcours", "dossiers", dossiers),
                file("file", "all measures, Parcours", "parcours", dossiers),
                file("file.two", "all measures, Parcours, two workers", "parcoursByTwo", dossiers),
                file("file.duckdb.loading", "tables, DuckDB", "duckdbLoading", dossiers),
                file("file.duckdb", "tables, then all measures, DuckDB", "duckdb", dossiers));
    }

    private static Line file(String id, String label, String method, int dossiers) {
        return new Line(id, label, new Method(FileBenchmark.class, method, -1, dossiers, true));
    }

    static List<Line> verdicts(int dossiers) {
        return List.of(
                verdict("verdict.hand", "CEJ and PACEA, verdicts, by hand", "byHand", dossiers),
                verdict("verdict", "CEJ and PACEA, verdicts, Parcours", "parcours", dossiers),
                verdict("verdict.explained", "CEJ and PACEA, explained, Parcours", "parcoursExplained", dossiers),
                verdict("verdict.french", "CEJ and PACEA, read in French, Parcours", "parcoursInFrench", dossiers),
                verdict("verdict.drools", "CEJ and PACEA, refusals named, Drools", "drools", dossiers),
                verdict("verdict.easy", "CEJ and PACEA, refusals named, Easy Rules", "easyRules", dossiers),
                verdict("diagnose", "`diagnose`, verdicts of all dispositifs", "diagnose", dossiers),
                verdict("diagnose.explained", "`diagnose`, explained", "diagnoseExplained", dossiers),
                verdict("diagnose.french", "`diagnose`, read in French", "diagnoseInFrench", dossiers),
                verdict("check", "`check` of a dossier", "check", dossiers));
    }

    private static Line verdict(String id, String label, String method, int dossiers) {
        return new Line(id, label, new Method(VerdictBenchmark.class, method, -1, dossiers, false));
    }

    /** The commands whose cost is their start: one dossier is read at most. */
    static List<Line> starts() {
        String one = Dossiers.of(1).toString();
        String subject = "J-0000001";
        return List.of(
                new Line("start.java", "a Java program that does nothing", new Program(Nothing.class, List.of())),
                new Line("start.version", "`parcours --version`", new Command(List.of("--version"))),
                new Line("start", "`parcours dispositifs`", new Command(List.of("dispositifs"))),
                new Line(
                        "start.diagnose",
                        "`parcours diagnose` of one dossier",
                        new Command(List.of("diagnose", "--dossier", one, "--subject", subject, "--on", "2023-03-15"))),
                new Line(
                        "start.status",
                        "`parcours status` of one dossier",
                        new Command(List.of("status", "--dossier", one, "--subject", subject, "--on", "2023-03-15"))));
    }

    /** Whole processes over files. */
    static List<Line> processes(int... sizes) {
        List<Line> lines = new ArrayList<>();
        for (int dossiers : sizes) {
            String file = Dossiers.of(dossiers).toString();
            String of = " of " + dossiers + " dossiers";
            lines.add(new Line(
                    "process." + dossiers,
                    "`parcours report`" + of,
                    new Command(List.of("report", "--dossiers", file, "--year", "2021", "--out", Processes.OUT))));
            lines.add(new Line(
                    "process." + dossiers + ".duckdb",
                    "DuckDB, all measures" + of,
                    new Program(SqlScript.class, List.of(SqlScript.of(dossiers).toString()))));
            lines.add(new Line(
                    "process." + dossiers + ".jackson",
                    "Jackson, tokens" + of,
                    new Program(JsonTokens.class, List.of(file))));
            lines.add(new Line(
                    "process." + dossiers + ".check", "`parcours check`" + of, new Command(List.of("check", file))));
        }
        return lines;
    }
}

package fr.parcours.benchmarks;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.time.Days;
import fr.parcours.runtime.Parcours;
import fr.parcours.statistics.Report;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Figures over dossiers that are in memory: objects for us, tables for DuckDB. One operation is the report of all of them. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FiguresBenchmark {
    private static final Days PERIOD = Days.ofYear(2021);

    /** Our dossiers. */
    @State(Scope.Benchmark)
    public static class Objects {
        @Param({"20000"})
        public int dossiers;

        /** How many measures are asked; 0 for all those that SQL can say. */
        @Param({"0"})
        public int measures;

        private Parcours parcours;
        private List<Dossier> all;

        @Setup(Level.Trial)
        public void read() {
            parcours = asked(measures).parcours();
            all = Dossiers.all(parcours, dossiers);
        }
    }

    /** The whole report of the national plug-ins, break-downs included. */
    @State(Scope.Benchmark)
    public static class National {
        @Param({"20000"})
        public int dossiers;

        private final Parcours parcours = Parcours.load();
        private List<Dossier> all;

        @Setup(Level.Trial)
        public void read() {
            all = Dossiers.all(parcours, dossiers);
        }
    }

    /** DuckDB's tables. */
    @State(Scope.Benchmark)
    public static class Sql {
        @Param({"20000"})
        public int dossiers;

        @Param({"0"})
        public int measures;

        private SqlFigures figures;

        @Setup(Level.Trial)
        public void load() throws SQLException {
            figures = new SqlFigures(asked(measures).measures());
            figures.load(Dossiers.of(dossiers));
        }

        @TearDown(Level.Trial)
        public void close() throws SQLException {
            figures.close();
        }
    }

    static Measured asked(int measures) {
        return measures == 0 ? Measured.all() : Measured.most(measures);
    }

    @Benchmark
    public Report parcours(Objects objects) {
        return Report.of(objects.parcours, PERIOD).over(objects.all);
    }

    @Benchmark
    public Report national(National national) {
        return Report.of(national.parcours, PERIOD).over(national.all);
    }

    @Benchmark
    public Map<String, Measured.Values> duckdb(Sql sql) throws SQLException {
        return sql.figures.ask();
    }

    /** The least that reading every fact costs: its type and its day. */
    @Benchmark
    public long touching(National national) {
        long touched = 0;
        for (Dossier dossier : national.all) {
            for (Fact fact : dossier.facts()) {
                touched += fact.type().code().length() + fact.on().toEpochDay();
            }
        }
        return touched;
    }
}

package fr.parcours.benchmarks;

import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.problem.Location;
import fr.parcours.core.time.Days;
import fr.parcours.json.DossierVisitor;
import fr.parcours.json.Reading;
import fr.parcours.statistics.Report;
import java.io.IOException;
import java.sql.SQLException;
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

/** Figures from the file, all of it read each time. One operation is the whole file, on one thread unless said. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FileBenchmark {
    private static final Days PERIOD = Days.ofYear(2021);

    /** The file. */
    @State(Scope.Benchmark)
    public static class Read {
        @Param({"20000"})
        public int dossiers;

        private final Measured measured = Measured.all();
    }

    /** DuckDB, empty. */
    @State(Scope.Benchmark)
    public static class Sql {
        @Param({"20000"})
        public int dossiers;

        private SqlFigures figures;

        @Setup(Level.Trial)
        public void open() throws SQLException {
            figures = new SqlFigures(Measured.all().measures());
        }

        @TearDown(Level.Trial)
        public void close() throws SQLException {
            figures.close();
        }
    }

    /** Counts what the parser shows. */
    private static final class Counting implements DossierVisitor {
        private long facts;

        @Override
        public void begin(Location line) {}

        @Override
        public void subject(Subject subject) {}

        @Override
        public void fact(Fact fact) {
            facts++;
        }

        @Override
        public void end(Extras extras) {}

        @Override
        public void abandon() {}
    }

    /** The least that reading JSON costs: every token, names and texts decoded, nothing checked and nothing kept. */
    @Benchmark
    public long jackson(Read read) throws IOException {
        return JsonTokens.count(Dossiers.of(read.dossiers));
    }

    /** Parsed and validated, without dossiers. */
    @Benchmark
    public long parsed(Read read) {
        return Dossiers.read(read.measured.parcours(), read.dossiers)
                .visit(Counting::new, (one, other) -> {
                    one.facts += other.facts;
                    return one;
                })
                .result()
                .facts;
    }

    /** Made into dossiers, each forgotten at once. */
    @Benchmark
    public long dossiers(Read read) {
        return Dossiers.read(read.measured.parcours(), read.dossiers)
                .fold(
                        () -> new long[1],
                        (facts, line) -> facts[0] += line.dossier().facts().size(),
                        (one, other) -> one)
                .result()[0];
    }

    @Benchmark
    public Reading<Report> parcours(Read read) {
        return Report.of(read.measured.parcours(), PERIOD).over(Dossiers.read(read.measured.parcours(), read.dossiers));
    }

    /** With two workers: what matters is the time on the clock. */
    @Benchmark
    public Reading<Report> parcoursByTwo(Read read) {
        return Report.of(read.measured.parcours(), PERIOD)
                .over(Dossiers.read(read.measured.parcours(), read.dossiers).withParallelism(2));
    }

    @Benchmark
    public void duckdbLoading(Sql sql) throws SQLException {
        sql.figures.load(Dossiers.of(sql.dossiers));
    }

    @Benchmark
    public Map<String, Measured.Values> duckdb(Sql sql) throws SQLException {
        sql.figures.load(Dossiers.of(sql.dossiers));
        return sql.figures.ask();
    }
}

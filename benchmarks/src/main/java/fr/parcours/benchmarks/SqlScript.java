package fr.parcours.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** The SQL of a whole report, one statement a line, run by a process that knows nothing else: what DuckDB costs from start to end. */
final class SqlScript {
    private SqlScript() {}

    static Path of(int dossiers) {
        return Dossiers.of(dossiers).resolveSibling(dossiers + ".sql");
    }

    /** Writes what is said to load a file and to ask all measures. */
    static void write(int dossiers) throws SQLException, IOException {
        try (SqlFigures figures = new SqlFigures(Measured.all().measures())) {
            figures.load(Dossiers.of(dossiers));
            figures.ask();
            Files.write(
                    of(dossiers),
                    figures.takeSql().stream()
                            .map(each -> each.replace('\n', ' '))
                            .toList());
        }
    }

    public static void main(String... args) throws SQLException, IOException {
        List<String> statements = Files.readAllLines(Path.of(args[0]));
        try (SqlSession duckdb = SqlSession.open()) {
            for (String statement : statements) {
                if (statement.startsWith("SELECT")) {
                    System.out.println(Arrays.toString(duckdb.ask(statement)));
                } else {
                    duckdb.execute(statement);
                }
            }
        }
    }
}

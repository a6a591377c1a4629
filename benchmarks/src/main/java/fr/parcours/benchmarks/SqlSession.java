package fr.parcours.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A DuckDB in memory, and what it was asked. */
final class SqlSession implements AutoCloseable {
    private final Connection duckdb;
    private final Statement sql;
    private final List<String> told = new ArrayList<>();

    private SqlSession(Connection duckdb, Statement sql) {
        this.duckdb = duckdb;
        this.sql = sql;
    }

    /** Opens a database that uses all processors. */
    static SqlSession open() throws SQLException {
        Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        return new SqlSession(duckdb, duckdb.createStatement());
    }

    /** Opens a database of one thread. */
    static SqlSession ofOneThread() throws SQLException {
        SqlSession session = open();
        session.sql.execute("SET threads = 1");
        return session;
    }

    void execute(String statement) throws SQLException {
        told.add(statement);
        sql.execute(statement);
    }

    /** Asks for one row of whole numbers. */
    long[] ask(String query) throws SQLException {
        told.add(query);
        try (ResultSet found = sql.executeQuery(query)) {
            found.next();
            long[] numbers = new long[found.getMetaData().getColumnCount()];
            for (int column = 0; column < numbers.length; column++) {
                numbers[column] = found.getLong(column + 1);
            }
            return numbers;
        }
    }

    /** Takes all that was asked since the last time, in order. */
    List<String> takeTold() {
        List<String> taken = List.copyOf(told);
        told.clear();
        return taken;
    }

    @Override
    public void close() throws SQLException {
        sql.close();
        duckdb.close();
    }
}

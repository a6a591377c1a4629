package fr.parcours.core.plugin;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.time.Days;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table that a funder asks for line by line, made from dossiers: each gives any number of rows.
 *
 * @param id identifier, unique in an assembly: {@code plie.participants-fse}
 * @param title French title
 * @param columns in order, at least one, of different names
 * @param by name of the column that the totals are broken down by, such as the sex; empty for totals of all rows only
 * @param maker makes the rows of a dossier
 */
@Stable
public record Listing(String id, String title, List<Column> columns, Optional<String> by, Maker maker) {
    /** What a counted cell holds when its row counts. */
    public static final String COUNTED = "1";
    /** What a counted cell holds when its row does not count. */
    public static final String NOT_COUNTED = "0";

    public Listing {
        columns = List.copyOf(columns);
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException(
                        "the listing '" + id + "' has the column '" + column.name() + "' twice");
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("the listing '" + id + "' has no column");
        }
        if (!by.map(names::contains).orElse(true)) {
            throw new IllegalArgumentException("the listing '" + id + "' has no column '" + by.get() + "'");
        }
    }

    /** Obtains a listing whose totals are of all rows. */
    public static Listing of(String id, String title, List<Column> columns, Maker maker) {
        return new Listing(id, title, columns, Optional.empty(), maker);
    }

    /** Returns a copy of this listing whose totals are broken down by the values of a column. */
    public Listing by(String column) {
        return new Listing(id, title, columns, Optional.of(column), maker);
    }

    /** Returns a copy of this listing whose rows are made otherwise. */
    public Listing madeBy(Maker newMaker) {
        return new Listing(id, title, columns, by, newMaker);
    }

    /**
     * Makes the rows of a dossier, none when it is not concerned; each has one cell per column, empty when it is not known.
     *
     * @param period first and last day, both included
     */
    public List<List<Optional<String>>> rows(Dossier dossier, Days period) {
        return maker.make(dossier, period);
    }

    /**
     * A column.
     *
     * @param name its header
     * @param label what it holds, in French
     * @param kind what its cells may be
     */
    public record Column(String name, String label, Kind kind) {
        /** Obtains a column that every row must fill; a refusal is a value, not a blank. */
        public static Column required(String name, String label) {
            return new Column(name, label, Kind.REQUIRED);
        }

        /** Obtains a column that may be empty. */
        public static Column optional(String name, String label) {
            return new Column(name, label, Kind.OPTIONAL);
        }

        /**
         * Obtains a column of {@link Listing#COUNTED} and {@link Listing#NOT_COUNTED}, empty when it is not known; it has a
         * total.
         */
        public static Column counted(String name, String label) {
            return new Column(name, label, Kind.COUNTED);
        }
    }

    /** What the cells of a column may be. */
    public enum Kind {
        /** A row without it is incomplete. */
        REQUIRED,
        /** May be empty. */
        OPTIONAL,
        /** Counts the row, or not. */
        COUNTED
    }

    /** Makes the rows of a dossier. Immutable; does not read the clock. */
    @FunctionalInterface
    public interface Maker {
        /** Makes the rows, none when the dossier is not concerned; each has one cell per column, empty when it is not known. */
        List<List<Optional<String>>> make(Dossier dossier, Days period);
    }
}

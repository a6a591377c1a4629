package fr.parcours.core.plugin;

import fr.parcours.core.dossier.Dossier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.threeten.extra.LocalDateRange;

/**
 * A table made from dossiers, some rows a dossier: what a funder asks for line by line.
 *
 * @param id identifier, unique in an assembly: {@code plie.participants-fse}
 * @param title French title
 * @param columns in order, at least one, of different names
 * @param rows makes the rows of a dossier
 */
public record Listing(String id, String title, List<Column> columns, Rows rows) {
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
    }

    /**
     * A column.
     *
     * @param name its header
     * @param label what it holds, in French
     * @param required whether a row without it is incomplete; a refusal is a value, not a blank
     */
    public record Column(String name, String label, boolean required) {
        /** Obtains a column that every row must fill. */
        public static Column required(String name, String label) {
            return new Column(name, label, true);
        }

        /** Obtains a column that may stay empty. */
        public static Column optional(String name, String label) {
            return new Column(name, label, false);
        }
    }

    /** Makes the rows of a dossier. Immutable; does not read the clock. */
    @FunctionalInterface
    public interface Rows {
        /** Makes the rows, none when the dossier is not concerned; each has one cell a column, empty when it is not known. */
        List<List<Optional<String>>> of(Dossier dossier, LocalDateRange period);
    }
}

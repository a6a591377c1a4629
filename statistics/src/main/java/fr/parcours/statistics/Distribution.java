package fr.parcours.statistics;

import fr.parcours.core.lifecycle.Experimental;
import java.util.List;

/** A population broken down by an attribute; those for whom it is unknown are the last class. Immutable. */
@Experimental
public final class Distribution {
    private final Cell total;
    private final List<Category> classes;

    Distribution(Cell total, List<Category> classes) {
        this.total = total;
        this.classes = List.copyOf(classes);
    }

    /** Gets the identifier. */
    public String id() {
        return total.id();
    }

    /** Gets the French label. */
    public String label() {
        return total.label();
    }

    /** Gets the whole population. */
    public Cell total() {
        return total;
    }

    /** Gets its classes, in order. */
    public List<Category> classes() {
        return classes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution distribution
                && total.equals(distribution.total)
                && classes.equals(distribution.classes);
    }

    @Override
    public int hashCode() {
        return 31 * total.hashCode() + classes.hashCode();
    }

    /** Prints the whole population and its classes. */
    @Override
    public String toString() {
        return total + " " + classes;
    }

    /** One class. Immutable. */
    public static final class Category {
        private final String code;
        private final Cell cell;

        Category(String code, Cell cell) {
            this.code = code;
            this.cell = cell;
        }

        /** Gets the code of the class, such as {@code female}, {@code 16-17} or {@code unknown}. */
        public String code() {
            return code;
        }

        /** Gets the French label. */
        public String label() {
            return cell.label();
        }

        /** Gets how many there are. */
        public Cell cell() {
            return cell;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Category category && code.equals(category.code) && cell.equals(category.cell);
        }

        @Override
        public int hashCode() {
            return 31 * code.hashCode() + cell.hashCode();
        }

        @Override
        public String toString() {
            return cell.toString();
        }
    }
}

package fr.parcours.statistics;

import fr.parcours.core.lifecycle.Experimental;
import java.util.List;

/** A chapter, computed. Immutable. */
@Experimental
public final class ReportChapter {
    private final String id;
    private final String title;
    private final List<Cell> cells;
    private final List<Cell> headlines;
    private final List<Composition> compositions;
    private final List<Distribution> distributions;

    ReportChapter(
            String id,
            String title,
            List<Cell> cells,
            List<Cell> headlines,
            List<Composition> compositions,
            List<Distribution> distributions) {
        this.id = id;
        this.title = title;
        this.cells = List.copyOf(cells);
        this.headlines = List.copyOf(headlines);
        this.compositions = List.copyOf(compositions);
        this.distributions = List.copyOf(distributions);
    }

    /** Gets the identifier. */
    public String id() {
        return id;
    }

    /** Gets the French title. */
    public String title() {
        return title;
    }

    /** Gets all the figures, in order. */
    public List<Cell> cells() {
        return cells;
    }

    /** Gets the figures to show first. */
    public List<Cell> headlines() {
        return headlines;
    }

    /** Gets the totals and their parts. */
    public List<Composition> compositions() {
        return compositions;
    }

    /** Gets the populations broken down by an attribute. */
    public List<Distribution> distributions() {
        return distributions;
    }

    private List<Object> parts() {
        return List.of(id, title, cells, headlines, compositions, distributions);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportChapter chapter && parts().equals(chapter.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Prints the id and the figures. */
    @Override
    public String toString() {
        return id + " " + cells;
    }
}

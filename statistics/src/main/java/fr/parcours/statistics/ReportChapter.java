package fr.parcours.statistics;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.plugin.Chapter;
import java.util.List;
import java.util.Optional;

/** A chapter, computed. Immutable. */
@Experimental
public final class ReportChapter {
    private final String id;
    private final String title;
    private final Optional<String> part;
    private final Optional<String> text;
    private final List<Cell> cells;
    private final List<Cell> headlines;
    private final List<Group> groups;
    private final List<Composition> compositions;
    private final List<Distribution> distributions;

    /**
     * Figures grouped under a title.
     *
     * @param title French title
     * @param cells the figures, in order
     */
    public record Group(String title, List<Cell> cells) {
        public Group {
            cells = List.copyOf(cells);
        }
    }

    ReportChapter(
            Chapter chapter,
            List<Cell> cells,
            List<Cell> headlines,
            List<Group> groups,
            List<Composition> compositions,
            List<Distribution> distributions) {
        this.id = chapter.id();
        this.title = chapter.title();
        this.part = chapter.part();
        this.text = chapter.text();
        this.cells = List.copyOf(cells);
        this.headlines = List.copyOf(headlines);
        this.groups = List.copyOf(groups);
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

    /** Gets the French title of the part of the report that the chapter belongs to, empty for none. */
    public Optional<String> part() {
        return part;
    }

    /** Gets what the chapter says beside its figures, in French, as Markdown; empty for nothing. */
    public Optional<String> text() {
        return text;
    }

    /** Gets all the figures, in order. */
    public List<Cell> cells() {
        return cells;
    }

    /** Gets the figures to show first. */
    public List<Cell> headlines() {
        return headlines;
    }

    /** Gets the figures grouped under titles, in order; a figure may be under none. */
    public List<Group> groups() {
        return groups;
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
        return List.of(id, title, part, text, cells, headlines, groups, compositions, distributions);
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

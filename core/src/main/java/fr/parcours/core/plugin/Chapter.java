package fr.parcours.core.plugin;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.lifecycle.Experimental;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A chapter of the report: figures, in order, and how to show them. Immutable. */
@Experimental
public final class Chapter {
    private final String id;
    private final String title;
    private final Layout layout;

    /** All that a chapter may have beside its id and its title. */
    private record Layout(
            Optional<String> part,
            Optional<String> text,
            List<Indicator> indicators,
            List<String> headlines,
            List<Heading> headings,
            List<Parts> parts,
            List<Breakdown> breakdowns) {
        static final Layout EMPTY =
                new Layout(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());

        Layout {
            indicators = List.copyOf(indicators);
            headlines = List.copyOf(headlines);
            headings = List.copyOf(headings);
            parts = List.copyOf(parts);
            breakdowns = List.copyOf(breakdowns);
        }
    }

    private Chapter(String id, String title, Layout layout) {
        this.id = id;
        this.title = title;
        this.layout = layout;
    }

    /**
     * Figures grouped under a title, such as the public, the activity, the results, the means.
     *
     * @param title French title
     * @param figures ids of the figures, in order
     */
    public record Heading(String title, List<String> figures) {
        public Heading {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Figures that make up a total.
     *
     * @param total id of the total
     * @param parts ids of the parts, in order
     */
    public record Parts(String total, List<String> parts) {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Obtains a chapter with no figure yet.
     *
     * @param id identifier; not the prefix of its figures' ids, which follow the report's own names
     * @param title French title
     */
    public static Chapter of(String id, String title) {
        return new Chapter(id, title, Layout.EMPTY);
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
        return layout.part;
    }

    /** Gets what the chapter says beside its figures, in French, as Markdown; empty for nothing. */
    public Optional<String> text() {
        return layout.text;
    }

    /** Gets all its figures, in order. */
    public List<Indicator> indicators() {
        return layout.indicators;
    }

    /** Gets the ids of the figures to show first. */
    public List<String> headlines() {
        return layout.headlines;
    }

    /** Gets the titles under which figures are grouped, in order; a figure under none comes after them. */
    public List<Heading> headings() {
        return layout.headings;
    }

    /** Gets the totals shown with their parts. */
    public List<Parts> parts() {
        return layout.parts;
    }

    /** Gets the populations broken down by an attribute. */
    public List<Breakdown> breakdowns() {
        return layout.breakdowns;
    }

    /** Returns a copy of this chapter with another title. */
    public Chapter title(String newTitle) {
        return new Chapter(id, newTitle, layout);
    }

    /** Returns a copy of this chapter that belongs to a part of the report. */
    public Chapter part(String titleOfPart) {
        return with(new Layout(
                Optional.of(titleOfPart),
                layout.text,
                layout.indicators,
                layout.headlines,
                layout.headings,
                layout.parts,
                layout.breakdowns));
    }

    /** Returns a copy of this chapter that says something beside its figures, as Markdown. */
    public Chapter text(String markdown) {
        return with(new Layout(
                layout.part,
                Optional.of(markdown),
                layout.indicators,
                layout.headlines,
                layout.headings,
                layout.parts,
                layout.breakdowns));
    }

    /** Returns a copy of this chapter with more figures. */
    public Chapter indicators(Indicator... more) {
        return indicators(Arrays.asList(more));
    }

    /** Returns a copy of this chapter with more figures. */
    public Chapter indicators(List<Indicator> more) {
        return with(new Layout(
                layout.part,
                layout.text,
                and(layout.indicators, more),
                layout.headlines,
                layout.headings,
                layout.parts,
                layout.breakdowns));
    }

    /** Returns a copy of this chapter that shows these figures first, and no others. */
    public Chapter headlines(Indicator... first) {
        return headlines(ids(first));
    }

    /** Returns a copy of this chapter that shows the figures with these ids first, and no others. */
    public Chapter headlines(List<String> first) {
        return with(new Layout(
                layout.part, layout.text, layout.indicators, first, layout.headings, layout.parts, layout.breakdowns));
    }

    /** Returns a copy of this chapter with figures grouped under one more title. */
    public Chapter heading(String titleOfFigures, Indicator... its) {
        return heading(titleOfFigures, ids(its));
    }

    /** Returns a copy of this chapter with the figures with these ids grouped under one more title. */
    public Chapter heading(String titleOfFigures, List<String> its) {
        return with(new Layout(
                layout.part,
                layout.text,
                layout.indicators,
                layout.headlines,
                and(layout.headings, List.of(new Heading(titleOfFigures, its))),
                layout.parts,
                layout.breakdowns));
    }

    /** Returns a copy of this chapter that shows a total with its parts. */
    public Chapter parts(Indicator total, Indicator... its) {
        return parts(total.id(), ids(its));
    }

    /** Returns a copy of this chapter that shows the total with an id with its parts. */
    public Chapter parts(String total, List<String> its) {
        return with(new Layout(
                layout.part,
                layout.text,
                layout.indicators,
                layout.headlines,
                layout.headings,
                and(layout.parts, List.of(new Parts(total, its))),
                layout.breakdowns));
    }

    /** Returns a copy of this chapter with more break-downs. */
    public Chapter breakdowns(Breakdown... more) {
        return with(new Layout(
                layout.part,
                layout.text,
                layout.indicators,
                layout.headlines,
                layout.headings,
                layout.parts,
                and(layout.breakdowns, Arrays.asList(more))));
    }

    private Chapter with(Layout newLayout) {
        return new Chapter(id, title, newLayout);
    }

    private static <T> List<T> and(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static List<String> ids(Indicator... indicators) {
        return Arrays.stream(indicators).map(Indicator::id).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Chapter chapter
                && id.equals(chapter.id)
                && title.equals(chapter.title)
                && layout.equals(chapter.layout);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + layout.hashCode();
    }

    /** Prints the id and the ids of the figures. */
    @Override
    public String toString() {
        return id + " " + indicators().stream().map(Indicator::id).toList();
    }
}

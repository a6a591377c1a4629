package fr.parcours.core.plugin;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.lifecycle.Experimental;
import java.util.ArrayList;
import java.util.List;

/**
 * A chapter of the report: figures, in order, and how to show them.
 *
 * @param id identifier; not the prefix of its figures' ids, which follow the report's own names
 * @param title French title
 * @param indicators all its figures, in order
 * @param headlines ids of the figures to show first
 * @param parts totals shown with their parts
 * @param breakdowns populations broken down by an attribute
 */
@Experimental
public record Chapter(
        String id,
        String title,
        List<Indicator> indicators,
        List<String> headlines,
        List<Parts> parts,
        List<Breakdown> breakdowns) {
    public Chapter {
        indicators = List.copyOf(indicators);
        headlines = List.copyOf(headlines);
        parts = List.copyOf(parts);
        breakdowns = List.copyOf(breakdowns);
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

    /** Obtains a chapter with no figure yet. */
    public static Chapter of(String id, String title) {
        return new Chapter(id, title, List.of(), List.of(), List.of(), List.of());
    }

    /** Returns a copy of this chapter with more figures. */
    public Chapter indicators(Indicator... more) {
        List<Indicator> all = new ArrayList<>(indicators);
        all.addAll(List.of(more));
        return new Chapter(id, title, all, headlines, parts, breakdowns);
    }

    /** Returns a copy of this chapter that shows figures first. */
    public Chapter headlines(Indicator... first) {
        return new Chapter(id, title, indicators, ids(first), parts, breakdowns);
    }

    /** Returns a copy of this chapter that shows a total with its parts. */
    public Chapter parts(Indicator total, Indicator... its) {
        List<Parts> more = new ArrayList<>(parts);
        more.add(new Parts(total.id(), ids(its)));
        return new Chapter(id, title, indicators, headlines, more, breakdowns);
    }

    /** Returns a copy of this chapter with more break-downs. */
    public Chapter breakdowns(Breakdown... more) {
        List<Breakdown> all = new ArrayList<>(breakdowns);
        all.addAll(List.of(more));
        return new Chapter(id, title, indicators, headlines, parts, all);
    }

    private static List<String> ids(Indicator... indicators) {
        return List.of(indicators).stream().map(Indicator::id).toList();
    }
}

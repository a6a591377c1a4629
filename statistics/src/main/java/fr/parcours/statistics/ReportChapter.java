package fr.parcours.statistics;

import java.util.List;

/**
 * A chapter, computed.
 *
 * @param id identifier
 * @param title French title
 * @param cells all its figures, in order
 * @param headlines those to show first
 * @param compositions totals and their parts
 * @param distributions populations told apart by an attribute
 */
public record ReportChapter(
        String id,
        String title,
        List<Cell> cells,
        List<Cell> headlines,
        List<Composition> compositions,
        List<Distribution> distributions) {
    public ReportChapter {
        cells = List.copyOf(cells);
        headlines = List.copyOf(headlines);
        compositions = List.copyOf(compositions);
        distributions = List.copyOf(distributions);
    }
}

package fr.parcours.publication.page;

import java.util.List;

/** What the template of the page reads, already written in French. An empty text is left out. */
record Page(
        String structure,
        String period,
        String knownOn,
        List<Chapter> chapters,
        List<Input> inputs,
        String dossiers,
        String leftOut,
        String minCount) {
    record Chapter(String id, String title, List<Figure> headlines, List<Chart> charts, List<Figure> figures) {}

    record Figure(
            String id,
            String label,
            String value,
            String previous,
            String fraction,
            String unknown,
            String lack,
            String meaning,
            String definition,
            String version) {}

    record Input(String name, String lines, String digest) {}

    /**
     * A chart of horizontal bars, laid out.
     *
     * @param id identifier of the drawing
     * @param title its title
     * @param height of the drawing, in its own units
     * @param bars from top to bottom
     */
    record Chart(String id, String title, int height, List<Bar> bars) {}

    /**
     * One bar, laid out in the drawing's own units.
     *
     * @param style class of the bar
     */
    record Bar(String label, String value, int baseline, int top, int width, int valueX, String style) {}
}

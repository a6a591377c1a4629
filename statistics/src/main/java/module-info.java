/** The figures of the activity report: compiled, computed in one pass, explained, written. */
module fr.parcours.statistics {
    requires transitive fr.parcours.core;
    requires static org.jspecify;
    requires com.samskivert.jmustache;
    requires de.siegmar.fastcsv;
    requires tools.jackson.databind;

    exports fr.parcours.statistics;
    exports fr.parcours.statistics.page;

    opens fr.parcours.statistics.page to
            com.samskivert.jmustache;
}

/** The figures of the activity report: compiled, computed in one pass, explained, written. */
module fr.parcours.statistics {
    requires transitive fr.parcours.core;
    requires static org.jspecify;
    requires de.siegmar.fastcsv;
    requires tools.jackson.databind;

    exports fr.parcours.statistics;
}

/** The figures of the activity report: compiled, computed in one pass, explained. */
module fr.parcours.statistics {
    requires transitive fr.parcours.runtime;
    requires static org.jspecify;

    exports fr.parcours.statistics;
}

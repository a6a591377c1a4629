/** Writes a computed report: its page, its figures, its run. Nothing is counted here. */
module fr.parcours.publication {
    requires transitive fr.parcours.statistics;
    requires static org.jspecify;
    requires com.samskivert.jmustache;
    requires com.sun.jna;
    requires de.siegmar.fastcsv;
    requires tools.jackson.databind;

    exports fr.parcours.publication;
    exports fr.parcours.publication.page;

    opens fr.parcours.publication.page to
            com.samskivert.jmustache;
}

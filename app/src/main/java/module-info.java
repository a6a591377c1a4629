/** The command line of Parcours, and the sample structure. */
module fr.parcours.app {
    requires fr.parcours.core;
    requires fr.parcours.statistics;
    requires fr.parcours.testkit;
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires org.slf4j;
    requires tools.jackson.databind;

    opens fr.parcours.app to
            info.picocli;
}

/** The command line of Parcours. */
module fr.parcours.app {
    requires fr.parcours.runtime;
    requires fr.parcours.population;
    requires fr.parcours.publication;
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires org.slf4j;

    opens fr.parcours.app to
            info.picocli;
}

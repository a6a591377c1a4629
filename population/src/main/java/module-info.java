/** People who do not exist: random ones, and the calibrated sample of Lys-Tourcoing with its reconciliation. */
module fr.parcours.population {
    requires transitive fr.parcours.core;
    requires static org.jspecify;
    requires de.siegmar.fastcsv;

    exports fr.parcours.population;
    exports fr.parcours.population.sample;
}

/**
 * For authors of plug-ins: fixtures and checks of rules, which need no test framework, and the contract that every plug-in
 * must pass, which needs JUnit 5.
 */
module fr.parcours.testkit {
    requires transitive fr.parcours.runtime;
    requires transitive fr.parcours.population;
    requires fr.parcours.statistics; // counts the figures of a plug-in
    requires static org.junit.jupiter.api; // only for those who run the contract

    exports fr.parcours.testkit;
    exports fr.parcours.testkit.contract;
}

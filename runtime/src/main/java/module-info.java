import fr.parcours.core.plugin.Plugin;

/**
 * For applications that use the suite: {@link fr.parcours.runtime.Parcours}, the discovery of plug-ins, their assembly, the
 * settings of a structure, the coherence of dossiers.
 *
 * @uses fr.parcours.core.plugin.Plugin
 */
module fr.parcours.runtime {
    requires transitive fr.parcours.core;
    requires transitive fr.parcours.json;
    requires transitive com.google.guice; // ParcoursModule is a Guice module: a host that uses Guice installs it
    requires static org.jspecify;
    requires com.google.common; // Guice is automatic: it cannot say it needs these two
    requires jakarta.inject;
    requires org.snakeyaml.engine;

    exports fr.parcours.runtime;
    exports fr.parcours.runtime.assembly;
    exports fr.parcours.runtime.coherence;
    exports fr.parcours.runtime.settings;

    uses Plugin;
}

import fr.parcours.core.plugin.Plugin;

/**
 * The language of Parcours: dossiers and their two clocks, rules, pathways, allowances, indicators, and the doors for
 * plug-ins ({@code plugin}) and for embedders ({@link fr.parcours.core.Parcours}).
 *
 * @uses fr.parcours.core.plugin.Plugin
 */
module fr.parcours.core {
    requires transitive com.google.guice;
    requires transitive org.threeten.extra;
    requires static transitive org.jspecify;
    requires com.google.common; // Guice is automatic: it cannot say it needs these two
    requires jakarta.inject;
    requires org.apache.commons.text;
    requires commons.validator;
    requires org.slf4j;
    requires org.snakeyaml.engine;
    requires tools.jackson.databind;

    exports fr.parcours.core;
    exports fr.parcours.core.allowance;
    exports fr.parcours.core.assembly;
    exports fr.parcours.core.check;
    exports fr.parcours.core.dossier;
    exports fr.parcours.core.indicator;
    exports fr.parcours.core.json;
    exports fr.parcours.core.message;
    exports fr.parcours.core.parameter;
    exports fr.parcours.core.plugin;
    exports fr.parcours.core.problem;
    exports fr.parcours.core.rule;
    exports fr.parcours.core.settings;
    exports fr.parcours.core.time;
    exports fr.parcours.core.vocabulary;
    exports fr.parcours.core.workflow;

    uses Plugin;
}

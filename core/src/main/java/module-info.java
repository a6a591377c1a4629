/**
 * The language of Parcours: dossiers and their two clocks, rules, workflows, allowances, indicators; and the package for
 * authors of plug-ins ({@link fr.parcours.core.plugin}).
 */
module fr.parcours.core {
    requires static transitive org.jspecify; // annotations, read by compilers only

    exports fr.parcours.core.allowance;
    exports fr.parcours.core.dossier;
    exports fr.parcours.core.indicator;
    exports fr.parcours.core.lifecycle;
    exports fr.parcours.core.message;
    exports fr.parcours.core.parameter;
    exports fr.parcours.core.plugin;
    exports fr.parcours.core.problem;
    exports fr.parcours.core.rule;
    exports fr.parcours.core.time;
    exports fr.parcours.core.vocabulary;
    exports fr.parcours.core.workflow;
}

/** The plug-in of the obligation de formation and of the repérage des invisibles. */
module fr.parcours.dispositif.of {
    requires fr.parcours.core;

    provides fr.parcours.core.plugin.Plugin with
            fr.parcours.dispositif.of.ObligationFormationPlugin;
}

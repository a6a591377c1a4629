/** The plug-in of training, of the service civique and of alternance. */
module fr.parcours.formation {
    requires fr.parcours.core;

    provides fr.parcours.core.plugin.Plugin with
            fr.parcours.formation.FormationPlugin;
}

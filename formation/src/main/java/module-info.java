/** The plug-in of training, of the service civique, of alternance and of the PMSMP. */
module fr.parcours.formation {
    requires fr.parcours.core;

    provides fr.parcours.core.plugin.Plugin with
            fr.parcours.formation.FormationPlugin;
}

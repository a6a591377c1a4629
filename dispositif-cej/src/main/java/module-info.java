/** The plug-in of the Garantie jeunes, of the contrat d'engagement jeune and of the accompaniment of graduates. */
module fr.parcours.dispositif.cej {
    requires fr.parcours.core;

    provides fr.parcours.core.plugin.Plugin with
            fr.parcours.dispositif.cej.CejPlugin;
}

/** The plug-in of the PACEA, of the contrat d'engagement and of the delegated PPAE. */
module fr.parcours.dispositif.pacea {
    requires fr.parcours.core;

    provides fr.parcours.core.plugin.Plugin with
            fr.parcours.dispositif.pacea.PaceaPlugin;
}

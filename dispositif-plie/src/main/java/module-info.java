/** The plug-in of the PLIE. */
module fr.parcours.dispositif.plie {
    requires fr.parcours.core;

    provides fr.parcours.core.plugin.Plugin with
            fr.parcours.dispositif.plie.PliePlugin;
}

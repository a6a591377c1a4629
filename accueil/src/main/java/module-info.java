/** The plug-in of the reception, the digital space, the parrainage, the matinales and the mobilisation. */
module fr.parcours.accueil {
    requires fr.parcours.core;

    provides fr.parcours.core.plugin.Plugin with
            fr.parcours.accueil.AccueilPlugin;
}

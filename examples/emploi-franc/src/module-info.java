module fr.exemple.emploifranc {
    requires fr.parcours.core;
    provides fr.parcours.core.plugin.Plugin with fr.exemple.emploifranc.EmploiFrancPlugin;
}

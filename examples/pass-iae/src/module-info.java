module fr.exemple.passiae {
    requires fr.parcours.core;

    provides fr.parcours.core.plugin.Plugin with
            fr.exemple.passiae.PassIaePlugin;
}

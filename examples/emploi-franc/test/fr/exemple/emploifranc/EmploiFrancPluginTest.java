package fr.exemple.emploifranc;

import fr.parcours.core.plugin.Plugin;
import fr.parcours.testkit.contract.PluginContract;

/** The example keeps what every plug-in promises. */
final class EmploiFrancPluginTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new EmploiFrancPlugin();
    }
}

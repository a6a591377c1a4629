package fr.parcours.testkit.example;

import fr.parcours.core.plugin.Plugin;
import fr.parcours.testkit.contract.PluginContract;

class TremplinPluginTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new TremplinPlugin();
    }
}

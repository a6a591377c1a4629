package fr.parcours.dispositif.plie;

import fr.parcours.core.Parcours;
import fr.parcours.core.message.Messages;
import fr.parcours.core.plugin.Setting;

/** What the plug-in's factories are given in a suite. */
final class TheSetting {
    private TheSetting() {}

    static Setting of(Parcours parcours) {
        return new Setting(
                parcours.parameters(),
                parcours.structure().territory(),
                parcours.vocabulary(),
                Messages.of(PliePlugin.class, "plie"));
    }
}

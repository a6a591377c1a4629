package fr.parcours.dispositif.cej;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;

/**
 * Contributes the dispositifs {@code garantie-jeunes}, {@code cej} and {@code jeunes-diplomes}, the two allowances, and the
 * chapter {@code garantie-jeunes}.
 */
public final class CejPlugin implements Plugin {
    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("cej", "Garantie jeunes, contrat d’engagement jeune, jeunes diplômés");
    }

    @Override
    public void contribute(Contributions to) {
        to.words(
                GarantieJeunes.GARANTIE_JEUNES,
                GarantieJeunes.ALLOCATION,
                GarantieJeunes.COLLECTIF,
                Cej.CEJ,
                Cej.ALLOCATION,
                Cej.PIECES,
                JeunesDiplomes.JEUNES_DIPLOMES,
                WeeklyActivity.MINIMUM_AGREED,
                WeeklyActivity.EXEMPTION,
                Sanctions.GROUND,
                Sanctions.RATE,
                Sanctions.MONTHS);
        to.dispositif(GarantieJeunes::of);
        to.dispositif(Cej::of);
        to.dispositif(JeunesDiplomes::of);
        to.chapter(Figures.garantieJeunes());
    }
}

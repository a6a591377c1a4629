package fr.parcours.accueil;

import static fr.parcours.accueil.Situation.CREATION;
import static fr.parcours.accueil.Situation.born;
import static fr.parcours.core.vocabulary.DispositifId.MISSION_LOCALE;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.settings.Structure;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.testkit.contract.PluginContract;
import java.util.List;

/** The promises of every plug-in, kept for a structure that names its communes. */
class AccueilContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new AccueilPlugin();
    }

    @Override
    public Structure structure() {
        return Situation.STRUCTURE;
    }

    @Override
    public List<Dossier> dossiers() {
        return List.of(
                born("1992-01-01")
                        .declares("2019-01-01", Attributes.ACTIVITY, "job-seeking")
                        .enters(CREATION, "2019-03-01")
                        .dossier(),
                born("1995-06-01")
                        .enters(MISSION_LOCALE, "2019-03-01")
                        .enters(CREATION, "2020-03-01")
                        .dossier());
    }
}

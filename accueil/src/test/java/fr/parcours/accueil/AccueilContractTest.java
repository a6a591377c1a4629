package fr.parcours.accueil;

import static fr.parcours.accueil.Suite.CREATION;
import static fr.parcours.core.vocabulary.DispositifId.MISSION_LOCALE;
import static fr.parcours.testkit.Participants.aParticipant;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.runtime.settings.Structure;
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
        return Suite.STRUCTURE;
    }

    @Override
    public List<Dossier> dossiers() {
        return List.of(
                aParticipant()
                        .born("1992-01-01")
                        .from("2019-01-01")
                        .declaring(Attributes.ACTIVITY, "job-seeking")
                        .entered(CREATION, "2019-03-01")
                        .dossier(),
                aParticipant()
                        .born("1995-06-01")
                        .entered(MISSION_LOCALE, "2019-03-01")
                        .entered(CREATION, "2020-03-01")
                        .dossier());
    }
}

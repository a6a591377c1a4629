package fr.parcours.entreprises.creation;

import static fr.parcours.testkit.Participants.aParticipant;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.contract.PluginContract;
import java.util.List;

/** The promises of every plug-in, kept for a structure with a territory. */
class CreationEntrepriseContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new CreationEntreprisePlugin();
    }

    @Override
    public Structure structure() {
        return StructureFile.read("structure.yaml", "communes: { territoire: [\"59599\"] }");
    }

    @Override
    public List<Dossier> dossiers() {
        return List.of(aParticipant("J-1")
                .entered(CreationEntreprise.CREATION_ENTREPRISE, "2021-01-04")
                .began(CreationEntreprise.CREATION_ENTREPRISE, PhaseId.ACCOMPAGNEMENT, "2021-01-11")
                .reached(OutcomeKind.CREATION_ENTREPRISE, "2021-03-01")
                .dossier());
    }
}

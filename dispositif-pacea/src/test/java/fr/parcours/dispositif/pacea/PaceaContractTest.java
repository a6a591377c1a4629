package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Pacea.PACEA;
import static fr.parcours.dispositif.pacea.Suite.GARANTIE_JEUNES;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.contract.PluginContract;
import java.util.List;

/** The promises of every plug-in, kept for a structure that has ceilings of its own. */
class PaceaContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new PaceaPlugin();
    }

    @Override
    public Structure structure() {
        return StructureFile.read("structure.yaml", """
                parameters:
                  pacea.plafond-mensuel-structure:
                    label: Plafond mensuel
                    values: [ { from: 2021-01-01, value: 300, source: conseil, confidence: LOCAL } ]
                  pacea.plafond-annuel-structure:
                    label: Plafond annuel
                    values: [ { from: 2021-01-01, value: 1400, source: conseil, confidence: LOCAL } ]
                """);
    }

    @Override
    public List<Dossier> dossiers() {
        return List.of(
                aParticipant()
                        .born("2000-01-01")
                        .entered(PACEA, "2020-01-15")
                        .entered(GARANTIE_JEUNES, "2021-06-01")
                        .dossier(),
                aParticipant()
                        .born("2000-01-01")
                        .from("2021-03-01")
                        .declaring(Attributes.JOBSEEKER_SINCE, day("2021-03-01"))
                        .entered(Ppae.PPAE, "2021-03-10")
                        .dossier());
    }
}

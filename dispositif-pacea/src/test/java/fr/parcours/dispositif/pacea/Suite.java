package fr.parcours.dispositif.pacea;

import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.StructureFile;
import java.util.List;

/** The suite of the tests: this plug-in, alone. */
final class Suite {
    static final Parcours PARCOURS = Parcours.of(List.of(new PaceaPlugin()));
    static final DispositifId CEJ = DispositifId.of("cej", "Contrat d’engagement jeune");
    static final DispositifId GARANTIE_JEUNES = DispositifId.of("garantie-jeunes", "Garantie jeunes");

    private Suite() {}

    static Parcours forStructure(String parameters) {
        return Parcours.of(
                List.of(new PaceaPlugin()), StructureFile.read("structure.yaml", "parameters:\n" + parameters));
    }
}

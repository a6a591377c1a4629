package fr.parcours.dispositif.cej;

import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.Structures;
import java.util.List;

/** The suite of the tests: this plug-in, alone. */
final class Suite {
    static final Parcours PARCOURS = Parcours.of(List.of(new CejPlugin()));
    static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");

    private Suite() {}

    static Parcours choosing(String parameter, String value) {
        return Parcours.of(List.of(new CejPlugin()), Structures.choosing(parameter, value));
    }

    static Parcours forStructure(String parameters) {
        return Parcours.of(
                List.of(new CejPlugin()), StructureFile.read("structure.yaml", "parameters:\n" + parameters));
    }
}

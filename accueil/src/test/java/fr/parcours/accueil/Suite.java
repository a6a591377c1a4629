package fr.parcours.accueil;

import static fr.parcours.testkit.Literals.day;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.Participant;
import java.util.List;

/** The suite of the tests: this plug-in, alone, for a structure that names its communes. */
final class Suite {
    static final Structure STRUCTURE = StructureFile.read("structure.yaml", """
            communes:
              tourcoing: ["59599"]
              vallee-lys: ["59352", "59508"]
              territoire: ["59599", "59352", "59508"]
            """);
    static final Parcours PARCOURS = Parcours.of(List.of(new AccueilPlugin()), STRUCTURE);
    static final DispositifId CREATION = DispositifId.of("creation-entreprise", "Création d’entreprise");
    static final DispositifId PLIE = DispositifId.of("plie", "PLIE");

    private Suite() {}

    static Finding judged(Participant participant, String dispositif, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on)).of(dispositif).explanation();
    }
}

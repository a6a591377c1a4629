package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;
import static fr.parcours.testkit.Literals.day;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.Participant;
import java.util.List;

/** The suite of the tests: this plug-in, alone; and what happens under the obligation de formation only. */
final class Suite {
    static final Parcours PARCOURS = Parcours.of(List.of(new ObligationFormationPlugin()));
    static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    static final DispositifId GARANTIE_JEUNES = DispositifId.of("garantie-jeunes", "Garantie jeunes");

    private Suite() {}

    static Parcours forStructure(String parameters) {
        return Parcours.of(
                List.of(new ObligationFormationPlugin()),
                StructureFile.read("structure.yaml", "parameters:\n" + parameters));
    }

    /** A list received on a day says that school was left on another. */
    static Step reported(String on, String leftSchoolOn) {
        return Step.builder(day(on), Fulfilment.SIGNALEMENT)
                .by(OBLIGATION_FORMATION)
                .party("RIO")
                .value(Attributes.LEFT_SCHOOL_ON, day(leftSchoolOn))
                .build();
    }

    static Step summonedAlone(String on) {
        return Step.builder(day(on), StepKind.CONVOCATION)
                .by(OBLIGATION_FORMATION)
                .value(Procedure.REPRESENTATIVE, false)
                .build();
    }

    /** Gets the obligations of one kind under the obligation de formation, as seen on a day. */
    static List<Due> dues(Participant participant, String kind, String on) {
        return PARCOURS.status(participant.dossier(), "obligation-formation", day(on)).obligations().stream()
                .filter(due -> due.id().equals("obligation-formation." + kind))
                .toList();
    }
}

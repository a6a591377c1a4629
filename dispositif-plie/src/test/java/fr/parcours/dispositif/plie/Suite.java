package fr.parcours.dispositif.plie;

import static fr.parcours.dispositif.plie.Plie.PLIE;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Labels;
import fr.parcours.core.message.Messages;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Structures;
import java.util.List;
import java.util.Set;

/** The suite of the tests: this plug-in, alone; and what happens in a PLIE only. */
final class Suite {
    static final Parcours PARCOURS = Parcours.of(List.of(new PliePlugin()));

    private Suite() {}

    static Parcours choosing(String parameter, String value) {
        return forStructure(Structures.choosing(parameter, value));
    }

    static Parcours forStructure(String yaml) {
        return forStructure(StructureFile.read("structure.yaml", yaml));
    }

    static Parcours forStructure(Structure structure) {
        return Parcours.of(List.of(new PliePlugin()), structure);
    }

    /** Obtains an inquiry about a participant, with what the plug-in's factories are given. */
    static Inquiry asking(Parcours parcours, Participant participant, String on) {
        return Setting.of(
                        Messages.of(PliePlugin.class, "plie"),
                        parcours.parameters(),
                        parcours.structure().territory(),
                        parcours.vocabulary(),
                        Labels.core())
                .asking(participant.dossier(), day(on));
    }

    /** Finds what the first enrolment of a participant may lead to. */
    static List<PositiveExit> exits(Parcours parcours, Participant participant, String on) {
        return PositiveExits.of(
                asking(parcours, participant, on),
                participant.dossier().enrolments(PLIE).get(0));
    }

    /** Someone who meets none of the criteria: employed, qualified, 35 years old in 2021. */
    static Participant outOfThePublic() {
        return aParticipant()
                .born("1986-01-01")
                .declaring(Attributes.ACTIVITY, "employed")
                .declaring(Attributes.BENEFITS, Set.of())
                .declaring(Attributes.RQTH, false)
                .withEducation("6")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2030-01-01"));
    }

    /** What someone answered on a day, asked whether a situation lasts. */
    static Step answered(String on, String state) {
        return Step.builder(day(on), StepKind.CONFIRMATION)
                .by(PLIE)
                .value(Attributes.STATE, state)
                .build();
    }

    static Finding judged(Participant participant, String on) {
        return judged(PARCOURS, participant, on);
    }

    static Finding judged(Parcours parcours, Participant participant, String on) {
        return parcours.diagnose(participant.dossier(), day(on)).of("plie").explanation();
    }
}

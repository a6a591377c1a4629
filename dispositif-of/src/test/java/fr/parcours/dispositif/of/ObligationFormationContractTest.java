package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;
import static fr.parcours.dispositif.of.Suite.PACEA;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.contract.PluginContract;
import java.time.LocalDate;
import java.util.List;

/** The promises of every plug-in. */
class ObligationFormationContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new ObligationFormationPlugin();
    }

    @Override
    public List<Dossier> dossiers() {
        Participant neet =
                aParticipant().born("2004-06-15").from("2020-09-01").declaring(Attributes.ACTIVITY, "inactive");
        return List.of(
                neet.entered(OBLIGATION_FORMATION, "2021-01-11")
                        .entered(PACEA, "2021-01-18")
                        .exited(PACEA, "2021-03-05", ExitReason.ABANDON)
                        .did(StepKind.CONVOCATION, OBLIGATION_FORMATION, "2021-03-15")
                        .did(Procedure.TRANSMISSION, OBLIGATION_FORMATION, "2021-05-15")
                        .dossier(),
                neet.reached(OutcomeKind.SCOLARITE, "2021-01-04").dossier(),
                neet.from("2020-09-01")
                        .declaring(Attributes.JOBSEEKER_SINCE, day("2020-09-01"))
                        .declaring(Attributes.LAST_CONTACT_ON, day("2020-09-01"))
                        .did(StepKind.CONTACT, OBLIGATION_FORMATION, "2020-12-01")
                        .entered(Reperage.REPERAGE, "2021-07-01")
                        .dossier());
    }

    @Override
    public List<LocalDate> days() {
        return List.of(day("2021-03-10"), day("2021-06-15"));
    }
}

package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;
import static fr.parcours.dispositif.of.Situation.PACEA;
import static fr.parcours.dispositif.of.Situation.born;
import static fr.parcours.dispositif.of.Situation.day;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
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
        Situation neet = born("2004-06-15").declares("2020-09-01", Attributes.ACTIVITY, "inactive");
        return List.of(
                neet.enters(OBLIGATION_FORMATION, "2021-01-11")
                        .enters(PACEA, "2021-01-18")
                        .leaves(PACEA, "2021-03-05", ExitReason.ABANDON)
                        .does(StepKind.CONVOCATION, "2021-03-15")
                        .does(Procedure.TRANSMISSION, "2021-05-15")
                        .dossier(),
                neet.reaches(OutcomeKind.SCOLARITE, "2021-01-04").dossier(),
                neet.declares("2020-09-01", Attributes.JOBSEEKER_SINCE, day("2020-09-01"))
                        .declares("2020-09-01", Attributes.LAST_CONTACT_ON, day("2020-09-01"))
                        .does(StepKind.CONTACT, "2020-12-01")
                        .enters(Reperage.REPERAGE, "2021-07-01")
                        .dossier());
    }

    @Override
    public List<LocalDate> days() {
        return List.of(day("2021-03-10"), day("2021-06-15"));
    }
}

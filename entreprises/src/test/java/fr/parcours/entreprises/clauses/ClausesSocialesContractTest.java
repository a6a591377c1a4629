package fr.parcours.entreprises.clauses;

import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static fr.parcours.testkit.SubjectStory.aMarket;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.contract.PluginContract;
import java.time.LocalDate;
import java.util.List;

/** The promises of every plug-in, kept for a structure with a territory and for a market whose hours are computed. */
class ClausesSocialesContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new ClausesSocialesPlugin();
    }

    @Override
    public Structure structure() {
        return StructureFile.read("structure.yaml", "communes: { territoire: [\"59599\"] }");
    }

    @Override
    public List<LocalDate> days() {
        return List.of(day("2022-06-30"));
    }

    @Override
    public List<Dossier> dossiers() {
        return List.of(
                aMarket("M-1")
                        .from("2019-01-01")
                        .declaring(Market.AMOUNT, euros("1000000"))
                        .declaring(Market.ENDS_ON, day("2022-06-30"))
                        .entered(ClausesSociales.CLAUSES_SOCIALES, "2019-01-01")
                        .dossier(),
                aParticipant("J-1")
                        .with(Outcome.builder(day("2019-02-01"), OutcomeKind.CDI)
                                .via(ClausesSociales.CLAUSES_SOCIALES)
                                .market("M-1")
                                .build())
                        .entered(ClausesSociales.CLAUSES_SOCIALES, "2019-02-01")
                        .dossier());
    }
}

package fr.parcours.entreprises.clauses;

import static fr.parcours.testkit.Participants.aParticipant;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.settings.Structure;
import fr.parcours.core.settings.StructureFile;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.testkit.contract.PluginContract;
import java.math.BigDecimal;
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
        return List.of(LocalDate.of(2022, 6, 30));
    }

    @Override
    public List<Dossier> dossiers() {
        LocalDate day = LocalDate.of(2019, 1, 1);
        return List.of(
                Dossier.of(
                        Subject.of(SubjectKind.MARKET, "M-1"),
                        Declaration.of(
                                day,
                                Values.of(Market.AMOUNT, new BigDecimal("1000000"))
                                        .with(Market.ENDS_ON, LocalDate.of(2022, 6, 30))),
                        Entry.of(day, ClausesSociales.CLAUSES_SOCIALES)),
                aParticipant("J-1")
                        .with(Outcome.builder(LocalDate.of(2019, 2, 1), OutcomeKind.CDI)
                                .via(ClausesSociales.CLAUSES_SOCIALES)
                                .market("M-1")
                                .build())
                        .entered(ClausesSociales.CLAUSES_SOCIALES, "2019-02-01")
                        .dossier());
    }
}

package fr.parcours.entreprises.aides;

import static fr.parcours.entreprises.aides.Contracts.contract;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.contract.PluginContract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The promises of every plug-in, kept for a structure that moves from region to region: every order shipped is used. */
class ContratsAidesContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new ContratsAidesPlugin();
    }

    @Override
    public Structure structure() {
        return StructureFile.read("structure.yaml", """
                communes:
                  zrr: ["59001"]
                parameters:
                  contrats-aides.region:
                    label: Région
                    values:
                      - { from: 2010-01-01, value: hauts-de-france, source: essai, confidence: LOCAL }
                      - { from: 2021-12-01, value: nouvelle-aquitaine, source: essai, confidence: LOCAL }
                      - { from: 2023-01-01, value: grand-est, source: essai, confidence: LOCAL }
                      - { from: 2024-06-01, value: autre, source: essai, confidence: LOCAL }
                  contrats-aides.arrete.autre:
                    label: Arrêtés
                    values:
                      - { from: 2024-06-01, value: pec autres 50 % 26 h 9-12 mois, source: essai, confidence: LOCAL }
                """);
    }

    @Override
    public List<Dossier> dossiers() {
        Participant hired = aParticipant("J-1")
                .born("1960-03-15")
                .inQpv()
                .declaring(Attributes.RQTH, true)
                .declaring(Attributes.WEEKLY_HOURS, new BigDecimal("26"));
        Participant young = aParticipant("J-2")
                .born("2000-03-15")
                .outOfQpv()
                .living("59599")
                .declaring(Attributes.WEEKLY_HOURS, new BigDecimal("35"));
        return List.of(
                renewed(hired, 7)
                        .entered(ContratsAides.CONTRATS_AIDES, "2021-06-15")
                        .dossier(),
                renewed(
                                aParticipant("J-3")
                                        .born("1970-01-01")
                                        .inQpv()
                                        .declaring(Attributes.WEEKLY_HOURS, BigDecimal.TEN),
                                7)
                        .entered(ContratsAides.CONTRATS_AIDES, "2021-06-15")
                        .dossier(),
                young.with(contract(OutcomeKind.PEC, "2021-06-15", "2022-04-14")
                                .value(AidedContract.CHANTIER_INSERTION, true)
                                .build())
                        .dossier(),
                young.reached(OutcomeKind.CIE, "2021-07-01")
                        .entered(ContratsAides.CONTRATS_AIDES, "2021-07-01")
                        .dossier());
    }

    /** PEC that renew each other, a year each. */
    private static Participant renewed(Participant participant, int times) {
        Participant renewed = participant;
        LocalDate start = day("2021-06-15");
        for (int time = 0; time < times; time++) {
            LocalDate next = start.plusYears(1);
            renewed = renewed.reached(
                    OutcomeKind.PEC, start.toString(), next.minusDays(1).toString());
            start = next;
        }
        return renewed;
    }
}

package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.ContratEngagement.CONTRAT_ENGAGEMENT;
import static fr.parcours.dispositif.pacea.Pacea.PACEA;
import static fr.parcours.dispositif.pacea.Suite.GARANTIE_JEUNES;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.contract.PluginContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The promises of every plug-in, kept for a structure that has ceilings of its own. */
class PaceaContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new PaceaPlugin();
    }

    @Override
    public Structure structure() {
        return StructureFile.read("structure.yaml", """
                parameters:
                  pacea.plafond-mensuel-structure:
                    label: Plafond mensuel
                    values: [ { from: 2021-01-01, value: 300, source: conseil, confidence: LOCAL } ]
                  pacea.plafond-annuel-structure:
                    label: Plafond annuel
                    values: [ { from: 2021-01-01, value: 1400, source: conseil, confidence: LOCAL } ]
                """);
    }

    @Override
    public List<LocalDate> days() {
        return List.of(day("2021-09-15"), day("2025-06-15"), day("2025-09-15"), day("2025-12-15"), day("2028-01-15"));
    }

    /** Pathways in which every parameter has something to say. */
    @Override
    public List<Dossier> dossiers() {
        Participant young = aParticipant().born("2002-06-01");
        Participant registered = young.from("2021-03-01").declaring(Attributes.JOBSEEKER_SINCE, day("2021-03-01"));
        Participant converted = registered.entered(Ppae.PPAE, "2024-02-01");
        Participant recent = young.signed(PACEA, "2025-05-05", "2026-12-31").entered(PACEA, "2025-05-05");
        Participant contract = young.did(StepKind.NOTIFICATION, CONTRAT_ENGAGEMENT, "2025-04-01")
                .entered(CONTRAT_ENGAGEMENT, "2025-04-07")
                .did(StepKind.SIGNATURE, CONTRAT_ENGAGEMENT, "2025-04-14");
        List<Dossier> dossiers = new ArrayList<>(List.of(
                aParticipant()
                        .born("2000-01-01")
                        .entered(PACEA, "2020-01-15")
                        .entered(GARANTIE_JEUNES, "2021-06-01")
                        .dossier(),
                aParticipant()
                        .born("2000-01-01")
                        .from("2021-03-01")
                        .declaring(Attributes.JOBSEEKER_SINCE, day("2021-03-01"))
                        .entered(Ppae.PPAE, "2021-03-10")
                        .dossier(),
                young.entered(PACEA, "2020-01-15")
                        .exited(PACEA, "2021-06-30", ExitReason.TERME)
                        .entered(PACEA, "2021-07-01")
                        .dossier(),
                young.entered(PACEA, "2019-09-16")
                        .exited(PACEA, "2021-09-15", ExitReason.TERME)
                        .dossier(),
                converted.living("97411").dossier(),
                converted
                        .living("59599")
                        .entered(CONTRAT_ENGAGEMENT, "2025-03-03")
                        .dossier(),
                contract.dossier(),
                contract.did(StepKind.NOTIFICATION, CONTRAT_ENGAGEMENT, "2025-09-01")
                        .entered(Suite.CEJ, "2025-12-01")
                        .dossier(),
                young.from("2025-01-01")
                        .declaring(Attributes.BENEFITS, Set.of("rsa"))
                        .dossier()));
        for (String ground : List.of("manquement", "refus-offre", "fraude", "activite-breve")) {
            Participant sanctioned =
                    recent.did(StepKind.CONVOCATION, PACEA, "2025-06-20").with(sanction("2025-07-08", ground));
            dossiers.add(sanctioned.dossier());
            dossiers.add(sanctioned.with(sanction("2025-10-08", ground)).dossier());
        }
        return dossiers;
    }

    private static Step sanction(String on, String ground) {
        return Step.builder(day(on), StepKind.SANCTION)
                .by(PACEA)
                .value(Sanctions.GROUND, ground)
                .value(Sanctions.RATE, euros("40"))
                .build();
    }
}

package fr.parcours.dispositif.cej;

import static fr.parcours.dispositif.cej.Cej.CEJ;
import static fr.parcours.dispositif.cej.GarantieJeunes.GARANTIE_JEUNES;
import static fr.parcours.dispositif.cej.JeunesDiplomes.JEUNES_DIPLOMES;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.contract.PluginContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The promises of every plug-in, kept. */
class CejContractTest implements PluginContract {
    private static final List<String> GROUNDS = List.of("manquement", "refus-offre", "fraude", "activite-breve");

    @Override
    public Plugin plugin() {
        return new CejPlugin();
    }

    @Override
    public List<LocalDate> days() {
        return List.of(day("2021-06-15"), day("2025-08-01"), day("2025-11-01"), day("2022-04-15"), day("2026-04-15"));
    }

    /** Pathways in which every parameter has something to say. */
    @Override
    public List<Dossier> dossiers() {
        List<Dossier> dossiers = new ArrayList<>();
        Participant graduate =
                aParticipant().born("2000-01-01").from("2020-01-01").withEducation("5");
        dossiers.add(graduate.entered(GARANTIE_JEUNES, "2021-11-02")
                .entered(JEUNES_DIPLOMES, "2021-11-02")
                .signed(GARANTIE_JEUNES, "2021-11-02", "2022-06-30")
                .dossier());
        Participant contract = graduate.from("2022-03-15")
                .declaring(Attributes.TAX_HOUSEHOLD, "not-taxable")
                .entered(CEJ, "2022-03-15");
        dossiers.add(contract.did(Cej.PIECES, CEJ, "2022-09-20").dossier());
        dossiers.add(contract.reached(OutcomeKind.FORMATION, "2022-10-01", "2026-03-31")
                .did(Cej.PIECES, CEJ, "2026-09-20")
                .dossier());
        dossiers.add(contract.did(StepKind.SANCTION, CEJ, "2022-04-10")
                .did(StepKind.SANCTION, CEJ, "2022-05-10")
                .did(StepKind.SANCTION, CEJ, "2022-07-10")
                .dossier());
        dossiers.add(contract.reached(OutcomeKind.FORMATION, "2022-10-01", "2023-06-30")
                .with(Outcome.builder(day("2022-05-02"), OutcomeKind.CDD)
                        .until(day("2023-05-01"))
                        .trialEndsOn(day("2022-06-01"))
                        .build())
                .dossier());
        dossiers.add(aParticipant()
                .born("2006-01-01")
                .from("2022-03-15")
                .declaring(Attributes.TAX_HOUSEHOLD, "first-bracket")
                .entered(CEJ, "2022-03-15")
                .dossier());
        for (String household : List.of("not-taxable", "first-bracket")) {
            for (String birth : List.of("2000-01-01", "2006-01-01")) {
                dossiers.add(aParticipant()
                        .born(birth)
                        .from("2022-03-15")
                        .living("97608")
                        .declaring(Attributes.TAX_HOUSEHOLD, household)
                        .entered(CEJ, "2022-03-15")
                        .dossier());
            }
        }
        dossiers.add(contract.reached(OutcomeKind.SERVICE_CIVIQUE, "2022-04-10", "2022-04-20")
                .suspended(CEJ, "2022-05-02", "2022-05-20")
                .dossier());
        dossiers.add(graduate.entered(GARANTIE_JEUNES, "2021-03-02")
                .reached(OutcomeKind.SERVICE_CIVIQUE, "2021-06-10", "2021-06-20")
                .dossier());
        dossiers.add(graduate.did(StepKind.NOTIFICATION, CEJ, "2025-07-01")
                .entered(CEJ, "2025-07-15")
                .dossier());
        for (String income : List.of("600", "800")) { // one derogation, then the other
            dossiers.add(graduate.from("2021-01-01")
                    .declaring(Attributes.ACTIVITY, "job-seeking")
                    .declaring(Attributes.HOUSING, "own")
                    .declaring(Attributes.RESOURCES_ACTIVITY, euros(income))
                    .declaring(Attributes.RESOURCES_REPLACEMENT, euros("0"))
                    .declaring(Attributes.RESOURCES_OTHER, euros("0"))
                    .dossier());
        }
        Participant recent = graduate.from("2025-06-02")
                .declaring(Attributes.TAX_HOUSEHOLD, "not-taxable")
                .entered(CEJ, "2025-06-02");
        Participant unverified = graduate.from("2026-02-02")
                .declaring(Attributes.TAX_HOUSEHOLD, "not-taxable")
                .entered(CEJ, "2026-02-02");
        dossiers.add(unverified.dossier());
        for (String ground : GROUNDS) {
            Participant sanctioned =
                    recent.did(StepKind.CONVOCATION, CEJ, "2025-06-20").with(sanction("2025-07-08", ground));
            dossiers.add(sanctioned.dossier());
            dossiers.add(sanctioned.with(sanction("2025-10-08", ground)).dossier());
        }
        return dossiers;
    }

    private static Step sanction(String on, String ground) {
        return Step.builder(day(on), StepKind.SANCTION)
                .by(CEJ)
                .value(Sanctions.GROUND, ground)
                .build();
    }
}

package fr.exemple.passiae;

import static fr.exemple.passiae.PassIae.PASS_IAE;
import static fr.exemple.passiae.Suite.prolonged;
import static fr.exemple.passiae.Suite.withRsa;
import static fr.parcours.testkit.Literals.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Unverified;
import fr.parcours.testkit.contract.PluginContract;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The PASS IAE keeps what every plug-in promises. */
final class PassIaePluginTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new PassIaePlugin();
    }

    @Override
    public List<LocalDate> days() {
        return List.of(day("2023-09-15"), day("2024-12-31"));
    }

    /** Pathways in which every parameter has something to say. */
    @Override
    public List<Dossier> dossiers() {
        Participant entered = withRsa()
                .born("1965-01-01")
                .declaring(Attributes.RQTH, true)
                .declaring(PassIae.EMPLOYER, "ei")
                .entered(PASS_IAE, "2021-10-04")
                .reached(OutcomeKind.CONTRAT_INSERTION, "2021-10-04", "2022-01-31") // too short, then too long
                .reached(OutcomeKind.CONTRAT_INSERTION, "2022-02-01", "2024-02-05");
        List<Participant> people = new ArrayList<>();
        for (Prolongation reason : Prolongation.values()) {
            people.add(prolonged(
                    entered.reached(OutcomeKind.CDI, "2023-08-01").reached(OutcomeKind.FORMATION, "2023-08-01"),
                    "2023-09-01",
                    "2029-01-31",
                    reason));
        }
        people.add(withRsa().with(Suite.diagnostic("2023-06-01", "plie")));
        people.add(entered.with( // decided too late, and by someone else
                Extension.of(day("2024-04-10"), PASS_IAE, day("2024-10-02")).reason(Prolongation.DISABILITY.code()),
                Step.builder(day("2024-04-10"), StepKind.DECISION)
                        .by(PASS_IAE)
                        .keyword(Prolongation.DISABILITY.theme())
                        .prescriber("chantier-1")
                        .build()));
        people.add(entered.with(Suspension.of(day("2021-11-01"), PASS_IAE)
                .until(day("2024-12-15"))
                .reason("contrat-suspendu")
                .recorded(Provenance.id("s-1").recordedAt(OffsetDateTime.parse("2023-01-01T10:00:00+01:00")))));
        people.add(entered.suspended(PASS_IAE, "2022-03-01", "2022-03-10", "contrat-suspendu")
                .suspended(PASS_IAE, "2022-05-01", "2023-06-30", "contrat-rompu")
                .exited(PASS_IAE, "2023-06-30", Pathway.AFTER_SUSPENSION));
        return people.stream().map(participant -> participant.dossier()).toList();
    }

    @Test
    void whatWasNotReadIsMarkedUnverified() {
        assertThat(Unverified.values(Suite.PARCOURS)).containsExactly("pass-iae.niveau-2.logements 2021-09-01");
    }
}

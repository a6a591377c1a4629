package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Suite.PARCOURS;
import static fr.parcours.dispositif.pacea.Suite.forStructure;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Unverified;
import fr.parcours.testkit.Wordings;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaceaPluginTest {
    @Test
    void itAssembles() {
        assertThat(PARCOURS.plugins())
                .extracting(plugin -> plugin.descriptor().id())
                .containsExactly("pacea");
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("contrat-engagement", "pacea", "ppae");
        assertThat(PARCOURS.chapters())
                .extracting(chapter -> chapter.value().id())
                .containsExactly("contrat-engagement", "cotraitance", "pacea");
        assertThat(PARCOURS.vocabulary().aid("allocation-pacea")).contains(Pacea.ALLOCATION);
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(PaceaPlugin.class);
    }

    @Test
    void onlyTheAmountOf2026AndTheEffectOfSanctionsAreUnverified() {
        assertThat(Unverified.values(PARCOURS)).containsExactly("pacea.sanction.effet 2025-06-01");
    }

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Wordings wordings = Wordings.of(PaceaPlugin.class, "pacea");
        sayEverything(wordings);
        wordings.areAllSaidBut(
                "value.engagement.exemption.disability",
                "value.engagement.exemption.health",
                "value.engagement.exemption.invalidity",
                "value.engagement.exemption.single-parent");
    }

    private static void sayEverything(Wordings wordings) {
        Participant enrolled = aParticipant().born("2000-01-01").entered(Pacea.PACEA, "2020-12-07");
        Participant inCej = enrolled.entered(Suite.CEJ, "2022-03-01");
        Participant jobseeker = aParticipant()
                .born("2000-01-01")
                .from("2021-01-01")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2021-03-16"));
        for (Participant participant :
                List.of(aParticipant(), jobseeker, aParticipant().born("1990-01-01"), inCej)) {
            for (String on :
                    List.of("2009-01-01", "2016-12-31", "2021-03-15", "2021-03-16", "2022-04-01", "2025-01-01")) {
                wordings.hear(PARCOURS.diagnose(participant.dossier(), day(on)));
            }
        }
        sayTheRegistration(wordings);
        sayTheEngagement(wordings);
        saySanctions(wordings);
        Participant signed = aParticipant()
                .born("1996-06-01")
                .did(StepKind.DIAGNOSTIC, Pacea.PACEA, "2021-01-04")
                .signed(Pacea.PACEA, "2021-01-04", "2021-06-30")
                .entered(Pacea.PACEA, "2021-01-04")
                .began(Pacea.PACEA, PhaseId.AUTONOMIE, "2021-01-10", "2021-03-31");
        Participant inGarantieJeunes = enrolled.entered(Suite.GARANTIE_JEUNES, "2022-02-01");
        Participant notified = aParticipant()
                .born("2005-01-01")
                .did(StepKind.NOTIFICATION, Pacea.PACEA, "2025-01-06")
                .entered(Pacea.PACEA, "2025-01-20");
        Participant delegated = jobseeker.entered(Ppae.PPAE, "2021-03-20");
        for (Participant participant : List.of(enrolled, signed, inGarantieJeunes, notified, delegated)) {
            wordings.hear(PARCOURS.statuses(participant.dossier(), day("2025-03-01")));
        }
        Participant refusing = enrolled.from("2020-12-01").refusing(Attributes.RESOURCES_OTHER);
        Participant earning = enrolled.from("2020-12-01").declaring(Attributes.RESOURCES_OTHER, euros("301"));
        Participant paid = enrolled.paidFor("2021-03", Pacea.ALLOCATION, "3000");
        Participant recent = enrolled.entered(Pacea.PACEA, "2026-01-05");
        Parcours own = forStructure("  pacea.plafond-annuel-structure: { values: ["
                + " { from: 2021-01-01, value: 1400, source: conseil, confidence: LOCAL } ] }\n");
        for (Participant participant : List.of(aParticipant(), inCej, refusing, earning, paid, recent)) {
            for (String month : List.of("2020-12", "2021-03", "2022-03", "2026-04")) {
                wordings.hear(own.allowance(participant.dossier(), "pacea", YearMonth.parse(month)));
            }
            wordings.hear(PARCOURS.allowance(participant.dossier(), "pacea", Year.of(2021)));
        }
    }

    private static void sayTheRegistration(Wordings wordings) {
        Participant young = aParticipant().born("2003-06-01");
        Participant since = young.from("2025-01-01").declaring(Attributes.JOBSEEKER_SINCE, day("2025-03-03"));
        Participant renewed =
                young.entered(Pacea.PACEA, "2023-02-01").exited(Pacea.PACEA, "2025-01-31", ExitReason.TERME);
        Participant unrecorded = young.entered(Pacea.PACEA, "2023-01-30");
        Participant pupil = young.from("2025-01-01").declaring(Attributes.ACTIVITY, "pupil");
        List<Participant> participants = new ArrayList<>(List.of(since, renewed, unrecorded, pupil));
        for (Attribute<Boolean> attribute :
                List.of(Attributes.REGISTERED, Attributes.RIGHT_TO_WORK, Attributes.REGULAR_STAY)) {
            Participant from2025 = young.from("2025-01-01");
            participants.add(from2025.declaring(attribute, true));
            participants.add(from2025.declaring(attribute, false));
            participants.add(from2025.refusing(attribute));
        }
        for (Participant participant : participants) {
            for (String on : List.of("2025-01-31", "2025-02-01", "2025-03-03")) {
                wordings.hear(PARCOURS.diagnose(participant.dossier(), day(on)));
            }
        }
        Participant summoned =
                young.entered(Pacea.PACEA, "2025-06-02").did(StepKind.CONVOCATION, Pacea.PACEA, "2025-06-10");
        wordings.hear(PARCOURS.statuses(summoned.dossier(), day("2025-07-01")));
        wordings.hear(
                PARCOURS.statuses(renewed.entered(Pacea.PACEA, "2025-02-01").dossier(), day("2025-03-01")));
    }

    private static void sayTheEngagement(Wordings wordings) {
        DispositifId contract = ContratEngagement.CONTRAT_ENGAGEMENT;
        Participant young = aParticipant().born("2003-06-01");
        Participant from2025 = young.from("2025-01-01");
        for (Participant participant : List.of(
                from2025.declaring(Attributes.BENEFITS, Set.of("rsa")),
                from2025.refusing(Attributes.BENEFITS),
                young.entered(Pacea.PACEA, "2025-01-06"))) {
            wordings.hear(PARCOURS.diagnose(participant.dossier(), day("2025-03-03")));
        }
        Participant entered = young.entered(contract, "2025-04-07");
        Participant reoriented = entered.did(StepKind.NOTIFICATION, contract, "2025-04-07")
                .signed(contract, "2025-04-14", "2026-04-13")
                .did(StepKind.NOTIFICATION, contract, "2025-05-05");
        Participant converted = young.entered(Ppae.PPAE, "2024-02-01").entered(contract, "2025-04-07");
        for (Participant participant :
                List.of(entered, reoriented, converted, entered.entered(Suite.CEJ, "2025-05-05"))) {
            wordings.hear(PARCOURS.statuses(participant.dossier(), day("2025-05-12")));
        }
    }

    private static void saySanctions(Wordings wordings) {
        Participant signed = aParticipant()
                .born("2003-06-01")
                .signed(Pacea.PACEA, "2025-05-05", "2026-12-31")
                .entered(Pacea.PACEA, "2025-05-05");
        for (String ground : List.of("manquement", "refus-offre", "fraude", "activite-breve")) {
            Step sanction = Step.builder(day("2025-07-08"), StepKind.SANCTION)
                    .by(Pacea.PACEA)
                    .value(Sanctions.GROUND, ground)
                    .build();
            Step said = sanction.toBuilder()
                    .value(Sanctions.RATE, euros("40"))
                    .value(Sanctions.MONTHS, 1)
                    .build();
            Step again = Step.builder(day("2025-08-08"), StepKind.SANCTION)
                    .by(Pacea.PACEA)
                    .value(Sanctions.GROUND, ground)
                    .value(Sanctions.RATE, euros("40"))
                    .value(Sanctions.MONTHS, 1)
                    .build();
            for (Participant participant :
                    List.of(signed.with(sanction), signed.with(said), signed.with(said, again))) {
                for (String month : List.of("2025-07", "2025-08", "2025-09")) {
                    wordings.hear(PARCOURS.allowance(participant.dossier(), "pacea", YearMonth.parse(month)));
                }
            }
        }
    }
}

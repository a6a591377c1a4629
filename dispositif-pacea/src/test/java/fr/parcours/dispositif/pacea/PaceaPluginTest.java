package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Suite.PARCOURS;
import static fr.parcours.dispositif.pacea.Suite.forStructure;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Unverified;
import fr.parcours.testkit.Wordings;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class PaceaPluginTest {
    @Test
    void itAssembles() {
        assertThat(PARCOURS.plugins())
                .extracting(plugin -> plugin.descriptor().id())
                .containsExactly("pacea");
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("pacea", "ppae");
        assertThat(PARCOURS.chapters())
                .extracting(chapter -> chapter.value().id())
                .containsExactly("cotraitance", "pacea");
        assertThat(PARCOURS.vocabulary().aid("allocation-pacea")).contains(Pacea.ALLOCATION);
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(PaceaPlugin.class);
    }

    @Test
    void onlyTheAmountOf2026IsUnverified() {
        assertThat(Unverified.values(PARCOURS)).containsExactly("pacea.cej-taux-plein 2026-04-01");
    }

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Wordings wordings = Wordings.of(PaceaPlugin.class, "pacea");
        sayEverything(wordings);
        wordings.areAllSaidBut();
    }

    private static void sayEverything(Wordings wordings) {
        Participant enrolled = aParticipant().born("2000-01-01").entered(Pacea.PACEA, "2021-01-04");
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
        Participant refusing = enrolled.from("2021-01-01").refusing(Attributes.RESOURCES_OTHER);
        Participant earning = enrolled.from("2021-01-01").declaring(Attributes.RESOURCES_OTHER, euros("301"));
        Participant paid = enrolled.paidFor("2021-03", Pacea.ALLOCATION, "3000");
        Participant recent = enrolled.entered(Pacea.PACEA, "2026-01-05");
        Parcours own = forStructure("  pacea.plafond-annuel-structure: { values: ["
                + " { from: 2021-01-01, value: 1400, source: conseil, confidence: LOCAL } ] }\n");
        for (Participant participant : List.of(aParticipant(), inCej, refusing, earning, paid, recent)) {
            for (String month : List.of("2021-03", "2022-03", "2026-04")) {
                wordings.hear(own.allowance(participant.dossier(), "pacea", YearMonth.parse(month)));
            }
            wordings.hear(PARCOURS.allowance(participant.dossier(), "pacea", Year.of(2021)));
        }
    }
}

package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Pacea.PACEA;
import static fr.parcours.dispositif.pacea.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Structures;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "24 mois consécutifs" (R5131-11, then R5131-13), when a PACEA follows another. */
class ConsecutiveTest {
    private static final Parcours ANEW =
            Parcours.of(List.of(new PaceaPlugin()), Structures.choosing("pacea.renouvellement", "repart"));
    private static final Participant FIRST = aParticipant()
            .born("2002-01-01")
            .entered(PACEA, "2020-01-15")
            .exited(PACEA, "2021-06-30", ExitReason.TERME);

    @ParameterizedTest
    @CsvSource({
        // the first one ended on 2021-06-30: renewed that day, the next day, with one day between them
        "2021-06-30, 2022-01-14",
        "2021-07-01, 2022-01-14",
        "2021-07-02, 2023-07-01"
    })
    void monthsAddUpWithoutADayBetween(String entry, String last) {
        assertThat(end(PARCOURS, FIRST.entered(PACEA, entry), "2021-09-01").lastDay())
                .isEqualTo(day(last));
    }

    @ParameterizedTest
    @CsvSource({"2021-06-30, 2023-06-29", "2021-07-01, 2023-06-30", "2021-07-02, 2023-07-01"})
    void aStructureMayCountThemAnew(String entry, String last) {
        assertThat(end(ANEW, FIRST.entered(PACEA, entry), "2021-09-01").lastDay())
                .isEqualTo(day(last));
        assertThat(judge(ANEW, FIRST, "2022-01-15").verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void renewalsAddUpOneAfterTheOther() {
        Participant third = FIRST.entered(PACEA, "2021-07-01")
                .exited(PACEA, "2021-10-31", ExitReason.TERME)
                .entered(PACEA, "2021-11-01");
        assertThat(end(PARCOURS, third, "2021-12-01").lastDay()).isEqualTo(day("2022-01-14"));
    }

    @Test
    void theEndSaysFromWhichPaceaAndByWhoseChoice() {
        DerivedEnd end = end(PARCOURS, FIRST.entered(PACEA, "2021-07-01"), "2021-09-01");
        assertThat(end.pieces())
                .filteredOn(piece -> piece.kind() == DerivedEnd.Kind.CAP)
                .singleElement()
                .satisfies(piece -> {
                    assertThat(piece.explanation().in(Locale.FRENCH))
                            .isEqualTo("24 mois consécutifs au plus, à partir du PACEA commencé le 15 janvier 2020 que"
                                    + " celui-ci suit sans un jour d’intervalle");
                    assertThat(piece.explanation().parameters())
                            .extracting(ParameterValue::parameter)
                            .containsExactly("pacea.duree-maximale", "pacea.renouvellement");
                });
    }

    @ParameterizedTest
    @CsvSource({
        // 24 months from 2020-01-15, the last day, and one without any PACEA
        "2022-01-14, 2022-01-14, SATISFIED",
        "2022-01-14, 2022-01-15, REFUSED",
        "2022-01-14, 2022-01-16, SATISFIED",
        // an exit after the months are over
        "2022-01-15, 2022-01-16, REFUSED",
        "2022-01-13, 2022-01-14, SATISFIED"
    })
    void nothingFollowsTheMonthsWithoutADayBetween(String exit, String entry, Verdict expected) {
        Participant participant =
                aParticipant().born("2002-01-01").entered(PACEA, "2020-01-15").exited(PACEA, exit, ExitReason.TERME);
        assertThat(judge(PARCOURS, participant, entry).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // no exit was recorded: the last day of the months, the next day, the one after
        "2022-01-14, REFUSED, diagnosis.not-enrolled",
        "2022-01-15, REFUSED, pacea.mois-consecutifs",
        "2022-01-16, SATISFIED,"
    })
    void anExitNeverRecordedChangesNothing(String entry, Verdict expected, String reason) {
        Participant participant = aParticipant().born("2002-01-01").entered(PACEA, "2020-01-15");
        Finding finding = judge(PARCOURS, participant, entry);
        assertThat(finding.verdict()).isEqualTo(expected);
        if (reason != null) {
            assertThat(finding.reasons()).extracting(Finding::rule).containsExactly(reason);
        }
    }

    @Test
    void anEntryThatFollowsTheMonthsIsNamedByTheCheck() {
        Participant participant = aParticipant()
                .born("2002-01-01")
                .entered(PACEA, "2020-01-15")
                .exited(PACEA, "2022-01-14", ExitReason.TERME)
                .entered(PACEA, "2022-01-15");
        assertThat(PARCOURS.coherence().check(participant.dossier()))
                .extracting(problem -> problem.id())
                .containsExactly("COHERENCE-112");
    }

    @Test
    void aGarantieJeunesBegunBeforeTheRenewalExtendsItStill() {
        Participant participant =
                FIRST.entered(Suite.GARANTIE_JEUNES, "2021-06-01").entered(PACEA, "2021-07-01");
        assertThat(end(PARCOURS, participant, "2021-09-01").lastDay()).isEqualTo(day("2022-05-31"));
    }

    @Test
    void explanations() {
        Participant over = aParticipant()
                .born("2002-01-01")
                .entered(PACEA, "2020-01-15")
                .exited(PACEA, "2022-01-14", ExitReason.TERME);
        ExplanationText.matches(getClass(), "pacea-months-over", judge(PARCOURS, over, "2022-01-15"));
        ExplanationText.matches(getClass(), "pacea-months-remain", judge(PARCOURS, FIRST, "2021-07-01"));
    }

    private static Finding judge(Parcours parcours, Participant participant, String on) {
        return parcours.diagnose(participant.dossier(), day(on)).of("pacea").explanation();
    }

    private static DerivedEnd end(Parcours parcours, Participant participant, String on) {
        LocalDate day = day(on);
        return parcours.status(participant.dossier(), "pacea", day).end().orElseThrow();
    }
}

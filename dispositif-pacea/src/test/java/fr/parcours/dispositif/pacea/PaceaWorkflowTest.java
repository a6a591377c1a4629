package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Pacea.PACEA;
import static fr.parcours.dispositif.pacea.Suite.GARANTIE_JEUNES;
import static fr.parcours.dispositif.pacea.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.testkit.Participant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceaWorkflowTest {
    private static final Participant ENTERED = aParticipant().born("2000-01-01").entered(PACEA, "2020-01-15");

    @Test
    void aPaceaLastsTwentyFourMonthsAtMost() {
        assertThat(end(ENTERED, "2020-06-01").lastDay()).isEqualTo(day("2022-01-14"));
        assertThat(end(aParticipant().entered(PACEA, "2020-01-15"), "2020-06-01")
                        .lastDay())
                .isEqualTo(day("2022-01-14"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-28, 2022-02-27",
        "2020-02-29, 2022-02-28", // the month has no 29th
        "2024-02-29, 2026-02-28",
        "2020-03-01, 2022-02-28",
        "2020-01-31, 2022-01-30"
    })
    void monthsAreMonths(String entry, String last) {
        assertThat(end(aParticipant().entered(PACEA, entry), entry).lastDay()).isEqualTo(day(last));
    }

    @ParameterizedTest
    @CsvSource({"2020-01-15, R5131-11", "2022-02-28, R5131-11", "2022-03-01, R5131-13"})
    void theLimitCitesTheArticleOfTheEntry(String entry, String article) {
        DerivedEnd end = end(aParticipant().entered(PACEA, entry), entry);
        assertThat(end.pieces())
                .filteredOn(piece -> piece.kind() == DerivedEnd.Kind.CAP)
                .flatExtracting(piece -> piece.explanation().parameters())
                .extracting(ParameterValue::source)
                .containsExactly(article);
    }

    @ParameterizedTest
    @CsvSource({
        // 26th birthday the day after the 24 months, the day after that, the last day
        "1996-01-14, 2022-01-13",
        "1996-01-15, 2022-01-14",
        "1996-01-16, 2022-01-14",
        "1996-02-29, 2022-01-14",
        "1995-06-01, 2021-05-31"
    })
    void theDayBeforeThe26thBirthdayLimitsIt(String birthDate, String last) {
        assertThat(end(aParticipant().born(birthDate).entered(PACEA, "2020-01-15"), "2020-06-01")
                        .lastDay())
                .isEqualTo(day(last));
    }

    @Test
    void aBirthdayOf29FebruaryComesOnFirstMarch() {
        Participant participant = aParticipant().born("1996-02-29").entered(PACEA, "2021-06-01");
        assertThat(end(participant, "2021-06-01").lastDay()).isEqualTo(day("2022-02-28"));
    }

    @Test
    void theContractHasATermOfItsOwnThatAnAmendmentMoves() {
        Participant signed = ENTERED.signed(PACEA, "2020-01-10", "2021-01-14");
        assertThat(end(signed, "2020-06-01").lastDay()).isEqualTo(day("2021-01-14"));
        Participant amended = signed.signed(PACEA, "2021-01-05", "2021-07-14");
        assertThat(end(amended, "2021-02-01").lastDay()).isEqualTo(day("2021-07-14"));
        assertThat(end(amended, "2020-06-01").lastDay()).isEqualTo(day("2021-01-14"));
    }

    @Test
    void anExtensionPassesTheTermButNotTheTwentyFourMonths() {
        Participant signed = ENTERED.signed(PACEA, "2020-01-10", "2021-01-14");
        assertThat(end(signed.extended(PACEA, "2021-01-04", "2021-09-30"), "2021-02-01")
                        .lastDay())
                .isEqualTo(day("2021-09-30"));
        assertThat(end(signed.extended(PACEA, "2021-01-04", "2022-01-14"), "2021-02-01")
                        .lastDay())
                .isEqualTo(day("2022-01-14"));
        assertThat(end(signed.extended(PACEA, "2021-01-04", "2022-01-15"), "2021-02-01")
                        .lastDay())
                .isEqualTo(day("2022-01-14"));
    }

    @Test
    void aSuspensionPushesNothing() {
        Participant suspended =
                ENTERED.signed(PACEA, "2020-01-10", "2021-01-14").suspended(PACEA, "2020-05-01", "2020-06-30");
        assertThat(end(suspended, "2020-09-01").lastDay()).isEqualTo(day("2021-01-14"));
        assertThat(PARCOURS.status(suspended.dossier(), "pacea", day("2020-06-30"))
                        .state())
                .isEqualTo(PathwayStatus.State.SUSPENDED);
    }

    @Test
    void theEndIsExplainedPieceByPiece() {
        Participant participant = aParticipant()
                .born("1995-12-10")
                .entered(PACEA, "2020-01-15")
                .signed(PACEA, "2020-01-10", "2021-01-14")
                .extended(PACEA, "2021-01-04", "2022-06-30");
        assertThat(end(participant, "2021-02-01").pieces())
                .extracting(piece -> piece.kind() + " " + piece.lastDay() + (piece.decides() ? " decides: " : ": ")
                        + piece.explanation().in(Locale.FRENCH))
                .containsExactly(
                        "TERM 2021-01-14: terme du contrat signé le 10 janvier 2020",
                        "EXTENSION 2022-06-30: prolongation accordée jusqu’au 30 juin 2022",
                        "CAP 2022-01-14: 24 mois au plus, à partir de l’entrée du 15 janvier 2020",
                        "LIMIT 2021-12-09 decides: veille du 26e anniversaire, le 10 décembre 2021");
    }

    @ParameterizedTest
    @CsvSource({
        // begun during the PACEA, still running: its own twelve months
        "2021-06-01, , 2022-05-31",
        // begun on the last day of the 24 months, or on the day after
        "2022-01-14, , 2023-01-13",
        "2022-01-15, , 2022-01-14",
        // begun on the day of entry, or before
        "2020-01-15, 2022-03-31, 2022-03-31",
        "2020-01-14, 2022-03-31, 2022-01-14",
        // over: its real end
        "2021-06-01, 2022-03-31, 2022-03-31",
        "2021-06-01, 2021-12-31, 2022-01-14"
    })
    void aGarantieJeunesBegunDuringItExtendsIt(String start, String exit, String last) {
        Participant participant = ENTERED.entered(GARANTIE_JEUNES, start);
        participant = exit == null ? participant : participant.exited(GARANTIE_JEUNES, exit, ExitReason.TERME);
        assertThat(end(participant, "2022-06-01").lastDay()).isEqualTo(day(last));
    }

    @Test
    void theExtensionOfAGarantieJeunesCounts() {
        Participant participant =
                ENTERED.entered(GARANTIE_JEUNES, "2021-06-01").extended(GARANTIE_JEUNES, "2022-05-01", "2022-10-31");
        assertThat(end(participant, "2022-04-30").lastDay()).isEqualTo(day("2022-05-31"));
        assertThat(end(participant, "2022-05-01").lastDay()).isEqualTo(day("2022-10-31"));
    }

    @Test
    void anExtensionOfAnotherEnrolmentIsNotThatOfTheGarantieJeunes() {
        Participant alone = ENTERED.entered(GARANTIE_JEUNES, "2021-06-01");
        Participant beside = alone.entered(Suite.CEJ, "2021-06-01").extended(Suite.CEJ, "2022-05-01", "2023-10-31");

        assertThat(end(beside, "2022-06-01").lastDay())
                .isEqualTo(end(alone, "2022-06-01").lastDay());
    }

    @ParameterizedTest
    @CsvSource({"2022-02-27, 2023-02-26", "2022-02-28, 2023-02-27", "2022-03-01, 2022-03-14"})
    void aGarantieJeunesExtendsUntilFebruary2022(String start, String last) {
        Participant participant =
                aParticipant().born("2000-01-01").entered(PACEA, "2020-03-15").entered(GARANTIE_JEUNES, start);
        assertThat(end(participant, "2022-03-10").lastDay()).isEqualTo(day(last));
    }

    @Test
    void aGarantieJeunesExtendsTheTermOfTheContractToo() {
        Participant participant =
                ENTERED.signed(PACEA, "2020-01-10", "2020-12-31").entered(GARANTIE_JEUNES, "2020-06-01");
        assertThat(end(participant, "2020-06-01").lastDay()).isEqualTo(day("2021-05-31"));
    }

    @Test
    void aGarantieJeunesDoesNotPassThe26thBirthday() {
        Participant participant =
                aParticipant().born("1996-03-01").entered(PACEA, "2020-01-15").entered(GARANTIE_JEUNES, "2021-06-01");
        assertThat(end(participant, "2022-01-01").lastDay()).isEqualTo(day("2022-02-28"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-31, 2021-02-28, R5131-10",
        "2021-02-10, 2021-03-10, R5131-10",
        "2022-03-01, 2022-04-01, R5131-12"
    })
    void theContractIsSignedWithinAMonthOfTheDiagnostic(String diagnostic, String by, String article) {
        Participant participant =
                aParticipant().did(StepKind.DIAGNOSTIC, PACEA, diagnostic).entered(PACEA, diagnostic);
        Due due = due(participant, "pacea.signature", diagnostic);
        assertThat(due.by()).isEqualTo(day(by));
        assertThat(due.sources()).containsExactly(article);
        assertThat(due.state(day(by).minusDays(1))).isEqualTo(Due.State.DUE);
        assertThat(due.state(day(by))).isEqualTo(Due.State.DUE);
        assertThat(due.state(day(by).plusDays(1))).isEqualTo(Due.State.LATE);
    }

    @Test
    void from2025TheDelayRunsFromTheNotifiedOrientation() {
        Participant participant = aParticipant()
                .did(StepKind.NOTIFICATION, PACEA, "2024-12-12")
                .did(StepKind.DIAGNOSTIC, PACEA, "2024-12-20");
        Due before = due(participant.entered(PACEA, "2024-12-31"), "pacea.signature", "2025-01-05");
        assertThat(before.by()).isEqualTo(day("2025-01-20"));
        assertThat(before.sources()).containsExactly("R5131-12");
        assertThat(before.what().in(Locale.FRENCH))
                .isEqualTo("Signature du contrat, 1 mois au plus après le diagnostic du 20 décembre 2024");
        Due after = due(participant.entered(PACEA, "2025-01-01"), "pacea.signature", "2025-01-05");
        assertThat(after.by()).isEqualTo(day("2025-01-12"));
        assertThat(after.sources()).containsExactly("D5411-14-1");
        assertThat(after.what().in(Locale.FRENCH))
                .isEqualTo(
                        "Signature du contrat, 1 mois au plus après la notification de l’orientation du 12 décembre 2024");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-27, 2025-03-27",
        "2025-01-31, 2025-02-28", // February has no 31st
        "2025-02-28, 2025-03-28"
    })
    void theContractIsSignedWithinAMonthOfTheNotifiedOrientation(String notified, String by) {
        Participant participant = aParticipant()
                .did(StepKind.DECISION, PACEA, "2025-01-06")
                .did(StepKind.NOTIFICATION, PACEA, notified)
                .entered(PACEA, notified);
        Due due = due(participant, "pacea.signature", notified);
        assertThat(due.by()).isEqualTo(day(by));
        assertThat(due.state(day(by).minusDays(1))).isEqualTo(Due.State.DUE);
        assertThat(due.state(day(by))).isEqualTo(Due.State.DUE);
        assertThat(due.state(day(by).plusDays(1))).isEqualTo(Due.State.LATE);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-01, R5131-8, 'Diagnostic, avant l’entrée du 1er mars 2021'",
        "2022-02-28, R5131-8, 'Diagnostic, avant l’entrée du 28 février 2022'",
        "2022-03-01, R5131-10, 'Diagnostic, avant l’entrée du 1er mars 2022'",
        "2024-12-31, R5131-10, 'Diagnostic, avant l’entrée du 31 décembre 2024'",
        "2025-01-01, L5411-5-2, 'Diagnostic global de la situation, avant l’entrée du 1er janvier 2025'",
        "2025-01-02, L5411-5-2, 'Diagnostic global de la situation, avant l’entrée du 2 janvier 2025'"
    })
    void aDiagnosticComesBeforeTheEntry(String entry, String article, String what) {
        Due due = due(aParticipant().entered(PACEA, entry), "pacea.diagnostic", entry);
        assertThat(due.by()).isEqualTo(day(entry));
        assertThat(due.sources()).containsExactly("L5131-4", article);
        assertThat(due.what().in(Locale.FRENCH)).isEqualTo(what);
        Participant diagnosed =
                aParticipant().did(StepKind.DIAGNOSTIC, PACEA, entry).entered(PACEA, entry);
        assertThat(due(diagnosed, "pacea.diagnostic", entry).metOn()).contains(day(entry));
    }

    @Test
    void withoutDiagnosticTheContractIsSignedBeforeTheEntry() {
        Due due = due(aParticipant().entered(PACEA, "2021-02-03"), "pacea.signature", "2021-02-10");
        assertThat(due.by()).isEqualTo(day("2021-02-03"));
        assertThat(due.sources()).containsExactly("L5131-4", "R5131-10");
        assertThat(due.state(day("2021-02-10"))).isEqualTo(Due.State.LATE);
    }

    @Test
    void aSignatureMeetsIt() {
        Participant participant = aParticipant()
                .did(StepKind.DIAGNOSTIC, PACEA, "2021-01-20")
                .did(StepKind.SIGNATURE, PACEA, "2021-02-01")
                .entered(PACEA, "2021-02-03");
        assertThat(due(participant, "pacea.signature", "2021-02-10").metOn()).contains(day("2021-02-01"));
    }

    @Test
    void aSignatureForAnotherDispositifDoesNotMeetIt() {
        Participant participant = aParticipant()
                .did(StepKind.DIAGNOSTIC, PACEA, "2021-01-20")
                .did(StepKind.SIGNATURE, Ppae.PPAE, "2021-02-01")
                .entered(PACEA, "2021-02-03");
        assertThat(due(participant, "pacea.signature", "2021-02-10").metOn()).isEmpty();
    }

    @Test
    void aSecondEnrolmentNeedsItsOwnContract() {
        Participant participant = aParticipant()
                .did(StepKind.SIGNATURE, PACEA, "2019-01-07")
                .entered(PACEA, "2019-01-07")
                .exited(PACEA, "2019-06-30", ExitReason.TERME)
                .did(StepKind.DIAGNOSTIC, PACEA, "2021-01-20")
                .entered(PACEA, "2021-02-03");
        Due due = due(participant, "pacea.signature", "2021-02-10");
        assertThat(due.by()).isEqualTo(day("2021-02-20"));
        assertThat(due.metOn()).isEmpty();
        assertThat(due(participant, "pacea.signature", "2019-06-30").metOn()).contains(day("2019-01-07"));
    }

    @Test
    void theFirstPhaseBeginsWithinAMonthOfTheSignature() {
        Participant signed =
                aParticipant().did(StepKind.SIGNATURE, PACEA, "2021-01-31").entered(PACEA, "2021-02-01");
        Due due = due(signed, "pacea.premiere-phase", "2021-02-10");
        assertThat(due.by()).isEqualTo(day("2021-02-28"));
        assertThat(due.sources()).containsExactly("R5131-10");
        assertThat(due.state(day("2021-02-28"))).isEqualTo(Due.State.DUE);
        assertThat(due.state(day("2021-03-01"))).isEqualTo(Due.State.LATE);
        assertThat(due(signed.began(PACEA, PhaseId.ACCOMPAGNEMENT, "2021-02-08"), "pacea.premiere-phase", "2021-02-10")
                        .metOn())
                .contains(day("2021-02-08"));
        Due unsigned = due(aParticipant().entered(PACEA, "2022-03-01"), "pacea.premiere-phase", "2022-03-10");
        assertThat(unsigned.by()).isEqualTo(day("2022-04-01"));
        assertThat(unsigned.sources()).containsExactly("R5131-12");
        assertThat(unsigned.what().in(Locale.FRENCH))
                .isEqualTo("Début de la première phase, 1 mois au plus après l’entrée du 1er mars 2022");
    }

    @Test
    void aPhaseIsEvaluatedAtItsPlannedEnd() {
        Participant participant = ENTERED.began(PACEA, PhaseId.ACCOMPAGNEMENT, "2020-01-20", "2020-04-30");
        Due due = due(participant, "pacea.evaluation", "2020-02-01");
        assertThat(due.by()).isEqualTo(day("2020-04-30"));
        assertThat(due.sources()).containsExactly("R5131-9");
        assertThat(due.state(day("2020-04-30"))).isEqualTo(Due.State.DUE);
        assertThat(due.state(day("2020-05-01"))).isEqualTo(Due.State.LATE);
        Participant evaluated = participant.did(StepKind.EVALUATION, PACEA, "2020-05-04");
        assertThat(due(evaluated, "pacea.evaluation", "2020-05-04").metOn()).contains(day("2020-05-04"));
        assertThat(due(evaluated, "pacea.evaluation", "2020-05-04").state(day("2020-05-03")))
                .isEqualTo(Due.State.LATE);
    }

    @ParameterizedTest
    @CsvSource({"2022-02-28, R5131-9", "2022-03-01, R5131-11", "2022-03-02, R5131-11"})
    void theEvaluationCitesTheArticleOfThePhaseEnd(String until, String article) {
        Participant participant =
                aParticipant().entered(PACEA, "2022-01-10").began(PACEA, PhaseId.SUIVI, "2022-01-10", until);
        assertThat(due(participant, "pacea.evaluation", "2022-01-20").sources()).containsExactly(article);
    }

    @Test
    void aPhaseWithoutPlannedEndIsEvaluatedWhenTheNextOneBeginsOrAtTheExit() {
        Participant running = ENTERED.began(PACEA, PhaseId.ACCOMPAGNEMENT, "2020-01-20");
        assertThat(dues(running, "pacea.evaluation", "2020-03-01")).isEmpty();
        Participant next = running.began(PACEA, PhaseId.AUTONOMIE, "2020-04-01");
        assertThat(dues(next, "pacea.evaluation", "2020-04-01"))
                .extracting(Due::by)
                .containsExactly(day("2020-03-31"));
        assertThat(dues(next.exited(PACEA, "2020-06-15", ExitReason.TERME), "pacea.evaluation", "2020-06-15"))
                .extracting(Due::by)
                .containsExactly(day("2020-03-31"), day("2020-06-15"));
    }

    @Test
    void aPhaseCutShortIsEvaluatedAtItsRealEnd() {
        Participant participant = ENTERED.began(PACEA, PhaseId.ACCOMPAGNEMENT, "2020-01-20", "2020-06-30")
                .began(PACEA, PhaseId.AUTONOMIE, "2020-04-01", "2020-12-31")
                .exited(PACEA, "2020-09-15", ExitReason.TERME);
        assertThat(dues(participant, "pacea.evaluation", "2020-09-15"))
                .extracting(Due::by)
                .containsExactly(day("2020-03-31"), day("2020-09-15"));
    }

    @Test
    void anEvaluationServesOnePhase() {
        Participant phases = ENTERED.began(PACEA, PhaseId.ACCOMPAGNEMENT, "2020-01-20", "2020-03-31")
                .began(PACEA, PhaseId.AUTONOMIE, "2020-04-01", "2020-06-30")
                .did(StepKind.EVALUATION, PACEA, "2020-04-10");
        assertThat(dues(phases, "pacea.evaluation", "2020-07-31"))
                .extracting(Due::metOn)
                .containsExactly(Optional.of(day("2020-04-10")), Optional.empty());
        assertThat(dues(phases.did(StepKind.EVALUATION, PACEA, "2020-06-29"), "pacea.evaluation", "2020-07-31"))
                .extracting(Due::metOn)
                .containsExactly(Optional.of(day("2020-04-10")), Optional.of(day("2020-06-29")));
    }

    @Test
    void theExitIsDueOnTheDerivedEnd() {
        Due due = due(ENTERED, "pacea.sortie", "2022-01-15");
        assertThat(due.by()).isEqualTo(day("2022-01-14"));
        assertThat(due.state(day("2022-01-15"))).isEqualTo(Due.State.LATE);
        assertThat(PARCOURS.status(ENTERED.dossier(), "pacea", day("2022-01-15"))
                        .state())
                .isEqualTo(PathwayStatus.State.OPEN);
    }

    @Test
    void theLawOrdersNoPhase() {
        List<PhaseId> phases = List.of(PhaseId.ACCOMPAGNEMENT, PhaseId.AUTONOMIE, PhaseId.SUIVI);
        assertThat(workflow().phases()).containsExactlyElementsOf(phases);
        for (PhaseId from : phases) {
            assertThat(workflow().allows(Optional.empty(), from)).isTrue();
            assertThat(phases).allMatch(to -> workflow().allows(Optional.of(from), to));
        }
        assertThat(workflow().allows(Optional.empty(), PhaseId.DIAGNOSTIC)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "autonomie, POSITIVE",
        "emploi, POSITIVE",
        "formation, POSITIVE",
        "limite-age, NEUTRAL",
        "demenagement, NEUTRAL",
        "demande, NEGATIVE",
        "terme, NEGATIVE",
        "non-respect, NEGATIVE"
    })
    void anExitReasonHasANature(String reason, ExitNature nature) {
        assertThat(workflow().nature(ExitReason.of(reason, reason))).contains(nature);
    }

    @ParameterizedTest
    @ValueSource(strings = {"non-respect", "abandon"})
    void aBreachEndsAPaceaUntil2024(String reason) {
        ExitReason breach = ExitReason.of(reason, reason);
        assertThat(workflow().allows(breach, day("2016-12-31"))).isFalse();
        assertThat(workflow().allows(breach, day("2017-01-01"))).isTrue();
        assertThat(workflow().allows(breach, day("2024-12-30"))).isTrue();
        assertThat(workflow().allows(breach, day("2024-12-31"))).isTrue();
        assertThat(workflow().allows(breach, day("2025-01-01"))).isFalse();
    }

    @Test
    void beingStruckOffEndsAPaceaFrom2025() {
        assertThat(workflow().nature(Registration.STRUCK_OFF)).contains(ExitNature.NEGATIVE);
        assertThat(workflow().allows(Registration.STRUCK_OFF, day("2024-12-31")))
                .isFalse();
        assertThat(workflow().allows(Registration.STRUCK_OFF, day("2025-01-01")))
                .isTrue();
        assertThat(workflow().allows(Registration.STRUCK_OFF, day("2025-01-02")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"autonomie", "limite-age", "demande", "terme", "emploi-durable", "deces"})
    void theOtherReasonsHoldInEveryPeriod(String reason) {
        for (String day : List.of("2017-01-01", "2022-02-28", "2022-03-01", "2024-12-31", "2025-01-01")) {
            assertThat(workflow().allows(ExitReason.of(reason, reason), day(day)))
                    .isTrue();
        }
        assertThat(workflow().allows(ExitReason.RETRAITE, day("2021-01-01"))).isFalse();
    }

    private static Workflow workflow() {
        return PARCOURS.dispositifs().stream()
                .map(owned -> owned.value())
                .filter(dispositif -> dispositif.id().equals(PACEA))
                .findFirst()
                .flatMap(dispositif -> dispositif.workflow())
                .orElseThrow();
    }

    private static DerivedEnd end(Participant participant, String on) {
        return PARCOURS.status(participant.dossier(), "pacea", day(on)).end().orElseThrow();
    }

    private static Due due(Participant participant, String id, String on) {
        return dues(participant, id, on).get(0);
    }

    private static List<Due> dues(Participant participant, String id, String on) {
        return PARCOURS.status(participant.dossier(), "pacea", day(on)).obligations().stream()
                .filter(due -> due.id().equals(id))
                .toList();
    }
}

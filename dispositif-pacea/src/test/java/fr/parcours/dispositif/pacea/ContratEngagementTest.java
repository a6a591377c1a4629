package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.ContratEngagement.CONTRAT_ENGAGEMENT;
import static fr.parcours.dispositif.pacea.Pacea.PACEA;
import static fr.parcours.dispositif.pacea.Suite.CEJ;
import static fr.parcours.dispositif.pacea.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.AgendaItem;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContratEngagementTest {
    private static final Participant YOUNG = aParticipant().born("2003-06-01");
    private static final Participant ENTERED = YOUNG.entered(CONTRAT_ENGAGEMENT, "2025-03-03");
    private static final Participant SIGNED = ENTERED.did(StepKind.SIGNATURE, CONTRAT_ENGAGEMENT, "2025-04-01");

    @Nested
    class Public {
        @ParameterizedTest
        @CsvSource({"2024-12-31, REFUSED", "2025-01-01, SATISFIED", "2025-01-02, SATISFIED"})
        void itExistsFrom2025(String on, Verdict expected) {
            assertThat(judge(YOUNG, on).verdict()).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({
            "2009-03-15, 2025-03-14, REFUSED",
            "2009-03-15, 2025-03-15, SATISFIED",
            "2009-03-15, 2025-03-16, SATISFIED",
            "1999-03-15, 2025-03-14, SATISFIED",
            "1999-03-15, 2025-03-15, REFUSED",
            "1999-03-15, 2025-03-16, REFUSED"
        })
        void itIsForTheYoungFrom16To25(String birthDate, String on, Verdict expected) {
            assertThat(judge(aParticipant().born(birthDate), on).verdict()).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({
            // open until 2025-09-30, the last day in it
            "2025-03-02, SATISFIED",
            "2025-03-03, REFUSED",
            "2025-09-29, REFUSED",
            "2025-09-30, SATISFIED",
            "2025-10-01, SATISFIED"
        })
        void anOpenCejOrPaceaIsTheContract(String on, Verdict expected) {
            for (DispositifId other : List.of(CEJ, PACEA)) {
                Participant participant =
                        YOUNG.entered(other, "2025-03-03").exited(other, "2025-09-30", ExitReason.TERME);
                assertThat(judge(participant, on).verdict()).isEqualTo(expected);
            }
        }

        @Test
        void itDoesNotRefuseAPacea() {
            assertThat(PARCOURS.diagnose(ENTERED.dossier(), day("2025-04-01"))
                            .of("pacea")
                            .verdict())
                    .isEqualTo(Verdict.SATISFIED);
        }

        @Test
        void theDepartementOrientsTheBeneficiariesOfTheRsa() {
            Finding finding =
                    judge(YOUNG.from("2025-01-01").declaring(Attributes.BENEFITS, Set.of("rsa")), "2025-03-03");
            assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(finding.appraisal())
                    .extracting(appraisal -> appraisal.by().in(Locale.FRENCH))
                    .containsExactly("le conseil départemental");
            for (Set<String> others : List.of(Set.<String>of(), Set.of("rsa-dependant"), Set.of("aah"))) {
                assertThat(judge(YOUNG.from("2025-01-01").declaring(Attributes.BENEFITS, others), "2025-03-03")
                                .verdict())
                        .isEqualTo(Verdict.SATISFIED);
            }
        }

        @Test
        void benefitsNotKnownArePresumedToBeNone() {
            assertThat(judge(YOUNG, "2025-03-03").presumed()).contains("benefits");
            Finding refused = judge(YOUNG.from("2025-01-01").refusing(Attributes.BENEFITS), "2025-03-03");
            assertThat(refused.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(refused.missing()).contains(Attributes.BENEFITS);
        }

        @Test
        void anEntryWhileInACejIsNamedByTheCheck() {
            Participant both = YOUNG.entered(CEJ, "2025-02-03").entered(CONTRAT_ENGAGEMENT, "2025-03-03");
            assertThat(PARCOURS.coherence().check(both.dossier()))
                    .extracting(problem -> problem.id())
                    .containsExactly("COHERENCE-112");
            assertThat(PARCOURS.coherence().check(ENTERED.dossier())).isEmpty();
        }

        @Test
        void explanations() {
            ExplanationText.matches(ContratEngagementTest.class, "engagement-2025", judge(YOUNG, "2025-03-03"));
            ExplanationText.matches(
                    ContratEngagementTest.class,
                    "engagement-in-pacea",
                    judge(YOUNG.entered(PACEA, "2025-02-03"), "2025-03-03"));
            ExplanationText.matches(
                    ContratEngagementTest.class,
                    "engagement-rsa",
                    judge(YOUNG.from("2025-01-01").declaring(Attributes.BENEFITS, Set.of("rsa")), "2025-03-03"));
            ExplanationText.matches(ContratEngagementTest.class, "engagement-2024", judge(YOUNG, "2024-12-31"));
        }

        private static Finding judge(Participant participant, String on) {
            return PARCOURS.diagnose(participant.dossier(), day(on))
                    .of("contrat-engagement")
                    .explanation();
        }
    }

    @Nested
    class End {
        @ParameterizedTest
        @CsvSource({"1999-04-01, 2025-03-31", "1999-04-02, 2025-04-01", "2003-06-01, 2029-05-31"})
        void theDayBeforeThe26thBirthdayLimitsIt(String birthDate, String last) {
            Participant participant = aParticipant().born(birthDate).entered(CONTRAT_ENGAGEMENT, "2025-03-03");
            assertThat(end(participant, "2025-03-10").lastDay()).isEqualTo(day(last));
        }

        @ParameterizedTest
        @CsvSource({
            // the day of the entry in the contract, the next day, any other
            "2025-03-03, 2029-05-31",
            "2025-03-04, 2025-03-03",
            "2025-06-16, 2025-06-15"
        })
        void aCejOrAPaceaTakesItsPlace(String entry, String last) {
            for (DispositifId other : List.of(CEJ, PACEA)) {
                assertThat(end(ENTERED.entered(other, entry), "2025-09-01").lastDay())
                        .isEqualTo(day(last));
            }
        }

        @ParameterizedTest
        @CsvSource({"2025-06-15", "2025-06-16"})
        void anExitUpToTheDayOfTheOtherContractIsTheEnd(String exit) {
            Participant gone = ENTERED.exited(CONTRAT_ENGAGEMENT, exit, EngagementWorkflow.REORIENTATION)
                    .entered(CEJ, "2025-06-16");
            assertThat(end(gone, "2025-09-01").lastDay()).isEqualTo(day(exit));
        }

        @Test
        void theTermOfTheContractCountsWhereItSaysOne() {
            assertThat(end(ENTERED.signed(CONTRAT_ENGAGEMENT, "2025-03-10", "2026-03-09"), "2025-06-01")
                            .lastDay())
                    .isEqualTo(day("2026-03-09"));
        }

        @Test
        void nothingLimitsItWhileTheBirthDateIsNotKnown() {
            assertThat(status(aParticipant().entered(CONTRAT_ENGAGEMENT, "2025-03-03"), "2025-06-01")
                            .end())
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"emploi, POSITIVE", "reorientation, NEUTRAL", "radiation, NEGATIVE", "terme, NEGATIVE"})
        void anExitReasonHasANature(String reason, ExitNature nature) {
            assertThat(workflow().nature(ExitReason.named(reason))).contains(nature);
        }

        @Test
        void itsPhasesFollowEachOther() {
            assertThat(workflow().phases()).containsExactly(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI);
            assertThat(workflow().allows(Optional.empty(), PhaseId.SUIVI)).isFalse();
        }

        private static DerivedEnd end(Participant participant, String on) {
            return status(participant, on).end().orElseThrow();
        }

        private static Workflow workflow() {
            return PARCOURS.dispositifs().stream()
                    .map(owned -> owned.value())
                    .filter(dispositif -> dispositif.id().equals(CONTRAT_ENGAGEMENT))
                    .findFirst()
                    .flatMap(dispositif -> dispositif.workflow())
                    .orElseThrow();
        }
    }

    @Nested
    class Signature {
        @ParameterizedTest
        @CsvSource({
            "2025-03-03, 2025-04-03",
            "2025-01-31, 2025-02-28", // February has no 31st
            "2025-02-28, 2025-03-28"
        })
        void isDueWithinAMonthOfTheNotifiedOrientation(String notified, String by) {
            Participant participant = YOUNG.did(StepKind.DECISION, CONTRAT_ENGAGEMENT, "2025-01-06")
                    .did(StepKind.NOTIFICATION, CONTRAT_ENGAGEMENT, notified)
                    .entered(CONTRAT_ENGAGEMENT, notified);
            Due due = due(participant, "contrat-engagement.signature", notified);
            assertThat(due.by()).isEqualTo(day(by));
            assertThat(due.sources()).containsExactly("D5411-14-1");
            assertThat(due.state(day(by).minusDays(1))).isEqualTo(Due.State.DUE);
            assertThat(due.state(day(by))).isEqualTo(Due.State.DUE);
            assertThat(due.state(day(by).plusDays(1))).isEqualTo(Due.State.LATE);
        }

        @Test
        void isDueWithinAMonthOfTheEntryWhereNoNotificationIsRecorded() {
            Due due = due(ENTERED, "contrat-engagement.signature", "2025-03-10");
            assertThat(due.by()).isEqualTo(day("2025-04-03"));
            assertThat(due.what().in(Locale.FRENCH))
                    .isEqualTo("Signature du contrat, 1 mois au plus après l’entrée du 3 mars 2025");
        }

        @ParameterizedTest
        @CsvSource({
            // a reorientation before the signature opens a new month; on its last day, and after it
            "2025-03-20, 2025-04-20",
            "2025-04-03, 2025-05-03",
            "2025-04-04, 2025-05-04"
        })
        void aReorientationRestartsTheMonth(String reoriented, String by) {
            Participant participant = ENTERED.did(StepKind.NOTIFICATION, CONTRAT_ENGAGEMENT, "2025-03-03")
                    .did(StepKind.DECISION, CONTRAT_ENGAGEMENT, reoriented)
                    .did(StepKind.NOTIFICATION, CONTRAT_ENGAGEMENT, reoriented);
            assertThat(dues(participant, "contrat-engagement.signature", reoriented))
                    .singleElement()
                    .satisfies(due -> {
                        assertThat(due.by()).isEqualTo(day(by));
                        assertThat(due.sources()).containsExactly("D5411-14-2", "D5411-14-1");
                    });
            assertThat(dues(participant, "contrat-engagement.signature", "2025-03-10"))
                    .singleElement()
                    .satisfies(due -> assertThat(due.by()).isEqualTo(day("2025-04-03")));
        }

        @Test
        void aReorientationAfterTheSignatureAsksForAnotherContract() {
            Participant participant = ENTERED.did(StepKind.NOTIFICATION, CONTRAT_ENGAGEMENT, "2025-03-03")
                    .did(StepKind.SIGNATURE, CONTRAT_ENGAGEMENT, "2025-03-17")
                    .did(StepKind.NOTIFICATION, CONTRAT_ENGAGEMENT, "2025-09-01");
            assertThat(dues(participant, "contrat-engagement.signature", "2025-09-10"))
                    .extracting(Due::by, Due::metOn)
                    .containsExactly(
                            tuple(day("2025-04-03"), Optional.of(day("2025-03-17"))),
                            tuple(day("2025-10-01"), Optional.empty()));
        }

        @Test
        void theNotificationOfASanctionIsNoReorientation() {
            Participant participant = SIGNED.did(StepKind.SANCTION, CONTRAT_ENGAGEMENT, "2025-07-07")
                    .did(StepKind.NOTIFICATION, CONTRAT_ENGAGEMENT, "2025-07-09");
            assertThat(dues(participant, "contrat-engagement.signature", "2025-08-01"))
                    .singleElement()
                    .satisfies(due -> assertThat(due.metOn()).contains(day("2025-04-01")));
            Participant reoriented = participant
                    .did(StepKind.DECISION, CONTRAT_ENGAGEMENT, "2025-07-15")
                    .did(StepKind.NOTIFICATION, CONTRAT_ENGAGEMENT, "2025-07-16");
            assertThat(dues(reoriented, "contrat-engagement.signature", "2025-08-01"))
                    .extracting(Due::by)
                    .contains(day("2025-08-16"));
        }

        @Test
        void theNotificationOfADecisionAfterASummonsIsNoReorientation() {
            Participant spared = SIGNED.did(StepKind.CONVOCATION, CONTRAT_ENGAGEMENT, "2025-07-01")
                    .did(StepKind.DECISION, CONTRAT_ENGAGEMENT, "2025-07-15")
                    .did(StepKind.NOTIFICATION, CONTRAT_ENGAGEMENT, "2025-07-16");
            assertThat(dues(spared, "contrat-engagement.signature", "2025-08-01"))
                    .extracting(Due::by)
                    .containsExactly(day("2025-04-03"));
        }

        @Test
        void theDiagnosticGlobalComesBefore() {
            Due due = due(ENTERED, "contrat-engagement.diagnostic", "2025-03-10");
            assertThat(due.by()).isEqualTo(day("2025-04-03"));
            assertThat(due.sources()).containsExactly("L5411-5-2", "D5411-14-1");
            assertThat(due(SIGNED, "contrat-engagement.diagnostic", "2025-04-10")
                            .by())
                    .isEqualTo(day("2025-04-01"));
            assertThat(due(
                                    ENTERED.did(StepKind.DIAGNOSTIC, CONTRAT_ENGAGEMENT, "2025-02-20"),
                                    "contrat-engagement.diagnostic",
                                    "2025-03-10")
                            .metOn())
                    .contains(day("2025-02-20"));
        }
    }

    @Nested
    class ReasonableOffer {
        @ParameterizedTest
        @CsvSource({
            "2025-04-01, 2025-10-01",
            "2025-08-31, 2026-02-28", // February has no 31st
            "2025-09-01, 2026-03-01"
        })
        void isDefinedWithinSixMonthsOfTheSignature(String signed, String by) {
            Participant participant = ENTERED.did(StepKind.SIGNATURE, CONTRAT_ENGAGEMENT, signed);
            Due due = due(participant, "contrat-engagement.offre-raisonnable", signed);
            assertThat(due.by()).isEqualTo(day(by));
            assertThat(due.sources()).containsExactly("R5411-15-1");
            assertThat(due.state(day(by))).isEqualTo(Due.State.DUE);
            assertThat(due.state(day(by).plusDays(1))).isEqualTo(Due.State.LATE);
        }

        @ParameterizedTest
        @CsvSource({"2025-03-21, 0", "2025-03-22, 1", "2025-03-23, 1"})
        void isAskedOfContractsSignedSinceTheText(String signed, int dues) {
            Participant participant = ENTERED.did(StepKind.SIGNATURE, CONTRAT_ENGAGEMENT, signed);
            assertThat(dues(participant, "contrat-engagement.offre-raisonnable", "2025-04-10"))
                    .hasSize(dues);
        }

        @Test
        void isMetByItsStep() {
            Participant participant = SIGNED.did(EngagementWorkflow.OFFER, CONTRAT_ENGAGEMENT, "2025-06-02");
            assertThat(due(participant, "contrat-engagement.offre-raisonnable", "2025-06-10")
                            .metOn())
                    .contains(day("2025-06-02"));
            assertThat(dues(ENTERED, "contrat-engagement.offre-raisonnable", "2025-06-10"))
                    .isEmpty();
        }
    }

    @Nested
    class Activity {
        private static final String HOURS = "contrat-engagement.activite-hebdomadaire";

        @Test
        void isAskedOfWholeWeeksFromTheSignature() {
            // signed on a Tuesday: the first whole week begins on the next Monday
            assertThat(dues(SIGNED, HOURS, "2025-04-10").get(0).by()).isEqualTo(day("2025-04-13"));
            Participant onMonday = ENTERED.did(StepKind.SIGNATURE, CONTRAT_ENGAGEMENT, "2025-03-31");
            assertThat(dues(onMonday, HOURS, "2025-04-10").get(0).by()).isEqualTo(day("2025-04-06"));
            assertThat(dues(ENTERED, HOURS, "2025-04-10")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"14.75, false", "15, true", "15.25, true"})
        void asksForFifteenHoursValidated(String hours, boolean met) {
            Participant participant = SIGNED.with(hours("2025-04-09", hours, "validated"));
            Due week = dues(participant, HOURS, "2025-04-14").get(0);
            assertThat(week.metOn().isPresent()).isEqualTo(met);
            assertThat(week.sources()).containsExactly("L5411-6 II 3°");
            assertThat(week.state(day("2025-04-14"))).isEqualTo(met ? Due.State.MET : Due.State.LATE);
        }

        @Test
        void hoursDeclaredAreSaidAndDoNotMeetIt() {
            Participant participant =
                    SIGNED.with(hours("2025-04-08", "10", "validated"), hours("2025-04-10", "6.5", "declared"));
            Due week = dues(participant, HOURS, "2025-04-14").get(0);
            assertThat(week.metOn()).isEmpty();
            assertThat(week.what().in(Locale.FRENCH))
                    .isEqualTo(
                            "Semaine du 7 avril 2025 : au moins 15 heures d’activité ; validées : 10, déclarées : 6,5");
        }

        @ParameterizedTest
        @CsvSource({
            // the contract may lower the hours, never to zero, and never asks for more than the common minimum
            "5, 5",
            "0, 15",
            "14.5, '14,5'",
            "15, 15",
            "20, 15"
        })
        void theContractMayLowerThem(String agreed, String required) {
            Participant participant = SIGNED.from("2025-04-01").declaring(WeeklyActivity.AGREED, euros(agreed));
            assertThat(dues(participant, HOURS, "2025-04-14").get(0).what().in(Locale.FRENCH))
                    .contains("au moins " + required + " heures");
        }

        @ParameterizedTest
        @ValueSource(strings = {"health", "disability", "invalidity", "single-parent"})
        void nothingIsAskedOfWhoIsExempt(String exemption) {
            Participant participant = SIGNED.from("2025-04-14").declaring(WeeklyActivity.EXEMPTION, exemption);
            assertThat(dues(participant, HOURS, "2025-04-14"))
                    .extracting(Due::by)
                    .containsExactly(day("2025-04-13"));
        }

        @Test
        void nothingIsAskedOfASuspendedWeek() {
            Participant participant = SIGNED.suspended(CONTRAT_ENGAGEMENT, "2025-04-13", "2025-04-20");
            assertThat(dues(participant, HOURS, "2025-04-14").get(0).by()).isEqualTo(day("2025-04-27"));
        }

        @Test
        void theWeeksListedGoThreeMonthsAhead() {
            List<Due> weeks = dues(SIGNED, HOURS, "2025-04-14");
            assertThat(weeks).hasSize(14);
            assertThat(weeks.get(13).by()).isEqualTo(day("2025-07-13"));
        }

        private static Step hours(String on, String hours, String state) {
            return Step.builder(day(on), StepKind.ACTIVITE)
                    .by(CONTRAT_ENGAGEMENT)
                    .hours(euros(hours))
                    .value(Attributes.STATE, state)
                    .build();
        }
    }

    @Test
    void theAgendaListsWhatItAsks() {
        assertThat(PARCOURS.agenda(ENTERED.dossier(), Days.between(day("2025-03-10"), day("2025-04-30"))))
                .extracting(AgendaItem::toString)
                .hasSize(2);
    }

    private static PathwayStatus status(Participant participant, String on) {
        return PARCOURS.status(participant.dossier(), "contrat-engagement", day(on));
    }

    private static Due due(Participant participant, String id, String on) {
        return dues(participant, id, on).get(0);
    }

    private static List<Due> dues(Participant participant, String id, String on) {
        return status(participant, on).obligations().stream()
                .filter(due -> due.id().equals(id))
                .toList();
    }
}

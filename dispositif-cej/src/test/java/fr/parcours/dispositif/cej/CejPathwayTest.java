package fr.parcours.dispositif.cej;

import static fr.parcours.dispositif.cej.Cej.CEJ;
import static fr.parcours.dispositif.cej.Suite.PACEA;
import static fr.parcours.dispositif.cej.Suite.PARCOURS;
import static fr.parcours.dispositif.cej.Suite.choosing;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.runtime.assembly.Owned;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CejPathwayTest {
    private static final Participant JOBSEEKER =
            aParticipant().born("2001-05-17").from("2021-01-01").declaring(Attributes.ACTIVITY, "job-seeking");
    private static final Participant SIGNED = JOBSEEKER.entered(CEJ, "2022-03-15");

    @Nested
    class WhoMayEnter {
        @ParameterizedTest
        @CsvSource({"2022-02-28, REFUSED", "2022-03-01, SATISFIED", "2022-03-02, SATISFIED"})
        void since2022March1(String on, Verdict verdict) {
            assertThat(verdict(JOBSEEKER, on)).isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({
            // 16th birthday, the day before the 26th: whatever the handicap
            "2006-03-16, false, REFUSED",
            "2006-03-15, false, SATISFIED",
            "2006-03-14, false, SATISFIED",
            "1996-03-17, false, SATISFIED",
            "1996-03-16, false, SATISFIED",
            "1996-03-15, false, REFUSED",
            // the day before the 30th for a recognised disabled worker
            "1996-03-15, true, SATISFIED",
            "1992-03-17, true, SATISFIED",
            "1992-03-16, true, SATISFIED",
            "1992-03-15, true, REFUSED",
            // born on 29 February: 26 on 1 March
            "1996-02-29, false, REFUSED"
        })
        void fromSixteenToTwentyFiveOrTwentyNineWithAHandicap(String birth, boolean recognised, Verdict verdict) {
            Participant young = aParticipant()
                    .born(birth)
                    .from("2021-01-01")
                    .declaring(Attributes.ACTIVITY, "inactive")
                    .declaring(Attributes.RQTH, recognised);
            assertThat(verdict(young, "2022-03-15")).isEqualTo(verdict);
        }

        @Test
        void theHandicapIsAskedBetweenTwentySixAndTwentyNineOnly() {
            Participant older =
                    aParticipant().born("1995-01-01").from("2021-01-01").declaring(Attributes.ACTIVITY, "inactive");
            assertThat(judged(older, "2022-03-15").missing()).containsExactly(Attributes.RQTH);
            assertThat(verdict(aParticipant().born("1990-01-01"), "2022-03-15")).isEqualTo(Verdict.REFUSED);
        }

        @ParameterizedTest
        @CsvSource({
            "student, REFUSED",
            "pupil, REFUSED",
            "training, REFUSED",
            "apprentice, REFUSED",
            "employed, UNDETERMINED",
            "inactive, SATISFIED",
            "civic-service, SATISFIED"
        })
        void aJobIsAppraisedNotRefused(String activity, Verdict verdict) {
            Finding finding =
                    judged(JOBSEEKER.from("2022-01-01").declaring(Attributes.ACTIVITY, activity), "2022-03-15");
            assertThat(finding.verdict()).isEqualTo(verdict);
            assertThat(finding.appraisal()).hasSize(activity.equals("employed") ? 1 : 0);
        }

        @ParameterizedTest
        @CsvSource({
            "2022-09-15, UNDETERMINED",
            "2023-03-13, UNDETERMINED",
            "2023-03-14, UNDETERMINED",
            "2023-03-15, SATISFIED"
        })
        void aNewContractWaitsSixMonthsUnlessSpecialCircumstances(String on, Verdict verdict) {
            Finding finding = judged(SIGNED.exited(CEJ, "2022-09-14", ExitReason.TERME), on);
            assertThat(finding.verdict()).isEqualTo(verdict);
            assertThat(finding.appraisal()).hasSize(verdict == Verdict.UNDETERMINED ? 1 : 0);
        }

        /** Nobody recorded the exit: from the day after the derived end on, it refuses nothing by itself, and its delay runs. */
        @ParameterizedTest
        @CsvSource({
            "2023-03-13, REFUSED",
            "2023-03-14, REFUSED",
            "2023-03-15, UNDETERMINED",
            "2023-09-14, UNDETERMINED",
            "2023-09-15, SATISFIED",
            "2026-01-15, SATISFIED"
        })
        void aContractWhoseEndHasPassedRefusesNothingByItself(String on, Verdict verdict) {
            assertThat(verdict(SIGNED, on)).isEqualTo(verdict);
        }

        /** An entry is judged on its own day, by the dispositif's own rules: the day before the 16th birthday, the birthday. */
        @ParameterizedTest
        @CsvSource({"2006-03-16, true", "2006-03-15, false", "2006-03-14, false"})
        void anEntryThatTheLawDidNotAllowIsNamed(String birth, boolean named) {
            Dossier dossier = JOBSEEKER.born(birth).entered(CEJ, "2022-03-15").dossier();
            assertThat(cej().unsatisfied(dossier, dossier.enrolments(CEJ).get(0))
                            .isPresent())
                    .isEqualTo(named);
            assertThat(PARCOURS.allowance(dossier, "cej", YearMonth.of(2022, 4)).irregularEntries())
                    .hasSize(named ? 1 : 0);
        }

        @ParameterizedTest
        @CsvSource({"2022-03-14, REFUSED", "2022-03-15, SATISFIED", "2022-03-16, SATISFIED"})
        void noPaceaAtTheSameTime(String on, Verdict verdict) {
            assertThat(verdict(
                            JOBSEEKER.entered(PACEA, "2021-06-01").exited(PACEA, "2022-03-15", ExitReason.TERME), on))
                    .isEqualTo(verdict);
        }

        @Test
        void theAnswerIsExplained() {
            ExplanationText.matches(
                    getClass(),
                    "cej-employed",
                    judged(
                            JOBSEEKER
                                    .from("2022-01-01")
                                    .declaring(Attributes.ACTIVITY, "employed")
                                    .declaring(Attributes.WEEKLY_HOURS, euros("12")),
                            "2022-03-15"));
            ExplanationText.matches(
                    getClass(),
                    "cej-six-months",
                    judged(SIGNED.exited(CEJ, "2022-09-14", ExitReason.TERME), "2023-03-14"));
        }
    }

    @Nested
    class TheEnd {
        @Test
        void isMadeOfABaseTwoSuspensionsAnExtensionAndACapThatAddUp() {
            Participant participant = SIGNED.suspended(CEJ, "2022-05-01", "2022-05-30", "sante")
                    .suspended(CEJ, "2022-09-01", "2022-09-10", "sante");
            assertThat(end(participant).lastDay()).isEqualTo(day("2023-04-23"));
            DerivedEnd end = end(participant.extended(CEJ, "2023-02-01", "2023-10-31"));
            assertThat(end.lastDay()).isEqualTo(day("2023-09-14"));
            assertThat(end.pieces())
                    .extracting(piece -> piece.kind() + " " + piece.days() + " " + piece.lastDay())
                    .containsExactly(
                            "TERM 0 2023-03-14",
                            "SUSPENSION 30 2023-04-13",
                            "SUSPENSION 10 2023-04-23",
                            "EXTENSION 0 2023-10-31",
                            "CAP 0 2023-09-14");
            assertThat(end.pieces())
                    .filteredOn(DerivedEnd.Piece::decides)
                    .hasSize(1)
                    .first()
                    .extracting(DerivedEnd.Piece::kind)
                    .isEqualTo(DerivedEnd.Kind.CAP);
        }

        /** Date to date; where the month lacks the day, on its last day (art. 641 of the code de procédure civile). */
        @ParameterizedTest
        @CsvSource({
            // twelve months, eighteen months
            "2023-02-28, 2024-02-27, 2024-08-27",
            "2023-03-01, 2024-02-29, 2024-08-31",
            "2023-08-28, 2024-08-27, 2025-02-27",
            "2023-08-29, 2024-08-28, 2025-02-28",
            "2023-08-30, 2024-08-29, 2025-02-28",
            "2023-08-31, 2024-08-30, 2025-02-28",
            "2023-09-01, 2024-08-31, 2025-02-28",
            "2024-02-29, 2025-02-28, 2025-08-28"
        })
        void isCountedFromDateToDate(String entry, String twelve, String eighteen) {
            Participant entered = JOBSEEKER.entered(CEJ, entry);
            assertThat(end(entered, "2024-03-01").lastDay()).isEqualTo(day(twelve));
            assertThat(end(entered.extended(CEJ, "2024-02-29", "2026-12-31"), "2024-03-01")
                            .lastDay())
                    .isEqualTo(day(eighteen));
        }

        /** Nothing is left to suspend after the term: ten days from the day before it, on it, the day after. */
        @ParameterizedTest
        @CsvSource({
            "2023-03-13, 2023-03-22, 2023-03-24",
            "2023-03-14, 2023-03-23, 2023-03-24",
            "2023-03-15, 2023-03-24, 2023-03-14"
        })
        void isNotPushedByASuspensionThatBeginsAfterIt(String first, String until, String last) {
            assertThat(end(SIGNED.suspended(CEJ, first, until)).lastDay()).isEqualTo(day(last));
        }

        @ParameterizedTest
        @CsvSource({"2023-09-13, 2023-09-13", "2023-09-14, 2023-09-14", "2023-09-15, 2023-09-14"})
        void passesEighteenMonthsNever(String until, String last) {
            assertThat(end(SIGNED.extended(CEJ, "2023-02-01", until)).lastDay()).isEqualTo(day(last));
        }

        /** Twelve months at most; more only by an extension for stated reasons (R5131-16). */
        @ParameterizedTest
        @CsvSource({
            "2022-09-30, 2022-09-30",
            "2023-03-13, 2023-03-13",
            "2023-03-14, 2023-03-14",
            "2023-03-15, 2023-03-14",
            "2023-08-14, 2023-03-14"
        })
        void isTheTermTheContractSaysWithinTheLegalOne(String signed, String last) {
            assertThat(end(SIGNED.signed(CEJ, "2022-03-15", signed)).lastDay()).isEqualTo(day(last));
        }

        @ParameterizedTest
        @CsvSource({
            // a training begun the day before the end, the day, the day after; ended in February or March
            "2023-03-13, 2023-06-30, 2023-08-31",
            "2023-03-14, 2023-06-30, 2023-08-31",
            "2023-03-15, 2023-06-30, 2023-03-14",
            "2023-01-02, 2023-01-31, 2023-03-31",
            "2022-12-01, 2022-12-31, 2023-03-14",
            // further than eighteen months
            "2023-03-01, 2024-02-15, 2024-04-30"
        })
        void isTheSecondMonthAfterAListedPathwayBegunBeforeIt(String begun, String ended, String last) {
            assertThat(end(SIGNED.reached(OutcomeKind.FORMATION, begun, ended)).lastDay())
                    .isEqualTo(day(last));
        }

        @Test
        void isCarriedOnByListedPathwaysOnly() {
            for (OutcomeKind kind : List.of(
                    Engagements.E2C,
                    Engagements.EPIDE,
                    Engagements.SMV,
                    Engagements.PREPA_APPRENTISSAGE,
                    Engagements.PROMO_16_18,
                    Engagements.INCLUSION,
                    Engagements.SNU,
                    Engagements.CDD_TREMPLIN)) {
                assertThat(end(SIGNED.reached(kind, "2023-03-14", "2023-06-30")).lastDay())
                        .isEqualTo(day("2023-08-31"));
                assertThat(end(SIGNED.reached(kind, "2023-03-15", "2023-06-30")).lastDay())
                        .isEqualTo(day("2023-03-14"));
            }
            for (OutcomeKind kind : List.of(Engagements.ETTI, Engagements.SMA, Engagements.VOLONTARIAT_ARMEES)) {
                assertThat(end(SIGNED.reached(kind, "2023-03-14", "2023-06-30")).lastDay())
                        .isEqualTo(day("2023-03-14"));
            }
            assertThat(end(SIGNED.reached(OutcomeKind.INTERIM, "2023-03-01", "2023-06-30"))
                            .lastDay())
                    .isEqualTo(day("2023-03-14"));
            assertThat(end(SIGNED.reached(OutcomeKind.PEC, "2023-03-01", "2023-06-30"))
                            .lastDay())
                    .isEqualTo(day("2023-08-31"));
        }

        @Test
        void isTheEndOfTheTrialPeriodOfALastingJob() {
            Outcome.Builder job =
                    Outcome.builder(day("2022-06-01"), OutcomeKind.CDI).trialEndsOn(day("2022-07-31"));
            assertThat(end(SIGNED.with(job.build())).lastDay()).isEqualTo(day("2022-07-31"));
            assertThat(end(SIGNED.with(job.endedOn(day("2022-07-31")).build())).lastDay())
                    .isEqualTo(day("2023-03-14"));
            assertThat(end(SIGNED.with(job.endedOn(day("2022-08-01")).build())).lastDay())
                    .isEqualTo(day("2022-07-31"));
        }

        @ParameterizedTest
        @CsvSource({"2022-11-29, 2023-03-14", "2022-11-30, 2022-06-30", "2022-12-01, 2022-06-30"})
        void isMovedByAFixedTermJobFromSixMonthsOn(String until, String last) {
            assertThat(end(SIGNED.with(Outcome.builder(day("2022-06-01"), OutcomeKind.CDD)
                                    .until(day(until))
                                    .trialEndsOn(day("2022-06-30"))
                                    .build()))
                            .lastDay())
                    .isEqualTo(day(last));
        }

        @Test
        void isTheMonthOfTheThirdSanction() {
            Participant sanctioned =
                    SIGNED.did(StepKind.SANCTION, CEJ, "2022-04-11").did(StepKind.SANCTION, CEJ, "2022-06-13");
            assertThat(end(sanctioned).lastDay()).isEqualTo(day("2023-03-14"));
            assertThat(end(sanctioned.did(StepKind.SANCTION, CEJ, "2022-09-12")).lastDay())
                    .isEqualTo(day("2022-09-30"));
        }

        /** No article says that suspended days come back at the end: it is a choice, cited beside the term. */
        @ParameterizedTest
        @CsvSource({"oui, 2023-03-24", "non, 2023-03-14"})
        void isPushedBySuspendedDaysWhereTheStructureChoosesSo(String choice, String last) {
            Participant suspended = SIGNED.suspended(CEJ, "2022-06-01", "2022-06-10");
            DerivedEnd end = choosing("cej.suspension-repousse-le-terme", choice)
                    .status(suspended.dossier(), "cej", day("2023-07-01"))
                    .end()
                    .orElseThrow();
            assertThat(end.lastDay()).isEqualTo(day(last));
            assertThat(end.pieces().get(0).parameters())
                    .extracting(ParameterValue::parameter)
                    .contains("cej.suspension-repousse-le-terme");
            assertThat(end(SIGNED).pieces().get(0).parameters())
                    .extracting(ParameterValue::parameter)
                    .doesNotContain("cej.suspension-repousse-le-terme");
            assertThat(end(suspended).lastDay()).isEqualTo(day("2023-03-24"));
        }

        @Test
        void mayBeAStrikingOff() {
            Workflow workflow = cej().workflow().orElseThrow();
            assertThat(workflow.nature(ExitReason.named("radiation"))).contains(ExitNature.NEGATIVE);
        }

        @Test
        void isNoBirthday() {
            assertThat(end(aParticipant().born("1996-04-01").entered(CEJ, "2022-03-15"))
                            .lastDay())
                    .isEqualTo(day("2023-03-14"));
        }
    }

    @Nested
    class Obligations {
        @Test
        void hoursDeclaredAndValidatedAreCountedApart() {
            Participant working = SIGNED.with(worked("2022-03-21", "8", "validated"))
                    .with(worked("2022-03-22", "12", "declared"))
                    .with(worked("2022-03-25", "6.5", "validated"));
            Due week = week(working, "2022-03-27");
            assertThat(week.what().in(Locale.FRENCH))
                    .isEqualTo(
                            "Semaine du 21 mars 2022 : de 15 à 20 heures d’activité ; validées : 14,5, déclarées : 12");
            assertThat(week.metOn()).isEmpty();
            assertThat(week(working.with(worked("2022-03-26", "0.5", "validated")), "2022-03-27")
                            .metOn())
                    .contains(day("2022-03-26"));
        }

        @Test
        void weeksAreWholeAndInsideTheEnrolment() {
            assertThat(dues(SIGNED, "cej.activite-hebdomadaire", "2023-03-14"))
                    .hasSize(51)
                    .first()
                    .extracting(Due::by)
                    .isEqualTo(day("2022-03-27"));
        }

        @Test
        void aWeekWithASuspendedDayRequiresNothing() {
            assertThat(dues(
                            SIGNED.suspended(CEJ, "2022-03-27", "2022-04-04", "sante"),
                            "cej.activite-hebdomadaire",
                            "2023-03-14"))
                    .first()
                    .extracting(Due::by)
                    .isEqualTo(day("2022-04-17"));
        }

        @ParameterizedTest
        @CsvSource({
            // the week of 2024-12-30 begins before the rule
            "2025-01-05, de 15 à 20",
            "2025-01-12, au moins 10",
            "2025-01-19, au moins 10"
        })
        void areReducedFrom2025NeverToZero(String sunday, String hours) {
            Participant signed = JOBSEEKER
                    .entered(CEJ, "2024-06-03")
                    .from("2024-06-03")
                    .declaring(WeeklyActivity.MINIMUM_AGREED, euros("10"));
            assertThat(week(signed, sunday).what().in(Locale.FRENCH)).contains(hours + " heures");
            assertThat(week(
                                    signed.from("2024-06-04").declaring(WeeklyActivity.MINIMUM_AGREED, euros("0")),
                                    "2025-01-12")
                            .what()
                            .in(Locale.FRENCH))
                    .contains("au moins 15 heures");
        }

        @Test
        void areLiftedOnRequestFrom2025() {
            Participant signed = JOBSEEKER
                    .entered(CEJ, "2024-12-02")
                    .from("2024-12-02")
                    .declaring(WeeklyActivity.EXEMPTION, "single-parent");
            assertThat(dues(signed, "cej.activite-hebdomadaire", "2025-03-01"))
                    .extracting(Due::by)
                    .last()
                    .isEqualTo(day("2025-01-05"));
        }

        @Test
        void anInterviewIsDueEachMonthOfTheEnrolment() {
            Participant met =
                    SIGNED.did(StepKind.ENTRETIEN, CEJ, "2022-04-14").did(StepKind.ENTRETIEN, CEJ, "2022-05-15");
            assertThat(dues(met, "cej.entretien-mensuel", "2022-06-01"))
                    .hasSize(12)
                    .extracting(due -> due.by() + " "
                            + due.metOn().map(LocalDate::toString).orElse("-"))
                    .startsWith("2022-04-14 2022-04-14", "2022-05-14 -", "2022-06-14 2022-05-15")
                    .endsWith("2023-03-14 -");
        }

        @ParameterizedTest
        @CsvSource({"2025-05-31, 0", "2025-06-01, 1", "2025-06-02, 1"})
        void aDecisionFollowsASummonsWithinTenThenFifteenDaysFromJune2025(String summoned, int count) {
            List<Due> dues = dues(
                    JOBSEEKER.entered(CEJ, "2025-01-06").did(StepKind.CONVOCATION, CEJ, summoned),
                    "cej.sanction.decision",
                    "2025-07-01");
            assertThat(dues).hasSize(count);
            assertThat(dues).allSatisfy(due -> {
                assertThat(due.by()).isEqualTo(day(summoned).plusDays(25));
                assertThat(due.metOn()).isEmpty();
            });
        }

        @ParameterizedTest
        @CsvSource({
            // notified the day before the rule; then a month date to date, on its last day where it lacks the day
            "2024-12-31, ''",
            "2025-01-01, 2025-02-01",
            "2025-01-02, 2025-02-02",
            "2025-01-28, 2025-02-28",
            "2025-01-30, 2025-02-28",
            "2025-01-31, 2025-02-28"
        })
        void theContractIsSignedWithinAMonthOfTheOrientationFrom2025(String notified, String by) {
            Participant oriented =
                    JOBSEEKER.did(StepKind.NOTIFICATION, CEJ, notified).entered(CEJ, "2025-02-28");
            assertThat(dues(oriented, "cej.signature", "2025-03-15"))
                    .extracting(due -> due.by() + " " + due.metOn().orElseThrow())
                    .containsExactlyElementsOf(by.isEmpty() ? List.of() : List.of(by + " 2025-02-28"));
        }

        @Test
        void aReorientationOpensAnotherMonthThatAnEntryDoesNotMeet() {
            Participant reoriented = JOBSEEKER
                    .did(StepKind.NOTIFICATION, CEJ, "2025-01-10")
                    .entered(CEJ, "2025-02-03")
                    .did(StepKind.NOTIFICATION, CEJ, "2025-05-12");
            assertThat(dues(reoriented, "cej.signature", "2025-07-01"))
                    .extracting(due -> due.by() + " "
                            + due.metOn().map(LocalDate::toString).orElse("-"))
                    .containsExactly("2025-02-10 2025-02-03", "2025-06-12 -");
            assertThat(dues(reoriented.signed(CEJ, "2025-06-12", "2026-02-02"), "cej.signature", "2025-07-01"))
                    .last()
                    .extracting(due -> due.metOn().orElseThrow())
                    .isEqualTo(day("2025-06-12"));
        }

        @Test
        void theNotificationOfASanctionOpensNothing() {
            Participant sanctioned = JOBSEEKER
                    .entered(CEJ, "2025-01-06")
                    .did(StepKind.SANCTION, CEJ, "2025-06-10")
                    .did(StepKind.NOTIFICATION, CEJ, "2025-06-12");
            assertThat(dues(sanctioned, "cej.signature", "2025-07-01")).isEmpty();
            assertThat(dues(
                            sanctioned
                                    .did(StepKind.DECISION, CEJ, "2025-06-20")
                                    .did(StepKind.NOTIFICATION, CEJ, "2025-06-23"),
                            "cej.signature",
                            "2025-07-01"))
                    .hasSize(1);
        }

        private Due week(Participant participant, String sunday) {
            return dues(participant, "cej.activite-hebdomadaire", "2026-01-01").stream()
                    .filter(due -> due.by().equals(day(sunday)))
                    .findFirst()
                    .orElseThrow();
        }

        private List<Due> dues(Participant participant, String id, String on) {
            return PARCOURS.status(participant.dossier(), "cej", day(on)).obligations().stream()
                    .filter(due -> due.id().equals(id))
                    .toList();
        }
    }

    private static Dispositif cej() {
        return PARCOURS.dispositifs().stream()
                .map(Owned::value)
                .filter(each -> each.id().equals(CEJ))
                .findFirst()
                .orElseThrow();
    }

    private static DerivedEnd end(Participant participant) {
        return end(participant, "2023-07-01");
    }

    private static DerivedEnd end(Participant participant, String on) {
        return PARCOURS.status(participant.dossier(), "cej", day(on)).end().orElseThrow();
    }

    private static Verdict verdict(Participant participant, String on) {
        return judged(participant, on).verdict();
    }

    private static Finding judged(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on)).of("cej").explanation();
    }

    private static Step worked(String on, String hours, String state) {
        return Step.builder(day(on), StepKind.ACTIVITE)
                .by(CEJ)
                .hours(new BigDecimal(hours))
                .value(Attributes.STATE, state)
                .build();
    }
}

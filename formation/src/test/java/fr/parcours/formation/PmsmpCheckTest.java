package fr.parcours.formation;

import static fr.parcours.formation.Pmsmp.CONFIRMATION;
import static fr.parcours.formation.Pmsmp.DECOUVERTE;
import static fr.parcours.formation.Pmsmp.PMSMP;
import static fr.parcours.formation.Pmsmp.RECRUTEMENT;
import static fr.parcours.formation.PmsmpTest.stage;
import static fr.parcours.formation.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.SubjectStory;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PmsmpCheckTest {
    private static final Participant SOMEONE = aParticipant().born("2000-06-15");

    private static List<String> ids(Participant participant) {
        return problems(participant).stream()
                .map(problem -> problem.id() + (problem.isError() ? " error" : " warning"))
                .toList();
    }

    private static List<Problem> problems(Participant participant) {
        return PARCOURS.coherence().check(participant.dossier());
    }

    private static List<String> listed(String problem) {
        return problem == null ? List.of() : List.of(problem);
    }

    @Nested
    class Length {
        @ParameterizedTest
        @CsvSource({
            // one month, date to date, present or not
            "2021-03-01, 2021-03-30,",
            "2021-03-01, 2021-03-31,",
            "2021-03-01, 2021-04-01, FORMATION-113 error",
            "2021-03-15, 2021-04-14,",
            "2021-03-15, 2021-04-15, FORMATION-113 error",
            "2021-02-01, 2021-02-28,",
            "2021-02-01, 2021-03-01, FORMATION-113 error",
            // the decree
            "2014-11-15, 2015-01-31,",
            "2014-11-16, 2015-01-31, FORMATION-113 error",
            "2014-11-17, 2015-01-31, FORMATION-113 error",
        })
        void isAMonthAtMost(String on, String until, String problem) {
            Participant older = aParticipant().born("1980-01-01");
            assertThat(ids(older.with(stage(on, until, "A-1")))).isEqualTo(listed(problem));
        }

        @ParameterizedTest
        @CsvSource({
            // a fortnight at first, then
            "2021-03-15, 2021-03-27,",
            "2021-03-15, 2021-03-28,",
            "2021-03-15, 2021-03-29, FORMATION-113 error"
        })
        void isNoLongerThanWhatItRenews(String on, String until, String problem) {
            Participant renewed = SOMEONE.with(stage("2021-03-01", "2021-03-14", "A-1", DECOUVERTE));
            assertThat(ids(renewed.with(stage(on, until, "A-1", DECOUVERTE)))).isEqualTo(listed(problem));
            assertThat(ids(renewed.with(stage(on, until, "A-2", DECOUVERTE)))).isEmpty();
            assertThat(ids(renewed.with(stage(on, until, "A-1", CONFIRMATION)))).isEmpty();
        }

        @Test
        void ofAMonthRenewsAMonthWhateverItsDays() {
            assertThat(ids(SOMEONE.with(
                            stage("2021-02-01", "2021-02-28", "A-1", DECOUVERTE),
                            stage("2021-03-01", "2021-03-31", "A-1", DECOUVERTE))))
                    .isEmpty();
        }

        @Test
        void isNotKnownWithoutALastDay() {
            assertThat(ids(SOMEONE.with(
                            Step.of(day("2021-03-01"), StepKind.STAGE), Step.of(day("2021-03-02"), StepKind.STAGE))))
                    .isEmpty();
        }
    }

    @Nested
    class Overlap {
        @ParameterizedTest
        @CsvSource({"2021-03-13, FORMATION-114 error", "2021-03-14, FORMATION-114 error", "2021-03-15,"})
        void isWithAnyHost(String on, String problem) {
            assertThat(ids(SOMEONE.with(stage("2021-03-01", "2021-03-14", "A-1"), stage(on, "2021-03-20", "A-2"))))
                    .isEqualTo(listed(problem));
        }

        @Test
        void saysTheDaysOfTheOtherAndNoHost() {
            assertThat(problems(SOMEONE.with(
                            stage("2021-03-08", "2021-03-20", "A-2"), stage("2021-03-01", "2021-03-14", "A-1"))))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message())
                            .isEqualTo("The PMSMP of 2021-03-08: the one of 2021-03-01 lasts until 2021-03-14."));
        }
    }

    @Nested
    class LeastAge {
        @ParameterizedTest
        @CsvSource({
            // birth date, problem, on 1 March 2021
            "2005-02-28,",
            "2005-03-01,", // 16 that day
            "2005-03-02, FORMATION-116 warning", // 15
            "2007-03-01, FORMATION-116 warning", // 14 that day
            "2007-03-02, FORMATION-115 error", // 13
        })
        void isSixteen(String birthDate, String problem) {
            assertThat(ids(aParticipant().born(birthDate).with(stage("2021-03-01", "2021-03-05", "A-1"))))
                    .isEqualTo(listed(problem));
        }

        @Test
        void isNotJudgedWithoutABirthDate() {
            assertThat(ids(aParticipant().with(stage("2021-03-01", "2021-03-05", "A-1"))))
                    .isEmpty();
        }
    }

    @Nested
    class SameHost {
        @Test
        void isNotKeptForAThirdMonth() {
            assertThat(ids(SOMEONE.with(
                            stage("2021-03-01", "2021-03-31", "A-1"),
                            stage("2021-04-01", "2021-04-30", "A-1"),
                            stage("2021-05-03", "2021-05-31", "A-1"))))
                    .containsExactly("FORMATION-119 error");
            assertThat(ids(SOMEONE.with(
                            stage("2021-03-01", "2021-03-31", "A-1", DECOUVERTE),
                            stage("2021-04-01", "2021-04-30", "A-1", DECOUVERTE),
                            stage("2021-05-03", "2021-05-31", "A-1", DECOUVERTE))))
                    .containsExactly("FORMATION-117 error", "FORMATION-119 error");
            assertThat(ids(SOMEONE.with(
                            stage("2021-03-01", "2021-03-31", "A-1"),
                            stage("2021-04-01", "2021-04-30", "A-1"),
                            stage("2021-05-03", "2021-05-31", "A-2"))))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            // first day of the third period for the same object: twelve months from 2 March 2020 end on 1 March 2021
            "2021-02-28, FORMATION-117 error",
            "2021-03-01, FORMATION-117 error",
            "2021-03-02,"
        })
        void renewsOnceInTwelveMonths(String third, String problem) {
            assertThat(ids(SOMEONE.with(
                            stage("2020-03-02", "2020-03-06", "A-1", DECOUVERTE),
                            stage("2020-03-09", "2020-03-13", "A-1", DECOUVERTE),
                            stage(third, third, "A-1", DECOUVERTE))))
                    .isEqualTo(listed(problem));
        }

        @ParameterizedTest
        @CsvSource({"2021-02-28, FORMATION-118 error", "2021-03-01, FORMATION-118 error", "2021-03-02,"})
        void agreesOnTwoObjectsInTwelveMonths(String third, String problem) {
            assertThat(ids(SOMEONE.with(
                            stage("2020-03-02", "2020-03-06", "A-1", DECOUVERTE),
                            stage("2020-03-09", "2020-03-13", "A-1", CONFIRMATION),
                            stage(third, third, "A-1", RECRUTEMENT))))
                    .isEqualTo(listed(problem));
        }

        @ParameterizedTest
        @CsvSource({
            // 31 days for another object, then 28, 29 or 30
            "2021-05-28,",
            "2021-05-29,",
            "2021-05-30, FORMATION-119 error"
        })
        void isKeptForSixtyDaysInTwelveMonths(String until, String problem) {
            assertThat(ids(SOMEONE.with(
                            stage("2021-03-01", "2021-03-31", "A-1", DECOUVERTE),
                            stage("2021-05-01", until, "A-1", CONFIRMATION))))
                    .isEqualTo(listed(problem));
        }

        @ParameterizedTest
        @CsvSource({
            // 31 days in March 2020, whose twelve months end on 28 February 2021
            "2021-01-29, 2021-02-26,", // 60
            "2021-01-28, 2021-02-27, FORMATION-119 error", // 62
            "2021-02-01, 2021-02-28,", // 59
            "2021-02-27, 2021-03-26,", // 2 within the run
        })
        void countsDaysInARunOfTwelveMonths(String on, String until, String problem) {
            assertThat(ids(SOMEONE.with(
                            stage("2020-03-01", "2020-03-31", "A-1", DECOUVERTE),
                            stage(on, until, "A-1", CONFIRMATION))))
                    .isEqualTo(listed(problem));
        }

        /** July and August: an agreement and its renewal are two months, whatever their days. */
        @Test
        void isKeptForAMonthAndItsRenewal() {
            assertThat(ids(SOMEONE.with(
                            stage("2021-07-01", "2021-07-31", "A-1", DECOUVERTE),
                            stage("2021-08-01", "2021-08-31", "A-1", DECOUVERTE))))
                    .isEmpty();
            assertThat(ids(SOMEONE.with(
                            stage("2021-07-01", "2021-07-31", "A-1"), stage("2021-08-01", "2021-08-31", "A-1"))))
                    .isEmpty();
        }

        @Test
        void isDoubtfulAThirdTimeWithoutObjects() {
            assertThat(ids(SOMEONE.with(
                            stage("2021-03-01", "2021-03-05", "A-1"),
                            stage("2021-03-08", "2021-03-12", "A-1"),
                            stage("2021-03-15", "2021-03-19", "A-1"))))
                    .containsExactly("FORMATION-120 warning");
        }
    }

    @Nested
    class Others {
        /** A step that does not name the PMSMP may be another internship. */
        @Test
        void areWarned() {
            Step long31 = Step.builder(day("2021-03-01"), StepKind.STAGE)
                    .by(DispositifId.MISSION_LOCALE)
                    .until(day("2021-04-01"))
                    .party("A-1")
                    .build();
            Participant young = aParticipant().born("2008-01-01").entered(DispositifId.MISSION_LOCALE, "2021-01-04");
            assertThat(ids(young.with(long31, long31.toBuilder().party("A-2").build())))
                    .containsExactlyInAnyOrder(
                            "FORMATION-113 warning",
                            "FORMATION-115 warning",
                            "FORMATION-113 warning",
                            "FORMATION-114 warning",
                            "FORMATION-115 warning");
            assertThat(problems(young.with(long31)).get(0).message()).startsWith("The 'stage' of 2021-03-01");
        }

        @Test
        void areParticipants() {
            assertThat(PARCOURS.coherence()
                            .check(SubjectStory.aCompany("E-1")
                                    .with(stage("2021-03-01", "2021-06-01", "A-1"))
                                    .dossier()))
                    .isEmpty();
        }
    }

    @Nested
    class Enrolments {
        private final Participant entered =
                SOMEONE.entered(DispositifId.MISSION_LOCALE, "2021-01-04").entered(PMSMP, "2021-03-01");

        /** Entries are judged by the dispositif's own rule, as everywhere. */
        @Test
        void beginAtSixteen() {
            assertThat(ids(aParticipant()
                            .born("2008-01-01")
                            .entered(DispositifId.MISSION_LOCALE, "2021-01-04")
                            .entered(PMSMP, "2021-03-01")))
                    .containsExactly("COHERENCE-112 error");
        }

        @ParameterizedTest
        @CsvSource({
            "2021-03-31,",
            "2021-04-01, FORMATION-113 error",
        })
        void lastAMonth(String exit, String problem) {
            assertThat(ids(entered.exited(PMSMP, exit, ExitReason.TERME))).isEqualTo(listed(problem));
        }

        /** What an extension may reach is the pathway's, which every dispositif has checked. */
        @ParameterizedTest
        @CsvSource({"2021-04-29,", "2021-04-30,", "2021-05-01, COHERENCE-114 error"})
        void areExtendedByAMonth(String until, String problem) {
            assertThat(ids(entered.extended(PMSMP, "2021-03-20", until))).isEqualTo(listed(problem));
        }

        @Test
        void areExtendedOnce() {
            assertThat(ids(entered.extended(PMSMP, "2021-03-20", "2021-04-15")
                            .extended(PMSMP, "2021-04-10", "2021-04-25")))
                    .containsExactly("FORMATION-117 error");
            assertThat(ids(entered.extended(PMSMP, "2021-03-20", "2021-04-30")
                            .extended(PMSMP, "2021-04-20", "2021-05-31")))
                    .containsExactlyInAnyOrder("FORMATION-117 error", "COHERENCE-114 error");
        }

        @Test
        void beforeTheDecreeAreRefusedAndNoLonger() {
            assertThat(ids(SOMEONE.entered(PMSMP, "2014-11-15").exited(PMSMP, "2015-03-01", ExitReason.TERME)))
                    .containsExactly("COHERENCE-112 error");
        }
    }
}

package fr.parcours.dispositif.plie;

import static fr.parcours.dispositif.plie.Suite.answered;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The result indicators: within four weeks of the exit, 31 May 2021, and six months after it, 30 November 2021. */
class LeaverTest {
    private static final Participant UNEMPLOYED = entrant("job-seeking");
    private static final Participant INACTIVE = entrant("inactive");
    private static final Participant EMPLOYED = entrant("employed");

    @Nested
    class WithinFourWeeks {
        @ParameterizedTest
        @CsvSource({
            // the day of the exit, the 27th, 28th and 29th day after it
            "2021-05-30, ?",
            "2021-05-31, 1",
            "2021-06-27, 1",
            "2021-06-28, 1",
            "2021-06-29, ?"
        })
        void anActivityDeclaredCountsUpToThe28thDay(String on, String result) {
            assertThat(result(UNEMPLOYED.from(on).declaring(Attributes.ACTIVITY, "employed"), "CR04"))
                    .isEqualTo(result);
        }

        @ParameterizedTest
        @CsvSource({"2021-06-27, 1", "2021-06-28, 1", "2021-06-29, ?"})
        void aJobCountsWhenItBeginsUpToThe28thDay(String on, String result) {
            assertThat(result(UNEMPLOYED.reached(OutcomeKind.CDD, on, "2021-07-31"), "CR04"))
                    .isEqualTo(result);
        }

        @ParameterizedTest
        @CsvSource({"2021-05-30, ?", "2021-05-31, 1"})
        void orWhenItStillRunsOnTheDayOfTheExit(String until, String result) {
            assertThat(result(UNEMPLOYED.reached(OutcomeKind.INTERIM, "2021-04-01", until), "CR04"))
                    .isEqualTo(result);
        }

        @ParameterizedTest
        @CsvSource({"apprentissage, 1", "creation-entreprise, 1", "formation, 0", "benevolat, 0"})
        void aJobIsAContractAnAlternanceOrACreation(String kind, String result) {
            OutcomeKind outcome = Suite.PARCOURS.vocabulary().outcome(kind).orElseThrow();
            assertThat(result(UNEMPLOYED.reached(outcome, "2021-05-03"), "CR04"))
                    .isEqualTo(result);
        }

        @Test
        void aJobSaidToBeLostBeforeTheExitIsNone() {
            Participant lost = UNEMPLOYED.reached(OutcomeKind.CDI, "2021-03-01").with(answered("2021-04-30", "lost"));
            assertThat(result(lost, "CR04")).isEqualTo("?");
        }

        @ParameterizedTest
        @CsvSource({
            "emploi-durable, CR04, 1",
            "creation, CR04, 1",
            "formation, CR02, 1",
            "qualification, CR03, 1",
            "formation, CR04, 0",
            "retraite, CR04, 0",
            "deces, CR02, 0",
            "abandon, CR04, ?",
            "demenagement, CR03, ?"
        })
        void theReasonOfTheExitDecides(String reason, String indicator, String result) {
            ExitReason why = Suite.PARCOURS.vocabulary().reason(reason).orElseThrow();
            assertThat(result(
                            aParticipant()
                                    .born("1980-01-01")
                                    .declaring(Attributes.ACTIVITY, "job-seeking")
                                    .entered(Plie.PLIE, "2021-01-15")
                                    .exited(Plie.PLIE, "2021-05-31", why),
                            indicator))
                    .isEqualTo(result);
        }

        @Test
        void aResultIsAChange() {
            assertThat(result(EMPLOYED.reached(OutcomeKind.CDI, "2021-05-03"), "CR04"))
                    .isEqualTo("0");
            Participant student = entrant("student");
            assertThat(result(student.reached(OutcomeKind.FORMATION, "2021-05-03"), "CR02"))
                    .isEqualTo("0");
            assertThat(result(UNEMPLOYED.reached(OutcomeKind.FORMATION, "2021-05-03"), "CR02"))
                    .isEqualTo("1");
        }

        @ParameterizedTest
        @CsvSource({"job-seeking, 1", "inactive, 0", "employed, 0"})
        void anInactiveWhoSeeksWorkIsEngaged(String activity, String result) {
            assertThat(result(INACTIVE.from("2021-06-15").declaring(Attributes.ACTIVITY, activity), "CR01"))
                    .isEqualTo(result);
            assertThat(result(UNEMPLOYED.from("2021-06-15").declaring(Attributes.ACTIVITY, activity), "CR01"))
                    .isEqualTo("0");
        }

        @ParameterizedTest
        @CsvSource({"2021-06-28, 1", "2021-06-29, 0"})
        void aQualifyingTrainingCountsOnceConfirmed(String confirmed, String result) {
            Participant trained = UNEMPLOYED.with(Outcome.builder(day("2021-02-01"), OutcomeKind.FORMATION)
                    .until(day("2021-05-31"))
                    .qualifying(true)
                    .build());
            assertThat(result(trained, "CR03")).isEqualTo("0");
            assertThat(result(trained.with(answered(confirmed, "confirmed")), "CR03"))
                    .isEqualTo(result);
        }

        @Test
        void aDisadvantagedPersonReachesAnyOfThem() {
            Participant disabled = UNEMPLOYED.declaring(Attributes.RQTH, true);
            assertThat(result(disabled.reached(OutcomeKind.FORMATION, "2021-05-03"), "CR05"))
                    .isEqualTo("1");
            assertThat(result(disabled.from("2021-06-15").declaring(Attributes.ACTIVITY, "inactive"), "CR05"))
                    .isEqualTo("0");
            assertThat(result(disabled, "CR05")).isEqualTo("?");
            Participant notDisadvantaged = UNEMPLOYED
                    .declaring(Attributes.RQTH, false)
                    .declaring(Questionnaire.THIRD_COUNTRY, false)
                    .declaring(Questionnaire.FOREIGN_BACKGROUND, false)
                    .declaring(Questionnaire.MINORITY, false)
                    .declaring(Questionnaire.OTHER_DISADVANTAGE, false);
            assertThat(result(notDisadvantaged.reached(OutcomeKind.CDI, "2021-05-03"), "CR05"))
                    .isEqualTo("0");
        }
    }

    @Nested
    class SixMonthsAfter {
        @ParameterizedTest
        @CsvSource({"2021-11-29, ?", "2021-11-30, 1", "2021-12-01, 1"})
        void aJobRunsOnThatDay(String until, String result) {
            assertThat(result(UNEMPLOYED.reached(OutcomeKind.CDD, "2021-05-03", until), "CR06"))
                    .isEqualTo(result);
        }

        @ParameterizedTest
        @CsvSource({"2021-11-30, 1", "2021-12-01, ?"})
        void aJobHasBegunByThatDay(String on, String result) {
            assertThat(result(UNEMPLOYED.reached(OutcomeKind.CDI, on), "CR06")).isEqualTo(result);
        }

        @ParameterizedTest
        @CsvSource({
            "2021-05-31, employed, ?", // said on the day of the exit, it is about that day
            "2021-06-01, employed, 1",
            "2021-11-30, employed, 1",
            "2021-11-30, job-seeking, 0",
            "2021-12-01, employed, ?"
        })
        void anActivityDeclaredSinceTheExitDecides(String on, String activity, String result) {
            assertThat(result(UNEMPLOYED.from(on).declaring(Attributes.ACTIVITY, activity), "CR06"))
                    .isEqualTo(result);
        }

        @Test
        void aJobSaidToBeLostSinceMeansThatThereIsNone() {
            Participant hired = UNEMPLOYED.reached(OutcomeKind.CDI, "2021-05-03");
            assertThat(result(hired, "CR06")).isEqualTo("1");
            assertThat(result(hired.with(answered("2021-08-16", "lost")), "CR06"))
                    .isEqualTo("0");
        }

        @ParameterizedTest
        @CsvSource({"1966-01-15, 1", "1966-01-16, 0"})
        void above54OnTheDayOfTheEntry(String birth, String result) {
            Participant senior = aParticipant()
                    .born(birth)
                    .declaring(Attributes.ACTIVITY, "job-seeking")
                    .entered(Plie.PLIE, "2021-01-15")
                    .reached(OutcomeKind.CDI, "2021-05-03")
                    .exited(Plie.PLIE, "2021-05-31", ExitReason.DEMANDE);
            assertThat(result(senior, "CR08")).isEqualTo(result);
        }

        @Test
        void disadvantagedOnTheDayOfTheEntry() {
            Participant hired = UNEMPLOYED.reached(OutcomeKind.CDI, "2021-05-03");
            assertThat(result(hired.declaring(Attributes.RQTH, true), "CR09")).isEqualTo("1");
            assertThat(result(hired, "CR09")).isEqualTo("?");
        }

        @ParameterizedTest
        @CsvSource({"cdd, cdi, 1", "interim, cdi, 1", "cdi, cdi, 0", "cdd, cdd, 0"})
        void aPrecariousJobBecameStable(String before, String after, String result) {
            OutcomeKind kind = Suite.PARCOURS.vocabulary().outcome(after).orElseThrow();
            Participant better = EMPLOYED.declaring(Attributes.CONTRACT, before)
                    .declaring(Attributes.WEEKLY_HOURS, new BigDecimal("35"))
                    .from("2021-06-15")
                    .declaring(Attributes.WEEKLY_HOURS, new BigDecimal("35"))
                    .reached(kind, "2021-05-03");
            assertThat(result(better, "CR07")).isEqualTo(result);
        }

        @ParameterizedTest
        @CsvSource({"34.99, 35, 1", "20, 34.99, 0", "35, 39, 0"})
        void anUnderemploymentBecameAFullTimeJob(String before, String after, String result) {
            Participant better = EMPLOYED.declaring(Attributes.CONTRACT, "cdi")
                    .declaring(Attributes.WEEKLY_HOURS, new BigDecimal(before))
                    .from("2021-06-15")
                    .declaring(Attributes.WEEKLY_HOURS, new BigDecimal(after))
                    .reached(OutcomeKind.CDI, "2021-05-03");
            assertThat(result(better, "CR07")).isEqualTo(result);
        }

        @Test
        void whatIsSaidOfItDecides() {
            Participant same = EMPLOYED.reached(OutcomeKind.CDI, "2021-05-03");
            assertThat(result(same, "CR07")).isEqualTo("?");
            assertThat(result(same.from("2021-11-15").declaring(Questionnaire.IMPROVED, true), "CR07"))
                    .isEqualTo("1");
            assertThat(result(same.from("2021-11-15").declaring(Questionnaire.IMPROVED, false), "CR07"))
                    .isEqualTo("0");
            assertThat(result(
                            UNEMPLOYED
                                    .reached(OutcomeKind.CDI, "2021-05-03")
                                    .from("2021-11-15")
                                    .declaring(Questionnaire.IMPROVED, true),
                            "CR07"))
                    .isEqualTo("0");
        }
    }

    @ParameterizedTest
    @CsvSource({"CR01, EECR01", "CR02, EECR02", "CR03, EECR03", "CR04, EECR04", "CR06, EECR05", "CR07, EECR06"})
    void theSecondProgrammeCountsTheSame(String first, String second) {
        for (Participant participant : List.of(
                UNEMPLOYED.reached(OutcomeKind.CDI, "2021-05-03"),
                INACTIVE.from("2021-06-15").declaring(Attributes.ACTIVITY, "job-seeking"),
                UNEMPLOYED.reached(OutcomeKind.FORMATION, "2021-05-03"),
                EMPLOYED.from("2021-11-15").declaring(Questionnaire.IMPROVED, true))) {
            assertThat(Table.fsePlus(participant, 2021).cell(second)).isEqualTo(result(participant, first));
        }
    }

    @Test
    void theRowShowsThePositiveExitAndWhy() {
        Participant hired = UNEMPLOYED.reached(OutcomeKind.CDI, "2021-03-01");
        assertThat(Table.fse(hired, 2021).cells("sortie-positive", "explication"))
                .containsExactly(
                        "a-confirmer",
                        "« CDI », commencé le 1er mars 2021 : à confirmer depuis le 1er septembre 2021, pas encore"
                                + " connu");
        assertThat(Table.of("plie.participants-fse", Table.between("2021-01-01", "2021-06-30"), hired.dossier())
                        .cell("sortie-positive"))
                .isEqualTo("attendue");
        assertThat(Table.fse(hired.with(answered("2021-09-15", "confirmed")), 2021)
                        .cell("sortie-positive"))
                .isEqualTo("confirmee");
    }

    private static Participant entrant(String activity) {
        return aParticipant()
                .born("1980-01-01")
                .declaring(Attributes.ACTIVITY, activity)
                .entered(Plie.PLIE, "2021-01-15")
                .exited(Plie.PLIE, "2021-05-31", ExitReason.DEMANDE);
    }

    private static String result(Participant participant, String indicator) {
        return Table.fse(participant, 2021).cell(indicator);
    }
}

package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.Grounds.ABSENCE;
import static fr.parcours.dispositif.of.Grounds.RUPTURE;
import static fr.parcours.dispositif.of.Grounds.SANS_REPONSE;
import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;
import static fr.parcours.dispositif.of.Procedure.TRANSMISSION;
import static fr.parcours.dispositif.of.Suite.PACEA;
import static fr.parcours.dispositif.of.Suite.dues;
import static fr.parcours.dispositif.of.Suite.reported;
import static fr.parcours.dispositif.of.Suite.summonedAlone;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.testkit.Participant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The procedure of R114-7, read through the obligations of an enrolment. */
class ProcedureTest {
    private static final Participant ENTERED =
            aParticipant().born("2004-06-15").entered(OBLIGATION_FORMATION, "2021-01-11");
    private static final Participant SUMMONED = ENTERED.did(ABSENCE, OBLIGATION_FORMATION, "2021-04-01")
            .did(StepKind.CONVOCATION, OBLIGATION_FORMATION, "2021-04-12");

    @Nested
    class Summons {
        @ParameterizedTest
        @ValueSource(strings = {"absence-injustifiee", "rupture-parcours", "sans-reponse"})
        void isCalledForByEachGround(String ground) {
            Participant participant = ENTERED.did(StepKind.of(ground, ground), OBLIGATION_FORMATION, "2021-04-01");
            assertThat(dues(participant, "convocation", "2021-04-01"))
                    .singleElement()
                    .satisfies(due -> {
                        assertThat(due.by()).isEqualTo(day("2021-04-16"));
                        assertThat(due.sources()).startsWith("R114-7 du code de l’éducation", "choix de la structure");
                        assertThat(due.state(day("2021-04-16"))).isEqualTo(Due.State.DUE);
                        assertThat(due.state(day("2021-04-17"))).isEqualTo(Due.State.LATE);
                    });
        }

        @Test
        void isCalledForByNothingElse() {
            Participant participant = ENTERED.with(reported("2021-01-12", "2020-11-06"))
                    .did(StepKind.CONTACT, OBLIGATION_FORMATION, "2021-01-13")
                    .did(StepKind.ENTRETIEN, OBLIGATION_FORMATION, "2021-01-20");
            assertThat(dues(participant, "convocation", "2021-06-01")).isEmpty();
        }

        @Test
        void isMetFromTheDayOfTheGroundOn() {
            assertThat(metOn(SUMMONED, "convocation", "2021-04-12")).containsExactly("2021-04-12");
            assertThat(metOn(SUMMONED, "convocation", "2021-04-11")).containsExactly("-");
            Participant before = ENTERED.did(StepKind.CONVOCATION, OBLIGATION_FORMATION, "2021-01-20")
                    .did(ABSENCE, OBLIGATION_FORMATION, "2021-04-01");
            assertThat(metOn(before, "convocation", "2021-04-02")).containsExactly("-");
            Participant sameDay = ENTERED.did(StepKind.CONVOCATION, OBLIGATION_FORMATION, "2021-04-01")
                    .did(ABSENCE, OBLIGATION_FORMATION, "2021-04-01");
            assertThat(metOn(sameDay, "convocation", "2021-04-02")).containsExactly("2021-04-01");
        }

        @Test
        void isOneForSeveralGrounds() {
            Participant participant = ENTERED.did(ABSENCE, OBLIGATION_FORMATION, "2021-04-01")
                    .did(SANS_REPONSE, OBLIGATION_FORMATION, "2021-04-08");
            assertThat(days(participant, "convocation", "2021-04-10")).containsExactly("2021-04-16");
        }

        @Test
        void ofAnotherDispositifIsNotThisOne() {
            Participant participant = ENTERED.did(ABSENCE, OBLIGATION_FORMATION, "2021-04-01")
                    .with(Step.builder(day("2021-04-12"), StepKind.CONVOCATION)
                            .by(DispositifId.of("cej", "CEJ"))
                            .build());
            assertThat(metOn(participant, "convocation", "2021-05-01")).containsExactly("-");
            Participant unnamed =
                    ENTERED.did(ABSENCE, OBLIGATION_FORMATION, "2021-04-01").did(StepKind.CONVOCATION, "2021-04-12");
            assertThat(metOn(unnamed, "convocation", "2021-05-01")).containsExactly("2021-04-12");
        }

        @Test
        void isNeedlessOnceTheYouthComplies() {
            Participant participant =
                    ENTERED.did(RUPTURE, OBLIGATION_FORMATION, "2021-04-01").reached(OutcomeKind.CDD, "2021-04-14");
            assertThat(metOn(participant, "convocation", "2021-04-13")).containsExactly("-");
            assertThat(metOn(participant, "convocation", "2021-04-14")).containsExactly("2021-04-14");
        }

        @Test
        void isCalledForAgainByANewGroundOnceTheFirstIsSettled() {
            Participant participant = ENTERED.did(RUPTURE, OBLIGATION_FORMATION, "2021-04-01")
                    .with(Outcome.builder(day("2021-04-14"), OutcomeKind.CDD)
                            .endedOn(day("2021-05-31"))
                            .build())
                    .did(SANS_REPONSE, OBLIGATION_FORMATION, "2021-06-10");
            assertThat(days(participant, "convocation", "2021-06-10")).containsExactly("2021-04-16", "2021-06-25");
            assertThat(metOn(participant, "convocation", "2021-06-10")).containsExactly("2021-04-14", "-");
        }

        @ParameterizedTest
        @CsvSource({"abandon, 2021-03-20", "non-respect, 2021-03-20", "demande, ", "demenagement, ", "emploi, "})
        void isCalledForByADropOutFromAnAccompanimentOfOurs(String reason, String by) {
            Participant participant =
                    ENTERED.entered(PACEA, "2021-01-18").exited(PACEA, "2021-03-05", ExitReason.of(reason, reason));
            assertThat(days(participant, "convocation", "2021-03-10")).isEqualTo(by == null ? List.of() : List.of(by));
        }

        @Test
        void isNotCalledForByADropOutWhenSomethingElseFulfilsTheObligation() {
            Participant dropOut = ENTERED.entered(PACEA, "2021-01-18").exited(PACEA, "2021-03-05", ExitReason.ABANDON);
            assertThat(dues(dropOut.reached(OutcomeKind.APPRENTISSAGE, "2021-03-06"), "convocation", "2021-03-10"))
                    .isEmpty();
            assertThat(days(
                            dropOut.with(Outcome.builder(day("2021-02-01"), OutcomeKind.APPRENTISSAGE)
                                    .endedOn(day("2021-03-05"))
                                    .build()),
                            "convocation",
                            "2021-03-10"))
                    .containsExactly("2021-03-20");
        }

        @Test
        void isForTheLegalRepresentativeToo() {
            assertThat(dues(SUMMONED, "convocation-representant", "2021-05-01")).isEmpty();
            Participant alone =
                    ENTERED.did(ABSENCE, OBLIGATION_FORMATION, "2021-04-01").with(summonedAlone("2021-04-12"));
            assertThat(days(alone, "convocation-representant", "2021-05-01")).containsExactly("2021-04-27");
            assertThat(metOn(alone, "convocation-representant", "2021-05-01")).containsExactly("-");
            Participant both = alone.did(StepKind.CONVOCATION, OBLIGATION_FORMATION, "2021-04-20");
            assertThat(metOn(both, "convocation-representant", "2021-05-01")).containsExactly("2021-04-20");
            assertThat(metOn(alone.reached(OutcomeKind.CDI, "2021-04-19"), "convocation-representant", "2021-05-01"))
                    .containsExactly("2021-04-19");
            assertThat(dues(
                            alone.from("2021-04-12").declaring(Attributes.EMANCIPATED, true),
                            "convocation-representant",
                            "2021-05-01"))
                    .isEmpty();
            assertThat(dues(
                            alone.from("2021-04-12").declaring(Attributes.EMANCIPATED, false),
                            "convocation-representant",
                            "2021-05-01"))
                    .hasSize(1);
        }
    }

    @Nested
    class Transmission {
        @ParameterizedTest
        @CsvSource({
            "2021-04-12, 2021-06-12",
            "2020-12-31, 2021-02-28",
            "2023-12-31, 2024-02-29",
            "2024-12-31, 2025-02-28",
            "2021-07-31, 2021-09-30",
            "2021-02-28, 2021-04-28"
        })
        void isDueTwoMonthsAfterTheSummons(String summons, String by) {
            Participant participant = aParticipant()
                    .born(day(summons).minusYears(16).minusMonths(6).toString())
                    .entered(OBLIGATION_FORMATION, summons)
                    .did(StepKind.CONVOCATION, OBLIGATION_FORMATION, summons);
            assertThat(dues(participant, "transmission", summons))
                    .singleElement()
                    .satisfies(due -> {
                        assertThat(due.by()).isEqualTo(day(by));
                        assertThat(due.sources()).startsWith("R114-7 du code de l’éducation (décret 2020-978)");
                        assertThat(due.state(day(by).minusDays(1))).isEqualTo(Due.State.DUE);
                        assertThat(due.state(day(by))).isEqualTo(Due.State.DUE);
                        assertThat(due.state(day(by).plusDays(1))).isEqualTo(Due.State.LATE);
                    });
        }

        @Test
        void citesTheSummonsAndWhatMeetsIt() {
            Participant trained = SUMMONED.reached(OutcomeKind.FORMATION, "2021-05-03");
            Finding why = dues(trained, "transmission", "2021-06-30").get(0).explanation();
            assertThat(why.facts()).extracting(Fact::on).containsExactly(day("2021-04-12"));
            assertThat(why.because()).singleElement().satisfies(compliance -> {
                assertThat(compliance.in(Locale.FRENCH)).isEqualTo("L’obligation est remplie à partir du 3 mai 2021.");
                assertThat(compliance.facts()).extracting(Fact::on).contains(day("2021-04-01"), day("2021-05-03"));
            });
            Participant sent = trained.did(TRANSMISSION, OBLIGATION_FORMATION, "2021-05-20");
            assertThat(dues(sent, "transmission", "2021-06-30")
                            .get(0)
                            .explanation()
                            .facts())
                    .extracting(Fact::on)
                    .containsExactly(day("2021-04-12"), day("2021-05-20"));
        }

        @Test
        void isMetOnTheDayOfWhatFulfilsTheObligationWhateverElseIsRecorded() {
            Participant trained = SUMMONED.reached(OutcomeKind.FORMATION, "2021-05-03")
                    .did(StepKind.CONTACT, "2021-04-20")
                    .did(StepKind.CONTACT, "2021-05-20");
            assertThat(metOn(trained, "transmission", "2021-06-30")).containsExactly("2021-05-03");
        }

        @Test
        void isMetOnTheFirstDayOfTheMonthToComeThatAnActivityIsDeclaredFor() {
            Participant inJune = SUMMONED.with(Declaration.of(day("2021-05-20"), Attributes.ACTIVITY, "training")
                            .forMonth(YearMonth.parse("2021-06")))
                    .did(StepKind.CONTACT, "2021-06-04");
            assertThat(metOn(inJune, "transmission", "2021-05-31")).containsExactly("2021-06-01");
            assertThat(metOn(inJune, "transmission", "2021-06-12")).containsExactly("2021-06-01");
        }

        @Test
        void isDueFromTheSummonsAndNothingEarlier() {
            Participant reported =
                    ENTERED.with(reported("2021-01-11", "2020-09-30")).did(ABSENCE, OBLIGATION_FORMATION, "2021-04-01");
            assertThat(dues(reported, "transmission", "2021-04-11")).isEmpty();
            assertThat(days(
                            reported.did(StepKind.CONVOCATION, OBLIGATION_FORMATION, "2021-04-12"),
                            "transmission",
                            "2021-04-12"))
                    .containsExactly("2021-06-12");
        }

        @Test
        void isMetWhenTheSituationIsSentEvenLate() {
            assertThat(metOn(
                            SUMMONED.did(TRANSMISSION, OBLIGATION_FORMATION, "2021-06-12"),
                            "transmission",
                            "2021-06-30"))
                    .containsExactly("2021-06-12");
            assertThat(metOn(
                            SUMMONED.did(TRANSMISSION, OBLIGATION_FORMATION, "2021-06-20"),
                            "transmission",
                            "2021-06-30"))
                    .containsExactly("2021-06-20");
            assertThat(metOn(
                            SUMMONED.did(TRANSMISSION, OBLIGATION_FORMATION, "2021-04-05"),
                            "transmission",
                            "2021-06-30"))
                    .containsExactly("-");
        }

        @Test
        void isNotMovedByAReminderNorByANewGround() {
            Participant reminded = SUMMONED.did(SANS_REPONSE, OBLIGATION_FORMATION, "2021-05-03")
                    .did(StepKind.CONVOCATION, OBLIGATION_FORMATION, "2021-05-10");
            assertThat(days(reminded, "transmission", "2021-06-01")).containsExactly("2021-06-12");
            assertThat(days(reminded, "convocation", "2021-06-01")).containsExactly("2021-04-16");
        }

        @ParameterizedTest
        @CsvSource({"2021-06-11, 1", "2021-06-12, 1", "2021-06-13, 2"})
        void isDueAgainAfterASummonsOnceTheTwoMonthsAreOver(String summons, int expected) {
            assertThat(dues(
                            SUMMONED.did(StepKind.CONVOCATION, OBLIGATION_FORMATION, summons),
                            "transmission",
                            "2021-07-01"))
                    .hasSize(expected);
        }

        @Test
        void isDueAgainAfterASummonsOnceTheFirstWasSent() {
            Participant again = SUMMONED.did(TRANSMISSION, OBLIGATION_FORMATION, "2021-05-20")
                    .did(SANS_REPONSE, OBLIGATION_FORMATION, "2021-05-25")
                    .did(StepKind.CONVOCATION, OBLIGATION_FORMATION, "2021-06-01");
            assertThat(days(again, "transmission", "2021-07-01")).containsExactly("2021-06-12", "2021-08-01");
            assertThat(metOn(again, "transmission", "2021-07-01")).containsExactly("2021-05-20", "-");
        }

        @Test
        void isNeedlessForWhoCompliesByThen() {
            Participant trained = SUMMONED.reached(OutcomeKind.FORMATION, "2021-06-12");
            assertThat(metOn(trained, "transmission", "2021-06-11")).containsExactly("-");
            assertThat(metOn(trained, "transmission", "2021-06-12")).containsExactly("2021-06-12");
            assertThat(metOn(
                            SUMMONED.from("2021-05-03").declaring(Attributes.ACTIVITY, "employed"),
                            "transmission",
                            "2021-06-30"))
                    .containsExactly("2021-05-03");
            assertThat(metOn(SUMMONED.entered(PACEA, "2021-05-04"), "transmission", "2021-06-30"))
                    .containsExactly("2021-05-04");
            assertThat(metOn(
                            SUMMONED.began(OBLIGATION_FORMATION, PhaseId.ACCOMPAGNEMENT, "2021-05-05"),
                            "transmission",
                            "2021-06-30"))
                    .containsExactly("2021-05-05");
            assertThat(metOn(
                            SUMMONED.from("2021-05-06").declaring(Fulfilment.ELSEWHERE, true),
                            "transmission",
                            "2021-06-30"))
                    .containsExactly("2021-05-06");
            assertThat(metOn(
                            SUMMONED.from("2021-05-07").declaring(Fulfilment.EXEMPTION, true),
                            "transmission",
                            "2021-06-30"))
                    .containsExactly("2021-05-07");
        }

        @Test
        void isNotMetByADiagnosticNorByAnInterviewAlone() {
            Participant seen = SUMMONED.began(OBLIGATION_FORMATION, PhaseId.DIAGNOSTIC, "2021-04-20")
                    .did(StepKind.ENTRETIEN, OBLIGATION_FORMATION, "2021-04-20");
            assertThat(metOn(seen, "transmission", "2021-06-30")).containsExactly("-");
        }

        @Test
        void isNotMetByWhatDidNotLast() {
            Participant lapsed = SUMMONED.with(Outcome.builder(day("2021-05-03"), OutcomeKind.CDD)
                    .endedOn(day("2021-06-11"))
                    .build());
            assertThat(metOn(lapsed, "transmission", "2021-06-30")).containsExactly("-");
            Participant lasted = SUMMONED.with(Outcome.builder(day("2021-05-03"), OutcomeKind.CDD)
                    .endedOn(day("2021-06-12"))
                    .build());
            assertThat(metOn(lasted, "transmission", "2021-06-30")).containsExactly("2021-05-03");
        }

        @Test
        void isNotMetByWhatTheGroundContradicts() {
            Participant stale = ENTERED.entered(PACEA, "2021-02-01")
                    .began(OBLIGATION_FORMATION, PhaseId.ACCOMPAGNEMENT, "2021-02-01")
                    .reached(OutcomeKind.FORMATION, "2021-03-01")
                    .did(RUPTURE, OBLIGATION_FORMATION, "2021-04-01")
                    .did(StepKind.CONVOCATION, OBLIGATION_FORMATION, "2021-04-12");
            assertThat(metOn(stale, "transmission", "2021-06-30")).containsExactly("-");
            assertThat(metOn(
                            stale.did(StepKind.ENTRETIEN, OBLIGATION_FORMATION, "2021-04-20"),
                            "transmission",
                            "2021-06-30"))
                    .containsExactly("2021-04-20");
        }

        @Test
        void isNotMetByWhatAGroundAfterTheSummonsContradicts() {
            Participant again =
                    SUMMONED.entered(PACEA, "2021-05-03").did(SANS_REPONSE, OBLIGATION_FORMATION, "2021-05-31");
            assertThat(metOn(again, "transmission", "2021-05-30")).containsExactly("2021-05-03");
            assertThat(metOn(again, "transmission", "2021-05-31")).containsExactly("-");
        }

        @Test
        void isNotMetByWhatIsOlderThanASummonsWithoutGround() {
            Participant accompanied = ENTERED.began(OBLIGATION_FORMATION, PhaseId.ACCOMPAGNEMENT, "2021-01-11");
            assertThat(metOn(
                            accompanied.did(StepKind.CONVOCATION, OBLIGATION_FORMATION, "2021-04-12"),
                            "transmission",
                            "2021-06-30"))
                    .containsExactly("-");
        }

        @Test
        void isMetBetweenTheGroundAndTheSummons() {
            Participant participant = ENTERED.did(ABSENCE, OBLIGATION_FORMATION, "2021-04-01")
                    .reached(OutcomeKind.APPRENTISSAGE, "2021-04-10")
                    .did(StepKind.CONVOCATION, OBLIGATION_FORMATION, "2021-04-12");
            assertThat(dues(participant, "transmission", "2021-04-12")).hasSize(1);
            assertThat(metOn(participant, "convocation", "2021-04-12")).containsExactly("2021-04-10");
        }

        @Test
        void isNoLongerDueFromWhoCompliesLate() {
            Participant late = SUMMONED.reached(OutcomeKind.SERVICE_CIVIQUE, "2021-07-01");
            assertThat(metOn(late, "transmission", "2021-06-30")).containsExactly("-");
            assertThat(metOn(late, "transmission", "2021-07-01")).containsExactly("2021-07-01");
        }

        @ParameterizedTest
        @CsvSource({"true, 2021-05-03", "false, -"})
        void isMetBySchoolUnlessItIsKnownNotToBeAttended(boolean attends, String metOn) {
            Participant pupil = SUMMONED.reached(OutcomeKind.SCOLARITE, "2021-05-03");
            assertThat(metOn(pupil, "transmission", "2021-06-30")).containsExactly("2021-05-03");
            assertThat(metOn(
                            pupil.from("2021-05-03").declaring(Fulfilment.ATTENDANCE, attends),
                            "transmission",
                            "2021-06-30"))
                    .containsExactly(metOn);
        }

        @ParameterizedTest
        @CsvSource({
            // 18 on the last day of the two months, on the day after, the day after that
            "2003-06-12, 0",
            "2003-06-13, 1",
            "2003-06-14, 1"
        })
        void isNotDueOnceTheObligationHasEnded(String birthDate, int expected) {
            Participant participant = aParticipant()
                    .born(birthDate)
                    .entered(OBLIGATION_FORMATION, "2021-01-11")
                    .did(StepKind.CONVOCATION, OBLIGATION_FORMATION, "2021-04-12");
            assertThat(dues(participant, "transmission", "2021-05-01")).hasSize(expected);
        }

        @ParameterizedTest
        @CsvSource({
            "scolarite, 2021-06-12, 0",
            "scolarite, 2021-06-13, 1",
            "demenagement, 2021-05-03, 0",
            "abandon, 2021-05-03, 1",
            "non-respect, 2021-05-03, 1"
        })
        void isNotDueAfterAGoodExitBeforeItsLastDay(String reason, String exit, int expected) {
            Participant participant = SUMMONED.exited(OBLIGATION_FORMATION, exit, ExitReason.of(reason, reason));
            assertThat(dues(participant, "transmission", "2021-07-01")).hasSize(expected);
        }

        @Test
        void isDueWhenTheReasonOfTheExitIsNotKnown() {
            Participant participant = SUMMONED.with(Exit.of(day("2021-05-03"), OBLIGATION_FORMATION));
            assertThat(dues(participant, "transmission", "2021-07-01")).hasSize(1);
        }
    }

    /** Gets the days by which the obligations of one kind are due. */
    private static List<String> days(Participant participant, String kind, String on) {
        return dues(participant, kind, on).stream()
                .map(due -> due.by().toString())
                .toList();
    }

    /** Gets the days on which they were met, "-" for those that are not. */
    private static List<String> metOn(Participant participant, String kind, String on) {
        return dues(participant, kind, on).stream()
                .map(due -> due.metOn().map(Object::toString).orElse("-"))
                .toList();
    }
}

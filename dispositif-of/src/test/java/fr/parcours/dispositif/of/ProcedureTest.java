package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.Grounds.ABSENCE;
import static fr.parcours.dispositif.of.Grounds.RUPTURE;
import static fr.parcours.dispositif.of.Grounds.SANS_REPONSE;
import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;
import static fr.parcours.dispositif.of.Procedure.TRANSMISSION;
import static fr.parcours.dispositif.of.Situation.PACEA;
import static fr.parcours.dispositif.of.Situation.born;
import static fr.parcours.dispositif.of.Situation.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The procedure of R114-7, read through the obligations of a stay. */
class ProcedureTest {
    private static final Situation ENTERED = born("2004-06-15").enters(OBLIGATION_FORMATION, "2021-01-11");
    private static final Situation SUMMONED =
            ENTERED.does(ABSENCE, "2021-04-01").does(StepKind.CONVOCATION, "2021-04-12");

    @Nested
    class Summons {
        @ParameterizedTest
        @ValueSource(strings = {"absence-injustifiee", "rupture-parcours", "sans-reponse"})
        void isCalledForByEachGround(String ground) {
            Situation situation = ENTERED.does(StepKind.of(ground, ground), "2021-04-01");
            assertThat(situation.dues("convocation", "2021-04-01"))
                    .singleElement()
                    .satisfies(due -> {
                        assertThat(due.by()).isEqualTo(day("2021-04-16"));
                        assertThat(due.articles())
                                .containsExactly("R114-7 du code de l’éducation", "choix de la structure");
                        assertThat(due.state(day("2021-04-16"))).isEqualTo(Due.State.DUE);
                        assertThat(due.state(day("2021-04-17"))).isEqualTo(Due.State.LATE);
                    });
        }

        @Test
        void isCalledForByNothingElse() {
            Situation situation = ENTERED.isReported("2021-01-12", "2020-11-06")
                    .does(StepKind.CONTACT, "2021-01-13")
                    .does(StepKind.ENTRETIEN, "2021-01-20");
            assertThat(situation.dues("convocation", "2021-06-01")).isEmpty();
        }

        @Test
        void isMetFromTheDayOfTheGroundOn() {
            assertThat(metOn(SUMMONED, "convocation", "2021-04-12")).containsExactly("2021-04-12");
            assertThat(metOn(SUMMONED, "convocation", "2021-04-11")).containsExactly("-");
            Situation before = ENTERED.does(StepKind.CONVOCATION, "2021-01-20").does(ABSENCE, "2021-04-01");
            assertThat(metOn(before, "convocation", "2021-04-02")).containsExactly("-");
            Situation sameDay = ENTERED.does(StepKind.CONVOCATION, "2021-04-01").does(ABSENCE, "2021-04-01");
            assertThat(metOn(sameDay, "convocation", "2021-04-02")).containsExactly("2021-04-01");
        }

        @Test
        void isOneForSeveralGrounds() {
            Situation situation = ENTERED.does(ABSENCE, "2021-04-01").does(SANS_REPONSE, "2021-04-08");
            assertThat(days(situation, "convocation", "2021-04-10")).containsExactly("2021-04-16");
        }

        @Test
        void ofAnotherDispositifIsNotThisOne() {
            Situation situation = ENTERED.does(ABSENCE, "2021-04-01")
                    .with(Step.builder(day("2021-04-12"), StepKind.CONVOCATION)
                            .by(DispositifId.of("cej", "CEJ"))
                            .build());
            assertThat(metOn(situation, "convocation", "2021-05-01")).containsExactly("-");
            Situation unnamed =
                    ENTERED.does(ABSENCE, "2021-04-01").with(Step.of(day("2021-04-12"), StepKind.CONVOCATION));
            assertThat(metOn(unnamed, "convocation", "2021-05-01")).containsExactly("2021-04-12");
        }

        @Test
        void isNeedlessOnceTheYouthComplies() {
            Situation situation = ENTERED.does(RUPTURE, "2021-04-01").reaches(OutcomeKind.CDD, "2021-04-14");
            assertThat(metOn(situation, "convocation", "2021-04-13")).containsExactly("-");
            assertThat(metOn(situation, "convocation", "2021-04-14")).containsExactly("2021-04-14");
        }

        @Test
        void isCalledForAgainByANewGroundOnceTheFirstIsSettled() {
            Situation situation = ENTERED.does(RUPTURE, "2021-04-01")
                    .reaches(OutcomeKind.CDD, "2021-04-14", "2021-05-31")
                    .does(SANS_REPONSE, "2021-06-10");
            assertThat(days(situation, "convocation", "2021-06-10")).containsExactly("2021-04-16", "2021-06-25");
            assertThat(metOn(situation, "convocation", "2021-06-10")).containsExactly("2021-04-14", "-");
        }

        @ParameterizedTest
        @CsvSource({"abandon, 2021-03-20", "non-respect, 2021-03-20", "demande, ", "demenagement, ", "emploi, "})
        void isCalledForByADropOutFromAnAccompanimentOfOurs(String reason, String by) {
            Situation situation =
                    ENTERED.enters(PACEA, "2021-01-18").leaves(PACEA, "2021-03-05", ExitReason.of(reason, reason));
            assertThat(days(situation, "convocation", "2021-03-10")).isEqualTo(by == null ? List.of() : List.of(by));
        }

        @Test
        void isNotCalledForByADropOutWhenSomethingElseFulfilsTheObligation() {
            Situation dropOut = ENTERED.enters(PACEA, "2021-01-18").leaves(PACEA, "2021-03-05", ExitReason.ABANDON);
            assertThat(dropOut.reaches(OutcomeKind.APPRENTISSAGE, "2021-03-06").dues("convocation", "2021-03-10"))
                    .isEmpty();
            assertThat(days(
                            dropOut.reaches(OutcomeKind.APPRENTISSAGE, "2021-02-01", "2021-03-05"),
                            "convocation",
                            "2021-03-10"))
                    .containsExactly("2021-03-20");
        }

        @Test
        void isForTheLegalRepresentativeToo() {
            assertThat(SUMMONED.dues("convocation-representant", "2021-05-01")).isEmpty();
            Situation alone = ENTERED.does(ABSENCE, "2021-04-01").isSummonedAlone("2021-04-12");
            assertThat(days(alone, "convocation-representant", "2021-05-01")).containsExactly("2021-04-27");
            assertThat(metOn(alone, "convocation-representant", "2021-05-01")).containsExactly("-");
            Situation both = alone.does(StepKind.CONVOCATION, "2021-04-20");
            assertThat(metOn(both, "convocation-representant", "2021-05-01")).containsExactly("2021-04-20");
            assertThat(metOn(alone.reaches(OutcomeKind.CDI, "2021-04-19"), "convocation-representant", "2021-05-01"))
                    .containsExactly("2021-04-19");
            assertThat(alone.declares("2021-04-12", Attributes.EMANCIPATED, true)
                            .dues("convocation-representant", "2021-05-01"))
                    .isEmpty();
            assertThat(alone.declares("2021-04-12", Attributes.EMANCIPATED, false)
                            .dues("convocation-representant", "2021-05-01"))
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
            Situation situation = born(day(summons)
                            .minusYears(16)
                            .minusMonths(6)
                            .toString())
                    .enters(OBLIGATION_FORMATION, summons)
                    .does(StepKind.CONVOCATION, summons);
            assertThat(situation.dues("transmission", summons)).singleElement().satisfies(due -> {
                assertThat(due.by()).isEqualTo(day(by));
                assertThat(due.articles()).containsExactly("R114-7 du code de l’éducation (décret 2020-978)");
                assertThat(due.state(day(by).minusDays(1))).isEqualTo(Due.State.DUE);
                assertThat(due.state(day(by))).isEqualTo(Due.State.DUE);
                assertThat(due.state(day(by).plusDays(1))).isEqualTo(Due.State.LATE);
            });
        }

        @Test
        void isDueFromTheSummonsAndNothingEarlier() {
            Situation reported = ENTERED.isReported("2021-01-11", "2020-09-30").does(ABSENCE, "2021-04-01");
            assertThat(reported.dues("transmission", "2021-04-11")).isEmpty();
            assertThat(days(reported.does(StepKind.CONVOCATION, "2021-04-12"), "transmission", "2021-04-12"))
                    .containsExactly("2021-06-12");
        }

        @Test
        void isMetWhenTheSituationIsSentEvenLate() {
            assertThat(metOn(SUMMONED.does(TRANSMISSION, "2021-06-12"), "transmission", "2021-06-30"))
                    .containsExactly("2021-06-12");
            assertThat(metOn(SUMMONED.does(TRANSMISSION, "2021-06-20"), "transmission", "2021-06-30"))
                    .containsExactly("2021-06-20");
            assertThat(metOn(SUMMONED.does(TRANSMISSION, "2021-04-05"), "transmission", "2021-06-30"))
                    .containsExactly("-");
        }

        @Test
        void isNotMovedByAReminderNorByANewGround() {
            Situation reminded = SUMMONED.does(SANS_REPONSE, "2021-05-03").does(StepKind.CONVOCATION, "2021-05-10");
            assertThat(days(reminded, "transmission", "2021-06-01")).containsExactly("2021-06-12");
            assertThat(days(reminded, "convocation", "2021-06-01")).containsExactly("2021-04-16");
        }

        @ParameterizedTest
        @CsvSource({"2021-06-11, 1", "2021-06-12, 1", "2021-06-13, 2"})
        void isDueAgainAfterASummonsOnceTheTwoMonthsAreOver(String summons, int expected) {
            assertThat(SUMMONED.does(StepKind.CONVOCATION, summons).dues("transmission", "2021-07-01"))
                    .hasSize(expected);
        }

        @Test
        void isDueAgainAfterASummonsOnceTheFirstWasSent() {
            Situation again = SUMMONED.does(TRANSMISSION, "2021-05-20")
                    .does(SANS_REPONSE, "2021-05-25")
                    .does(StepKind.CONVOCATION, "2021-06-01");
            assertThat(days(again, "transmission", "2021-07-01")).containsExactly("2021-06-12", "2021-08-01");
            assertThat(metOn(again, "transmission", "2021-07-01")).containsExactly("2021-05-20", "-");
        }

        @Test
        void isNeedlessForWhoCompliesByThen() {
            Situation trained = SUMMONED.reaches(OutcomeKind.FORMATION, "2021-06-12");
            assertThat(metOn(trained, "transmission", "2021-06-11")).containsExactly("-");
            assertThat(metOn(trained, "transmission", "2021-06-12")).containsExactly("2021-06-12");
            assertThat(metOn(
                            SUMMONED.declares("2021-05-03", Attributes.ACTIVITY, "employed"),
                            "transmission",
                            "2021-06-30"))
                    .containsExactly("2021-05-03");
            assertThat(metOn(SUMMONED.enters(PACEA, "2021-05-04"), "transmission", "2021-06-30"))
                    .containsExactly("2021-05-04");
            assertThat(metOn(SUMMONED.begins(PhaseId.ACCOMPAGNEMENT, "2021-05-05"), "transmission", "2021-06-30"))
                    .containsExactly("2021-05-05");
            assertThat(metOn(SUMMONED.declares("2021-05-06", Fulfilment.ELSEWHERE, true), "transmission", "2021-06-30"))
                    .containsExactly("2021-05-06");
            assertThat(metOn(SUMMONED.declares("2021-05-07", Fulfilment.EXEMPTION, true), "transmission", "2021-06-30"))
                    .containsExactly("2021-05-07");
        }

        @Test
        void isNotMetByADiagnosticNorByAnInterviewAlone() {
            Situation seen = SUMMONED.begins(PhaseId.DIAGNOSTIC, "2021-04-20").does(StepKind.ENTRETIEN, "2021-04-20");
            assertThat(metOn(seen, "transmission", "2021-06-30")).containsExactly("-");
        }

        @Test
        void isNotMetByWhatDidNotLast() {
            Situation lapsed = SUMMONED.reaches(OutcomeKind.CDD, "2021-05-03", "2021-06-11");
            assertThat(metOn(lapsed, "transmission", "2021-06-30")).containsExactly("-");
            Situation lasted = SUMMONED.reaches(OutcomeKind.CDD, "2021-05-03", "2021-06-12");
            assertThat(metOn(lasted, "transmission", "2021-06-30")).containsExactly("2021-05-03");
        }

        @Test
        void isNotMetByWhatTheGroundContradicts() {
            Situation stale = ENTERED.enters(PACEA, "2021-02-01")
                    .begins(PhaseId.ACCOMPAGNEMENT, "2021-02-01")
                    .reaches(OutcomeKind.FORMATION, "2021-03-01")
                    .does(RUPTURE, "2021-04-01")
                    .does(StepKind.CONVOCATION, "2021-04-12");
            assertThat(metOn(stale, "transmission", "2021-06-30")).containsExactly("-");
            assertThat(metOn(stale.does(StepKind.ENTRETIEN, "2021-04-20"), "transmission", "2021-06-30"))
                    .containsExactly("2021-04-20");
        }

        @Test
        void isNotMetByWhatAGroundAfterTheSummonsContradicts() {
            Situation again = SUMMONED.enters(PACEA, "2021-05-03").does(SANS_REPONSE, "2021-05-31");
            assertThat(metOn(again, "transmission", "2021-05-30")).containsExactly("2021-05-03");
            assertThat(metOn(again, "transmission", "2021-05-31")).containsExactly("-");
        }

        @Test
        void isNotMetByWhatIsOlderThanASummonsWithoutGround() {
            Situation accompanied = ENTERED.begins(PhaseId.ACCOMPAGNEMENT, "2021-01-11");
            assertThat(metOn(accompanied.does(StepKind.CONVOCATION, "2021-04-12"), "transmission", "2021-06-30"))
                    .containsExactly("-");
        }

        @Test
        void isMetBetweenTheGroundAndTheSummons() {
            Situation situation = ENTERED.does(ABSENCE, "2021-04-01")
                    .reaches(OutcomeKind.APPRENTISSAGE, "2021-04-10")
                    .does(StepKind.CONVOCATION, "2021-04-12");
            assertThat(situation.dues("transmission", "2021-04-12")).hasSize(1);
            assertThat(metOn(situation, "convocation", "2021-04-12")).containsExactly("2021-04-10");
        }

        @Test
        void isNoLongerOwedByWhoCompliesLate() {
            Situation late = SUMMONED.reaches(OutcomeKind.SERVICE_CIVIQUE, "2021-07-01");
            assertThat(metOn(late, "transmission", "2021-06-30")).containsExactly("-");
            assertThat(metOn(late, "transmission", "2021-07-01")).containsExactly("2021-07-01");
        }

        @ParameterizedTest
        @CsvSource({"true, 2021-05-03", "false, -"})
        void isMetBySchoolUnlessItIsKnownNotToBeAttended(boolean attends, String metOn) {
            Situation pupil = SUMMONED.reaches(OutcomeKind.SCOLARITE, "2021-05-03");
            assertThat(metOn(pupil, "transmission", "2021-06-30")).containsExactly("2021-05-03");
            assertThat(metOn(
                            pupil.declares("2021-05-03", Fulfilment.ATTENDANCE, attends), "transmission", "2021-06-30"))
                    .containsExactly(metOn);
        }

        @ParameterizedTest
        @CsvSource({
            // 18 on the last day of the two months, on the day after, the day after that
            "2003-06-12, 0",
            "2003-06-13, 1",
            "2003-06-14, 1"
        })
        void isNotOwedOnceTheObligationHasEnded(String birthDate, int expected) {
            Situation situation =
                    born(birthDate).enters(OBLIGATION_FORMATION, "2021-01-11").does(StepKind.CONVOCATION, "2021-04-12");
            assertThat(situation.dues("transmission", "2021-05-01")).hasSize(expected);
        }

        @ParameterizedTest
        @CsvSource({
            "scolarite, 2021-06-12, 0",
            "scolarite, 2021-06-13, 1",
            "demenagement, 2021-05-03, 0",
            "abandon, 2021-05-03, 1",
            "non-respect, 2021-05-03, 1"
        })
        void isNotOwedAfterAGoodExitBeforeItsLastDay(String reason, String exit, int expected) {
            Situation situation = SUMMONED.leaves(OBLIGATION_FORMATION, exit, ExitReason.of(reason, reason));
            assertThat(situation.dues("transmission", "2021-07-01")).hasSize(expected);
        }

        @Test
        void isOwedWhenTheReasonOfTheExitIsNotKnown() {
            Situation situation = SUMMONED.with(
                    new Exit(day("2021-05-03"), OBLIGATION_FORMATION, Optional.empty(), Provenance.NONE, Extras.NONE));
            assertThat(situation.dues("transmission", "2021-07-01")).hasSize(1);
        }
    }

    /** Gets the days by which the obligations of one kind are due. */
    private static List<String> days(Situation situation, String kind, String on) {
        return situation.dues(kind, on).stream().map(due -> due.by().toString()).toList();
    }

    /** Gets the days on which they were met, "-" for those that are not. */
    private static List<String> metOn(Situation situation, String kind, String on) {
        return situation.dues(kind, on).stream()
                .map(due -> due.metOn().map(Object::toString).orElse("-"))
                .toList();
    }
}

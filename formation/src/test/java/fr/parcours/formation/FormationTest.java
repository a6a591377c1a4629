package fr.parcours.formation;

import static fr.parcours.formation.Formation.FORMATION;
import static fr.parcours.formation.Formation.PROJET_VALIDE;
import static fr.parcours.formation.Suite.MISSION_LOCALE;
import static fr.parcours.formation.Suite.PLIE;
import static fr.parcours.formation.Suite.answered;
import static fr.parcours.formation.Suite.asked;
import static fr.parcours.formation.Suite.choosing;
import static fr.parcours.formation.Suite.judged;
import static fr.parcours.formation.Suite.obligations;
import static fr.parcours.formation.Suite.status;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormationTest {
    private static final Participant REGISTERED =
            aParticipant().born("2000-01-01").entered(MISSION_LOCALE, "2020-09-01");
    private static final Participant ENTERED = REGISTERED.entered(FORMATION, "2021-01-11");

    @Nested
    class Public {
        @ParameterizedTest
        @CsvSource({"2020-08-31, REFUSED", "2020-09-01, SATISFIED", "2020-09-02, SATISFIED"})
        void anyoneTheStructureFollowsMayEnterFromTheDayOfEntry(String on, Verdict verdict) {
            assertThat(judged(REGISTERED, "formation", on).verdict()).isEqualTo(verdict);
        }

        @Test
        void whoIsNoLongerFollowedMayNot() {
            Participant gone = REGISTERED.exited(MISSION_LOCALE, "2021-03-01", ExitReason.FORMATION);
            assertThat(judged(gone, "formation", "2021-02-28").verdict()).isEqualTo(Verdict.SATISFIED);
            assertThat(judged(gone, "formation", "2021-03-01").verdict()).isEqualTo(Verdict.REFUSED);
            assertThat(judged(gone, "formation", "2021-03-02").verdict()).isEqualTo(Verdict.REFUSED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2005-06-15", "1990-06-15", "1960-06-15"})
        void thereIsNoLimitOfAge(String birthDate) {
            assertThat(judged(aParticipant().born(birthDate).entered(PLIE, "2021-01-01"), "formation", "2021-06-15")
                            .verdict())
                    .isEqualTo(Verdict.SATISFIED);
            assertThat(judged(aParticipant().entered(PLIE, "2021-01-01"), "formation", "2021-06-15")
                            .missing())
                    .isEmpty();
        }

        @Test
        void theStructureMayNameWhoFollows() {
            Parcours choosy = choosing("formation.suivi-par", "[mission-locale]");
            assertThat(choosy.diagnose(REGISTERED.dossier(), day("2021-01-04"))
                            .of("formation")
                            .explanation()
                            .verdict())
                    .isEqualTo(Verdict.SATISFIED);
            assertThat(choosy.diagnose(
                                    aParticipant()
                                            .born("1980-01-01")
                                            .entered(PLIE, "2020-01-01")
                                            .dossier(),
                                    day("2021-01-04"))
                            .of("formation")
                            .explanation()
                            .verdict())
                    .isEqualTo(Verdict.REFUSED);
        }

        @Test
        void theEnrolmentInTrainingItselfFollowsNobody() {
            Finding alone = judged(
                    aParticipant().born("2000-01-01").entered(FORMATION, "2021-01-11"), "formation", "2021-02-01");
            assertThat(alone.reasons())
                    .extracting(Finding::rule)
                    .containsExactly("formation.public", "diagnosis.not-enrolled");
        }

        @Test
        void explanation() {
            ExplanationText.matches(getClass(), "formation-followed", judged(REGISTERED, "formation", "2021-01-04"));
        }
    }

    @Nested
    class Project {
        @Test
        void isValidatedInTheDelayOfTheStructureWhileNothingIsAsked() {
            assertThat(obligations(ENTERED, FORMATION, "formation.projet", "2021-04-11"))
                    .containsExactly("2021-04-11 due");
            assertThat(obligations(ENTERED, FORMATION, "formation.projet", "2021-04-12"))
                    .containsExactly("2021-04-11 late");
        }

        @Test
        void isValidatedBeforeTheFirstRequest() {
            Participant asked = ENTERED.with(asked("region", "2021-02-15")).with(asked("fajem", "2021-02-20"));
            assertThat(obligations(asked, FORMATION, "formation.projet", "2021-03-01"))
                    .containsExactly("2021-02-15 late");
            assertThat(obligations(
                            asked.did(PROJET_VALIDE, FORMATION, "2021-02-15"),
                            FORMATION,
                            "formation.projet",
                            "2021-03-01"))
                    .containsExactly("2021-02-15 met 2021-02-15");
        }

        @Test
        void isValidatedBeforeTheTrainingWhenNobodyIsAskedToPay() {
            assertThat(obligations(
                            ENTERED.reached(OutcomeKind.SCOLARITE, "2021-03-01"),
                            FORMATION,
                            "formation.projet",
                            "2021-03-01"))
                    .containsExactly("2021-03-01 due");
        }

        @Test
        void mayHaveBeenValidatedBeforeTheEntryButNotInAnEnrolmentBefore() {
            Participant before = REGISTERED.did(PROJET_VALIDE, FORMATION, "2020-10-01");
            assertThat(obligations(
                            before.entered(FORMATION, "2021-01-11"), FORMATION, "formation.projet", "2021-02-01"))
                    .containsExactly("2021-04-11 met 2020-10-01");
            assertThat(obligations(
                            before.entered(FORMATION, "2020-09-15")
                                    .exited(FORMATION, "2020-12-31", ExitReason.FORMATION)
                                    .entered(FORMATION, "2021-01-11"),
                            FORMATION,
                            "formation.projet",
                            "2021-02-01"))
                    .containsExactly("2021-04-11 due");
        }
    }

    @Nested
    class Requests {
        private final Participant asked = ENTERED.did(PROJET_VALIDE, FORMATION, "2021-01-20")
                .with(asked("region", "2021-02-01"))
                .with(asked("fajem", "2021-02-10"));

        @Test
        void areAnsweredByTheSameFinancer() {
            assertThat(obligations(
                            asked.with(answered("fajem", "2021-03-01", "refused")),
                            FORMATION,
                            "formation.reponse",
                            "2021-04-02"))
                    .containsExactly("2021-04-01 late", "2021-04-10 met 2021-03-01");
        }

        @Test
        void areNotAnsweredByWaiting() {
            assertThat(obligations(
                            asked.with(answered("region", "2021-03-01", "waiting")),
                            FORMATION,
                            "formation.reponse",
                            "2021-04-01"))
                    .containsExactly("2021-04-01 due", "2021-04-10 due");
            assertThat(obligations(
                            asked.with(answered("region", "2021-03-01", "waiting"))
                                    .with(answered("region", "2021-03-20", "granted")),
                            FORMATION,
                            "formation.reponse",
                            "2021-04-01"))
                    .containsExactly("2021-04-01 met 2021-03-20", "2021-04-10 due");
        }

        @Test
        void areEachAnsweredByADecisionOfTheirOwn() {
            assertThat(obligations(
                            asked.with(asked("region", "2021-02-20")).with(answered("region", "2021-03-01", "refused")),
                            FORMATION,
                            "formation.reponse",
                            "2021-03-05"))
                    .containsExactly("2021-04-01 met 2021-03-01", "2021-04-10 due", "2021-04-20 due");
        }

        @Test
        void mayNameNoFinancer() {
            Participant unnamed = ENTERED.did(StepKind.DEMANDE, FORMATION, "2021-02-01")
                    .did(StepKind.DECISION, FORMATION, "2021-02-20");
            assertThat(obligations(unnamed, FORMATION, "formation.reponse", "2021-03-05"))
                    .containsExactly("2021-04-01 met 2021-02-20");
        }

        @ParameterizedTest
        @CsvSource({
            // one grant is enough, whenever the others answer
            "granted, waiting, met 2021-02-20",
            // a refusal and a silence are not
            "refused, waiting, late",
            // all have answered: the training is paid for otherwise
            "refused, refused, met 2021-02-25",
            "waiting, waiting, late"
        })
        void areSettledWhenTheTrainingBegins(String region, String fajem, String expected) {
            assertThat(obligations(
                            asked.with(answered("region", "2021-02-20", region))
                                    .with(answered("fajem", "2021-02-25", fajem))
                                    .reached(OutcomeKind.FORMATION, "2021-03-01", "2021-08-31"),
                            FORMATION,
                            "formation.financement",
                            "2021-03-02"))
                    .containsExactly("2021-03-01 " + expected);
        }

        @Test
        void aGrantThatComesAfterTheFirstDayIsLateUntilThen() {
            Participant late = asked.reached(OutcomeKind.FORMATION, "2021-03-01", "2021-08-31")
                    .with(answered("region", "2021-03-10", "granted"));
            assertThat(obligations(late, FORMATION, "formation.financement", "2021-03-01"))
                    .containsExactly("2021-03-01 due");
            assertThat(obligations(late, FORMATION, "formation.financement", "2021-03-09"))
                    .containsExactly("2021-03-01 late");
            assertThat(obligations(late, FORMATION, "formation.financement", "2021-03-10"))
                    .containsExactly("2021-03-01 met 2021-03-10");
        }

        @Test
        void areNotNeededForATrainingNobodyWasAskedToPay() {
            assertThat(obligations(
                            ENTERED.reached(OutcomeKind.FORMATION, "2021-03-01", "2021-08-31")
                                    .with(asked("region", "2021-03-02")),
                            FORMATION,
                            "formation.financement",
                            "2021-04-01"))
                    .isEmpty();
        }
    }

    @Nested
    class Following {
        private final Participant training = ENTERED.reached(OutcomeKind.FORMATION, "2021-03-01", "2021-08-31");

        @Test
        void goesOnDuringTheTraining() {
            assertThat(obligations(
                            training.interviewed("2021-04-30").did(StepKind.CONTACT, "2021-05-01"),
                            FORMATION,
                            "formation.suivi",
                            "2021-09-01"))
                    .containsExactly("2021-04-30 met 2021-04-30", "2021-06-30 met 2021-05-01", "2021-08-31 late");
        }

        @Test
        void goesOnAfterIt() {
            assertThat(obligations(
                            training.interviewed("2021-08-31"), FORMATION, "formation.suivi-apres", "2021-11-30"))
                    .containsExactly("2021-11-30 due");
            assertThat(obligations(
                            training.interviewed("2021-09-01"), FORMATION, "formation.suivi-apres", "2021-11-30"))
                    .containsExactly("2021-11-30 met 2021-09-01");
        }

        @Test
        void countsFromTheRealEnd() {
            Participant broken = ENTERED.with(Outcome.builder(day("2021-03-01"), OutcomeKind.FORMATION)
                    .until(day("2021-08-31"))
                    .endedOn(day("2021-05-14"))
                    .build());
            assertThat(obligations(broken, FORMATION, "formation.suivi", "2021-05-31"))
                    .containsExactly("2021-04-30 late");
            assertThat(status(broken, FORMATION, "2021-05-31").end().map(DerivedEnd::lastDay))
                    .contains(day("2021-08-14"));
        }

        @Test
        void closesTheEnrolment() {
            assertThat(status(training, FORMATION, "2021-03-02").end().map(DerivedEnd::lastDay))
                    .contains(day("2021-11-30"));
        }

        @Test
        void hasNoEndBeforeTheTrainingOrWithoutItsLastDay() {
            assertThat(status(ENTERED, FORMATION, "2021-02-01").end()).isEmpty();
            Participant open = ENTERED.reached(OutcomeKind.FORMATION, "2021-03-01");
            assertThat(status(open, FORMATION, "2021-09-01").end()).isEmpty();
            assertThat(obligations(open, FORMATION, "formation.suivi", "2021-09-01"))
                    .isEmpty();
            assertThat(obligations(
                            open.exited(FORMATION, "2021-07-15", ExitReason.FORMATION),
                            FORMATION,
                            "formation.suivi",
                            "2021-09-01"))
                    .containsExactly("2021-04-30 late", "2021-06-30 late");
        }

        @Test
        void stopsWithTheExit() {
            assertThat(obligations(
                            training.exited(FORMATION, "2021-08-31", ExitReason.FORMATION),
                            FORMATION,
                            "formation.suivi-apres",
                            "2021-12-01"))
                    .isEmpty();
            assertThat(obligations(
                            training.exited(FORMATION, "2021-09-30", ExitReason.FORMATION),
                            FORMATION,
                            "formation.suivi-apres",
                            "2021-12-01"))
                    .containsExactly("2021-09-30 late");
        }
    }
}

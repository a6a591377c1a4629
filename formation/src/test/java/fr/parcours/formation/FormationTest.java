package fr.parcours.formation;

import static fr.parcours.formation.Formation.FORMATION;
import static fr.parcours.formation.Formation.PROJET_VALIDE;
import static fr.parcours.formation.Situation.MISSION_LOCALE;
import static fr.parcours.formation.Situation.PLIE;
import static fr.parcours.formation.Situation.born;
import static fr.parcours.formation.Situation.choosing;
import static fr.parcours.formation.Situation.day;
import static fr.parcours.formation.Situation.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Parcours;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.testkit.ExplanationText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormationTest {
    private static final Situation REGISTERED = born("2000-01-01").enters(MISSION_LOCALE, "2020-09-01");
    private static final Situation ENTERED = REGISTERED.enters(FORMATION, "2021-01-11");

    @Nested
    class Public {
        @ParameterizedTest
        @CsvSource({"2020-08-31, REFUSED", "2020-09-01, SATISFIED", "2020-09-02, SATISFIED"})
        void whoeverTheStructureFollowsMayEnterFromTheDayOfEntry(String on, Verdict verdict) {
            assertThat(REGISTERED.judged("formation", on).verdict()).isEqualTo(verdict);
        }

        @Test
        void whoIsNoLongerFollowedMayNot() {
            Situation gone = REGISTERED.leaves(MISSION_LOCALE, "2021-03-01");
            assertThat(gone.judged("formation", "2021-02-28").verdict()).isEqualTo(Verdict.SATISFIED);
            assertThat(gone.judged("formation", "2021-03-01").verdict()).isEqualTo(Verdict.REFUSED);
            assertThat(gone.judged("formation", "2021-03-02").verdict()).isEqualTo(Verdict.REFUSED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2005-06-15", "1990-06-15", "1960-06-15"})
        void thereIsNoLimitOfAge(String birthDate) {
            assertThat(born(birthDate)
                            .enters(PLIE, "2021-01-01")
                            .judged("formation", "2021-06-15")
                            .verdict())
                    .isEqualTo(Verdict.SATISFIED);
            assertThat(somebody()
                            .enters(PLIE, "2021-01-01")
                            .judged("formation", "2021-06-15")
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
                                    born("1980-01-01")
                                            .enters(PLIE, "2020-01-01")
                                            .dossier(),
                                    day("2021-01-04"))
                            .of("formation")
                            .explanation()
                            .verdict())
                    .isEqualTo(Verdict.REFUSED);
        }

        @Test
        void theStayInTrainingItselfFollowsNobody() {
            Finding alone = born("2000-01-01").enters(FORMATION, "2021-01-11").judged("formation", "2021-02-01");
            assertThat(alone.reasons())
                    .extracting(Finding::rule)
                    .containsExactly("formation.public", "diagnosis.not-enrolled");
        }

        @Test
        void explanation() {
            ExplanationText.matches(getClass(), "formation-followed", REGISTERED.judged("formation", "2021-01-04"));
        }
    }

    @Nested
    class Project {
        @Test
        void isValidatedInTheDelayOfTheStructureWhileNothingIsAsked() {
            assertThat(ENTERED.obligations(FORMATION, "formation.projet", "2021-04-11"))
                    .containsExactly("2021-04-11 due");
            assertThat(ENTERED.obligations(FORMATION, "formation.projet", "2021-04-12"))
                    .containsExactly("2021-04-11 late");
        }

        @Test
        void isValidatedBeforeTheFirstRequest() {
            Situation asked = ENTERED.asks("region", "2021-02-15").asks("fajem", "2021-02-20");
            assertThat(asked.obligations(FORMATION, "formation.projet", "2021-03-01"))
                    .containsExactly("2021-02-15 late");
            assertThat(asked.does(PROJET_VALIDE, FORMATION, "2021-02-15")
                            .obligations(FORMATION, "formation.projet", "2021-03-01"))
                    .containsExactly("2021-02-15 met 2021-02-15");
        }

        @Test
        void isValidatedBeforeTheTrainingWhenNobodyIsAskedToPay() {
            assertThat(ENTERED.begins(OutcomeKind.SCOLARITE, "2021-03-01")
                            .obligations(FORMATION, "formation.projet", "2021-03-01"))
                    .containsExactly("2021-03-01 due");
        }

        @Test
        void mayHaveBeenValidatedBeforeTheEntryButNotInAStayBefore() {
            Situation before = REGISTERED.does(PROJET_VALIDE, FORMATION, "2020-10-01");
            assertThat(before.enters(FORMATION, "2021-01-11").obligations(FORMATION, "formation.projet", "2021-02-01"))
                    .containsExactly("2021-04-11 met 2020-10-01");
            assertThat(before.enters(FORMATION, "2020-09-15")
                            .leaves(FORMATION, "2020-12-31")
                            .enters(FORMATION, "2021-01-11")
                            .obligations(FORMATION, "formation.projet", "2021-02-01"))
                    .containsExactly("2021-04-11 due");
        }
    }

    @Nested
    class Requests {
        private final Situation asked = ENTERED.does(PROJET_VALIDE, FORMATION, "2021-01-20")
                .asks("region", "2021-02-01")
                .asks("fajem", "2021-02-10");

        @Test
        void areAnsweredByTheSameFinancer() {
            assertThat(asked.isAnswered("fajem", "2021-03-01", "refused")
                            .obligations(FORMATION, "formation.reponse", "2021-04-02"))
                    .containsExactly("2021-04-01 late", "2021-04-10 met 2021-03-01");
        }

        @Test
        void areNotAnsweredByWaiting() {
            assertThat(asked.isAnswered("region", "2021-03-01", "waiting")
                            .obligations(FORMATION, "formation.reponse", "2021-04-01"))
                    .containsExactly("2021-04-01 due", "2021-04-10 due");
            assertThat(asked.isAnswered("region", "2021-03-01", "waiting")
                            .isAnswered("region", "2021-03-20", "granted")
                            .obligations(FORMATION, "formation.reponse", "2021-04-01"))
                    .containsExactly("2021-04-01 met 2021-03-20", "2021-04-10 due");
        }

        @Test
        void areEachAnsweredByADecisionOfTheirOwn() {
            assertThat(asked.asks("region", "2021-02-20")
                            .isAnswered("region", "2021-03-01", "refused")
                            .obligations(FORMATION, "formation.reponse", "2021-03-05"))
                    .containsExactly("2021-04-01 met 2021-03-01", "2021-04-10 due", "2021-04-20 due");
        }

        @Test
        void mayNameNoFinancer() {
            Situation unnamed = ENTERED.does(StepKind.DEMANDE, FORMATION, "2021-02-01")
                    .with(Step.builder(day("2021-02-20"), StepKind.DECISION)
                            .by(FORMATION)
                            .build());
            assertThat(unnamed.obligations(FORMATION, "formation.reponse", "2021-03-05"))
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
            assertThat(asked.isAnswered("region", "2021-02-20", region)
                            .isAnswered("fajem", "2021-02-25", fajem)
                            .begins(OutcomeKind.FORMATION, "2021-03-01", "2021-08-31")
                            .obligations(FORMATION, "formation.financement", "2021-03-02"))
                    .containsExactly("2021-03-01 " + expected);
        }

        @Test
        void aGrantThatComesAfterTheFirstDayIsLateUntilThen() {
            Situation late = asked.begins(OutcomeKind.FORMATION, "2021-03-01", "2021-08-31")
                    .isAnswered("region", "2021-03-10", "granted");
            assertThat(late.obligations(FORMATION, "formation.financement", "2021-03-01"))
                    .containsExactly("2021-03-01 due");
            assertThat(late.obligations(FORMATION, "formation.financement", "2021-03-09"))
                    .containsExactly("2021-03-01 late");
            assertThat(late.obligations(FORMATION, "formation.financement", "2021-03-10"))
                    .containsExactly("2021-03-01 met 2021-03-10");
        }

        @Test
        void areNotNeededForATrainingNobodyWasAskedToPay() {
            assertThat(ENTERED.begins(OutcomeKind.FORMATION, "2021-03-01", "2021-08-31")
                            .asks("region", "2021-03-02")
                            .obligations(FORMATION, "formation.financement", "2021-04-01"))
                    .isEmpty();
        }
    }

    @Nested
    class Following {
        private final Situation training = ENTERED.begins(OutcomeKind.FORMATION, "2021-03-01", "2021-08-31");

        @Test
        void goesOnDuringTheTraining() {
            assertThat(training.does(StepKind.ENTRETIEN, "2021-04-30")
                            .does(StepKind.CONTACT, "2021-05-01")
                            .obligations(FORMATION, "formation.suivi", "2021-09-01"))
                    .containsExactly("2021-04-30 met 2021-04-30", "2021-06-30 met 2021-05-01", "2021-08-31 late");
        }

        @Test
        void goesOnAfterIt() {
            assertThat(training.does(StepKind.ENTRETIEN, "2021-08-31")
                            .obligations(FORMATION, "formation.suivi-apres", "2021-11-30"))
                    .containsExactly("2021-11-30 due");
            assertThat(training.does(StepKind.ENTRETIEN, "2021-09-01")
                            .obligations(FORMATION, "formation.suivi-apres", "2021-11-30"))
                    .containsExactly("2021-11-30 met 2021-09-01");
        }

        @Test
        void countsFromTheRealEnd() {
            Situation broken = ENTERED.with(Outcome.builder(day("2021-03-01"), OutcomeKind.FORMATION)
                    .until(day("2021-08-31"))
                    .endedOn(day("2021-05-14"))
                    .build());
            assertThat(broken.obligations(FORMATION, "formation.suivi", "2021-05-31"))
                    .containsExactly("2021-04-30 late");
            assertThat(broken.status(FORMATION, "2021-05-31").end().map(DerivedEnd::lastDay))
                    .contains(day("2021-08-14"));
        }

        @Test
        void closesTheStay() {
            assertThat(training.status(FORMATION, "2021-03-02").end().map(DerivedEnd::lastDay))
                    .contains(day("2021-11-30"));
        }

        @Test
        void hasNoEndBeforeTheTrainingOrWithoutItsLastDay() {
            assertThat(ENTERED.status(FORMATION, "2021-02-01").end()).isEmpty();
            Situation open = ENTERED.begins(OutcomeKind.FORMATION, "2021-03-01");
            assertThat(open.status(FORMATION, "2021-09-01").end()).isEmpty();
            assertThat(open.obligations(FORMATION, "formation.suivi", "2021-09-01"))
                    .isEmpty();
            assertThat(open.leaves(FORMATION, "2021-07-15").obligations(FORMATION, "formation.suivi", "2021-09-01"))
                    .containsExactly("2021-04-30 late", "2021-06-30 late");
        }

        @Test
        void stopsWithTheExit() {
            assertThat(training.leaves(FORMATION, "2021-08-31")
                            .obligations(FORMATION, "formation.suivi-apres", "2021-12-01"))
                    .isEmpty();
            assertThat(training.leaves(FORMATION, "2021-09-30")
                            .obligations(FORMATION, "formation.suivi-apres", "2021-12-01"))
                    .containsExactly("2021-09-30 late");
        }
    }
}

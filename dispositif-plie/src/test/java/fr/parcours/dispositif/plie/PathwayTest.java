package fr.parcours.dispositif.plie;

import static fr.parcours.dispositif.plie.Plie.PLIE;
import static fr.parcours.dispositif.plie.Suite.PARCOURS;
import static fr.parcours.dispositif.plie.Suite.choosing;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.testkit.Participant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathwayTest {
    private static final Participant ENTERED = aParticipant().entered(PLIE, "2021-01-15");

    @Nested
    class ThePhases {
        @ParameterizedTest
        @CsvSource({
            "diagnostic accompagnement, true",
            "accompagnement, true",
            "suivi, false",
            "diagnostic suivi, false",
            "accompagnement suivi, true",
            "accompagnement suivi accompagnement, true", // the job is lost
            "accompagnement diagnostic, false",
            "autonomie, false"
        })
        void followTheTable(String phases, boolean coherent) {
            Participant participant = ENTERED;
            int month = 1;
            for (String phase : phases.split(" ", -1)) {
                participant = participant.began(PLIE, PhaseId.of(phase, phase), "2021-0" + ++month + "-01");
            }
            assertThat(PARCOURS.coherence().check(participant.dossier()))
                    .extracting(Problem::id)
                    .isEqualTo(coherent ? List.of() : List.of("COHERENCE-103"));
        }
    }

    @Nested
    class TheEnd {
        @ParameterizedTest
        @CsvSource({"2021-01-15, 2023-01-14", "2020-02-29, 2022-02-28", "2021-02-28, 2023-02-27"})
        void twentyFourMonthsFromTheEntry(String entry, String last) {
            assertThat(end(aParticipant().entered(PLIE, entry))).isEqualTo(day(last));
        }

        @ParameterizedTest
        @CsvSource({"2023-01-13, DUE", "2023-01-14, DUE", "2023-01-15, LATE"})
        void isLateTheDayAfter(String on, Due.State state) {
            PathwayStatus status = status(ENTERED, on);
            assertThat(status.state()).isEqualTo(PathwayStatus.State.OPEN);
            assertThat(status.obligations())
                    .filteredOn(due -> due.id().equals("plie.sortie"))
                    .extracting(due -> due.state(day(on)))
                    .containsExactly(state);
        }

        @Test
        void isTheStructuresOwn() {
            assertThat(choosing("plie.duree-maximale", "36")
                            .status(ENTERED.dossier(), "plie", day("2021-06-01"))
                            .end()
                            .orElseThrow()
                            .lastDay())
                    .isEqualTo(day("2024-01-14"));
        }

        @Test
        void aSuspensionPushesNothing() {
            assertThat(end(ENTERED.suspended(PLIE, "2021-03-01", "2021-08-31"))).isEqualTo(day("2023-01-14"));
        }

        @Test
        void anExtensionMovesIt() {
            assertThat(end(ENTERED.extended(PLIE, "2022-12-01", "2023-07-14"))).isEqualTo(day("2023-07-14"));
        }

        @ParameterizedTest
        @CsvSource({
            // the follow-up of six months ends before the term, on it, after it
            "2022-07-14, 2023-01-14",
            "2022-07-15, 2023-01-14",
            "2022-07-16, 2023-01-15",
            // begun on the last day, on the day after
            "2023-01-14, 2023-07-13",
            "2023-01-15, 2023-01-14"
        })
        void aFollowUpInTheJobIsCarriedToItsOwnEnd(String followed, String last) {
            assertThat(end(ENTERED.began(PLIE, PhaseId.ACCOMPAGNEMENT, "2021-02-01")
                            .began(PLIE, PhaseId.SUIVI, followed)))
                    .isEqualTo(day(last));
        }

        @Test
        void aJobLostGivesTheTermBack() {
            Participant followed =
                    ENTERED.began(PLIE, PhaseId.ACCOMPAGNEMENT, "2021-02-01").began(PLIE, PhaseId.SUIVI, "2022-10-03");
            assertThat(end(followed)).isEqualTo(day("2023-04-02"));
            assertThat(end(followed.began(PLIE, PhaseId.ACCOMPAGNEMENT, "2022-12-05")))
                    .isEqualTo(day("2023-01-14"));
        }

        private LocalDate end(Participant participant) {
            return status(participant, "2023-01-15")
                    .end()
                    .map(DerivedEnd::lastDay)
                    .orElseThrow();
        }
    }

    @Nested
    class TheContacts {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "entretien",
                    "contact",
                    "atelier",
                    "information-collective",
                    "prestation",
                    "etape-mobilisation",
                    "accompagnement-externalise"
                })
        void areWiderThanInterviews(String kind) {
            Participant met = ENTERED.did(StepKind.ENTRETIEN, PLIE, "2021-01-15")
                    .did(StepKind.of(kind, kind), PLIE, "2021-02-14");
            assertThat(contacts(met).get(0).metOn()).contains(day("2021-02-14"));
        }

        @ParameterizedTest
        @CsvSource({"2021-02-13, true", "2021-02-14, true", "2021-02-15, false"})
        void areTwoInEachMonthOfTheEnrolment(String second, boolean met) {
            Participant contacted =
                    ENTERED.did(StepKind.ENTRETIEN, PLIE, "2021-01-20").did(StepKind.CONTACT, PLIE, second);
            assertThat(contacts(contacted).get(0).metOn().isPresent()).isEqualTo(met);
        }

        @Test
        void areDueForEveryMonthUpToTheEnd() {
            assertThat(contacts(ENTERED)).hasSize(24);
            assertThat(contacts(ENTERED).get(0).by()).isEqualTo(day("2021-02-14"));
            assertThat(contacts(ENTERED).get(0).what().in(Locale.FRENCH))
                    .isEqualTo("2 contacts du 15 janvier 2021 au 14 février 2021");
        }

        @Test
        void aPrintOrASignatureIsNone() {
            Participant participant =
                    ENTERED.did(StepKind.SIGNATURE, PLIE, "2021-01-20").did(StepKind.DIAGNOSTIC, PLIE, "2021-01-21");
            assertThat(contacts(participant).get(0).metOn()).isEmpty();
        }

        private List<Due> contacts(Participant participant) {
            return status(participant, "2021-03-01").obligations().stream()
                    .filter(due -> due.id().equals("plie.contacts"))
                    .toList();
        }
    }

    @Nested
    class TheExits {
        private final Workflow workflow =
                PARCOURS.dispositifs().get(0).value().workflow().orElseThrow();

        @ParameterizedTest
        @CsvSource({
            "emploi-durable, POSITIVE",
            "creation, POSITIVE",
            "qualification, POSITIVE",
            "emploi, NEGATIVE",
            "alternance, NEGATIVE",
            "formation, NEGATIVE",
            "autonomie, NEGATIVE",
            "terme, NEGATIVE",
            "abandon, NEGATIVE",
            "retraite, NEUTRAL",
            "demenagement, NEUTRAL",
            "sante, NEUTRAL",
            "deces, NEUTRAL"
        })
        void arePositiveForALastingJobACreationOrAQualificationOnly(String reason, ExitNature nature) {
            assertThat(workflow.nature(ExitReason.of(reason, reason))).contains(nature);
        }

        @Test
        void positiveOnesAreThoseOfTheFigure() {
            assertThat(workflow.exitReasons())
                    .filteredOn(reason -> workflow.nature(reason).orElseThrow() == ExitNature.POSITIVE)
                    .containsExactlyInAnyOrderElementsOf(PositiveExit.REASONS);
        }
    }

    @ParameterizedTest
    @CsvSource({"2021-02-28, interne", "2021-03-01, externe", "2021-08-31, externe", "2021-09-01, interne"})
    void theReferentIsExternalWhileAnOutsourcedAccompanimentRuns(String on, String referent) {
        Participant outsourced = ENTERED.with(Step.builder(day("2021-03-01"), Plie.EXTERNAL)
                .by(PLIE)
                .until(day("2021-08-31"))
                .build());
        assertThat(Referent.on(outsourced.dossier(), day(on)).code()).isEqualTo(referent);
    }

    @Test
    void aMediationIsAStepOfThePathwayAndNothingMore() {
        Participant handedOver = ENTERED.did(Plie.MEDIATION, PLIE, "2021-03-01").reached(OutcomeKind.CDI, "2021-05-03");
        assertThat(PARCOURS.coherence().check(handedOver.dossier())).isEmpty();
    }

    private static PathwayStatus status(Participant participant, String on) {
        return PARCOURS.status(participant.dossier(), "plie", day(on));
    }
}

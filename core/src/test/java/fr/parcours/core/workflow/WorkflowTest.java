package fr.parcours.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.Stated;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a subject stands, what is due, and what a pathway allows. */
class WorkflowTest {
    private static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    private static final Messages MESSAGES = Messages.of(WorkflowTest.class, "essai");
    private static final LocalDate START = LocalDate.of(2022, 3, 15);
    private static final LocalDate LEFT = LocalDate.of(2022, 9, 30);
    private static final Subject SOMEONE = Subject.participant("J-1");
    private static final Entry ENTRY = Entry.of(START, PACEA);
    private static final Exit EXIT = Exit.of(LEFT, PACEA, ExitReason.AUTONOMIE);

    private static final Rules RULES = Rules.of(
            MESSAGES,
            Stated.nothing()
                    .value("essai.duree", "2017-01-01", Confidence.S1, "R5131-11", "24")
                    .value("essai.motifs", "2017-01-01", Confidence.S1, "loi", "abandon", "autonomie", "demenagement")
                    .value("essai.motifs", "2023-01-01", Confidence.S1, "loi", "abandon", "demenagement")
                    .parameters());

    /** A review within three months of the entry. */
    private static final Obligation REVIEW = dues -> dues.require(
            "essai.bilan",
            Articles.from(LocalDate.of(2017, 1, 1), "R5131-8"),
            due -> Due.when(
                    Delay.ofMonths(3).lastDayAfter(dues.enrolment().start()),
                    due.saying("essai.bilan")
                            .first(Step.class, step -> step.kind().equals(StepKind.EVALUATION))
                            .map(Step::on)));

    private static final Workflow WORKFLOW = Workflow.builder(PACEA, RULES)
            .startsWith(PhaseId.DIAGNOSTIC)
            .then(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT, PhaseId.AUTONOMIE)
            .then(PhaseId.ACCOMPAGNEMENT, PhaseId.ACCOMPAGNEMENT, PhaseId.AUTONOMIE)
            .term(Limit.months(Parameter.whole("essai.duree"), "essai.terme"))
            .obligation(REVIEW)
            .exits(ExitNature.POSITIVE, ExitReason.EMPLOI_DURABLE, ExitReason.AUTONOMIE)
            .exits(ExitNature.NEUTRAL, ExitReason.DEMENAGEMENT)
            .exits(ExitNature.NEGATIVE, ExitReason.ABANDON)
            .exitReasons(Parameter.codes("essai.motifs"))
            .build();

    private static PathwayStatus status(LocalDate on, Fact... facts) {
        return WORKFLOW.status(Dossier.of(SOMEONE, facts), on);
    }

    @Nested
    class State {
        @ParameterizedTest
        @CsvSource({
            "2022-03-14, NONE",
            "2022-03-15, OPEN",
            "2022-04-30, OPEN",
            "2022-05-01, SUSPENDED",
            "2022-05-10, SUSPENDED",
            "2022-05-11, OPEN",
            "2022-09-30, OPEN", // the day of the exit is still in
            "2022-10-01, CLOSED"
        })
        void followsTheFacts(LocalDate on, PathwayStatus.State state) {
            Suspension suspension =
                    Suspension.of(LocalDate.of(2022, 5, 1), PACEA).until(LocalDate.of(2022, 5, 10));

            assertThat(status(on, ENTRY, suspension, EXIT).state()).isEqualTo(state);
        }

        @Test
        void remainsOpenAfterTheDerivedEnd() {
            PathwayStatus status = status(LocalDate.of(2030, 1, 1), ENTRY);

            assertThat(status.state()).isEqualTo(PathwayStatus.State.OPEN);
            assertThat(status.end().orElseThrow().lastDay()).isEqualTo("2024-03-14");
        }

        @Test
        void remainsSuspendedWhileASuspensionRuns() {
            Suspension running = Suspension.of(LocalDate.of(2022, 5, 1), PACEA);

            assertThat(status(LocalDate.of(2025, 1, 1), ENTRY, running).state())
                    .isEqualTo(PathwayStatus.State.SUSPENDED);
        }

        @Test
        void isOfTheLatestEnrolment() {
            Entry again = Entry.of(LocalDate.of(2023, 1, 9), PACEA);

            assertThat(status(LocalDate.of(2023, 1, 8), ENTRY, EXIT, again).state())
                    .isEqualTo(PathwayStatus.State.CLOSED);
            assertThat(status(LocalDate.of(2023, 1, 9), ENTRY, EXIT, again).start())
                    .contains(again.on());
        }

        @Test
        void ofSomeoneWhoNeverEnteredSaysNothingElse() {
            PathwayStatus status = status(START);

            assertThat(status.state().code()).isEqualTo("none");
            assertThat(status.start()).isEmpty();
            assertThat(status.end()).isEmpty();
            assertThat(status.phase()).isEmpty();
            assertThat(status.obligations()).isEmpty();
        }
    }

    @Nested
    class End {
        @Test
        void isDerivedWhileNoExitIsKnown() {
            assertThat(status(LEFT.minusDays(1), ENTRY, EXIT)
                            .end()
                            .orElseThrow()
                            .lastDay())
                    .isEqualTo("2024-03-14");
        }

        @ParameterizedTest
        @CsvSource({"2022-09-30", "2022-10-01"})
        void isTheExitOnceRecorded(LocalDate on) {
            DerivedEnd end = status(on, ENTRY, EXIT).end().orElseThrow();

            assertThat(end.lastDay()).isEqualTo(LEFT);
            assertThat(end.pieces()).extracting(DerivedEnd.Piece::kind).containsExactly(DerivedEnd.Kind.EXIT);
            assertThat(end.pieces().get(0).sentence().in(Locale.FRENCH)).isEqualTo("sortie le 30 septembre 2022");
        }
    }

    @Nested
    class Phases {
        private final Phase diagnostic = Phase.of(START, PACEA, PhaseId.DIAGNOSTIC);
        private final Phase support = Phase.of(START.plusDays(20), PACEA, PhaseId.ACCOMPAGNEMENT);

        @ParameterizedTest
        @CsvSource({
            "2022-03-14, ''",
            "2022-03-15, diagnostic",
            "2022-04-03, diagnostic",
            "2022-04-04, accompagnement",
            "2022-10-01, accompagnement"
        })
        void theLatestBegunIsTheOneThatRuns(LocalDate on, String phase) {
            assertThat(status(on, ENTRY, diagnostic, support, EXIT)
                            .phase()
                            .map(PhaseId::code)
                            .orElse(""))
                    .isEqualTo(phase);
        }

        @Test
        void areThoseOfTheEnrolment() {
            Entry again = Entry.of(LocalDate.of(2023, 1, 9), PACEA);

            assertThat(status(LocalDate.of(2023, 2, 1), ENTRY, diagnostic, EXIT, again)
                            .phase())
                    .isEmpty();
        }

        @Test
        void followTheTransitionTable() {
            assertThat(WORKFLOW.phases())
                    .containsExactly(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT, PhaseId.AUTONOMIE);
            assertThat(WORKFLOW.allows(Optional.empty(), PhaseId.DIAGNOSTIC)).isTrue();
            assertThat(WORKFLOW.allows(Optional.empty(), PhaseId.AUTONOMIE)).isFalse();
            assertThat(WORKFLOW.allows(Optional.of(PhaseId.ACCOMPAGNEMENT), PhaseId.ACCOMPAGNEMENT))
                    .isTrue();
            assertThat(WORKFLOW.allows(Optional.of(PhaseId.DIAGNOSTIC), PhaseId.DIAGNOSTIC))
                    .isFalse();
            assertThat(WORKFLOW.allows(Optional.of(PhaseId.AUTONOMIE), PhaseId.ACCOMPAGNEMENT))
                    .isFalse();
        }
    }

    @Nested
    class Obligations {
        private Due review(LocalDate on, Fact... facts) {
            return status(on, facts).obligations().stream()
                    .filter(due -> due.id().equals("essai.bilan"))
                    .findFirst()
                    .orElseThrow();
        }

        @ParameterizedTest
        @CsvSource({"2022-06-14, DUE", "2022-06-15, DUE", "2022-06-16, LATE"})
        void areLateTheDayAfterTheirDay(LocalDate on, Due.State state) {
            assertThat(review(on, ENTRY).by()).isEqualTo("2022-06-15");
            assertThat(review(on, ENTRY).state(on)).isEqualTo(state);
        }

        @ParameterizedTest
        @CsvSource({"2022-06-09, DUE", "2022-06-10, MET", "2022-06-16, MET"})
        void areMetFromTheDayTheyAreDone(LocalDate on, Due.State state) {
            Step done = Step.of(LocalDate.of(2022, 6, 10), StepKind.EVALUATION);

            assertThat(review(on, ENTRY, done).state(on)).isEqualTo(state);
        }

        @ParameterizedTest
        @CsvSource({"2022-06-19, LATE", "2022-06-20, MET"})
        void areMetEvenLate(LocalDate on, Due.State state) {
            Step done = Step.of(LocalDate.of(2022, 6, 20), StepKind.EVALUATION);

            assertThat(review(on, ENTRY, done).state(on)).isEqualTo(state);
        }

        @ParameterizedTest
        @CsvSource({"2022-06-19, LATE", "2022-06-20, MET"})
        void lookAtNoDayAfterTheOneAskedAbout(LocalDate on, Due.State state) {
            Step done = Step.of(LocalDate.of(2022, 6, 20), StepKind.EVALUATION);
            Dossier dossier = Dossier.of(SOMEONE, ENTRY, done);
            Due due = WORKFLOW.obligations(dossier, dossier.enrolments(PACEA).get(0), on)
                    .get(0);

            assertThat(due.state(on)).isEqualTo(state);
        }

        @Test
        void endWithTheExitByTheDerivedEnd() {
            List<Due> dues = status(LEFT, ENTRY, EXIT).obligations();

            assertThat(dues).extracting(Due::id).containsExactly("essai.bilan", "pacea.sortie");
            assertThat(dues.get(1).by()).isEqualTo("2024-03-14");
            assertThat(dues.get(1).metOn()).contains(LEFT);
            assertThat(dues.get(1).what().in(Locale.FRENCH)).isEqualTo("Sortie à enregistrer : PACEA");
        }

        @Test
        void statesHaveTheCodesOfTheOutputs() {
            assertThat(List.of(Due.State.values())).extracting(Due.State::code).containsExactly("met", "due", "late");
            assertThat(List.of(PathwayStatus.State.values()))
                    .extracting(PathwayStatus.State::code)
                    .containsExactly("open", "suspended", "closed", "none");
        }
    }

    @Nested
    class Planned {
        private final Provenance early = Provenance.NONE.recordedAt(OffsetDateTime.parse("2022-03-15T10:00:00+01:00"));
        private final Fact exit = EXIT.recorded(early);
        private final Fact interview =
                Step.of(START.plusDays(30), StepKind.ENTRETIEN).recorded(early);

        @Test
        void factsOfTheDispositifAreShownAndNotCounted() {
            PathwayStatus status = status(START.plusDays(10), ENTRY, exit, interview);

            assertThat(status.planned()).containsExactly(exit);
            assertThat(status.state()).isEqualTo(PathwayStatus.State.OPEN);
        }

        @Test
        void factsRemainPlannedInWhatWasKnownOnADay() {
            Dossier known = Dossier.of(SOMEONE, ENTRY, exit).asKnownOn(START);

            PathwayStatus status = WORKFLOW.status(known, LEFT.plusDays(1));

            assertThat(status.state()).isEqualTo(PathwayStatus.State.OPEN);
            assertThat(status.planned()).containsExactly(exit);
        }
    }

    @Nested
    class Exits {
        @Test
        void haveANatureWhenTheDispositifKnowsThem() {
            assertThat(WORKFLOW.nature(ExitReason.EMPLOI_DURABLE)).contains(ExitNature.POSITIVE);
            assertThat(WORKFLOW.nature(ExitReason.DEMENAGEMENT)).contains(ExitNature.NEUTRAL);
            assertThat(WORKFLOW.nature(ExitReason.ABANDON)).contains(ExitNature.NEGATIVE);
            assertThat(WORKFLOW.nature(ExitReason.RETRAITE)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"2022-12-31, true", "2023-01-01, false"})
        void mayHoldUntilADay(LocalDate on, boolean allowed) {
            assertThat(WORKFLOW.allows(ExitReason.AUTONOMIE, on)).isEqualTo(allowed);
            assertThat(WORKFLOW.allows(ExitReason.ABANDON, on)).isTrue();
            assertThat(WORKFLOW.allows(ExitReason.RETRAITE, on)).isFalse();
        }
    }
}

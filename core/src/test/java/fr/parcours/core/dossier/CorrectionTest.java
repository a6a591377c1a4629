package fr.parcours.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What was wrong is withdrawn or replaced in memory as in a file: nothing is edited, and both facts are kept. */
class CorrectionTest {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private static final OffsetDateTime JULY_1 = OffsetDateTime.parse("2021-07-01T10:00:00+02:00");
    private static final OffsetDateTime JULY_2 = OffsetDateTime.parse("2021-07-02T10:00:00+02:00");
    private static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");

    private final Step wrong = interview(DAY, Provenance.id("f1"));
    private final Entry entry = Entry.of(DAY, PACEA).recorded(Provenance.id("f2"));
    private final Dossier dossier = Dossier.of(Subject.participant("J-1"), wrong, entry);

    private static Step interview(LocalDate on, Provenance provenance) {
        return Step.of(on, StepKind.ENTRETIEN).recorded(provenance);
    }

    private static List<String> refusals(ThrowingCallable correction) {
        ParcoursException refused = catchThrowableOfType(ParcoursException.class, correction);
        assertThat(refused).as("refused").isNotNull();
        return refused.problems().stream().map(Problem::toString).toList();
    }

    @Nested
    class AWithdrawal {
        private final Dossier after = dossier.withdraw("f1", JULY_1, "agent-7", "doublon");

        @Test
        void endsTheFactAndKeepsIt() {
            assertThat(after.facts()).containsExactly(entry);
            assertThat(after.history()).hasSize(2);
            assertThat(after.asKnownOn(LocalDate.of(2021, 6, 30)).facts())
                    .extracting(Fact::type)
                    .containsExactly(FactType.STEP, FactType.ENTRY);
        }

        @Test
        void saysWhenByWhomAndWhy() {
            assertThat(after.history())
                    .contains(
                            wrong.recorded(Provenance.id("f1").withdrawn(Withdrawal.of(JULY_1, "agent-7", "doublon"))));
        }

        @Test
        void leavesTheDossierAsItWas() {
            assertThat(dossier.facts()).containsExactlyInAnyOrder(wrong, entry);
        }

        @Test
        void namesOneFact() {
            Dossier twice = dossier.with(interview(DAY.plusDays(1), Provenance.id("f1")));

            assertThat(refusals(() -> dossier.withdraw("f9", JULY_1, "agent-7", "doublon")))
                    .containsExactly("[DOSSIER-146] No fact of the dossier has this 'id'."
                            + " To fix: give the 'id' of one fact of the dossier.");
            assertThat(refusals(() -> twice.withdraw("f1", JULY_1, "agent-7", "doublon")))
                    .containsExactly("[DOSSIER-146] More than one fact of the dossier has this 'id'."
                            + " To fix: give the 'id' of one fact of the dossier.");
        }

        @Test
        void isFinal() {
            assertThat(refusals(() -> after.withdraw("f1", JULY_2, "agent-7", "doublon")))
                    .containsExactly("[DOSSIER-147] The fact was withdrawn already."
                            + " To fix: record a new fact if it was right after all: a withdrawal is final.");
        }
    }

    @Nested
    class AReplacement {
        private final Step right =
                interview(DAY.plusDays(1), Provenance.id("f3").recordedAt(JULY_1));
        private final Dossier after = dossier.replace("f1", right);

        @Test
        void standsForTheOtherFromWhenItWasRecorded() {
            Fact replacing = right.recorded(right.provenance().replaces("f1"));

            assertThat(after.facts()).containsExactly(entry, replacing);
            assertThat(after.history()).containsExactlyInAnyOrder(wrong, entry, replacing);
            assertThat(after.asKnownOn(LocalDate.of(2021, 6, 30)).facts()).containsExactlyInAnyOrder(wrong, entry);
        }

        @Test
        void maySayItselfWhatItReplaces() {
            assertThat(dossier.replace("f1", right.recorded(right.provenance().replaces("f1"))))
                    .isEqualTo(after);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> dossier.replace(
                            "f1", right.recorded(right.provenance().replaces("f2"))))
                    .withMessage("the new fact says that it replaces another one");
        }

        @Test
        void saysWhenItWasRecorded() {
            assertThat(refusals(() -> dossier.replace("f1", interview(DAY, Provenance.NONE))))
                    .containsExactly("[DOSSIER-142] A fact that replaces another needs 'recordedAt'."
                            + " To fix: say when the correction was recorded.");
        }

        @Test
        void isOfTheSameTypeAsAFactOfTheDossier() {
            assertThat(refusals(() -> dossier.replace("f2", right)))
                    .containsExactly(
                            "facts[2].replaces: [DOSSIER-144] The fact, a step, cannot replace facts[1], an entry."
                                    + " To fix: withdraw the wrong fact, and record the right one.");
            assertThat(refusals(() -> dossier.replace("f9", right)))
                    .containsExactly(
                            "facts[2].replaces: [DOSSIER-143] The fact replaces one that is not in the dossier."
                                    + " To fix: give the 'id' of a fact of the same dossier.");
        }

        @Test
        void hasAReferenceOfItsOwn() {
            Step same = interview(DAY, Provenance.id("f1").recordedAt(JULY_1));

            assertThat(refusals(() -> dossier.replace("f1", same)))
                    .anyMatch(refusal -> refusal.contains("[DOSSIER-141] The fact has the same 'id'"));
        }

        @Test
        void neverGoesRound() {
            Step one = interview(DAY, Provenance.id("a").recordedAt(JULY_1).replaces("b"));
            Step other = interview(DAY, Provenance.id("b").recordedAt(JULY_2));

            assertThat(refusals(
                            () -> Dossier.of(Subject.participant("J-1"), one).replace("a", other)))
                    .isNotEmpty()
                    .allMatch(refusal ->
                            refusal.contains("[DOSSIER-145] The fact replaces itself, directly or through others."));
        }

        @Test
        void mayBeReplacedInItsTurn() {
            Step last = interview(DAY.plusDays(2), Provenance.id("f4").recordedAt(JULY_2));

            assertThat(after.replace("f3", last).facts()).extracting(Fact::on).containsExactly(DAY, last.on());
        }
    }
}

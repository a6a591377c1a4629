package fr.parcours.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The enrolments that entries and exits make. */
class EnrolmentTest {
    private static final Subject SOMEONE = Subject.participant("J-1");
    private static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    private static final DispositifId CEJ = DispositifId.of("cej", "CEJ");
    private static final LocalDate MAY = LocalDate.of(2021, 5, 3);
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2021, 7, 1);

    private static Entry entry(LocalDate on) {
        return Entry.of(on, PACEA);
    }

    private static Exit exit(LocalDate on) {
        return Exit.of(on, PACEA, ExitReason.TERME);
    }

    private static Entry entry(LocalDate on, String id) {
        return entry(on).recorded(Provenance.id(id));
    }

    private static Exit exit(LocalDate on, String id) {
        return exit(on).recorded(Provenance.id(id));
    }

    private static Enrolment enrolment(Entry entry, Exit exit) {
        return new Enrolment(entry, Optional.of(exit));
    }

    private static Enrolment open(Entry entry) {
        return new Enrolment(entry, Optional.empty());
    }

    @Test
    void goesFromAnEntryToTheNextExitBothDaysIn() {
        Dossier dossier = Dossier.of(SOMEONE, exit(JULY), entry(JUNE));

        assertThat(dossier.enrolments(PACEA)).containsExactly(enrolment(entry(JUNE), exit(JULY)));
        assertThat(dossier.enrolments(PACEA).get(0).days()).isEqualTo(Days.between(JUNE, JULY));
        assertThat(dossier.isEnrolled(PACEA, JUNE.minusDays(1))).isFalse();
        assertThat(dossier.isEnrolled(PACEA, JUNE)).isTrue();
        assertThat(dossier.isEnrolled(PACEA, JULY)).isTrue();
        assertThat(dossier.isEnrolled(PACEA, JULY.plusDays(1))).isFalse();
        assertThat(dossier.unmatched()).isEmpty();
    }

    @Test
    void remainsOpenWithoutAnExitHoweverLong() {
        Dossier dossier = Dossier.of(SOMEONE, entry(JUNE));

        assertThat(dossier.enrolments(PACEA)).containsExactly(open(entry(JUNE)));
        assertThat(dossier.enrolments(PACEA).get(0).lastDay()).isEmpty();
        assertThat(dossier.isEnrolled(PACEA, JUNE.plusYears(50))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2021-05-31, false", "2021-06-01, true", "2021-06-30, true", "2021-07-01, false", "2021-07-02, false"})
    void isOpenUntilTheDayOfItsExit(LocalDate day, boolean isOpen) {
        assertThat(enrolment(entry(JUNE), exit(JULY)).isOpen(day)).isEqualTo(isOpen);
    }

    @Test
    void ofEachDispositifIsItsOwn() {
        Dossier dossier = Dossier.of(SOMEONE, entry(MAY), Entry.of(JUNE, CEJ), exit(JULY));

        assertThat(dossier.enrolments(PACEA)).containsExactly(enrolment(entry(MAY), exit(JULY)));
        assertThat(dossier.enrolments(CEJ)).containsExactly(open(Entry.of(JUNE, CEJ)));
        assertThat(dossier.dispositifs()).containsExactly(CEJ, PACEA);
        assertThat(dossier.enrolments(DispositifId.of("plie", "PLIE"))).isEmpty();
    }

    @Test
    void overlapsAnIntervalAsSoonAsItHasADayOfIt() {
        Dossier dossier = Dossier.of(SOMEONE, entry(JUNE), exit(JULY));

        assertThat(dossier.isEnrolled(PACEA, Days.between(MAY, JUNE.minusDays(1))))
                .isFalse();
        assertThat(dossier.isEnrolled(PACEA, Days.between(MAY, JUNE))).isTrue();
        assertThat(dossier.isEnrolled(PACEA, Days.from(JULY))).isTrue();
        assertThat(dossier.isEnrolled(PACEA, Days.from(JULY.plusDays(1)))).isFalse();
    }

    @Nested
    class OnOneDay {
        @Test
        void anEntryAndAnExitMakeAnEnrolmentOfADay() {
            Dossier dossier = Dossier.of(SOMEONE, exit(JUNE), entry(JUNE));

            assertThat(dossier.enrolments(PACEA)).containsExactly(enrolment(entry(JUNE), exit(JUNE)));
            assertThat(dossier.unmatched()).isEmpty();
        }

        @Test
        void theExitOfWhatWasOpenComesBeforeANewEntry() {
            Dossier dossier = Dossier.of(SOMEONE, entry(MAY), entry(JUNE), exit(JUNE));

            assertThat(dossier.enrolments(PACEA)).containsExactly(enrolment(entry(MAY), exit(JUNE)), open(entry(JUNE)));
            assertThat(dossier.unmatched()).isEmpty();
        }

        @Test
        void theEnrolmentOfThatDayIsTheOneThatBegins() {
            Dossier dossier = Dossier.of(SOMEONE, entry(MAY), entry(JUNE), exit(JUNE));

            assertThat(dossier.enrolment(PACEA, JUNE.minusDays(1))).contains(enrolment(entry(MAY), exit(JUNE)));
            assertThat(dossier.enrolment(PACEA, JUNE)).contains(open(entry(JUNE)));
        }

        @Test
        void twoExitsAndAnEntryCloseWhatWasOpenThenMakeAnEnrolmentOfADay() {
            Dossier dossier = Dossier.of(SOMEONE, entry(MAY), exit(JUNE, "x1"), exit(JUNE, "x2"), entry(JUNE));

            assertThat(dossier.enrolments(PACEA))
                    .containsExactly(enrolment(entry(MAY), exit(JUNE, "x1")), enrolment(entry(JUNE), exit(JUNE, "x2")));
        }

        @Test
        void twoEntriesAndAnExitMakeAnEnrolmentOfADayThenOpenAnother() {
            Dossier dossier = Dossier.of(SOMEONE, entry(JUNE, "e1"), entry(JUNE, "e2"), exit(JUNE));

            assertThat(dossier.enrolments(PACEA))
                    .containsExactly(enrolment(entry(JUNE, "e1"), exit(JUNE)), open(entry(JUNE, "e2")));
        }

        @Test
        void aSecondEntryOpensNothing() {
            Dossier dossier = Dossier.of(SOMEONE, entry(JUNE, "e1"), entry(JUNE, "e2"));

            assertThat(dossier.enrolments(PACEA)).containsExactly(open(entry(JUNE, "e1")));
            assertThat(dossier.unmatched()).containsExactly(entry(JUNE, "e2"));
        }
    }

    @Nested
    class Unmatched {
        @Test
        void aSecondEntryWhileOpenOpensNothing() {
            Dossier dossier = Dossier.of(SOMEONE, entry(MAY), entry(JUNE), exit(JULY));

            assertThat(dossier.enrolments(PACEA)).containsExactly(enrolment(entry(MAY), exit(JULY)));
            assertThat(dossier.unmatched()).containsExactly(entry(JUNE));
        }

        @Test
        void anExitWithoutEntryClosesNothing() {
            Dossier dossier = Dossier.of(SOMEONE, exit(MAY), entry(JUNE));

            assertThat(dossier.enrolments(PACEA)).containsExactly(open(entry(JUNE)));
            assertThat(dossier.unmatched()).containsExactly(exit(MAY));
        }

        @Test
        void aSecondExitClosesNothing() {
            Dossier dossier = Dossier.of(SOMEONE, entry(MAY), exit(JUNE), exit(JULY));

            assertThat(dossier.enrolments(PACEA)).containsExactly(enrolment(entry(MAY), exit(JUNE)));
            assertThat(dossier.unmatched()).containsExactly(exit(JULY));
        }

        @Test
        void areTheMovesOfAllDispositifsByDay() {
            Exit early = Exit.of(MAY, CEJ, ExitReason.TERME);

            assertThat(Dossier.of(SOMEONE, exit(JUNE), early).unmatched()).containsExactly(early, exit(JUNE));
        }
    }

    @Nested
    class DaysOfAPhase {
        private final Phase diagnostic = Phase.of(MAY, PACEA, PhaseId.DIAGNOSTIC);
        private final Phase support = Phase.of(JUNE, PACEA, PhaseId.ACCOMPAGNEMENT);

        @Test
        void goToTheDayBeforeTheNextPhaseThenToTheExit() {
            Dossier dossier = Dossier.of(SOMEONE, entry(MAY), diagnostic, support, exit(JULY));

            assertThat(dossier.days(diagnostic)).isEqualTo(Days.between(MAY, JUNE.minusDays(1)));
            assertThat(dossier.days(support)).isEqualTo(Days.between(JUNE, JULY));
        }

        @Test
        void haveNoEndWhileItRuns() {
            Dossier dossier = Dossier.of(SOMEONE, entry(MAY), diagnostic);

            assertThat(dossier.days(diagnostic)).isEqualTo(Days.from(MAY));
        }

        @Test
        void areItsOwnDayOutsideAnEnrolment() {
            Dossier dossier = Dossier.of(SOMEONE, diagnostic, entry(JUNE));

            assertThat(dossier.days(diagnostic)).isEqualTo(Days.between(MAY, MAY));
        }

        @Test
        void areItsOwnDayWhenAnotherFollowsItThatDay() {
            Phase first = diagnostic.recorded(Provenance.id("p1"));
            Phase second = Phase.of(MAY, PACEA, PhaseId.ACCOMPAGNEMENT).recorded(Provenance.id("p2"));
            Dossier dossier = Dossier.of(SOMEONE, entry(MAY), second, first, exit(JULY));

            assertThat(dossier.days(first)).isEqualTo(Days.between(MAY, MAY));
            assertThat(dossier.days(second)).isEqualTo(Days.between(MAY, JULY));
        }

        @Test
        void areNotCutByThePhaseOfTheNextEnrolment() {
            Dossier dossier = Dossier.of(SOMEONE, entry(MAY), diagnostic, exit(JUNE), entry(JUNE), support);

            assertThat(dossier.days(diagnostic)).isEqualTo(Days.between(MAY, JUNE));
            assertThat(dossier.days(support)).isEqualTo(Days.from(JUNE));
        }

        @Test
        void areNotCutByThePhaseOfAnotherDispositif() {
            Dossier dossier = Dossier.of(
                    SOMEONE, entry(MAY), diagnostic, Phase.of(JUNE, CEJ, PhaseId.ACCOMPAGNEMENT), exit(JULY));

            assertThat(dossier.days(diagnostic)).isEqualTo(Days.between(MAY, JULY));
        }

        @Test
        void endWithTheEnrolmentBeforeAPhaseOfALaterEnrolment() {
            Dossier dossier =
                    Dossier.of(SOMEONE, entry(MAY), diagnostic, exit(JUNE.minusDays(5)), entry(JUNE), support);

            assertThat(List.of(dossier.days(diagnostic))).containsExactly(Days.between(MAY, JUNE.minusDays(5)));
        }
    }
}

package fr.parcours.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a dossier holds, as it was known on a day. */
class TwoClocksTest {
    private static final Subject SOMEONE = Subject.participant("J-1");
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    private static Step interview(LocalDate on) {
        return Step.of(on, StepKind.ENTRETIEN);
    }

    private static OffsetDateTime at(String instant) {
        return OffsetDateTime.parse(instant);
    }

    private static Provenance recorded(String id, String instant) {
        return Provenance.id(id).recordedAt(at(instant));
    }

    private static Withdrawal withdrawal(String instant) {
        return Withdrawal.of(at(instant), "agent-7", "doublon");
    }

    @Nested
    class AFactRecordedLater {
        private final Step late = interview(DAY).recorded(recorded("f1", "2021-09-10T09:30:00+02:00"));
        private final Dossier dossier = Dossier.of(SOMEONE, late);

        @Test
        void isKnownFromTheInstantItWasRecorded() {
            Instant recorded = Instant.parse("2021-09-10T07:30:00Z");

            assertThat(dossier.asKnownOn(recorded.minusNanos(1)).facts()).isEmpty();
            assertThat(dossier.asKnownOn(recorded).facts()).containsExactly(late);
        }

        @ParameterizedTest
        @CsvSource({"2021-09-09, 0", "2021-09-10, 1", "2021-09-11, 1"})
        void isKnownOnTheWholeDayItWasRecorded(LocalDate knownOn, int facts) {
            assertThat(dossier.asKnownOn(knownOn).facts()).hasSize(facts);
        }

        @Test
        void isKnownByDefault() {
            assertThat(dossier.facts()).containsExactly(late);
        }
    }

    @Nested
    class AFactWithoutRecordedAt {
        private final Dossier dossier = Dossier.of(SOMEONE, interview(DAY));

        @ParameterizedTest
        @CsvSource({"2021-05-31, 0", "2021-06-01, 1", "2021-06-02, 1"})
        void isKnownFromItsOwnDay(LocalDate knownOn, int facts) {
            assertThat(dossier.asKnownOn(knownOn).facts()).hasSize(facts);
            assertThat(dossier.asKnownOn(knownOn).planned()).isEmpty();
        }
    }

    @Nested
    class AWithdrawnFact {
        private final Step wrong = interview(DAY)
                .recorded(
                        recorded("f1", "2021-06-01T10:00:00+02:00").withdrawn(withdrawal("2021-07-05T10:00:00+02:00")));
        private final Dossier dossier = Dossier.of(SOMEONE, wrong);

        @ParameterizedTest
        @CsvSource({"2021-07-04, 1", "2021-07-05, 0", "2021-07-06, 0"})
        void holdsUntilItIsWithdrawn(LocalDate knownOn, int facts) {
            assertThat(dossier.asKnownOn(knownOn).facts()).hasSize(facts);
        }

        @Test
        void isWithdrawnFromTheInstantItSays() {
            Instant withdrawn = Instant.parse("2021-07-05T08:00:00Z");

            assertThat(dossier.asKnownOn(withdrawn.minusNanos(1)).facts()).hasSize(1);
            assertThat(dossier.asKnownOn(withdrawn).facts()).isEmpty();
        }

        @Test
        void isKeptInTheHistory() {
            assertThat(dossier.facts()).isEmpty();
            assertThat(dossier.history()).containsExactly(wrong);
        }
    }

    @Nested
    class AReplacedFact {
        private final Step first = interview(DAY).recorded(recorded("f1", "2021-06-01T10:00:00+02:00"));
        private final Step second = interview(DAY.plusDays(1))
                .recorded(recorded("f2", "2021-07-01T10:00:00+02:00").replaces("f1"));
        private final Step third = interview(DAY.plusDays(2))
                .recorded(recorded("f3", "2021-08-01T10:00:00+02:00").replaces("f2"));

        private Step withdrawn(Step fact, String instant) {
            return fact.recorded(fact.provenance().withdrawn(withdrawal(instant)));
        }

        @Test
        void holdsUntilTheOtherIsKnown() {
            Dossier dossier = Dossier.of(SOMEONE, first, second);

            assertThat(dossier.asKnownOn(LocalDate.of(2021, 6, 30)).facts()).containsExactly(first);
            assertThat(dossier.asKnownOn(LocalDate.of(2021, 7, 1)).facts()).containsExactly(second);
            assertThat(dossier.history()).containsExactly(first, second);
        }

        @Test
        void holdsAgainOnceItsReplacementIsWithdrawn() {
            Dossier dossier = Dossier.of(SOMEONE, first, withdrawn(second, "2021-07-20T10:00:00+02:00"));

            assertThat(dossier.asKnownOn(LocalDate.of(2021, 7, 19)).facts())
                    .extracting(Fact::on)
                    .containsExactly(second.on());
            assertThat(dossier.asKnownOn(LocalDate.of(2021, 7, 20)).facts()).containsExactly(first);
            assertThat(dossier.facts()).containsExactly(first);
        }

        @Test
        void givesWayToTheLastOfAChain() {
            Dossier dossier = Dossier.of(SOMEONE, third, first, second);

            assertThat(dossier.facts()).containsExactly(third);
            assertThat(dossier.asKnownOn(LocalDate.of(2021, 7, 31)).facts()).containsExactly(second);
        }

        @Test
        void remainsReplacedWhenTheMiddleOfAChainIsWithdrawn() {
            Dossier dossier = Dossier.of(SOMEONE, first, withdrawn(second, "2021-09-01T10:00:00+02:00"), third);

            assertThat(dossier.facts()).containsExactly(third);
        }

        @Test
        void remainsReplacedByTheMiddleWhenTheEndOfAChainIsWithdrawn() {
            Dossier dossier = Dossier.of(SOMEONE, first, second, withdrawn(third, "2021-09-01T10:00:00+02:00"));

            assertThat(dossier.facts()).containsExactly(second);
        }

        @Test
        void holdsAgainWhenAllThatReplacedItIsWithdrawn() {
            Dossier dossier = Dossier.of(
                    SOMEONE,
                    first,
                    withdrawn(second, "2021-09-01T10:00:00+02:00"),
                    withdrawn(third, "2021-09-02T10:00:00+02:00"));

            assertThat(dossier.facts()).containsExactly(first);
        }

        @Test
        void thatIsWithdrawnTooNeverComesBack() {
            Dossier dossier = Dossier.of(
                    SOMEONE,
                    withdrawn(first, "2021-06-15T10:00:00+02:00"),
                    withdrawn(second, "2021-07-20T10:00:00+02:00"));

            assertThat(dossier.facts()).isEmpty();
        }

        @Test
        void ofACircleIsNotFollowedForEver() {
            Step one = interview(DAY)
                    .recorded(recorded("a", "2021-06-01T10:00:00Z").replaces("b"));
            Step other = interview(DAY)
                    .recorded(recorded("b", "2021-06-01T10:00:00Z").replaces("a"));

            assertThat(Dossier.of(SOMEONE, one, other).facts()).isEmpty();
        }
    }

    @Nested
    class KnownOnADate {
        @ParameterizedTest(name = "{0} ends at {1}")
        @CsvSource({
            "2022-02-24, 2022-02-24T22:59:59.999999999Z", // winter: UTC+1
            "2022-07-14, 2022-07-14T21:59:59.999999999Z", // summer: UTC+2
            "2022-03-26, 2022-03-26T22:59:59.999999999Z",
            "2022-03-27, 2022-03-27T21:59:59.999999999Z", // the day of 23 hours ends in summer time
            "2022-10-29, 2022-10-29T21:59:59.999999999Z",
            "2022-10-30, 2022-10-30T22:59:59.999999999Z" // the day of 25 hours ends in winter time
        })
        void meansTheEndOfThatDayInParis(LocalDate day, Instant end) {
            assertThat(Dossier.endOf(day)).isEqualTo(end);
        }

        @Test
        void leavesOutWhatWasRecordedAtMidnight() {
            Dossier dossier = Dossier.of(SOMEONE, interview(DAY).recorded(recorded("f1", "2022-02-25T00:00:00+01:00")));

            assertThat(dossier.asKnownOn(LocalDate.of(2022, 2, 24)).facts()).isEmpty();
            assertThat(dossier.asKnownOn(LocalDate.of(2022, 2, 25)).facts()).hasSize(1);
        }
    }

    @Nested
    class APlannedFact {
        private final DispositifId pacea = DispositifId.of("pacea", "PACEA");
        private final Entry entry = Entry.of(DAY, pacea);
        private final Step past = interview(DAY);
        private final Step planned =
                interview(LocalDate.of(2021, 12, 1)).recorded(recorded("f2", "2021-06-01T10:00:00+02:00"));
        private final Dossier dossier = Dossier.of(SOMEONE, planned, past, entry);

        @ParameterizedTest
        @CsvSource({"2021-11-30, 2, 1", "2021-12-01, 3, 0", "2021-12-02, 3, 0"})
        void isKnownAndDatedAfterTheDayTheDossierIsReadAt(LocalDate knownOn, int facts, int later) {
            Dossier known = dossier.asKnownOn(knownOn);

            assertThat(known.facts()).hasSize(facts);
            assertThat(known.planned()).hasSize(later);
        }

        @Test
        void remainsPlannedWhateverTheDayAskedAbout() {
            Dossier known = dossier.asKnownOn(LocalDate.of(2021, 6, 30));

            assertThat(known.upTo(LocalDate.of(2022, 6, 30)).planned()).containsExactly(planned);
            assertThat(known.upTo(LocalDate.of(2022, 6, 30)).facts()).doesNotContain(planned);
        }

        @Test
        void setsDossiersApart() {
            Dossier before = Dossier.of(SOMEONE, planned).asKnownOn(LocalDate.of(2021, 5, 31));
            Dossier after = Dossier.of(SOMEONE, planned).asKnownOn(LocalDate.of(2021, 6, 1));

            assertThat(before.facts()).isEqualTo(after.facts());
            assertThat(before).isNotEqualTo(after);
        }

        @ParameterizedTest
        @CsvSource({"2021-05-31, 0, 3", "2021-06-01, 2, 1", "2021-12-01, 3, 0"})
        void isAnyFactAfterTheDayTheDossierIsReadUpTo(LocalDate day, int facts, int later) {
            assertThat(dossier.upTo(day).facts()).hasSize(facts);
            assertThat(dossier.upTo(day).planned()).hasSize(later);
        }

        @Test
        void opensNoEnrolment() {
            assertThat(dossier.upTo(DAY.minusDays(1)).enrolments(pacea)).isEmpty();
            assertThat(dossier.upTo(DAY).enrolments(pacea)).hasSize(1);
        }
    }

    @Nested
    class InAZone {
        private static final ZoneId MARTINIQUE = ZoneId.of("America/Martinique");
        private static final LocalDate LAST_DAY_OF_YEAR = LocalDate.of(2021, 12, 31);

        private final Step late = interview(LAST_DAY_OF_YEAR).recorded(recorded("f1", "2021-12-31T20:00:00-04:00"));

        @Test
        void aFactRecordedInTheEveningIsKnownThatDay() {
            Dossier dossier = Dossier.of(SOMEONE, late);

            assertThat(dossier.asKnownOn(LAST_DAY_OF_YEAR, MARTINIQUE).facts()).containsExactly(late);
            assertThat(dossier.zone(MARTINIQUE).asKnownOn(LAST_DAY_OF_YEAR).facts())
                    .containsExactly(late);
            assertThat(dossier.asKnownOn(LAST_DAY_OF_YEAR).facts()).isEmpty();
            assertThat(dossier.asKnownOn(LAST_DAY_OF_YEAR.plusDays(1)).facts()).containsExactly(late);
        }

        @Test
        void whatIsLeftOutLeavesTheRestAsItWasRead() {
            Step other = interview(LAST_DAY_OF_YEAR.minusDays(9)).recorded(recorded("f2", "2021-12-31T20:00:00-04:00"));
            Dossier dossier = Dossier.of(SOMEONE, late, other).zone(MARTINIQUE);

            assertThat(dossier.without(late::equals)).isEqualTo(Dossier.of(SOMEONE, other));
            assertThat(dossier.without(late::equals).zone()).isEqualTo(MARTINIQUE);
            assertThat(dossier.asKnownOn(LAST_DAY_OF_YEAR)
                            .without(late::equals)
                            .asKnownOn(LAST_DAY_OF_YEAR)
                            .facts())
                    .containsExactly(other);
        }

        @ParameterizedTest(name = "known at {0}: {1} fact, {2} planned")
        @CsvSource({
            "2022-01-01T03:59:59Z, 1, 1",
            "2022-01-01T04:00:00Z, 2, 0", // midnight in Martinique
        })
        void aFactWithoutRecordedAtIsKnownFromMidnightThere(Instant knownOn, int facts, int planned) {
            Step newYear = interview(LAST_DAY_OF_YEAR.plusDays(1));
            Step announced = newYear.recorded(recorded("f2", "2021-12-01T09:00:00-04:00"));

            Dossier known = Dossier.of(SOMEONE, interview(LAST_DAY_OF_YEAR), announced)
                    .zone(MARTINIQUE)
                    .asKnownOn(knownOn);
            Dossier unannounced = Dossier.of(SOMEONE, interview(LAST_DAY_OF_YEAR), newYear)
                    .zone(MARTINIQUE)
                    .asKnownOn(knownOn);

            assertThat(known.facts()).hasSize(facts);
            assertThat(known.planned()).hasSize(planned);
            assertThat(unannounced.facts()).hasSize(facts);
            assertThat(unannounced.planned()).isEmpty();
        }

        @Test
        void theLaterKnownOfADayIsTheLaterThere() {
            Declaration declared = Declaration.of(DAY, Attributes.COMMUNE, "97209");
            Declaration announced = Declaration.of(DAY, Attributes.COMMUNE, "97213")
                    .recorded(recorded("f1", "2021-05-31T20:00:00-04:00")); // 1 June, 02:00, in Paris

            Dossier dossier = Dossier.of(SOMEONE, declared, announced);

            assertThat(dossier.facts()).containsExactly(declared, announced);
            assertThat(dossier.zone(MARTINIQUE).facts()).containsExactly(announced, declared);
            assertThat(dossier.zone(MARTINIQUE).answer(Attributes.COMMUNE, DAY).value())
                    .contains("97209");
            assertThat(dossier.zone(MARTINIQUE).zone(Dossier.ZONE)).isEqualTo(dossier);
        }

        @Test
        void whatIsAddedIsReadThereToo() {
            Dossier dossier = Dossier.of(SOMEONE).zone(MARTINIQUE).with(late);

            assertThat(dossier.zone()).isEqualTo(MARTINIQUE);
            assertThat(dossier.asKnownOn(LAST_DAY_OF_YEAR).facts()).containsExactly(late);
            assertThat(dossier.asKnownOn(LAST_DAY_OF_YEAR)
                            .upTo(LAST_DAY_OF_YEAR)
                            .zone())
                    .isEqualTo(MARTINIQUE);
        }

        @Test
        void isParisWhenNothingIsSaid() {
            assertThat(Dossier.of(SOMEONE).zone()).isEqualTo(Dossier.ZONE).isEqualTo(ZoneId.of("Europe/Paris"));
            assertThat(Dossier.endOf(LAST_DAY_OF_YEAR)).isEqualTo(Dossier.endOf(LAST_DAY_OF_YEAR, Dossier.ZONE));
            assertThat(Dossier.endOf(LAST_DAY_OF_YEAR, MARTINIQUE)).isEqualTo("2022-01-01T03:59:59.999999999Z");
        }
    }

    @Test
    void aDossierReadAtADayCanBeReadAtALaterOneAgain() {
        Step late = interview(DAY).recorded(recorded("f1", "2021-09-10T09:30:00+02:00"));
        Dossier dossier = Dossier.of(SOMEONE, late);

        assertThat(dossier.asKnownOn(DAY).asKnownOn(LocalDate.of(2021, 12, 31)).facts())
                .containsExactly(late);
    }
}

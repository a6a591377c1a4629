package fr.parcours.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attributes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a dossier answers about an attribute, on a day. */
class AnswerTest {
    private static final Subject SOMEONE = Subject.participant("J-1");
    private static final LocalDate DAY = LocalDate.of(2021, 6, 15);

    private static Declaration commune(LocalDate on, String code) {
        return Declaration.of(on, Attributes.COMMUNE, code);
    }

    @Test
    void whatWasNeverDeclaredIsUndeclared() {
        Answer<Boolean> answer = Dossier.of(SOMEONE).answer(Attributes.QPV, DAY);

        assertThat(answer).isEqualTo(new Answer.Undeclared<Boolean>());
        assertThat(answer.isKnown()).isFalse();
        assertThat(answer.value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021-06-14, false", "2021-06-15, true", "2021-06-16, true"})
    void aDeclarationHoldsFromItsDayOn(LocalDate on, boolean known) {
        Dossier dossier = Dossier.of(SOMEONE, commune(DAY, "59599"));

        assertThat(dossier.answer(Attributes.COMMUNE, on).isKnown()).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"2021-06-15, 59599", "2021-08-31, 59599", "2021-09-01, 59508", "2022-01-01, 59508"})
    void theLatestDeclaredUpToTheDayWins(LocalDate on, String code) {
        Dossier dossier = Dossier.of(SOMEONE, commune(LocalDate.of(2021, 9, 1), "59508"), commune(DAY, "59599"));

        assertThat(dossier.answer(Attributes.COMMUNE, on).value()).contains(code);
    }

    @Test
    void aRefusalIsKnownToBeUnknownAndEndsWhatWasDeclared() {
        Dossier dossier = Dossier.of(
                SOMEONE,
                commune(DAY, "59599"),
                Declaration.of(DAY.plusDays(9), Values.NONE.refused(Attributes.COMMUNE)));

        assertThat(dossier.answer(Attributes.COMMUNE, DAY.plusDays(8)).isKnown())
                .isTrue();
        assertThat(dossier.answer(Attributes.COMMUNE, DAY.plusDays(9))).isEqualTo(new Answer.Refused<String>());
    }

    @Test
    void aDeclarationOfOneAttributeSaysNothingOfOthers() {
        Dossier dossier = Dossier.of(SOMEONE, commune(DAY, "59599"), Declaration.of(DAY, Attributes.QPV, true));

        assertThat(dossier.answer(Attributes.COMMUNE, DAY).value()).contains("59599");
        assertThat(dossier.answer(Attributes.QPV, DAY).value()).contains(true);
        assertThat(dossier.answer(Attributes.SITE, DAY).isKnown()).isFalse();
    }

    @Test
    void valuesOfAStepAreNotTheSubjects() {
        Dossier dossier = Dossier.of(
                SOMEONE,
                Step.builder(DAY, fr.parcours.core.vocabulary.StepKind.ACTIVITE)
                        .value(Attributes.STATE, "validated")
                        .build());

        assertThat(dossier.answer(Attributes.STATE, DAY).isKnown()).isFalse();
    }

    @Nested
    class ADeclarationForAMonth {
        private final Declaration standing =
                Declaration.of(LocalDate.of(2021, 1, 10), Attributes.RESOURCES_ACTIVITY, new BigDecimal("300.00"));
        private final Declaration ofMarch = Declaration.of(
                        LocalDate.of(2021, 4, 2), Attributes.RESOURCES_ACTIVITY, new BigDecimal("450.00"))
                .forMonth(YearMonth.of(2021, 3));
        private final Dossier dossier = Dossier.of(SOMEONE, standing, ofMarch);

        @ParameterizedTest
        @CsvSource({
            "2021-02-28, 300.00",
            "2021-03-01, 450.00",
            "2021-03-31, 450.00",
            "2021-04-01, 300.00",
            "2021-04-02, 300.00"
        })
        void winsForItsMonthOnlyWheneverItWasDeclared(LocalDate on, BigDecimal amount) {
            assertThat(dossier.answer(Attributes.RESOURCES_ACTIVITY, on).value())
                    .contains(amount);
        }

        @Test
        void winsOverAStandingOneDeclaredLater() {
            Dossier more = dossier.with(
                    Declaration.of(LocalDate.of(2021, 3, 20), Attributes.RESOURCES_ACTIVITY, new BigDecimal("0.00")));

            assertThat(more.answer(Attributes.RESOURCES_ACTIVITY, LocalDate.of(2021, 3, 31))
                            .value())
                    .contains(new BigDecimal("450.00"));
        }

        @Test
        void givesWayToALaterOneForTheSameMonth() {
            Dossier more = dossier.with(
                    Declaration.of(LocalDate.of(2021, 4, 20), Attributes.RESOURCES_ACTIVITY, new BigDecimal("460.00"))
                            .forMonth(YearMonth.of(2021, 3)));

            assertThat(more.answer(Attributes.RESOURCES_ACTIVITY, LocalDate.of(2021, 3, 31))
                            .value())
                    .contains(new BigDecimal("460.00"));
        }

        @Test
        void isNamedAsWhatAnswered() {
            assertThat(dossier.declaration(Attributes.RESOURCES_ACTIVITY, LocalDate.of(2021, 3, 31)))
                    .contains(ofMarch);
        }
    }

    @Nested
    class OnOneDay {
        private Declaration recorded(String code, Provenance provenance) {
            return commune(DAY, code).recorded(provenance);
        }

        private String answer(Fact... facts) {
            return Dossier.of(SOMEONE, facts)
                    .answer(Attributes.COMMUNE, DAY)
                    .value()
                    .orElseThrow();
        }

        @Test
        void theLaterRecordedWins() {
            Declaration morning =
                    recorded("59599", Provenance.NONE.recordedAt(OffsetDateTime.parse("2021-06-15T09:00:00+02:00")));
            Declaration noon =
                    recorded("59508", Provenance.NONE.recordedAt(OffsetDateTime.parse("2021-06-15T12:00:00+02:00")));

            assertThat(answer(noon, morning)).isEqualTo(answer(morning, noon)).isEqualTo("59508");
        }

        @Test
        void instantsAreComparedNotTheirTexts() {
            Declaration earlier =
                    recorded("59599", Provenance.NONE.recordedAt(OffsetDateTime.parse("2021-06-15T11:30:00+02:00")));
            Declaration later =
                    recorded("59508", Provenance.NONE.recordedAt(OffsetDateTime.parse("2021-06-15T10:00:00Z")));

            assertThat(answer(later, earlier)).isEqualTo("59508");
        }

        @Test
        void thenTheGreaterIdWins() {
            Declaration one = recorded("59599", Provenance.id("f1"));
            Declaration two = recorded("59508", Provenance.id("f2"));

            assertThat(answer(two, one)).isEqualTo(answer(one, two)).isEqualTo("59508");
        }

        @Test
        void thenTheText() {
            assertThat(answer(commune(DAY, "59599"), commune(DAY, "59508")))
                    .isEqualTo(answer(commune(DAY, "59508"), commune(DAY, "59599")))
                    .isEqualTo("59599");
        }
    }

    @Nested
    class OwnFields {
        private final LocalDate birth = LocalDate.of(2001, 5, 17);
        private final Subject subject = SOMEONE.born(birth).sex("female");

        @Test
        void answerWhereNothingIsDeclared() {
            Dossier dossier = Dossier.of(subject);

            assertThat(dossier.answer(Attributes.BIRTH_DATE, DAY).value()).contains(birth);
            assertThat(dossier.answer(Attributes.SEX, DAY).value()).contains("female");
            assertThat(dossier.declaration(Attributes.BIRTH_DATE, DAY)).isEmpty();
        }

        @Test
        void sexGivesWayToACorrectionFromItsDayOn() {
            Dossier dossier = Dossier.of(subject, Declaration.of(DAY, Attributes.SEX, "male"));

            assertThat(dossier.answer(Attributes.SEX, DAY.minusDays(1)).value()).contains("female");
            assertThat(dossier.answer(Attributes.SEX, DAY).value()).contains("male");
        }

        @Test
        void theBirthDateGivesWayToItsLatestCorrectionOnEveryDay() {
            LocalDate corrected = birth.minusYears(10);
            Dossier dossier = Dossier.of(
                    subject,
                    Declaration.of(DAY.minusDays(5), Attributes.BIRTH_DATE, birth.plusYears(1)),
                    Declaration.of(DAY, Attributes.BIRTH_DATE, corrected));

            assertThat(List.of(DAY.minusYears(3), DAY.minusDays(1), DAY, DAY.plusDays(1)))
                    .allSatisfy(day -> assertThat(
                                    dossier.answer(Attributes.BIRTH_DATE, day).value())
                            .contains(corrected));
            assertThat(dossier.upTo(DAY.minusDays(6))
                            .answer(Attributes.BIRTH_DATE, DAY)
                            .value())
                    .as("what was known before any correction")
                    .contains(birth);
        }
    }
}

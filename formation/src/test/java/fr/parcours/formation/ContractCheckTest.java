package fr.parcours.formation;

import static fr.parcours.formation.Formation.FORMATION;
import static fr.parcours.formation.ServiceCivique.AUTORISATION_PARENTALE;
import static fr.parcours.formation.ServiceCivique.SERVICE_CIVIQUE;
import static fr.parcours.formation.Suite.PARCOURS;
import static fr.parcours.formation.Suite.answered;
import static fr.parcours.formation.Suite.asked;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractCheckTest {
    private static List<String> ids(Participant participant) {
        return problems(participant).stream()
                .map(problem -> problem.id() + (problem.isError() ? " error" : " warning"))
                .toList();
    }

    private static List<Problem> problems(Participant participant) {
        return PARCOURS.coherence().check(participant.dossier());
    }

    private static Outcome.Builder mission(String on, String until) {
        return Outcome.builder(day(on), OutcomeKind.SERVICE_CIVIQUE)
                .party("A-1")
                .until(day(until));
    }

    @Nested
    class Missions {
        private final Participant volunteer = aParticipant().born("2000-06-15");

        @ParameterizedTest
        @CsvSource({
            "2021-08-30, FORMATION-101 error", // one day less than six months
            "2021-08-31,",
            "2021-09-01,",
            "2022-02-27,",
            "2022-02-28,",
            "2022-03-01, FORMATION-101 error" // one day more than twelve
        })
        void lastSixToTwelveMonths(String until, String problem) {
            assertThat(ids(volunteer.with(mission("2021-03-01", until).build())))
                    .isEqualTo(problem == null ? List.of() : List.of(problem));
        }

        @Test
        void mayEndEarly() {
            assertThat(ids(volunteer.with(mission("2021-03-01", "2021-10-31")
                            .endedOn(day("2021-04-15"))
                            .build())))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            // birth date, hours a week, problem
            "2000-06-15, 23.99, FORMATION-102 error",
            "2000-06-15, 24, ",
            "2000-06-15, 48, ",
            "2000-06-15, 48.01, FORMATION-102 error",
            // a minor that day, then no longer
            "2003-03-02, 35, ",
            "2003-03-02, 35.5, FORMATION-102 error",
            "2003-03-01, 35.5, "
        })
        void takeEnoughHoursAndNotTooMany(String birthDate, String hours, String problem) {
            Participant participant = aParticipant()
                    .born(birthDate)
                    .did(AUTORISATION_PARENTALE, SERVICE_CIVIQUE, "2021-03-01")
                    .entered(SERVICE_CIVIQUE, "2021-03-01")
                    .with(mission("2021-03-01", "2021-10-31")
                            .value(Attributes.WEEKLY_HOURS, new BigDecimal(hours))
                            .build());
            assertThat(ids(participant)).isEqualTo(problem == null ? List.of() : List.of(problem));
        }

        @ParameterizedTest
        @CsvSource({
            "1995-03-02, false,",
            "1995-03-01, false, FORMATION-103 error",
            "1995-02-28, false, FORMATION-103 error",
            "1995-03-01, true,",
            "1990-03-02, true,",
            "1990-03-01, true, FORMATION-103 error",
            "2005-03-02, true, FORMATION-103 error"
        })
        void beginAtAnAgeThatOpensThem(String birthDate, boolean disabled, String problem) {
            Participant participant = aParticipant()
                    .born(birthDate)
                    .from("2020-01-01")
                    .declaring(Attributes.RQTH, disabled)
                    .declaring(Attributes.EMANCIPATED, true)
                    .with(mission("2021-03-01", "2021-10-31").build());
            assertThat(ids(participant)).isEqualTo(problem == null ? List.of() : List.of(problem));
        }

        @Test
        void areDoubtfulWhenNothingSaysWhatOpensThem() {
            assertThat(ids(aParticipant()
                            .born("1994-06-15")
                            .with(mission("2021-03-01", "2021-10-31").build())))
                    .containsExactly("FORMATION-111 warning");
            assertThat(ids(aParticipant()
                            .with(mission("2021-03-01", "2021-10-31").build())))
                    .isEmpty();
        }

        @Test
        void ofMinorsAreAuthorisedByTheirFirstDay() {
            Participant minor = aParticipant()
                    .born("2004-06-15")
                    .entered(SERVICE_CIVIQUE, "2021-02-01")
                    .with(mission("2021-03-01", "2021-10-31").build());
            assertThat(ids(minor)).containsExactly("FORMATION-104 warning");
            assertThat(ids(minor.did(AUTORISATION_PARENTALE, SERVICE_CIVIQUE, "2021-03-02")))
                    .containsExactly("FORMATION-104 warning");
            assertThat(ids(minor.did(AUTORISATION_PARENTALE, SERVICE_CIVIQUE, "2021-03-01")))
                    .isEmpty();
        }

        @Test
        void nameTheirHost() {
            assertThat(ids(volunteer.reached(OutcomeKind.SERVICE_CIVIQUE, "2021-03-01", "2021-10-31")))
                    .containsExactly("FORMATION-105 warning");
        }

        @ParameterizedTest
        @CsvSource({"2019-12-31, 2020-01-31,", "2020-01-01, 2020-01-31, FORMATION-101 error"})
        void areNotJudgedBeforeTheTextThatWasRead(String on, String until, String problem) {
            assertThat(ids(volunteer.with(mission(on, until)
                            .value(Attributes.WEEKLY_HOURS, new BigDecimal("30"))
                            .build())))
                    .isEqualTo(problem == null ? List.of() : List.of(problem));
        }
    }

    @Nested
    class Apprenticeships {
        private final Participant young = aParticipant().born("2000-06-15");

        private Participant older(String birthDate) {
            return aParticipant()
                    .born(birthDate)
                    .from("2019-01-01")
                    .declaring(Attributes.RQTH, false)
                    .declaring(Apprenticeship.GROUNDS, Set.of());
        }

        @ParameterizedTest
        @CsvSource({
            "1991-09-02,",
            "1991-09-01, FORMATION-106 error",
            "1991-08-31, FORMATION-106 error",
        })
        void beginAtAnAgeThatOpensThem(String birthDate, String problem) {
            assertThat(ids(older(birthDate).reached(OutcomeKind.APPRENTISSAGE, "2021-09-01", "2023-08-31")))
                    .isEqualTo(problem == null ? List.of() : List.of(problem));
        }

        @Test
        void areDoubtfulWhenNothingSaysWhatOpensThem() {
            Participant thirtyFive =
                    aParticipant().born("1986-01-01").reached(OutcomeKind.APPRENTISSAGE, "2021-09-01", "2023-08-31");
            assertThat(ids(thirtyFive)).containsExactly("FORMATION-111 warning");
            assertThat(problems(thirtyFive).get(0).remedy()).contains("'rqth'").contains("'apprenticeshipGrounds'");
            assertThat(ids(thirtyFive.from("2021-01-01").declaring(Attributes.RQTH, true)))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "2021-09-01, 2022-02-27, FORMATION-107 warning",
            "2021-09-01, 2022-02-28,",
            "2021-09-01, 2024-08-31,",
            "2021-09-01, 2024-09-01, FORMATION-107 warning"
        })
        void lastSixMonthsToThreeYears(String on, String until, String problem) {
            assertThat(ids(young.reached(OutcomeKind.APPRENTISSAGE, on, until)))
                    .isEqualTo(problem == null ? List.of() : List.of(problem));
        }

        @ParameterizedTest
        @CsvSource({"2019-08-22,", "2019-08-23, FORMATION-107 warning", "2019-08-24, FORMATION-107 warning"})
        void followTheTextOfTheirSignature(String signed, String problem) {
            assertThat(ids(young.with(Outcome.builder(day("2019-09-02"), OutcomeKind.APPRENTISSAGE)
                            .signedOn(day(signed))
                            .until(day("2019-12-31"))
                            .build())))
                    .isEqualTo(problem == null ? List.of() : List.of(problem));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2018-09-01", "2018-12-31"})
        void areNotJudgedBefore2019(String on) {
            assertThat(ids(older("1980-01-01").reached(OutcomeKind.APPRENTISSAGE, on, "2019-01-15")))
                    .isEmpty();
        }
    }

    @Nested
    class Professionalisations {
        private Participant adult(String birthDate) {
            return aParticipant()
                    .born(birthDate)
                    .from("2019-01-01")
                    .declaring(Attributes.BENEFITS, Set.of())
                    .declaring(Professionalisation.FORMER_AIDED_CONTRACT, false)
                    .declaring(Attributes.JOBSEEKER_SINCE, day("2030-01-01"));
        }

        @ParameterizedTest
        @CsvSource({"1995-09-02,", "1995-09-01, FORMATION-108 error", "2005-09-02, FORMATION-108 error", "2005-09-01,"})
        void areForTheirPublic(String birthDate, String problem) {
            assertThat(ids(adult(birthDate).reached(OutcomeKind.PROFESSIONNALISATION, "2021-09-01", "2022-08-31")))
                    .isEqualTo(problem == null ? List.of() : List.of(problem));
        }

        @Test
        void areDoubtfulWhenNothingSaysWhatOpensThem() {
            assertThat(ids(aParticipant()
                            .born("1980-01-01")
                            .reached(OutcomeKind.PROFESSIONNALISATION, "2021-09-01", "2022-08-31")))
                    .containsExactly("FORMATION-111 warning");
        }

        @ParameterizedTest
        @CsvSource({
            // until, level, problem
            "2022-02-27, 5, FORMATION-109 error",
            "2022-02-28, 5,",
            "2022-08-31, 5,",
            "2023-08-31, 5,", // as the branch may have agreed
            "2023-09-01, 5, FORMATION-110 warning",
            "2023-09-01, 2,",
            "2024-08-31, 2,",
            "2024-09-01, 2, FORMATION-109 error",
            "2024-09-01, 5, FORMATION-109 error"
        })
        void lastAsLongAsTheirPublicAllows(String until, String level, String problem) {
            assertThat(ids(aParticipant()
                            .born("2000-06-15")
                            .from("2020-01-01")
                            .withEducation(level)
                            .reached(OutcomeKind.PROFESSIONNALISATION, "2021-09-01", until)))
                    .isEqualTo(problem == null ? List.of() : List.of(problem));
        }

        @Test
        void mayHaveNoPlannedEnd() {
            assertThat(ids(aParticipant().born("2000-06-15").reached(OutcomeKind.PROFESSIONNALISATION, "2021-09-01")))
                    .isEmpty();
        }
    }

    @Test
    void aDecisionAnswersARequest() {
        Participant entered = aParticipant()
                .born("2000-06-15")
                .entered(DispositifId.MISSION_LOCALE, "2021-01-04")
                .entered(FORMATION, "2021-01-11");
        assertThat(ids(entered.with(answered("region", "2021-02-01", "granted"))))
                .containsExactly("FORMATION-112 warning");
        assertThat(ids(entered.with(asked("fajem", "2021-01-15")).with(answered("region", "2021-02-01", "granted"))))
                .containsExactly("FORMATION-112 warning");
        assertThat(ids(entered.with(asked("region", "2021-02-02")).with(answered("region", "2021-02-01", "granted"))))
                .containsExactly("FORMATION-112 warning");
        assertThat(ids(entered.with(asked("region", "2021-02-01")).with(answered("region", "2021-02-01", "granted"))))
                .isEmpty();
    }

    @Test
    void problemsSayWhereAndQuoteNoValueOfTheSubject() {
        Participant participant = aParticipant()
                .born("1995-03-01")
                .from("2020-01-01")
                .declaring(Attributes.RQTH, false)
                .with(mission("2021-03-01", "2021-05-31")
                        .value(Attributes.WEEKLY_HOURS, new BigDecimal("12.34"))
                        .build());
        assertThat(problems(participant))
                .extracting(Problem::id)
                .containsExactly("FORMATION-101", "FORMATION-102", "FORMATION-103");
        assertThat(problems(participant)).allSatisfy(problem -> {
            assertThat(problem.location().path()).isEqualTo("facts[1]");
            assertThat(problem.toString())
                    .contains("service-civique", "2021-03-01")
                    .doesNotContain("1995", "12.34", "26");
        });
    }
}

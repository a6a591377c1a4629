package fr.parcours.dispositif.plie;

import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.testkit.Participant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The output indicators: a participant on the day of the entry, 15 June 2021. */
class EntrantTest {
    private static final String ENTRY = "2021-06-15";

    @Nested
    class OnTheLabourMarket {
        @ParameterizedTest
        @CsvSource({
            "job-seeking, chomeur, 1, 0, 0, 0",
            "employed, en-emploi, 0, 0, 0, 1",
            "apprentice, en-emploi, 0, 0, 0, 1",
            "inactive, inactif, 0, 1, 1, 0",
            "civic-service, inactif, 0, 1, 1, 0",
            "student, inactif, 0, 1, 0, 0",
            "pupil, inactif, 0, 1, 0, 0",
            "training, inactif, 0, 1, 0, 0"
        })
        void isUnemployedInactiveOrEmployedAndOneOnly(
                String activity, String status, String co01, String co03, String co04, String co05) {
            Table table = Table.fse(
                    aParticipant().declaring(Attributes.ACTIVITY, activity).entered(Plie.PLIE, ENTRY), 2021);
            assertThat(table.cell("situation")).isEqualTo(status);
            assertThat(table.cells("CO01", "CO03", "CO04", "CO05")).containsExactly(co01, co03, co04, co05);
        }

        @Test
        void aRegisteredJobseekerIsUnemployedWhateverElseIsDeclared() {
            Participant working =
                    aParticipant().declaring(Attributes.ACTIVITY, "employed").entered(Plie.PLIE, ENTRY);
            assertThat(Table.fse(working.declaring(Attributes.JOBSEEKER_CATEGORY, "C"), 2021)
                            .cell("situation"))
                    .isEqualTo("chomeur");
            assertThat(Table.fse(working.declaring(Attributes.JOBSEEKER_CATEGORY, "E"), 2021)
                            .cell("situation"))
                    .isEqualTo("en-emploi");
        }

        @Test
        void aRegistrationAloneIsEnough() {
            Participant registered =
                    aParticipant().entered(Plie.PLIE, ENTRY).declaring(Attributes.JOBSEEKER_SINCE, day("2021-01-01"));
            assertThat(Table.fse(registered, 2021).cell("CO01")).isEqualTo("1");
        }

        @ParameterizedTest
        @CsvSource({
            // 25 and over: at least twelve months
            "1990-01-01, 2020-06-16, 0",
            "1990-01-01, 2020-06-15, 1",
            "1990-01-01, 2020-06-14, 1",
            // on the 25th birthday already
            "1996-06-15, 2020-12-14, 0",
            "1996-06-15, 2020-06-15, 1",
            // under 25: more than six months
            "1996-06-16, 2020-12-16, 0",
            "1996-06-16, 2020-12-15, 0",
            "1996-06-16, 2020-12-14, 1"
        })
        void isLongTermUnemployed(String birth, String since, String counted) {
            Participant registered = aParticipant()
                    .born(birth)
                    .declaring(Attributes.ACTIVITY, "job-seeking")
                    .declaring(Attributes.JOBSEEKER_SINCE, day(since))
                    .entered(Plie.PLIE, ENTRY);
            assertThat(Table.fse(registered, 2021).cell("CO02")).isEqualTo(counted);
            assertThat(Table.fsePlus(registered, 2021).cell("EECO03")).isEqualTo(counted);
        }

        @Test
        void isNotLongTermUnemployedOutOfUnemploymentWhateverTheRegistration() {
            Participant employed = aParticipant()
                    .born("1990-01-01")
                    .declaring(Attributes.ACTIVITY, "employed")
                    .entered(Plie.PLIE, ENTRY);
            assertThat(Table.fse(employed, 2021).cell("CO02")).isEqualTo("0");
        }
    }

    @Nested
    class TheAge {
        @ParameterizedTest
        @CsvSource({
            // the day before the 25th birthday, the birthday
            "1996-06-16, 1, 0",
            "1996-06-15, 0, 0",
            "1996-06-14, 0, 0",
            // the day before the 55th birthday, the birthday
            "1966-06-16, 0, 0",
            "1966-06-15, 0, 1",
            "1966-06-14, 0, 1"
        })
        void isBelow25OrAbove54InTheFirstProgramme(String birth, String young, String senior) {
            Table table = Table.fse(
                    aParticipant()
                            .born(birth)
                            .declaring(Attributes.ACTIVITY, "inactive")
                            .entered(Plie.PLIE, ENTRY),
                    2021);
            assertThat(table.cells("CO06", "CO07", "CO08")).containsExactly(young, senior, senior);
        }

        @ParameterizedTest
        @CsvSource({
            // 18, 30, 55
            "2003-06-16, 1, 0, 0",
            "2003-06-15, 0, 1, 0",
            "1991-06-16, 0, 1, 0",
            "1991-06-15, 0, 0, 0",
            "1966-06-16, 0, 0, 0",
            "1966-06-15, 0, 0, 1"
        })
        void isBelow18From18To29Or55AndOverInTheSecond(String birth, String child, String young, String senior) {
            Table table = Table.fsePlus(aParticipant().born(birth).entered(Plie.PLIE, ENTRY), 2021);
            assertThat(table.cells("EECO06", "EECO07", "EECO08")).containsExactly(child, young, senior);
        }

        @ParameterizedTest
        @CsvSource({"job-seeking, 1", "inactive, 1", "student, 0", "employed, 0"})
        void above54CountsTheUnemployedAndTheInactiveOutOfEducation(String activity, String counted) {
            Participant senior = aParticipant()
                    .born("1960-01-01")
                    .declaring(Attributes.ACTIVITY, activity)
                    .entered(Plie.PLIE, ENTRY);
            assertThat(Table.fse(senior, 2021).cell("CO08")).isEqualTo(counted);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 0",
        "1, 1, 0, 0",
        "2, 1, 0, 0",
        "3, 0, 1, 0",
        "4, 0, 1, 0",
        "5, 0, 0, 1",
        "6, 0, 0, 1",
        "7, 0, 0, 1",
        "8, 0, 0, 1"
    })
    void theLevelsOf2019AreThoseOfTheIsced(String level, String lower, String upper, String tertiary) {
        Participant entered = aParticipant().withEducation(level).entered(Plie.PLIE, ENTRY);
        assertThat(Table.fse(entered, 2021).cells("CO09", "CO10", "CO11")).containsExactly(lower, upper, tertiary);
        assertThat(Table.fsePlus(entered, 2021).cells("EECO09", "EECO10", "EECO11"))
                .containsExactly(lower, upper, tertiary);
    }

    @Nested
    class WhatOnlyTheFundAsks {
        @Test
        void originAndMinorityAreOneIndicatorOfTheFirstProgrammeAndThreeOfTheSecond() {
            for (Attribute<Boolean> asked :
                    List.of(Questionnaire.THIRD_COUNTRY, Questionnaire.FOREIGN_BACKGROUND, Questionnaire.MINORITY)) {
                Participant entered =
                        allNo().from("2021-01-01").declaring(asked, true).entered(Plie.PLIE, ENTRY);
                assertThat(Table.fse(entered, 2021).cell("CO15")).isEqualTo("1");
                assertThat(Table.fsePlus(entered, 2021).cells("EECO13", "EECO14", "EECO15"))
                        .containsOnlyOnce("1")
                        .containsOnly("0", "1");
            }
        }

        @Test
        void anUnknownAmongNoesIsUnknownAndAYesDecides() {
            Participant entered = aParticipant()
                    .declaring(Questionnaire.THIRD_COUNTRY, false)
                    .declaring(Questionnaire.MINORITY, false)
                    .entered(Plie.PLIE, ENTRY);
            assertThat(Table.fse(entered, 2021).cell("CO15")).isEqualTo("?");
            assertThat(Table.fse(entered.from("2021-01-01").declaring(Questionnaire.MINORITY, true), 2021)
                            .cell("CO15"))
                    .isEqualTo("1");
        }

        @Test
        void disabilityHousingAndPlaceAreRead() {
            Participant entered = allNo().from("2021-01-01")
                    .declaring(Attributes.RQTH, true)
                    .declaring(Attributes.HOUSING, "homeless")
                    .declaring(Questionnaire.RURAL, true)
                    .declaring(Questionnaire.OTHER_DISADVANTAGE, true)
                    .entered(Plie.PLIE, ENTRY);
            assertThat(Table.fse(entered, 2021).cells("CO16", "CO17", "CO18", "CO19"))
                    .containsExactly("1", "1", "1", "1");
            assertThat(Table.fsePlus(entered, 2021).cells("EECO12", "EECO16", "EECO17"))
                    .containsExactly("1", "1", "1");
        }

        private Participant allNo() {
            return aParticipant()
                    .declaring(Attributes.RQTH, false)
                    .declaring(Questionnaire.THIRD_COUNTRY, false)
                    .declaring(Questionnaire.FOREIGN_BACKGROUND, false)
                    .declaring(Questionnaire.MINORITY, false);
        }
    }

    @Nested
    class WhatIsNotKnown {
        @Test
        void isReportedAndNotCounted() {
            Table table = Table.fsePlus(aParticipant().entered(Plie.PLIE, ENTRY), 2021);
            assertThat(table.lacking())
                    .containsExactly(
                            "sexe",
                            "age",
                            "situation",
                            "diplome",
                            "rqth",
                            "thirdCountryNational",
                            "foreignBackground",
                            "minority");
            assertThat(table.counting()).containsExactly("EECO01");
            assertThat(table.cells("EECO02", "EECO06", "EECO09", "EECO15")).containsOnly("?");
        }

        @Test
        void isNotWhatWasRefused() {
            Participant refusing = aParticipant();
            for (Attribute<?> asked : List.of(
                    Attributes.SEX,
                    Attributes.BIRTH_DATE,
                    Attributes.ACTIVITY,
                    Attributes.EDUCATION,
                    Attributes.RQTH,
                    Questionnaire.THIRD_COUNTRY,
                    Questionnaire.FOREIGN_BACKGROUND,
                    Questionnaire.MINORITY,
                    Questionnaire.OTHER_DISADVANTAGE)) {
                refusing = refusing.refusing(asked);
            }
            Table table = Table.fse(refusing.entered(Plie.PLIE, ENTRY), 2021);
            assertThat(table.lacking()).isEmpty();
            assertThat(table.cells("sexe", "age", "situation", "diplome", "minority"))
                    .containsOnly("refus");
            assertThat(table.cells("CO01", "CO02", "CO06", "CO09", "CO15", "CO16"))
                    .containsOnly("0");
        }

        @Test
        void isNotWhatWasDeclaredAfterTheEntry() {
            Participant late =
                    aParticipant().entered(Plie.PLIE, ENTRY).from("2021-06-16").withEducation("3");
            assertThat(Table.fse(late, 2021).cell("diplome")).isEqualTo("?");
        }
    }
}

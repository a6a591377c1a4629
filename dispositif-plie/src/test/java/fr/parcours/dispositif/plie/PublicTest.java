package fr.parcours.dispositif.plie;

import static fr.parcours.core.rule.Verdict.REFUSED;
import static fr.parcours.core.rule.Verdict.SATISFIED;
import static fr.parcours.core.rule.Verdict.UNDETERMINED;
import static fr.parcours.dispositif.plie.Suite.choosing;
import static fr.parcours.dispositif.plie.Suite.forStructure;
import static fr.parcours.dispositif.plie.Suite.judged;
import static fr.parcours.dispositif.plie.Suite.outOfThePublic;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Structures;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicTest {
    /** Without "others in difficulty", whom someone judges, the criteria refuse by themselves. */
    private static final Parcours STRICT = choosing(
            "plie.public.criteres", "[chomage-longue-duree, minima-sociaux, senior, rqth, jeune-peu-qualifie]");

    @Nested
    class OfWorkingAgeAndOutOfSchool {
        private final Participant inDifficulty = aParticipant()
                .declaring(Attributes.ACTIVITY, "job-seeking")
                .declaring(Attributes.BENEFITS, Set.of("rsa"));

        @ParameterizedTest
        @CsvSource({
            // the eve of the 16th birthday, the birthday, the day after
            "2005-06-15, 2021-06-14, REFUSED",
            "2005-06-15, 2021-06-15, SATISFIED",
            "2005-06-15, 2021-06-16, SATISFIED",
            // born on 29 February: 16 on 29 February 2020
            "2004-02-29, 2020-02-28, REFUSED",
            "2004-02-29, 2020-02-29, SATISFIED",
            // a child of 10
            "2011-06-15, 2021-06-15, REFUSED"
        })
        void fromThe16thBirthday(String birth, String on, Verdict verdict) {
            assertThat(judged(inDifficulty.born(birth), on).verdict()).isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({"2021-06-14, REFUSED", "2021-06-15, SATISFIED", "2021-06-16, SATISFIED"})
        void orFromTheAgeOfTheProtocol(String on, Verdict verdict) {
            assertThat(judged(choosing("plie.public.age-minimum", "18"), inDifficulty.born("2003-06-15"), on)
                            .verdict())
                    .isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({"pupil, REFUSED", "student, SATISFIED", "inactive, SATISFIED", "training, SATISFIED"})
        void aPupilMayNotEnterWhateverTheAge(String activity, Verdict verdict) {
            Participant adult = aParticipant()
                    .born("2003-01-01")
                    .declaring(Attributes.BENEFITS, Set.of("rsa"))
                    .declaring(Attributes.ACTIVITY, activity);
            assertThat(judged(adult, "2021-06-15").verdict()).isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({"2021-06-14, REFUSED", "2021-06-15, SATISFIED", "2021-06-16, SATISFIED"})
        void whoWasAPupilMayEnterFromTheDayOfLeavingSchool(String on, Verdict verdict) {
            Participant leaving = aParticipant()
                    .born("2003-01-01")
                    .declaring(Attributes.BENEFITS, Set.of("rsa"))
                    .declaring(Attributes.LEFT_SCHOOL_ON, day("2021-06-15"));
            Participant pupil = leaving.declaring(Attributes.ACTIVITY, "pupil");
            assertThat(judged(pupil, on).verdict()).isEqualTo(verdict);
            assertThat(judged(leaving, on).verdict()).isEqualTo(verdict);
        }

        @Test
        void aPupilAgainHasNotLeftSchool() {
            Participant again = aParticipant()
                    .born("2003-01-01")
                    .declaring(Attributes.BENEFITS, Set.of("rsa"))
                    .declaring(Attributes.LEFT_SCHOOL_ON, day("2020-06-15"))
                    .from("2020-09-01")
                    .declaring(Attributes.ACTIVITY, "pupil");
            assertThat(judged(again, "2021-06-15").verdict()).isEqualTo(REFUSED);
        }

        @Test
        void anUnknownSituationIsPresumedOutOfSchoolAndAnUnknownAgeIsAsked() {
            Participant unknown = aParticipant().declaring(Attributes.BENEFITS, Set.of("rsa"));
            assertThat(judged(unknown, "2021-06-15").missing()).containsExactly(Attributes.BIRTH_DATE);
            Finding known = judged(unknown.born("1990-01-01"), "2021-06-15");
            assertThat(known.verdict()).isEqualTo(SATISFIED);
            assertThat(known.presumed()).contains("activity", "leftSchoolOn");
        }

        @Test
        void itIsSaid() {
            ExplanationText.matches(
                    PublicTest.class,
                    "plie-pupil-of-10",
                    judged(
                            aParticipant()
                                    .born("2011-03-01")
                                    .declaring(Attributes.ACTIVITY, "pupil")
                                    .declaring(Attributes.BENEFITS, Set.of("rsa")),
                            "2021-06-15"));
        }
    }

    @Nested
    class OneCriterionIsEnough {
        @ParameterizedTest
        @CsvSource({
            // registered for twelve months: the day before the anniversary, the day, the day after
            "2020-06-16, REFUSED",
            "2020-06-15, SATISFIED",
            "2020-06-14, SATISFIED"
        })
        void longTermUnemployedAfterTwelveMonths(String since, Verdict verdict) {
            Participant registered = outOfThePublic()
                    .from("2020-01-01")
                    .declaring(Attributes.ACTIVITY, "job-seeking")
                    .declaring(Attributes.JOBSEEKER_SINCE, day(since));
            assertThat(judged(STRICT, registered, "2021-06-15").verdict()).isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({"2020-06-15, REFUSED", "2020-06-14, SATISFIED"})
        void orAfterMoreThanTwelveWhereTheProtocolSaysSo(String since, Verdict verdict) {
            Parcours strictly = forStructure(Structures.choosing(Map.of(
                    "plie.public.criteres", "[chomage-longue-duree]", "plie.public.chomage-longue-duree", "\"> 12\"")));
            Participant registered = outOfThePublic()
                    .from("2020-01-01")
                    .declaring(Attributes.ACTIVITY, "job-seeking")
                    .declaring(Attributes.JOBSEEKER_SINCE, day(since));
            assertThat(judged(strictly, registered, "2021-06-15").verdict()).isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({
            // 45 on the birthday
            "1976-06-16, REFUSED",
            "1976-06-15, SATISFIED",
            "1976-06-14, SATISFIED",
            // born on 29 February: 45 on 1 March 2021
            "1976-02-29, SATISFIED"
        })
        void jobseekersFromTheir45thBirthday(String birth, Verdict verdict) {
            Participant jobseeker = aParticipant()
                    .born(birth)
                    .declaring(Attributes.ACTIVITY, "job-seeking")
                    .declaring(Attributes.JOBSEEKER_SINCE, day("2021-06-01"))
                    .declaring(Attributes.BENEFITS, Set.of())
                    .declaring(Attributes.RQTH, false)
                    .withEducation("6");
            assertThat(judged(STRICT, jobseeker, "2021-06-15").verdict()).isEqualTo(verdict);
            assertThat(judged(
                                    STRICT,
                                    jobseeker.from("2021-06-01").declaring(Attributes.ACTIVITY, "employed"),
                                    "2021-06-15")
                            .verdict())
                    .isEqualTo(REFUSED);
        }

        @ParameterizedTest
        @CsvSource({
            "rsa, SATISFIED",
            "ass, SATISFIED",
            "aah, SATISFIED",
            "rsa-dependant, REFUSED",
            "prime-activite, REFUSED"
        })
        void minimumIncome(String benefit, Verdict verdict) {
            assertThat(judged(
                                    STRICT,
                                    outOfThePublic().from("2021-01-01").declaring(Attributes.BENEFITS, Set.of(benefit)),
                                    "2021-06-15")
                            .verdict())
                    .isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({"A, SATISFIED", "B, SATISFIED", "C, SATISFIED", "D, REFUSED", "E, REFUSED"})
        void jobseekersWithAnRqthWhateverTheCategoryHeldToLookForAJob(String category, Verdict verdict) {
            assertThat(judged(
                                    STRICT,
                                    outOfThePublic()
                                            .from("2021-01-01")
                                            .declaring(Attributes.RQTH, true)
                                            .declaring(Attributes.JOBSEEKER_CATEGORY, category),
                                    "2021-06-15")
                            .verdict())
                    .isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({
            // the day before the 26th birthday, the birthday; a CAP, a bac
            "1995-06-16, 3, SATISFIED",
            "1995-06-15, 3, REFUSED",
            "1995-06-14, 3, REFUSED",
            "1995-06-16, 4, REFUSED",
            "1995-06-16, 0, SATISFIED"
        })
        void lowSkilledYoungUpTo25(String birth, String education, Verdict verdict) {
            Participant young = aParticipant()
                    .born(birth)
                    .declaring(Attributes.ACTIVITY, "inactive")
                    .declaring(Attributes.BENEFITS, Set.of())
                    .withEducation(education);
            assertThat(judged(STRICT, young, "2021-06-15").verdict()).isEqualTo(verdict);
        }

        @Test
        void allThatHoldAreReported() {
            Finding finding = judged(
                    aParticipant()
                            .born("1970-01-01")
                            .declaring(Attributes.ACTIVITY, "job-seeking")
                            .declaring(Attributes.JOBSEEKER_SINCE, day("2019-01-01"))
                            .declaring(Attributes.BENEFITS, Set.of("rsa"))
                            .declaring(Attributes.RQTH, true)
                            .withEducation("6"),
                    "2021-06-15");
            assertThat(finding.verdict()).isEqualTo(SATISFIED);
            assertThat(criteria(finding).because())
                    .filteredOn(each -> each.verdict() == SATISFIED)
                    .extracting(Finding::rule)
                    .containsExactly(
                            "plie.longue-duree", "plie.minima-sociaux", "plie.senior", "plie.travailleur-handicape");
            ExplanationText.matches(PublicTest.class, "plie-several-criteria", finding);
        }
    }

    @Nested
    class OthersInDifficulty {
        @Test
        void areLeftToTheCommission() {
            Finding finding = judged(outOfThePublic(), "2021-06-15");
            assertThat(finding.verdict()).isEqualTo(UNDETERMINED);
            assertThat(finding.missing()).isEmpty();
            assertThat(finding.appraisal())
                    .extracting(appraisal -> appraisal.by().in(Locale.FRENCH))
                    .containsExactly("la commission d’entrée du PLIE");
            ExplanationText.matches(PublicTest.class, "plie-appraised", finding);
        }

        @Test
        void areRefusedWhereTheProtocolHasNoSuchCriterionAndEveryRefusalIsReported() {
            Finding finding = judged(STRICT, outOfThePublic(), "2021-06-15");
            assertThat(finding.verdict()).isEqualTo(REFUSED);
            assertThat(finding.reasons())
                    .extracting(Finding::rule)
                    .containsExactly(
                            "plie.demandeur-emploi",
                            "plie.longue-duree.depuis",
                            "plie.minima-sociaux",
                            "plie.demandeur-emploi",
                            "plie.senior.age",
                            "plie.demandeur-emploi",
                            "plie.rqth",
                            "plie.jeune",
                            "plie.niveau");
        }
    }

    @Test
    void whatIsNotKnownIsAsked() {
        assertThat(judged(aParticipant(), "2021-06-15").missing())
                .containsExactlyInAnyOrder(
                        Attributes.ACTIVITY,
                        Attributes.JOBSEEKER_CATEGORY,
                        Attributes.JOBSEEKER_SINCE,
                        Attributes.BENEFITS,
                        Attributes.BIRTH_DATE,
                        Attributes.RQTH,
                        Attributes.EDUCATION);
    }

    @Test
    void anUnknownThatDecidesNothingIsNotAsked() {
        assertThat(judged(aParticipant().born("1990-01-01").declaring(Attributes.BENEFITS, Set.of("rsa")), "2021-06-15")
                        .missing())
                .isEmpty();
    }

    @Test
    void aMisspeltCriterionIsNotOfItsType() {
        assertThatThrownBy(() -> choosing("plie.public.criteres", "[chomage-de-longue-duree]"))
                .isInstanceOf(ParcoursException.class)
                .hasMessageContaining("PARAMETER-103");
    }

    @Nested
    class TheProtocol {
        private static final String TWO = """
                parameters:
                  plie.protocole:
                    label: Protocoles
                    values:
                      - { from: 2010-01-01, value: protocole-2010, source: protocole, confidence: LOCAL }
                      - { from: 2018-01-01, value: protocole-2018, source: protocole, confidence: LOCAL }
                      - { from: 2021-07-01, value: protocole-2021, source: protocole, confidence: LOCAL }
                      - { from: 2024-01-01, value: aucun, source: protocole, confidence: LOCAL }
                """;

        private final Participant eligible = aParticipant()
                .born("1970-01-01")
                .declaring(Attributes.ACTIVITY, "inactive")
                .declaring(Attributes.BENEFITS, Set.of("rsa"));

        @ParameterizedTest
        @CsvSource({
            // L5131-2, in force on 2008-05-01
            "2008-04-30, REFUSED",
            "2008-05-01, SATISFIED",
            "2008-05-02, SATISFIED"
        })
        void theLawIsOf2008(String on, Verdict verdict) {
            assertThat(judged(eligible, on).verdict()).isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({
            // five years at most, whatever comes next
            "2014-12-30, SATISFIED",
            "2014-12-31, SATISFIED",
            "2015-01-01, REFUSED",
            "2017-12-31, REFUSED",
            "2018-01-01, SATISFIED",
            // until the next one
            "2021-06-30, SATISFIED",
            "2021-07-01, SATISFIED",
            "2023-12-31, SATISFIED",
            "2024-01-01, REFUSED"
        })
        void lastsFiveYearsAtMost(String on, Verdict verdict) {
            assertThat(judged(forStructure(TWO), eligible, on).verdict()).isEqualTo(verdict);
        }

        @Test
        void isPresumedWhereTheStructureGivesNone() {
            assertThat(judged(eligible, "2021-06-15").presumed()).containsExactly("plie.protocole");
            assertThat(judged(forStructure(TWO), eligible, "2021-06-15").presumed())
                    .isEmpty();
        }

        @Test
        void saysWhenItEnded() {
            ExplanationText.matches(
                    PublicTest.class, "plie-protocol-over", judged(forStructure(TWO), eligible, "2015-01-01"));
        }
    }

    @Test
    void anOpenEnrolmentRefusesAnother() {
        Participant eligible = aParticipant()
                .born("1970-01-01")
                .declaring(Attributes.BENEFITS, Set.of("rsa"))
                .entered(Plie.PLIE, "2020-01-06");
        assertThat(judged(eligible, "2021-06-15").verdict()).isEqualTo(REFUSED);
        assertThat(judged(eligible.exited(Plie.PLIE, "2021-06-15", ExitReason.ABANDON), "2021-06-15")
                        .verdict())
                .isEqualTo(SATISFIED);
    }

    private static Finding criteria(Finding finding) {
        return List.of(finding).stream()
                .flatMap(Finding::stream)
                .filter(each -> each.rule().equals("plie.criteres"))
                .findFirst()
                .orElseThrow();
    }
}

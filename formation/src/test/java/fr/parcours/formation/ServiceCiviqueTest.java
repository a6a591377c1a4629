package fr.parcours.formation;

import static fr.parcours.formation.ServiceCivique.AUTORISATION_PARENTALE;
import static fr.parcours.formation.ServiceCivique.SERVICE_CIVIQUE;
import static fr.parcours.formation.Suite.judged;
import static fr.parcours.formation.Suite.obligations;
import static fr.parcours.formation.Suite.status;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceCiviqueTest {
    @Nested
    class Public {
        @ParameterizedTest
        @CsvSource({
            // birth date, day, disability, verdict
            "2005-06-15, 2021-06-14, false, REFUSED",
            "2005-06-15, 2021-06-15, false, SATISFIED",
            "2005-06-15, 2021-06-16, false, SATISFIED",
            "1995-06-15, 2021-06-14, false, SATISFIED",
            "1995-06-15, 2021-06-15, false, REFUSED",
            "1995-06-15, 2021-06-16, false, REFUSED",
            // with a disability, until the day before the 31st birthday
            "1995-06-15, 2021-06-15, true, SATISFIED",
            "1990-06-15, 2021-06-14, true, SATISFIED",
            "1990-06-15, 2021-06-15, true, REFUSED",
            "1990-06-15, 2021-06-16, true, REFUSED",
            "2005-06-15, 2021-06-14, true, REFUSED",
            // born on 29 February: the 26th birthday is 1 March
            "1996-02-29, 2022-02-28, false, SATISFIED",
            "1996-02-29, 2022-03-01, false, REFUSED"
        })
        void isFrom16To25AndTo30WithADisability(String birthDate, String on, boolean disabled, Verdict verdict) {
            Participant person =
                    aParticipant().born(birthDate).from("2020-01-01").declaring(Attributes.RQTH, disabled);
            assertThat(judged(person, "service-civique", on).verdict()).isEqualTo(verdict);
        }

        @Test
        void theDisabilityIsAskedOnlyWhenItMatters() {
            assertThat(judged(aParticipant().born("2000-06-15"), "service-civique", "2021-06-15")
                            .missing())
                    .isEmpty();
            assertThat(judged(aParticipant().born("1994-06-15"), "service-civique", "2021-06-15")
                            .missing())
                    .containsExactly(Attributes.RQTH);
            assertThat(judged(aParticipant().born("1989-06-15"), "service-civique", "2021-06-15")
                            .verdict())
                    .isEqualTo(Verdict.REFUSED);
            assertThat(judged(aParticipant(), "service-civique", "2021-06-15").missing())
                    .containsExactly(Attributes.BIRTH_DATE, Attributes.RQTH);
        }

        @ParameterizedTest
        @CsvSource({"2019-12-31, UNDETERMINED", "2020-01-01, SATISFIED", "2020-01-02, SATISFIED"})
        void isNotGuessedBeforeTheTextThatWasRead(String on, Verdict verdict) {
            assertThat(judged(aParticipant().born("2000-06-15"), "service-civique", on)
                            .verdict())
                    .isEqualTo(verdict);
        }

        @Test
        void beforeThatDayWhoKnowsTheTextJudges() {
            Finding finding = judged(aParticipant(), "service-civique", "2019-12-31");
            assertThat(finding.missing()).isEmpty();
            assertThat(finding.appraisal())
                    .singleElement()
                    .satisfies(appraisal ->
                            assertThat(appraisal.what().in(Locale.FRENCH)).contains("1er janvier 2020"));
        }

        @ParameterizedTest
        @CsvSource({
            "2003-06-16, 'de 24 à 35 heures'",
            "2003-06-15, 'de 24 à 48 heures'",
            "2003-06-14, 'de 24 à 48 heures'"
        })
        void whatTheMissionMustBeIsSaidAndPresumed(String birthDate, String hours) {
            Finding mission =
                    judged(aParticipant().born(birthDate), "service-civique", "2021-06-15", "service-civique.mission");
            assertThat(mission.in(Locale.FRENCH)).contains("de 6 à 12 mois").contains(hours);
            assertThat(judged(aParticipant().born(birthDate), "service-civique", "2021-06-15")
                            .presumed())
                    .containsExactly("service-civique.mission");
        }

        @Test
        void explanations() {
            ExplanationText.matches(
                    getClass(),
                    "service-civique-minor",
                    judged(aParticipant().born("2004-09-01"), "service-civique", "2021-06-15"));
            ExplanationText.matches(
                    getClass(),
                    "service-civique-27",
                    judged(aParticipant().born("1994-06-15"), "service-civique", "2021-06-15"));
            ExplanationText.matches(
                    getClass(),
                    "service-civique-2019",
                    judged(aParticipant().born("2000-06-15"), "service-civique", "2019-12-31"));
        }
    }

    @Nested
    class Pathway {
        private final Participant entered = aParticipant().born("2003-09-01").entered(SERVICE_CIVIQUE, "2021-01-11");

        @Test
        void hasNoEndBeforeTheMission() {
            assertThat(status(entered, SERVICE_CIVIQUE, "2021-02-01").end()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            // planned end, end of the enrolment: three months of follow-up
            "2021-08-31, 2021-11-30",
            "2022-02-28, 2022-05-31",
            // one day more than twelve months: the mission cannot last that long
            "2022-03-01, 2022-05-31",
            "2023-02-28, 2022-05-31"
        })
        void endsThreeMonthsAfterTheMissionAndTheMissionLastsTwelveMonthsAtMost(String until, String end) {
            assertThat(status(
                                    entered.reached(OutcomeKind.SERVICE_CIVIQUE, "2021-03-01", until),
                                    SERVICE_CIVIQUE,
                                    "2021-03-02")
                            .end()
                            .map(DerivedEnd::lastDay))
                    .contains(day(end));
        }

        @Test
        void aMissionWithoutPlannedEndIsHeldToTwelveMonths() {
            assertThat(status(entered.reached(OutcomeKind.SERVICE_CIVIQUE, "2021-03-01"), SERVICE_CIVIQUE, "2021-03-02")
                            .end()
                            .map(DerivedEnd::lastDay))
                    .contains(day("2022-05-31"));
        }

        @Test
        void theContractIsSignedBeforeTheMission() {
            Participant mission = entered.reached(OutcomeKind.SERVICE_CIVIQUE, "2021-03-01", "2021-08-31");
            assertThat(obligations(mission, SERVICE_CIVIQUE, "service-civique.contrat", "2021-03-02"))
                    .containsExactly("2021-03-01 late");
            assertThat(obligations(
                            mission.did(StepKind.SIGNATURE, SERVICE_CIVIQUE, "2021-02-26"),
                            SERVICE_CIVIQUE,
                            "service-civique.contrat",
                            "2021-03-02"))
                    .containsExactly("2021-03-01 met 2021-02-26");
            assertThat(obligations(
                            entered.with(Outcome.builder(day("2021-03-01"), OutcomeKind.SERVICE_CIVIQUE)
                                    .signedOn(day("2021-02-22"))
                                    .build()),
                            SERVICE_CIVIQUE,
                            "service-civique.contrat",
                            "2021-03-02"))
                    .containsExactly("2021-03-01 met 2021-02-22");
        }

        @ParameterizedTest
        @CsvSource({
            "2003-02-28, 0", // 18 on the day before
            "2003-03-01, 0", // 18 that day
            "2003-03-02, 1" // 17 that day
        })
        void aMinorIsAuthorisedByAParent(String birthDate, int obligations) {
            Participant mission = aParticipant()
                    .born(birthDate)
                    .entered(SERVICE_CIVIQUE, "2021-01-11")
                    .reached(OutcomeKind.SERVICE_CIVIQUE, "2021-03-01", "2021-08-31");
            assertThat(obligations(mission, SERVICE_CIVIQUE, "service-civique.autorisation-parentale", "2021-03-02"))
                    .hasSize(obligations);
        }

        @Test
        void theAuthorisationComesBeforeTheSignature() {
            Participant minor = entered.with(Outcome.builder(day("2021-03-01"), OutcomeKind.SERVICE_CIVIQUE)
                    .signedOn(day("2021-02-22"))
                    .build());
            assertThat(obligations(minor, SERVICE_CIVIQUE, "service-civique.autorisation-parentale", "2021-03-02"))
                    .containsExactly("2021-02-22 late");
            assertThat(obligations(
                            minor.did(AUTORISATION_PARENTALE, SERVICE_CIVIQUE, "2021-02-20"),
                            SERVICE_CIVIQUE,
                            "service-civique.autorisation-parentale",
                            "2021-03-02"))
                    .containsExactly("2021-02-22 met 2021-02-20");
        }

        @Test
        void theAuthorisationSaysWhyItIsDue() {
            Participant minor = entered.reached(OutcomeKind.SERVICE_CIVIQUE, "2021-03-01", "2021-08-31");
            assertThat(status(minor, SERVICE_CIVIQUE, "2021-03-02").obligations())
                    .filteredOn(due -> due.id().equals("service-civique.autorisation-parentale"))
                    .singleElement()
                    .satisfies(due -> {
                        assertThat(due.sources()).containsExactly("L120-5 du code du service national");
                        assertThat(due.explanation().asked())
                                .containsExactly(Attributes.BIRTH_DATE, Attributes.EMANCIPATED);
                        assertThat(due.explanation().presumed()).containsExactly("emancipated");
                    });
        }

        @Test
        void anEmancipatedMinorNeedsNobody() {
            assertThat(obligations(
                            entered.from("2021-01-01")
                                    .declaring(Attributes.EMANCIPATED, true)
                                    .reached(OutcomeKind.SERVICE_CIVIQUE, "2021-03-01", "2021-08-31"),
                            SERVICE_CIVIQUE,
                            "service-civique.autorisation-parentale",
                            "2021-03-02"))
                    .isEmpty();
        }

        @Test
        void theMissionIsReviewedEveryThreeMonthsAndAfter() {
            Participant mission = entered.reached(OutcomeKind.SERVICE_CIVIQUE, "2021-03-01", "2021-10-31")
                    .did(StepKind.EVALUATION, "2021-05-31")
                    .interviewed("2021-11-15");
            assertThat(obligations(mission, SERVICE_CIVIQUE, "service-civique.suivi", "2021-12-01"))
                    .containsExactly("2021-05-31 met 2021-05-31", "2021-08-31 late");
            assertThat(obligations(mission, SERVICE_CIVIQUE, "service-civique.suivi-apres", "2021-12-01"))
                    .containsExactly("2022-01-31 met 2021-11-15");
        }
    }
}

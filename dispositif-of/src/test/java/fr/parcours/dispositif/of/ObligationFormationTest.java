package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;
import static fr.parcours.dispositif.of.Suite.GARANTIE_JEUNES;
import static fr.parcours.dispositif.of.Suite.PACEA;
import static fr.parcours.dispositif.of.Suite.PARCOURS;
import static fr.parcours.dispositif.of.Suite.reported;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is under the obligation and does not fulfil it. */
class ObligationFormationTest {
    private static final Participant OUT_OF_SCHOOL =
            aParticipant().born("2004-06-15").from("2021-01-04").declaring(Attributes.ACTIVITY, "inactive");

    @ParameterizedTest
    @CsvSource({
        // the 16th birthday
        "2005-03-15, 2021-03-14, REFUSED",
        "2005-03-15, 2021-03-15, SATISFIED",
        "2005-03-15, 2021-03-16, SATISFIED",
        // the 18th birthday: majority
        "2003-03-15, 2021-03-14, SATISFIED",
        "2003-03-15, 2021-03-15, REFUSED",
        "2003-03-15, 2021-03-16, REFUSED",
        // born on 29 February, 16 in a leap year, 18 in a common one
        "2008-02-29, 2024-02-28, REFUSED",
        "2008-02-29, 2024-02-29, SATISFIED",
        "2008-02-29, 2024-03-01, SATISFIED",
        "2004-02-29, 2022-02-28, SATISFIED",
        "2004-02-29, 2022-03-01, REFUSED",
        "2004-02-29, 2022-03-02, REFUSED"
    })
    void theObligationRunsFromThe16thBirthdayToTheDayBeforeThe18th(String birthDate, String on, Verdict expected) {
        Participant participant =
                aParticipant().born(birthDate).from("2020-09-01").declaring(Attributes.ACTIVITY, "inactive");
        assertThat(judge(participant, on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2020-08-31, REFUSED", "2020-09-01, SATISFIED", "2020-09-02, SATISFIED"})
    void theObligationExistsFromTheRentreeOf2020(String on, Verdict expected) {
        Participant participant =
                aParticipant().born("2003-06-15").from("2020-01-06").declaring(Attributes.ACTIVITY, "inactive");
        assertThat(judge(participant, on).verdict()).isEqualTo(expected);
    }

    @Test
    void whoLeftSchoolBeforeItExistedIsUnderItToo() {
        Participant participant = aParticipant()
                .born("2003-06-15")
                .from("2019-09-02")
                .declaring(Attributes.ACTIVITY, "inactive")
                .declaring(Attributes.LEFT_SCHOOL_ON, day("2019-07-05"));
        assertThat(judge(participant, "2020-09-01").verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void nothingIsAskedBeforeItExists() {
        assertThat(judge(aParticipant(), "2020-08-31").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(aParticipant(), "2020-08-31").missing()).isEmpty();
    }

    @Test
    void whatIsUnknownIsAsked() {
        Finding nothing = judge(aParticipant(), "2021-03-15");
        assertThat(nothing.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(nothing.missing()).containsExactlyInAnyOrder(Attributes.BIRTH_DATE, Attributes.ACTIVITY);
        assertThat(judge(aParticipant().born("2004-06-15"), "2021-03-15").missing())
                .containsExactly(Attributes.ACTIVITY);
        assertThat(judge(
                                aParticipant()
                                        .born("2004-06-15")
                                        .from("2021-01-04")
                                        .refusing(Attributes.ACTIVITY),
                                "2021-03-15")
                        .missing())
                .containsExactly(Attributes.ACTIVITY);
    }

    @ParameterizedTest
    @CsvSource({
        "student, UNDETERMINED",
        "pupil, UNDETERMINED",
        "apprentice, REFUSED",
        "training, REFUSED",
        "employed, REFUSED",
        "civic-service, REFUSED",
        "job-seeking, SATISFIED",
        "inactive, SATISFIED"
    })
    void aDeclaredSituationFulfilsItOrNot(String activity, Verdict expected) {
        Participant participant =
                aParticipant().born("2004-06-15").from("2021-01-04").declaring(Attributes.ACTIVITY, activity);
        assertThat(judge(participant, "2021-03-15").verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pupil", "student"})
    void schoolIsEnrolmentAndAttendance(String activity) {
        Participant enrolled =
                aParticipant().born("2004-06-15").from("2021-01-04").declaring(Attributes.ACTIVITY, activity);
        assertThat(judge(enrolled, "2021-03-15").missing())
                .containsExactly(Attributes.LEFT_SCHOOL_ON, Fulfilment.ATTENDANCE);
        Participant attends = enrolled.from("2021-01-04").declaring(Fulfilment.ATTENDANCE, true);
        assertThat(judge(attends, "2021-03-15").verdict()).isEqualTo(Verdict.REFUSED);
        Participant absent = attends.from("2021-03-01").declaring(Fulfilment.ATTENDANCE, false);
        assertThat(judge(absent, "2021-02-28").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(absent, "2021-03-01").verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource({
        "interim, REFUSED",
        "cdd, REFUSED",
        "cdi, REFUSED",
        "pec, REFUSED",
        "cie, REFUSED",
        "contrat-insertion, REFUSED",
        "apprentissage, REFUSED",
        "professionnalisation, REFUSED",
        "formation, REFUSED",
        "scolarite, UNDETERMINED",
        "service-civique, REFUSED",
        "creation-entreprise, SATISFIED",
        "benevolat, SATISFIED"
    })
    void aSituationReachedFulfilsItOrNot(String kind, Verdict expected) {
        OutcomeKind outcome = PARCOURS.vocabulary().outcome(kind).orElseThrow();
        assertThat(judge(OUT_OF_SCHOOL.reached(outcome, "2021-02-01"), "2021-03-15")
                        .verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-31, SATISFIED",
        "2021-02-01, REFUSED",
        "2021-02-02, REFUSED",
        "2021-03-30, REFUSED",
        "2021-03-31, REFUSED",
        "2021-04-01, SATISFIED"
    })
    void aSituationReachedFulfilsItWhileItLasts(String on, Verdict expected) {
        assertThat(judge(
                                OUT_OF_SCHOOL.with(Outcome.builder(day("2021-02-01"), OutcomeKind.CDD)
                                        .endedOn(day("2021-03-31"))
                                        .build()),
                                on)
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void thePlannedEndHoldsUntilTheRealOneIsKnown() {
        Outcome planned = Outcome.builder(day("2021-02-01"), OutcomeKind.FORMATION)
                .until(day("2021-06-30"))
                .build();
        assertThat(judge(OUT_OF_SCHOOL.with(planned), "2021-06-30").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(OUT_OF_SCHOOL.with(planned), "2021-07-01").verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void anActivityDeclaredAfterASituationBeganSpeaksForItself() {
        Participant inTraining = OUT_OF_SCHOOL.reached(OutcomeKind.FORMATION, "2021-02-01");
        Participant left = inTraining.from("2021-03-01").declaring(Attributes.ACTIVITY, "job-seeking");
        assertThat(judge(left, "2021-02-28").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(left, "2021-03-01").verdict()).isEqualTo(Verdict.SATISFIED);
        Participant sameDay = inTraining.from("2021-02-01").declaring(Attributes.ACTIVITY, "job-seeking");
        assertThat(judge(sameDay, "2021-02-01").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aListReceivedLateShowsThatSchoolWasLeftLongBefore() {
        Participant pupil = aParticipant()
                .born("2004-06-15")
                .from("2020-09-01")
                .declaring(Attributes.ACTIVITY, "pupil")
                .declaring(Fulfilment.ATTENDANCE, true)
                .with(reported("2021-03-15", "2020-11-06"));
        assertThat(judge(pupil, "2021-03-14").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(pupil, "2021-03-15").verdict()).isEqualTo(Verdict.SATISFIED);
        Participant back = pupil.from("2021-04-26").declaring(Attributes.ACTIVITY, "pupil");
        assertThat(judge(back, "2021-04-25").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(back, "2021-04-26").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"2020-08-31, REFUSED", "2020-09-01, SATISFIED", "2020-09-02, SATISFIED"})
    void onlySchoolLeftSinceItWasDeclaredIsLeft(String leftSchoolOn, Verdict expected) {
        Participant participant = aParticipant()
                .born("2004-06-15")
                .from("2020-09-01")
                .declaring(Attributes.ACTIVITY, "pupil")
                .declaring(Fulfilment.ATTENDANCE, true)
                .from("2021-01-04")
                .declaring(Attributes.LEFT_SCHOOL_ON, day(leftSchoolOn));
        assertThat(judge(participant, "2021-03-15").verdict()).isEqualTo(expected);
    }

    @Test
    void aListDoesNotSayWhatElseIsDone() {
        Participant participant = aParticipant().born("2004-06-15").with(reported("2021-03-15", "2020-11-06"));
        assertThat(judge(participant, "2021-03-15").missing()).containsExactly(Attributes.ACTIVITY);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-31, SATISFIED",
        "2021-02-01, REFUSED",
        "2021-02-27, REFUSED",
        "2021-02-28, SATISFIED",
        "2021-03-01, SATISFIED"
    })
    void anAccompanimentFulfilsItFromItsEntryToTheDayBeforeItsExit(String on, Verdict expected) {
        Participant participant =
                OUT_OF_SCHOOL.entered(PACEA, "2021-02-01").exited(PACEA, "2021-02-28", ExitReason.DEMENAGEMENT);
        assertThat(judge(participant, on).verdict()).isEqualTo(expected);
    }

    @Test
    void anAccompanimentElsewhereFulfilsItOnceItIsDeclared() {
        Finding untold = judge(OUT_OF_SCHOOL, "2021-03-15");
        assertThat(untold.verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(untold.presumed()).contains("obligation-formation.autre-accompagnement");
        Participant reported = OUT_OF_SCHOOL.from("2021-03-15").declaring(Fulfilment.ELSEWHERE, true);
        assertThat(judge(reported, "2021-03-14").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(reported, "2021-03-15").verdict()).isEqualTo(Verdict.REFUSED);
        Finding denied = judge(OUT_OF_SCHOOL.from("2021-03-15").declaring(Fulfilment.ELSEWHERE, false), "2021-03-15");
        assertThat(denied.presumed()).doesNotContain("obligation-formation.autre-accompagnement");
    }

    @Test
    void aMedicalCertificateExempts() {
        Participant exempted = OUT_OF_SCHOOL
                .from("2021-03-15")
                .declaring(Fulfilment.EXEMPTION, true)
                .from("2021-09-01")
                .declaring(Fulfilment.EXEMPTION, false);
        assertThat(judge(exempted, "2021-03-14").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(exempted, "2021-03-14").presumed()).contains("obligation-formation.dispense");
        assertThat(judge(exempted, "2021-03-15").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(exempted, "2021-08-31").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(exempted, "2021-09-01").verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void everyRefusalIsReported() {
        Participant participant = aParticipant()
                .born("2005-06-15")
                .from("2021-01-04")
                .declaring(Attributes.ACTIVITY, "employed")
                .declaring(Fulfilment.ELSEWHERE, true)
                .declaring(Fulfilment.EXEMPTION, true)
                .entered(PACEA, "2021-01-04")
                .entered(GARANTIE_JEUNES, "2021-01-04")
                .entered(OBLIGATION_FORMATION, "2021-01-04");
        assertThat(judge(participant, "2021-03-15").reasons())
                .extracting(Finding::rule)
                .containsExactly(
                        "obligation-formation.age",
                        "obligation-formation.situation",
                        "obligation-formation.accompagnement",
                        "obligation-formation.autre-accompagnement",
                        "obligation-formation.dispense",
                        "diagnosis.not-enrolled");
        assertThat(ExplanationText.of(judge(participant, "2021-03-15"))).contains("(Garantie jeunes, PACEA)");
    }

    @Test
    void explanations() {
        matches("before-2020", OUT_OF_SCHOOL, "2020-08-31");
        matches("nothing-known", aParticipant(), "2021-03-15");
        matches("out-of-school", OUT_OF_SCHOOL, "2021-03-15");
        matches("18th-birthday-today", OUT_OF_SCHOOL, "2022-06-15");
        matches("apprentice", OUT_OF_SCHOOL.reached(OutcomeKind.APPRENTISSAGE, "2021-02-01"), "2021-03-15");
        Participant pupil =
                aParticipant().born("2004-06-15").from("2020-09-01").declaring(Attributes.ACTIVITY, "pupil");
        matches("pupil", pupil, "2021-03-15");
        matches("pupil-absent", pupil.from("2021-03-01").declaring(Fulfilment.ATTENDANCE, false), "2021-03-15");
        matches("pupil-reported", pupil.with(reported("2021-03-15", "2020-11-06")), "2021-03-15");
        matches(
                "fulfilled-in-many-ways",
                OUT_OF_SCHOOL
                        .entered(PACEA, "2021-02-01")
                        .from("2021-03-01")
                        .declaring(Fulfilment.ELSEWHERE, true)
                        .declaring(Fulfilment.EXEMPTION, true),
                "2021-03-15");
    }

    private void matches(String name, Participant participant, String on) {
        ExplanationText.matches(getClass(), "obligation-" + name, judge(participant, on));
    }

    private static Finding judge(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on))
                .of("obligation-formation")
                .explanation();
    }
}

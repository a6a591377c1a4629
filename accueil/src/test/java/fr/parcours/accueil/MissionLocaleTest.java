package fr.parcours.accueil;

import static fr.parcours.accueil.Suite.CREATION;
import static fr.parcours.accueil.Suite.PARCOURS;
import static fr.parcours.accueil.Suite.judged;
import static fr.parcours.core.vocabulary.DispositifId.MISSION_LOCALE;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissionLocaleTest {
    @ParameterizedTest
    @CsvSource({
        // the 16th birthday: tomorrow, today, yesterday
        "2005-03-15, 2021-03-14, REFUSED",
        "2005-03-15, 2021-03-15, SATISFIED",
        "2005-03-15, 2021-03-16, SATISFIED",
        // the 26th birthday: from then on, the structure judges whether one of its longer services is needed
        "1995-03-15, 2021-03-14, SATISFIED",
        "1995-03-15, 2021-03-15, UNDETERMINED",
        "1995-03-15, 2021-03-16, UNDETERMINED",
        // the 31st birthday
        "1990-03-15, 2021-03-14, UNDETERMINED",
        "1990-03-15, 2021-03-15, REFUSED",
        "1990-03-15, 2021-03-16, REFUSED",
        // born on 29 February: the birthday of a common year is 1 March
        "1996-02-29, 2022-02-28, SATISFIED",
        "1996-02-29, 2022-03-01, UNDETERMINED",
        "2004-02-29, 2020-02-28, REFUSED",
        "2004-02-29, 2020-02-29, SATISFIED"
    })
    void theYoungFrom16To25MayRegister(String birthDate, String on, Verdict expected) {
        assertThat(judge(seeking(birthDate), on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2008-04-30, REFUSED", "2008-05-01, SATISFIED", "2008-05-02, SATISFIED"})
    void theCodeDescribesThePublicFromMay2008(String on, Verdict expected) {
        assertThat(judge(
                                aParticipant()
                                        .born("1988-06-01")
                                        .from("2008-01-01")
                                        .declaring(Attributes.ACTIVITY, "job-seeking"),
                                on)
                        .verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "pupil, REFUSED",
        "student, REFUSED",
        "job-seeking, SATISFIED",
        "employed, SATISFIED",
        "training, SATISFIED",
        "apprentice, SATISFIED",
        "civic-service, SATISFIED",
        "inactive, SATISFIED"
    })
    void theyAreOutOfSchool(String activity, Verdict expected) {
        Participant participant =
                aParticipant().born("2000-01-01").from("2021-01-01").declaring(Attributes.ACTIVITY, activity);
        assertThat(judge(participant, "2021-03-15").verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2021-07-05, REFUSED", "2021-07-06, SATISFIED", "2021-07-07, SATISFIED"})
    void theDayOfLeavingSchoolIsADayOutOfSchool(String on, Verdict expected) {
        Participant leaving = aParticipant()
                .born("2003-01-01")
                .from("2021-03-01")
                .declaring(Attributes.LEFT_SCHOOL_ON, day("2021-07-06"));
        assertThat(judge(leaving, on).verdict()).isEqualTo(expected);
        assertThat(judge(leaving.from("2020-09-01").declaring(Attributes.ACTIVITY, "pupil"), on)
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void whoWentBackToSchoolIsAtSchool() {
        Participant back = aParticipant()
                .born("2003-01-01")
                .from("2021-07-06")
                .declaring(Attributes.LEFT_SCHOOL_ON, day("2021-07-06"))
                .from("2021-09-02")
                .declaring(Attributes.ACTIVITY, "pupil");
        assertThat(judge(back, "2021-09-01").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(back, "2021-09-02").verdict()).isEqualTo(Verdict.REFUSED);
    }

    /** What is declared for the month alone is what is read, whatever was declared since. */
    @Test
    void aDeclarationForTheMonthIsThatOfItsOwnDay() {
        Participant pupilInMarch = aParticipant()
                .born("2003-01-01")
                .from("2021-03-10")
                .declaring(Attributes.LEFT_SCHOOL_ON, day("2021-03-10"))
                .with(Declaration.of(day("2021-03-05"), Attributes.ACTIVITY, "pupil")
                        .forMonth(YearMonth.parse("2021-03")));
        assertThat(judge(pupilInMarch, "2021-03-15").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(
                                pupilInMarch.with(Declaration.of(day("2021-03-12"), Attributes.ACTIVITY, "pupil")
                                        .forMonth(YearMonth.parse("2021-03"))),
                                "2021-03-15")
                        .verdict())
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void whatIsNotKnownIsAskedFor() {
        assertThat(judge(aParticipant(), "2021-03-15").missing())
                .containsExactly(Attributes.ACTIVITY, Attributes.BIRTH_DATE, Attributes.LEFT_SCHOOL_ON);
        assertThat(judge(
                                aParticipant()
                                        .born("2000-01-01")
                                        .from("2021-01-01")
                                        .refusing(Attributes.ACTIVITY),
                                "2021-03-15")
                        .missing())
                .containsExactly(Attributes.ACTIVITY, Attributes.LEFT_SCHOOL_ON);
    }

    @ParameterizedTest
    @CsvSource({"2021-02-28, UNDETERMINED", "2021-03-01, SATISFIED", "2021-03-02, SATISFIED", "2021-09-30, UNDETERMINED"
    })
    void whoCreatesABusinessMayRegisterTo30(String on, Verdict expected) {
        Participant creating = seeking("1992-01-01")
                .entered(CREATION, "2021-03-01")
                .exited(CREATION, "2021-09-30", ExitReason.AUTONOMIE);
        assertThat(judge(creating, on).verdict()).isEqualTo(expected);
    }

    @Test
    void from26TheStructureJudgesTheNeed() {
        Finding finding = judge(seeking("1992-01-01"), "2021-03-15");
        assertThat(finding.appraisal()).singleElement().satisfies(appraisal -> {
            assertThat(appraisal.what().in(Locale.FRENCH)).contains("creation-entreprise, logement, domiciliation");
            assertThat(appraisal.by().in(Locale.FRENCH)).isEqualTo("la mission locale");
        });
        assertThat(judge(seeking("2000-01-01"), "2021-03-15").appraisal()).isEmpty();
    }

    @Test
    void theServicesThatGoBeyondAreTheStructuresOwn() {
        Parcours strict = Parcours.of(List.of(new AccueilPlugin()), StructureFile.read("structure.yaml", """
                parameters:
                  mission-locale.age-maximum-prolonge:
                    values: [ { from: 2008-05-01, value: 25, source: conseil, confidence: LOCAL } ]
                """));
        assertThat(strict.diagnose(seeking("1992-01-01").dossier(), day("2021-03-15"))
                        .of("mission-locale")
                        .explanation()
                        .verdict())
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void nobodyRegistersTwice() {
        Participant registered = seeking("2000-01-01").entered(MISSION_LOCALE, "2021-03-01");
        assertThat(judge(registered, "2021-03-15").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(registered.exited(MISSION_LOCALE, "2021-03-15", ExitReason.AUTONOMIE), "2021-03-15")
                        .verdict())
                .isEqualTo(Verdict.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource({"1995-03-15, 2021-03-14", "1996-02-29, 2022-02-28", "2003-12-31, 2029-12-30"})
    void theRegistrationEndsOnTheDayBeforeThe26thBirthday(String birthDate, String last) {
        DerivedEnd end = end(aParticipant().born(birthDate).entered(MISSION_LOCALE, "2020-06-01"), "2021-01-01");
        assertThat(end.lastDay()).isEqualTo(day(last));
        assertThat(end.pieces()).singleElement().satisfies(piece -> {
            assertThat(piece.decides()).isTrue();
            assertThat(piece.explanation().sources()).containsExactly("L5314-2", "choix de la structure");
        });
    }

    @ParameterizedTest
    @CsvSource({
        // in creation to the day before the 26th birthday, to the day, to the day after
        "2021-03-14, 2021-03-14",
        "2021-03-15, 2026-03-14",
        "2021-03-16, 2026-03-14"
    })
    void aServiceThatGoesBeyondTakesTheRegistrationToTheDayBeforeThe31stBirthday(String left, String last) {
        Participant creating = aParticipant()
                .born("1995-03-15")
                .entered(MISSION_LOCALE, "2020-06-01")
                .entered(CREATION, "2020-09-01")
                .exited(CREATION, left, ExitReason.AUTONOMIE);
        assertThat(end(creating, "2022-01-01").lastDay()).isEqualTo(day(last));
    }

    @Test
    void whoRegistersFrom26RemainsUntilTheDayBeforeThe31stBirthday() {
        assertThat(end(aParticipant().born("1992-01-01").entered(MISSION_LOCALE, "2021-03-01"), "2021-04-01")
                        .lastDay())
                .isEqualTo(day("2022-12-31"));
        assertThat(end(aParticipant().born("1995-03-15").entered(MISSION_LOCALE, "2021-03-15"), "2021-04-01")
                        .lastDay())
                .isEqualTo(day("2026-03-14"));
    }

    @Test
    void withoutBirthDateNothingLimitsIt() {
        PathwayStatus status = PARCOURS.status(
                aParticipant().entered(MISSION_LOCALE, "2021-03-01").dossier(), "mission-locale", day("2021-04-01"));
        assertThat(status.state()).isEqualTo(PathwayStatus.State.OPEN);
        assertThat(status.end()).isEmpty();
        assertThat(status.obligations()).isEmpty();
    }

    /** No text sets a delay before the first interview: only the exit is due. */
    @Test
    void onlyTheExitIsDue() {
        PathwayStatus status =
                status(aParticipant().born("1995-03-15").entered(MISSION_LOCALE, "2020-06-01"), "2021-03-15");
        assertThat(status.obligations()).singleElement().satisfies(due -> {
            assertThat(due.id()).isEqualTo("mission-locale.sortie");
            assertThat(due.state(day("2021-03-14"))).isEqualTo(Due.State.DUE);
            assertThat(due.state(day("2021-03-15"))).isEqualTo(Due.State.LATE);
        });
    }

    @Test
    void theLimitOfAgeIsAReasonToLeaveThatSaysNothingOfThePerson() {
        Workflow workflow = PARCOURS.dispositifs().stream()
                .map(owned -> owned.value())
                .filter(dispositif -> dispositif.id().equals(MISSION_LOCALE))
                .findFirst()
                .flatMap(dispositif -> dispositif.workflow())
                .orElseThrow();
        LocalDate on = day("2021-03-15");
        assertThat(workflow.allows(ExitReason.LIMITE_AGE, on)).isTrue();
        assertThat(workflow.nature(ExitReason.LIMITE_AGE)).contains(ExitNature.NEUTRAL);
        assertThat(workflow.phases()).isEmpty();
    }

    @Test
    void explanations() {
        ExplanationText.matches(getClass(), "mission-locale-young", judge(seeking("2000-01-01"), "2021-03-15"));
        ExplanationText.matches(getClass(), "mission-locale-nothing-known", judge(aParticipant(), "2021-03-15"));
        ExplanationText.matches(getClass(), "mission-locale-at-28", judge(seeking("1992-06-01"), "2021-03-15"));
        ExplanationText.matches(
                getClass(),
                "mission-locale-creator-at-28",
                judge(seeking("1992-06-01").entered(CREATION, "2021-03-01"), "2021-03-15"));
        ExplanationText.matches(
                getClass(),
                "mission-locale-pupil-of-15",
                judge(
                        aParticipant().born("2005-06-01").from("2020-09-01").declaring(Attributes.ACTIVITY, "pupil"),
                        "2021-03-15"));
    }

    private static Participant seeking(String birthDate) {
        return aParticipant().born(birthDate).from("2008-01-01").declaring(Attributes.ACTIVITY, "job-seeking");
    }

    private static Finding judge(Participant participant, String on) {
        return judged(participant, "mission-locale", on);
    }

    private static PathwayStatus status(Participant participant, String on) {
        return PARCOURS.status(participant.dossier(), "mission-locale", day(on));
    }

    private static DerivedEnd end(Participant participant, String on) {
        return status(participant, on).end().orElseThrow();
    }
}

package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Structures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the PACEA and the contrat d'engagement ask since 2025-01-01: L5411-1 and, of foreigners, L5411-4. */
class RegistrationTest {
    private static final Participant YOUNG = aParticipant().born("2003-06-01");

    @ParameterizedTest
    @CsvSource({
        // known to be false: refuses from 2025-01-01
        "registered, 2024-12-31, SATISFIED",
        "registered, 2025-01-01, REFUSED",
        "registered, 2025-01-02, REFUSED",
        "rightToWork, 2024-12-31, SATISFIED",
        "rightToWork, 2025-01-01, REFUSED",
        "rightToWork, 2025-01-02, REFUSED",
        "regularStay, 2024-12-31, SATISFIED",
        "regularStay, 2025-01-01, REFUSED",
        "regularStay, 2025-01-02, REFUSED"
    })
    void whatIsKnownToBeFalseRefusesThePaceaFrom2025(String attribute, String on, Verdict expected) {
        Participant participant = YOUNG.from("2020-01-01").declaring(yesNo(attribute), false);
        assertThat(judge(participant, "pacea", on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"registered, L5411-1", "rightToWork, L5411-4", "regularStay, L5411-4"})
    void aRefusalCitesItsArticle(String attribute, String article) {
        Participant participant = YOUNG.from("2020-01-01").declaring(yesNo(attribute), false);
        for (String dispositif : List.of("pacea", "contrat-engagement")) {
            Finding finding = judge(participant, dispositif, "2025-03-03");
            assertThat(finding.verdict()).isEqualTo(Verdict.REFUSED);
            assertThat(finding.reasons())
                    .hasSize(1)
                    .allSatisfy(reason -> assertThat(reason.articles()).containsExactly(article));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"registered", "rightToWork", "regularStay"})
    void whatIsKnownToBeTrueIsNotPresumed(String attribute) {
        Participant participant = YOUNG.from("2020-01-01").declaring(yesNo(attribute), true);
        Finding finding = judge(participant, "pacea", "2025-03-03");
        assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding.presumed()).doesNotContain(attribute);
    }

    @Test
    void whatIsNotKnownIsPresumedAndListed() {
        for (String dispositif : List.of("pacea", "contrat-engagement")) {
            Finding finding = judge(YOUNG, dispositif, "2025-03-03");
            assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
            assertThat(finding.presumed())
                    .contains("activity", "jobseekerSince", "registered", "regularStay", "rightToWork");
        }
        assertThat(judge(YOUNG, "pacea", "2024-12-31").presumed()).containsExactly("pacea.difficulte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registered", "rightToWork", "regularStay"})
    void aRefusalToAnswerIsNotPresumed(String attribute) {
        Finding finding = judge(YOUNG.from("2020-01-01").refusing(yesNo(attribute)), "pacea", "2025-03-03");
        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding.missing()).contains(yesNo(attribute));
    }

    @ParameterizedTest
    @CsvSource({
        // a first day of registration: the day before, the day, the day after
        "2025-03-02, REFUSED",
        "2025-03-03, SATISFIED",
        "2025-03-04, SATISFIED"
    })
    void aDayOfRegistrationHoldsFromThatDay(String on, Verdict expected) {
        Participant participant = YOUNG.from("2025-01-01").declaring(Attributes.JOBSEEKER_SINCE, day("2025-03-03"));
        for (String dispositif : List.of("pacea", "contrat-engagement")) {
            Finding finding = judge(participant, dispositif, on);
            assertThat(finding.verdict()).isEqualTo(expected);
        }
        assertThat(judge(participant, "pacea", "2025-03-03").presumed()).doesNotContain("jobseekerSince");
    }

    @Test
    void aCategoryProvesTheRegistrationWhichIsPresumedToGoOn() {
        Participant participant = YOUNG.from("2025-01-01").declaring(Attributes.JOBSEEKER_CATEGORY, "A");
        assertThat(judge(participant, "pacea", "2025-03-03").presumed())
                .containsExactlyInAnyOrder("pacea.difficulte", "registered", "regularStay", "rightToWork");
    }

    @ParameterizedTest
    @CsvSource({
        "pupil, UNDETERMINED",
        "student, UNDETERMINED",
        "job-seeking, SATISFIED",
        "employed, SATISFIED",
        "training, SATISFIED"
    })
    void theRegistrationOfAPupilIsAskedAndNotPresumed(String activity, Verdict expected) {
        Participant participant = YOUNG.from("2020-01-01").declaring(Attributes.ACTIVITY, activity);
        assertThat(judge(participant, "pacea", "2024-12-31").verdict()).isEqualTo(Verdict.SATISFIED);
        Finding finding = judge(participant, "pacea", "2025-01-01");
        assertThat(finding.verdict()).isEqualTo(expected);
        assertThat(finding.missing().contains(Attributes.REGISTERED)).isEqualTo(expected == Verdict.UNDETERMINED);
        assertThat(judge(participant.declaring(Attributes.REGISTERED, true), "pacea", "2025-01-01")
                        .verdict())
                .isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void beingStruckOffCountsMoreThanADayOfRegistration() {
        Participant struckOff = YOUNG.from("2025-01-01")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2025-01-01"))
                .from("2025-06-10")
                .declaring(Attributes.REGISTERED, false);
        assertThat(judge(struckOff, "pacea", "2025-06-09").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(struckOff, "pacea", "2025-06-10").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void theAnswerSettlesThePpaeToo() {
        assertThat(judge(YOUNG.from("2020-01-01").declaring(Attributes.REGISTERED, true), "ppae", "2021-03-15")
                        .verdict())
                .isEqualTo(Verdict.SATISFIED);
        assertThat(judge(YOUNG.from("2020-01-01").declaring(Attributes.REGISTERED, false), "ppae", "2021-03-15")
                        .verdict())
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aStructureMayAskLess() {
        Parcours lenient = Parcours.of(
                List.of(new PaceaPlugin()), Structures.choosing("pacea.conditions-d-inscription", "inscription"));
        Participant participant = YOUNG.from("2020-01-01").declaring(Attributes.RIGHT_TO_WORK, false);
        assertThat(lenient.diagnose(participant.dossier(), day("2025-03-03"))
                        .of("pacea")
                        .verdict())
                .isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void aDisabledWorkerHasAPaceaTo25AsAnyone() {
        Participant disabled =
                aParticipant().born("1999-03-03").from("2020-01-01").declaring(Attributes.RQTH, true);
        assertThat(judge(disabled, "pacea", "2025-03-02").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(disabled, "pacea", "2025-03-03").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void explanations() {
        ExplanationText.matches(getClass(), "pacea-2025-presumed", judge(YOUNG, "pacea", "2025-03-03"));
        ExplanationText.matches(
                getClass(),
                "pacea-2025-not-registered",
                judge(
                        YOUNG.from("2025-01-01")
                                .declaring(Attributes.REGISTERED, false)
                                .declaring(Attributes.RIGHT_TO_WORK, true)
                                .declaring(Attributes.REGULAR_STAY, true),
                        "pacea",
                        "2025-03-03"));
        ExplanationText.matches(
                getClass(),
                "pacea-2025-without-permit",
                judge(
                        YOUNG.from("2025-01-01")
                                .declaring(Attributes.JOBSEEKER_SINCE, day("2025-01-01"))
                                .declaring(Attributes.RIGHT_TO_WORK, false)
                                .declaring(Attributes.REGULAR_STAY, true),
                        "pacea",
                        "2025-03-03"));
    }

    @SuppressWarnings("unchecked") // the three are yes or no
    private static Attribute<Boolean> yesNo(String name) {
        return (Attribute<Boolean>) Vocabulary.core().attribute(name).orElseThrow();
    }

    private static Finding judge(Participant participant, String dispositif, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on)).of(dispositif).explanation();
    }
}

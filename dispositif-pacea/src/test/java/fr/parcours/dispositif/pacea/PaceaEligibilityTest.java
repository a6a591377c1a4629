package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Suite.CEJ;
import static fr.parcours.dispositif.pacea.Suite.GARANTIE_JEUNES;
import static fr.parcours.dispositif.pacea.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceaEligibilityTest {
    @ParameterizedTest
    @CsvSource({
        // the 16th birthday
        "2005-03-15, 2021-03-14, REFUSED",
        "2005-03-15, 2021-03-15, SATISFIED",
        "2005-03-15, 2021-03-16, SATISFIED",
        // the 26th birthday: tomorrow, today, yesterday
        "1995-03-15, 2021-03-14, SATISFIED",
        "1995-03-15, 2021-03-15, REFUSED",
        "1995-03-15, 2021-03-16, REFUSED",
        // born on 29 February: the birthday of a common year is 1 March
        "1996-02-29, 2022-02-28, SATISFIED",
        "1996-02-29, 2022-03-01, REFUSED",
        "2004-02-29, 2020-02-28, REFUSED",
        "2004-02-29, 2020-02-29, SATISFIED"
    })
    void theYoungFrom16To25MayEnter(String birthDate, String on, Verdict expected) {
        assertThat(judge(aParticipant().born(birthDate), on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2016-12-31, REFUSED", "2017-01-01, SATISFIED", "2017-01-02, SATISFIED"})
    void thePaceaExistsFrom2017(String on, Verdict expected) {
        assertThat(judge(aParticipant().born("1998-06-01"), on).verdict()).isEqualTo(expected);
    }

    @Test
    void nothingIsAskedBeforeThePaceaExists() {
        assertThat(judge(aParticipant(), "2016-12-31").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(aParticipant(), "2016-12-31").missing()).isEmpty();
    }

    @Test
    void anUnknownBirthDateIsAskedFor() {
        Finding finding = judge(aParticipant(), "2021-03-15");
        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding.missing()).containsExactly(Attributes.BIRTH_DATE);
        assertThat(PARCOURS.diagnose(aParticipant().dossier(), day("2021-03-15"))
                        .questions())
                .containsEntry(Attributes.BIRTH_DATE, 2L);
    }

    @Test
    void theDistrictDoesNotMatterKnownOrNot() {
        Finding unknown = judge(aParticipant().born("2000-01-01"), "2021-03-15");
        assertThat(unknown.verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(unknown.missing()).isEmpty();
        for (boolean qpv : new boolean[] {true, false}) {
            Participant participant =
                    aParticipant().born("2000-01-01").from("2021-01-01").declaring(Attributes.QPV, qpv);
            assertThat(ExplanationText.of(judge(participant, "2021-03-15"))).isEqualTo(ExplanationText.of(unknown));
        }
        assertThat(judge(aParticipant(), "2021-03-15").missing()).doesNotContain(Attributes.QPV);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employed", "student", "pupil", "training", "inactive"})
    void theLawHasNoConditionOfActivity(String activity) {
        Participant participant =
                aParticipant().born("2000-01-01").from("2021-01-01").declaring(Attributes.ACTIVITY, activity);
        assertThat(judge(participant, "2021-03-15").verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void theDifficultyIsPresumed() {
        assertThat(judge(aParticipant().born("2000-01-01"), "2021-03-15").presumed())
                .containsExactly("pacea.difficulte");
    }

    @Test
    void anOpenPaceaRefusesAnotherUntilTheDayBeforeItsExit() {
        Participant enrolled = aParticipant().born("2000-01-01").entered(Pacea.PACEA, "2021-01-04");
        assertThat(judge(enrolled, "2021-01-03").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(enrolled, "2021-01-04").verdict()).isEqualTo(Verdict.REFUSED);
        Participant gone = enrolled.exited(Pacea.PACEA, "2021-06-30", ExitReason.TERME);
        assertThat(judge(gone, "2021-06-29").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(gone, "2021-06-30").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(gone, "2021-07-01").verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource({"2022-02-28, SATISFIED", "2022-03-01, REFUSED", "2022-03-02, REFUSED"})
    void anOpenCejRefusesFromMarch2022(String on, Verdict expected) {
        Participant inCej = aParticipant().born("2000-01-01").entered(CEJ, "2022-02-01");
        assertThat(judge(inCej, on).verdict()).isEqualTo(expected);
    }

    @Test
    void aCejThatEndedDoesNotRefuse() {
        Participant participant = aParticipant()
                .born("2000-01-01")
                .entered(CEJ, "2022-03-01")
                .exited(CEJ, "2022-09-30", ExitReason.TERME);
        assertThat(judge(participant, "2022-09-30").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(participant, "2022-10-01").verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void aGarantieJeunesDoesNotRefuse() {
        Participant participant = aParticipant().born("2000-01-01").entered(GARANTIE_JEUNES, "2021-02-01");
        assertThat(judge(participant, "2021-03-15").verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void everyRefusalIsReported() {
        Participant participant =
                aParticipant().born("2006-06-01").entered(CEJ, "2022-04-01").entered(Pacea.PACEA, "2022-04-01");
        assertThat(judge(participant, "2022-05-01").reasons())
                .extracting(Finding::rule)
                .containsExactly("pacea.age", "pacea.incompatible", "diagnosis.not-enrolled");
    }

    @Test
    void explanations() {
        ExplanationText.matches(getClass(), "pacea-birth-date-unknown", judge(aParticipant(), "2021-03-15"));
        ExplanationText.matches(
                getClass(), "pacea-26th-birthday-tomorrow", judge(aParticipant().born("1995-03-16"), "2021-03-15"));
        ExplanationText.matches(
                getClass(), "pacea-26th-birthday-today", judge(aParticipant().born("1995-03-15"), "2021-03-15"));
        ExplanationText.matches(
                getClass(),
                "pacea-26th-birthday-yesterday",
                judge(aParticipant().born("1995-03-14"), "2021-03-15"));
        ExplanationText.matches(
                getClass(), "pacea-district-unknown", judge(aParticipant().born("2000-01-01"), "2021-03-15"));
        ExplanationText.matches(
                getClass(), "pacea-before-2017", judge(aParticipant().born("2000-01-01"), "2016-12-31"));
        ExplanationText.matches(
                getClass(),
                "pacea-in-cej",
                judge(aParticipant().born("2000-01-01").entered(CEJ, "2022-04-01"), "2022-05-02"));
    }

    private static Finding judge(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on)).of("pacea").explanation();
    }
}

package fr.parcours.entreprises;

import static fr.parcours.entreprises.MediationEmploi.ETAPE;
import static fr.parcours.entreprises.MediationEmploi.MEDIATION_EMPLOI;
import static fr.parcours.entreprises.MediationEmploi.PLIE;
import static fr.parcours.entreprises.Suite.PARCOURS;
import static fr.parcours.entreprises.Suite.inPlie;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediationEmploiTest {
    private static final Participant HANDED_OVER = inPlie().did(ETAPE, "2021-03-01");

    @Test
    void aParticipantOfThePlieHandedOverMayEnter() {
        Finding finding = judge(HANDED_OVER, "2021-03-15");
        assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding.presumed()).containsExactly("mediation-emploi.freins");
    }

    @ParameterizedTest
    @CsvSource({
        // the day before the entry in the PLIE, its day, then the exit: on the last day, an enrolment is no longer open
        "2021-01-03, REFUSED",
        "2021-01-04, SATISFIED",
        "2021-06-29, SATISFIED",
        "2021-06-30, REFUSED",
        "2021-07-01, REFUSED"
    })
    void onlyParticipantsOfThePlie(String on, Verdict expected) {
        Participant participant = inPlie().did(ETAPE, "2021-01-04").exited(PLIE, "2021-06-30", ExitReason.EMPLOI);
        assertThat(judge(participant, on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2021-02-28, UNDETERMINED", "2021-03-01, SATISFIED", "2021-03-02, SATISFIED"})
    void theReferentSaysThatTheProjectIsValidated(String on, Verdict expected) {
        assertThat(judge(HANDED_OVER, on).verdict()).isEqualTo(expected);
    }

    @Test
    void untilThenItIsTheReferentsToSay() {
        Finding finding = judge(inPlie(), "2021-03-15");
        assertThat(finding.missing()).isEmpty();
        assertThat(finding.appraisal()).singleElement().satisfies(appraisal -> {
            assertThat(appraisal.what().in(Locale.FRENCH)).isEqualTo("le projet professionnel est validé");
            assertThat(appraisal.by().in(Locale.FRENCH)).isEqualTo("le référent du PLIE");
        });
    }

    @Test
    void aStepServesOneMediationAndOneEnrolmentInThePlie() {
        Participant done = HANDED_OVER
                .entered(MEDIATION_EMPLOI, "2021-03-01")
                .exited(MEDIATION_EMPLOI, "2021-05-31", ExitReason.EMPLOI);
        assertThat(judge(done, "2021-06-15").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(judge(done.did(ETAPE, "2021-06-15"), "2021-06-15").verdict()).isEqualTo(Verdict.SATISFIED);
        Participant back =
                HANDED_OVER.exited(PLIE, "2021-12-31", ExitReason.EMPLOI).entered(PLIE, "2022-06-01");
        assertThat(judge(back, "2022-06-15").verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employed", "student", "pupil", "training", "apprentice", "civic-service", "inactive"})
    void inSearchOfAJobOnly(String activity) {
        Participant participant = HANDED_OVER.from("2021-03-10").declaring(Attributes.ACTIVITY, activity);
        assertThat(judge(participant, "2021-03-09").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(participant, "2021-03-10").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void anUnknownActivityIsAskedFor() {
        Participant participant = aParticipant().entered(PLIE, "2021-01-04").did(ETAPE, "2021-03-01");
        Finding finding = judge(participant, "2021-03-15");
        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding.missing()).containsExactly(Attributes.ACTIVITY);
        assertThat(finding.appraisal()).isEmpty();
    }

    @Test
    void neitherAgeNorSexIsACondition() {
        assertThat(judge(HANDED_OVER, "2021-03-15").missing()).isEmpty();
    }

    @Test
    void everyRefusalIsReported() {
        Participant participant = aParticipant()
                .from("2021-01-01")
                .declaring(Attributes.ACTIVITY, "student")
                .entered(MEDIATION_EMPLOI, "2021-02-01");
        assertThat(judge(participant, "2021-03-15").reasons())
                .extracting(Finding::rule)
                .containsExactly("mediation-emploi.plie", "mediation-emploi.situation", "diagnosis.not-enrolled");
    }

    @Test
    void explanations() {
        ExplanationText.matches(getClass(), "mediation-handed-over", judge(HANDED_OVER, "2021-03-15"));
        ExplanationText.matches(getClass(), "mediation-project-to-validate", judge(inPlie(), "2021-03-15"));
        ExplanationText.matches(getClass(), "mediation-outside-plie", judge(aParticipant(), "2021-03-15"));
        ExplanationText.matches(getClass(), "mediation-before-2017", judge(aParticipant(), "2016-12-31"));
    }

    private static Finding judge(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on))
                .of("mediation-emploi")
                .explanation();
    }
}

package fr.parcours.accueil;

import static fr.parcours.accueil.EspaceNumerique.CV;
import static fr.parcours.accueil.EspaceNumerique.NUMERIQUE;
import static fr.parcours.accueil.Matinales.MATINALES;
import static fr.parcours.accueil.Mobilisation.MOBILISATION;
import static fr.parcours.accueil.Parrainage.PARRAINAGE;
import static fr.parcours.accueil.Suite.PARCOURS;
import static fr.parcours.accueil.Suite.PLIE;
import static fr.parcours.accueil.Suite.judged;
import static fr.parcours.core.vocabulary.DispositifId.MISSION_LOCALE;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The services that nobody needs to enter: the digital space, the matinales and aprèms, the mobilisation. */
class OpenServicesTest {
    private static final Participant JOBSEEKER = aParticipant()
            .born("1980-01-01")
            .from("2021-01-01")
            .declaring(Attributes.ACTIVITY, "job-seeking")
            .living("59599");

    @Test
    void anybodyMayUseTheDigitalSpace() {
        for (Participant participant : List.of(
                aParticipant(),
                aParticipant().born("1950-01-01"),
                aParticipant().born("2015-01-01"))) {
            Finding finding = judged(participant, "numerique", "2021-03-15");
            assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
            assertThat(finding.presumed()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "job-seeking, SATISFIED",
        "employed, REFUSED",
        "student, REFUSED",
        "pupil, REFUSED",
        "training, REFUSED",
        "inactive, REFUSED"
    })
    void theMatinalesAreForJobseekers(String activity, Verdict expected) {
        Participant participant = JOBSEEKER.from("2021-01-02").declaring(Attributes.ACTIVITY, activity);
        assertThat(judged(participant, "matinales", "2021-03-15").verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2021-03-14, REFUSED", "2021-03-15, SATISFIED", "2021-03-16, SATISFIED"})
    void whoIsRegisteredAsAJobseekerIsOneEvenInAJob(String on, Verdict expected) {
        Participant working = JOBSEEKER
                .from("2021-01-02")
                .declaring(Attributes.ACTIVITY, "employed")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2021-03-15"));
        assertThat(judged(working, "matinales", on).verdict()).isEqualTo(expected);
        assertThat(judged(
                                JOBSEEKER
                                        .from("2021-01-02")
                                        .declaring(Attributes.ACTIVITY, "employed")
                                        .declaring(Attributes.JOBSEEKER_CATEGORY, "E"),
                                "matinales",
                                on)
                        .verdict())
                .isEqualTo(Verdict.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource({"59599, SATISFIED", "59352, SATISFIED", "59350, REFUSED"})
    void theMatinalesAreForThoseWhoLiveHere(String commune, Verdict expected) {
        Participant participant = JOBSEEKER.from("2021-01-02").living(commune);
        assertThat(judged(participant, "matinales", "2021-03-15").verdict()).isEqualTo(expected);
    }

    @Test
    void whereTheTerritoryIsNotGivenItIsPresumed() {
        Finding finding = Parcours.of(List.of(new AccueilPlugin()))
                .diagnose(JOBSEEKER.dossier(), day("2021-03-15"))
                .of("matinales")
                .explanation();
        assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding.presumed()).containsExactly("matinales.cv", "matinales.territoire");
    }

    @Test
    void whatIsNotKnownIsAskedFor() {
        assertThat(judged(aParticipant(), "matinales", "2021-03-15").missing())
                .containsExactly(
                        Attributes.ACTIVITY,
                        Attributes.COMMUNE,
                        Attributes.JOBSEEKER_CATEGORY,
                        Attributes.JOBSEEKER_SINCE);
    }

    @ParameterizedTest
    @CsvSource({"2021-03-14, true", "2021-03-15, false", "2021-03-16, false"})
    void theDigitalCvIsPresumedUntilOneIsMade(String on, boolean presumed) {
        Finding finding = judged(JOBSEEKER.did(CV, "2021-03-15"), "matinales", on);
        assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding.presumed().contains("matinales.cv")).isEqualTo(presumed);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-28, REFUSED",
        "2021-03-01, SATISFIED",
        "2021-06-29, SATISFIED",
        "2021-06-30, REFUSED",
        "2021-07-01, REFUSED"
    })
    void theMobilisationIsForAnyoneWhoIsFollowed(String on, Verdict expected) {
        for (var dispositif : List.of(MISSION_LOCALE, PLIE, PARRAINAGE)) {
            Participant followed = aParticipant()
                    .entered(dispositif, "2021-03-01")
                    .exited(dispositif, "2021-06-30", ExitReason.AUTONOMIE);
            assertThat(judged(followed, "mobilisation", on).verdict()).isEqualTo(expected);
        }
    }

    @Test
    void whoComesToAnOpenServiceIsNotFollowedForAllThat() {
        Participant comes = aParticipant().entered(NUMERIQUE, "2021-03-01").entered(MATINALES, "2021-03-01");
        assertThat(judged(comes, "mobilisation", "2021-03-15").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void theMobilisationHasNoBoundOfAge() {
        for (String birthDate : List.of("2006-01-01", "1995-03-15", "1955-01-01")) {
            assertThat(judged(aParticipant().born(birthDate).entered(PLIE, "2021-03-01"), "mobilisation", "2021-03-15")
                            .verdict())
                    .isEqualTo(Verdict.SATISFIED);
        }
    }

    @Test
    void noneOfThemIsAPathway() {
        assertThat(PARCOURS.dispositifs())
                .filteredOn(owned -> owned.value().workflow().isEmpty())
                .extracting(owned -> owned.value().id())
                .containsExactlyInAnyOrder(NUMERIQUE, MATINALES, MOBILISATION);
    }

    @Test
    void explanations() {
        ExplanationText.matches(getClass(), "numerique", judged(aParticipant(), "numerique", "2021-03-15"));
        ExplanationText.matches(getClass(), "matinales-jobseeker", judged(JOBSEEKER, "matinales", "2021-03-15"));
        ExplanationText.matches(
                getClass(), "matinales-nothing-known", judged(aParticipant(), "matinales", "2021-03-15"));
        ExplanationText.matches(
                getClass(),
                "mobilisation-followed-twice",
                judged(
                        aParticipant().entered(MISSION_LOCALE, "2021-03-01").entered(PARRAINAGE, "2021-03-02"),
                        "mobilisation",
                        "2021-03-15"));
        ExplanationText.matches(
                getClass(), "mobilisation-nobody", judged(aParticipant(), "mobilisation", "2021-03-15"));
    }
}

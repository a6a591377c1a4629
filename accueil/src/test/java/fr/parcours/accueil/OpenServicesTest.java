package fr.parcours.accueil;

import static fr.parcours.accueil.EspaceNumerique.CV;
import static fr.parcours.accueil.EspaceNumerique.NUMERIQUE;
import static fr.parcours.accueil.Matinales.MATINALES;
import static fr.parcours.accueil.Mobilisation.MOBILISATION;
import static fr.parcours.accueil.Parrainage.PARRAINAGE;
import static fr.parcours.accueil.Situation.PARCOURS;
import static fr.parcours.accueil.Situation.PLIE;
import static fr.parcours.accueil.Situation.born;
import static fr.parcours.accueil.Situation.day;
import static fr.parcours.accueil.Situation.somebody;
import static fr.parcours.core.vocabulary.DispositifId.MISSION_LOCALE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Parcours;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.testkit.ExplanationText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The services that nobody needs to enter: the digital space, the matinales and aprèms, the mobilisation. */
class OpenServicesTest {
    private static final Situation JOBSEEKER = born("1980-01-01")
            .declares("2021-01-01", Attributes.ACTIVITY, "job-seeking")
            .declares("2021-01-01", Attributes.COMMUNE, "59599");

    @Test
    void anybodyMayUseTheDigitalSpace() {
        for (Situation situation : List.of(somebody(), born("1950-01-01"), born("2015-01-01"))) {
            Finding finding = situation.judged("numerique", "2021-03-15");
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
        Situation situation = JOBSEEKER.declares("2021-01-02", Attributes.ACTIVITY, activity);
        assertThat(situation.judged("matinales", "2021-03-15").verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2021-03-14, REFUSED", "2021-03-15, SATISFIED", "2021-03-16, SATISFIED"})
    void whoIsRegisteredAsAJobseekerIsOneEvenInAJob(String on, Verdict expected) {
        Situation working = JOBSEEKER
                .declares("2021-01-02", Attributes.ACTIVITY, "employed")
                .declares("2021-01-02", Attributes.JOBSEEKER_SINCE, day("2021-03-15"));
        assertThat(working.judged("matinales", on).verdict()).isEqualTo(expected);
        assertThat(JOBSEEKER
                        .declares("2021-01-02", Attributes.ACTIVITY, "employed")
                        .declares("2021-01-02", Attributes.JOBSEEKER_CATEGORY, "E")
                        .judged("matinales", on)
                        .verdict())
                .isEqualTo(Verdict.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource({"59599, SATISFIED", "59352, SATISFIED", "59350, REFUSED"})
    void theMatinalesAreForThoseWhoLiveHere(String commune, Verdict expected) {
        Situation situation = JOBSEEKER.declares("2021-01-02", Attributes.COMMUNE, commune);
        assertThat(situation.judged("matinales", "2021-03-15").verdict()).isEqualTo(expected);
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
        assertThat(somebody().judged("matinales", "2021-03-15").missing())
                .containsExactly(Attributes.ACTIVITY, Attributes.COMMUNE);
    }

    @ParameterizedTest
    @CsvSource({"2021-03-14, true", "2021-03-15, false", "2021-03-16, false"})
    void theDigitalCvIsPresumedUntilOneIsMade(String on, boolean presumed) {
        Finding finding = JOBSEEKER.does(CV, "2021-03-15").judged("matinales", on);
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
    void theMobilisationIsForWhoeverIsFollowed(String on, Verdict expected) {
        for (var dispositif : List.of(MISSION_LOCALE, PLIE, PARRAINAGE)) {
            Situation followed = somebody().enters(dispositif, "2021-03-01").leaves(dispositif, "2021-06-30");
            assertThat(followed.judged("mobilisation", on).verdict()).isEqualTo(expected);
        }
    }

    @Test
    void whoComesToAnOpenServiceIsNotFollowedForAllThat() {
        Situation comes = somebody().enters(NUMERIQUE, "2021-03-01").enters(MATINALES, "2021-03-01");
        assertThat(comes.judged("mobilisation", "2021-03-15").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void theMobilisationHasNoBoundOfAge() {
        for (String birthDate : List.of("2006-01-01", "1995-03-15", "1955-01-01")) {
            assertThat(born(birthDate)
                            .enters(PLIE, "2021-03-01")
                            .judged("mobilisation", "2021-03-15")
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
        ExplanationText.matches(getClass(), "numerique", somebody().judged("numerique", "2021-03-15"));
        ExplanationText.matches(getClass(), "matinales-jobseeker", JOBSEEKER.judged("matinales", "2021-03-15"));
        ExplanationText.matches(
                getClass(), "matinales-nothing-known", somebody().judged("matinales", "2021-03-15"));
        ExplanationText.matches(
                getClass(),
                "mobilisation-followed-twice",
                somebody()
                        .enters(MISSION_LOCALE, "2021-03-01")
                        .enters(PARRAINAGE, "2021-03-02")
                        .judged("mobilisation", "2021-03-15"));
        ExplanationText.matches(getClass(), "mobilisation-nobody", somebody().judged("mobilisation", "2021-03-15"));
    }
}

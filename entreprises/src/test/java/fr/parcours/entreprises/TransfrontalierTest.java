package fr.parcours.entreprises;

import static fr.parcours.entreprises.Suite.ARRAS;
import static fr.parcours.entreprises.Suite.LILLE;
import static fr.parcours.entreprises.Suite.METROPOLIS;
import static fr.parcours.entreprises.Suite.PARCOURS;
import static fr.parcours.entreprises.Suite.TOURCOING;
import static fr.parcours.entreprises.Suite.forStructure;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransfrontalierTest {
    private static final Parcours NAMES_THEM_ALL = forStructure(METROPOLIS);
    private static final Parcours NAMES_NONE = Parcours.of(List.of(new EntreprisesPlugin()));

    @ParameterizedTest
    @CsvSource({
        // the structure names all the groups, then some of them, then none
        TOURCOING + ", SATISFIED, SATISFIED, UNDETERMINED",
        LILLE + ", SATISFIED, UNDETERMINED, UNDETERMINED",
        ARRAS + ", REFUSED, UNDETERMINED, UNDETERMINED"
    })
    void whoLivesInTheMetropolisMayCome(String commune, Verdict all, Verdict some, Verdict none) {
        Participant resident = aParticipant().from("2021-01-01").living(commune);
        assertThat(judge(NAMES_THEM_ALL, resident).verdict()).isEqualTo(all);
        assertThat(judge(PARCOURS, resident).verdict()).isEqualTo(some);
        assertThat(judge(NAMES_NONE, resident).verdict()).isEqualTo(none);
    }

    @Test
    void whatTheStructureDoesNotNameIsItsOwnToJudge() {
        Finding finding = judge(PARCOURS, aParticipant().from("2021-01-01").living(LILLE));
        assertThat(finding.missing()).isEmpty();
        assertThat(finding.appraisal())
                .extracting(appraisal -> appraisal.what().in(Locale.FRENCH) + ", "
                        + appraisal.by().in(Locale.FRENCH))
                .containsExactly("la commune de résidence appartient à la métropole, la structure");
    }

    @Test
    void anUnknownCommuneIsAskedFor() {
        Finding finding = judge(NAMES_THEM_ALL, aParticipant());
        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding.missing()).containsExactly(Attributes.COMMUNE);
    }

    @Test
    void theResidenceIsThatOfTheDay() {
        Participant moved = aParticipant()
                .from("2021-01-01")
                .living(ARRAS)
                .from("2021-03-15")
                .living(TOURCOING);
        assertThat(judge(NAMES_THEM_ALL, moved, "2021-03-14").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(NAMES_THEM_ALL, moved, "2021-03-15").verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void willingnessIsPresumedAndNothingElseIsAsked() {
        Finding finding =
                judge(NAMES_THEM_ALL, aParticipant().from("2021-01-01").living(LILLE));
        assertThat(finding.presumed()).containsExactly("transfrontalier.volonte");
    }

    @Test
    void aStructureWithoutAnyGroupJudgesEverybodyItself() {
        Parcours none = forStructure("parameters:\n  transfrontalier.groupes-de-communes: { values: ["
                + " { from: 2017-01-01, value: aucun, source: choix, confidence: LOCAL } ] }\n");
        assertThat(judge(none, aParticipant().from("2021-01-01").living(ARRAS)).verdict())
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void nobodyIsEnrolledInIt() {
        assertThat(PARCOURS.dispositifs())
                .filteredOn(owned -> owned.value().id().equals(Transfrontalier.TRANSFRONTALIER))
                .singleElement()
                .satisfies(owned -> assertThat(owned.value().workflow()).isEmpty());
    }

    @Test
    void explanations() {
        ExplanationText.matches(
                getClass(),
                "transfrontalier-resident",
                judge(PARCOURS, aParticipant().from("2021-01-01").living(TOURCOING)));
        ExplanationText.matches(
                getClass(),
                "transfrontalier-to-appraise",
                judge(PARCOURS, aParticipant().from("2021-01-01").living(LILLE)));
        ExplanationText.matches(
                getClass(),
                "transfrontalier-elsewhere",
                judge(NAMES_THEM_ALL, aParticipant().from("2021-01-01").living(ARRAS)));
        ExplanationText.matches(getClass(), "transfrontalier-commune-unknown", judge(PARCOURS, aParticipant()));
    }

    private static Finding judge(Parcours parcours, Participant participant) {
        return judge(parcours, participant, "2021-03-15");
    }

    private static Finding judge(Parcours parcours, Participant participant, String on) {
        return parcours.diagnose(participant.dossier(), day(on))
                .of("transfrontalier")
                .explanation();
    }
}

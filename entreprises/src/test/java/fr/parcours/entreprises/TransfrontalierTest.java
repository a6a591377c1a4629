package fr.parcours.entreprises;

import static fr.parcours.entreprises.Situation.ARRAS;
import static fr.parcours.entreprises.Situation.LILLE;
import static fr.parcours.entreprises.Situation.METROPOLIS;
import static fr.parcours.entreprises.Situation.PARCOURS;
import static fr.parcours.entreprises.Situation.TOURCOING;
import static fr.parcours.entreprises.Situation.day;
import static fr.parcours.entreprises.Situation.forStructure;
import static fr.parcours.entreprises.Situation.somebody;
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
        Situation resident = somebody().declares("2021-01-01", Attributes.COMMUNE, commune);
        assertThat(judge(NAMES_THEM_ALL, resident).verdict()).isEqualTo(all);
        assertThat(judge(PARCOURS, resident).verdict()).isEqualTo(some);
        assertThat(judge(NAMES_NONE, resident).verdict()).isEqualTo(none);
    }

    @Test
    void whatTheStructureDoesNotNameIsItsOwnToJudge() {
        Finding finding = judge(PARCOURS, somebody().declares("2021-01-01", Attributes.COMMUNE, LILLE));
        assertThat(finding.missing()).isEmpty();
        assertThat(finding.appraisal())
                .extracting(appraisal -> appraisal.what() + ", " + appraisal.by())
                .containsExactly("la commune de résidence appartient à la métropole, la structure");
    }

    @Test
    void anUnknownCommuneIsAskedFor() {
        Finding finding = judge(NAMES_THEM_ALL, somebody());
        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding.missing()).containsExactly(Attributes.COMMUNE);
    }

    @Test
    void theResidenceIsThatOfTheDay() {
        Situation moved = somebody()
                .declares("2021-01-01", Attributes.COMMUNE, ARRAS)
                .declares("2021-03-15", Attributes.COMMUNE, TOURCOING);
        assertThat(judge(NAMES_THEM_ALL, moved, "2021-03-14").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(NAMES_THEM_ALL, moved, "2021-03-15").verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void willingnessIsPresumedAndNothingElseIsAsked() {
        Finding finding = judge(NAMES_THEM_ALL, somebody().declares("2021-01-01", Attributes.COMMUNE, LILLE));
        assertThat(finding.presumed()).containsExactly("transfrontalier.volonte");
    }

    @Test
    void aStructureWithoutAnyGroupJudgesEverybodyItself() {
        Parcours none = forStructure("parameters:\n  transfrontalier.groupes-de-communes: { values: ["
                + " { from: 2017-01-01, value: aucun, source: choix, confidence: LOCAL } ] }\n");
        assertThat(judge(none, somebody().declares("2021-01-01", Attributes.COMMUNE, ARRAS))
                        .verdict())
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
                judge(PARCOURS, somebody().declares("2021-01-01", Attributes.COMMUNE, TOURCOING)));
        ExplanationText.matches(
                getClass(),
                "transfrontalier-to-appraise",
                judge(PARCOURS, somebody().declares("2021-01-01", Attributes.COMMUNE, LILLE)));
        ExplanationText.matches(
                getClass(),
                "transfrontalier-elsewhere",
                judge(NAMES_THEM_ALL, somebody().declares("2021-01-01", Attributes.COMMUNE, ARRAS)));
        ExplanationText.matches(getClass(), "transfrontalier-commune-unknown", judge(PARCOURS, somebody()));
    }

    private static Finding judge(Parcours parcours, Situation situation) {
        return judge(parcours, situation, "2021-03-15");
    }

    private static Finding judge(Parcours parcours, Situation situation, String on) {
        return parcours.diagnose(situation.dossier(), day(on))
                .of("transfrontalier")
                .explanation();
    }
}

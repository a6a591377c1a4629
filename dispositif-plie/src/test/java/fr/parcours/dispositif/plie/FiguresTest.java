package fr.parcours.dispositif.plie;

import static fr.parcours.dispositif.plie.Suite.PARCOURS;
import static fr.parcours.dispositif.plie.Suite.forStructure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Filter;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.Measure;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Structures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    /** The 27 figures of the page: id, unit, definition. */
    private static final List<String> FIGURES = List.of(
            "plie.accompagnes | count | count(having(enrolments(plie)))",
            "plie.entretiens | count | count(steps(entretien).in(plie))",
            "plie.entrees | count | count(entries(plie))",
            "plie.prescripteurs | count | distinct(prescriber,entries(plie))",
            "plie.accompagnes.femmes | percent | share(having(enrolments(plie)),sex = female)",
            "plie.accompagnes.bac-ou-infra | percent | share(having(enrolments(plie)),education in {0,1,2,3,4})",
            "plie.accompagnes.rsa | percent | share(having(enrolments(plie)),benefits has rsa)",
            "plie.etapes | count | count(steps(accompagnement-externalise,etape-mediation,etape-mobilisation,etape-sante,etape-senior,etape-transition,prestation).in(plie))",
            "plie.contrats | count | count(outcomes(apprentissage,cdd,cdi,cie,contrat-insertion,creation-entreprise,interim,pec,professionnalisation).in(plie))",
            "plie.contrats.cdd-moins-6-mois | count | count(outcomes(apprentissage,cdd,contrat-insertion,interim,professionnalisation).in(plie).lasting(< 6))",
            "plie.contrats.aides | count | count(outcomes(cie,pec).in(plie))",
            "plie.contrats.cdi | count | count(outcomes(cdi).in(plie))",
            "plie.contrats.cdd-plus-6-mois | count | count(outcomes(apprentissage,cdd,contrat-insertion,interim,professionnalisation).in(plie).lasting(> 6))",
            "plie.contrats.creations | count | count(outcomes(creation-entreprise).in(plie))",
            "plie.etapes.accompagnement-externalise | count | count(steps(accompagnement-externalise).in(plie))",
            "plie.etapes.mobilisation | count | count(steps(etape-mobilisation).in(plie))",
            "plie.etapes.transition | count | count(steps(etape-transition).in(plie))",
            "plie.etapes.mediation-emploi | count | count(steps(etape-mediation).in(plie))",
            "plie.etapes.senior | count | count(steps(etape-senior).in(plie))",
            "plie.etapes.sante | count | count(steps(etape-sante).in(plie))",
            "plie.sorties-positives | count | count(having(exits(plie).reason(creation,emploi-durable,qualification)))",
            "plie.sorties-prevues | count | count(having(outcomes(apprentissage,cdd,cdi,cie,contrat-insertion,creation-entreprise,interim,pec,professionnalisation).lastingOrOpenEnded(> 6).notEnded().shifted(6,6)).and(having(enrolments(plie).notEnded())))",
            "plie.actions-experimentales | count | count(having(steps().of(action).by(plie)).where(experimental = true))",
            "plie.actions-experimentales.developpement-personnel | count | count(having(steps(atelier).in(plie).theme(developpement-personnel)))",
            "plie.actions-experimentales.alphabetisation | count | count(having(steps(atelier).in(plie).theme(alphabetisation)))",
            "plie.budget | eur | declared()",
            "plie.budget.fse | eur | declared()");

    /** Those of the plug-in's own. */
    private static final List<String> OWN = List.of(
            "plie.etapes.prestations | count | count(steps(prestation).in(plie))",
            "plie.taux-sorties-positives | percent | share(count(exits(plie).reason(creation,emploi-durable,qualification)),count(exits(plie)))",
            "plie.taux-sorties-positives-hors-neutres | percent | share(count(exits(plie).reason(creation,emploi-durable,qualification)),count(exits(plie)).minus(count(exits(plie).reason(deces,demenagement,limite-age,retraite,sante))))");

    @Test
    void theChapterHasTheFiguresOfThePageEachWithOneDefinition() {
        List<String> all = new ArrayList<>(FIGURES);
        all.addAll(OWN);
        assertThat(chapter(PARCOURS).indicators())
                .extracting(FiguresTest::line)
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(FIGURES).hasSize(27);
    }

    @Test
    void aContractOfExactlySixMonthsIsInNeitherBand() {
        for (Map.Entry<String, List<Boolean>> band : Map.of(
                        "plie.contrats.cdd-moins-6-mois", List.of(true, false, false),
                        "plie.contrats.cdd-plus-6-mois", List.of(false, false, true))
                .entrySet()) {
            Filter.Lasting lasting = lasting(figure(PARCOURS, band.getKey()));
            assertThat(List.of(
                            lasting.operator().holds(-1),
                            lasting.operator().holds(0),
                            lasting.operator().holds(1)))
                    .isEqualTo(band.getValue());
            assertThat(lasting.openEnded()).isFalse();
        }
    }

    @Test
    void theForecastFollowsTheProtocolAndSaysSo() {
        Parcours atLeast = forStructure(Structures.choosing(
                Map.of("plie.sortie-positive.duree", "\">= 6\"", "plie.sortie-positive.contrats", "[cdd, cdi]")));
        assertThat(figure(atLeast, "plie.sorties-prevues").definition())
                .isEqualTo("count(having(outcomes(cdd,cdi,creation-entreprise).lastingOrOpenEnded(>= 6).notEnded()"
                        + ".shifted(6,6)).and(having(enrolments(plie).notEnded())))");
    }

    @Test
    void contractsAndStepsAreShownWithTheirKinds() {
        assertThat(chapter(PARCOURS).parts())
                .containsExactly(
                        new Chapter.Parts(
                                "plie.etapes",
                                List.of(
                                        "plie.etapes.accompagnement-externalise",
                                        "plie.etapes.mobilisation",
                                        "plie.etapes.transition",
                                        "plie.etapes.mediation-emploi",
                                        "plie.etapes.senior",
                                        "plie.etapes.sante",
                                        "plie.etapes.prestations")),
                        new Chapter.Parts(
                                "plie.contrats",
                                List.of(
                                        "plie.contrats.cdd-moins-6-mois",
                                        "plie.contrats.cdd-plus-6-mois",
                                        "plie.contrats.aides",
                                        "plie.contrats.cdi",
                                        "plie.contrats.creations")));
    }

    @Test
    void theAccompaniedAreBrokenDown() {
        assertThat(chapter(PARCOURS).breakdowns())
                .extracting(Breakdown::id)
                .containsExactly(
                        "plie.accompagnes.par-sexe",
                        "plie.accompagnes.par-age",
                        "plie.accompagnes.par-diplome",
                        "plie.accompagnes.par-handicap",
                        "plie.accompagnes.par-quartier");
    }

    private static Filter.Lasting lasting(Indicator figure) {
        return ((Measure.Count) figure.expression())
                .rows().filters().stream()
                        .filter(Filter.Lasting.class::isInstance)
                        .map(Filter.Lasting.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    private static String line(Indicator figure) {
        return String.join(" | ", figure.id(), figure.unit().code(), figure.definition());
    }

    private static Indicator figure(Parcours parcours, String id) {
        return chapter(parcours).indicators().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Chapter chapter(Parcours parcours) {
        return parcours.chapters().get(0).value();
    }
}

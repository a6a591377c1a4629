package fr.parcours.entreprises.creation;

import static fr.parcours.entreprises.creation.CreationEntrepriseTest.PARCOURS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.plugin.Chapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private static final Chapter CHAPTER = PARCOURS.chapters().get(0).value();

    @Test
    void theChapterHasSevenFigures() {
        assertThat(CHAPTER.indicators())
                .extracting(figure -> figure.id() + " " + figure.unit().code())
                .containsExactly(
                        "creation-entreprise.creees count",
                        "creation-entreprise.emplois count",
                        "creation-entreprise.comites count",
                        "creation-entreprise.projets-accueillis count",
                        "creation-entreprise.projets-accompagnes count",
                        "creation-entreprise.bourses eur",
                        "creation-entreprise.projets-subventionnes count");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "creees | count(outcomes(creation-entreprise).in(creation-entreprise))",
                "emplois | count(steps(emploi-cree).in(creation-entreprise))",
                "comites | count(steps(comite).of(action).by(creation-entreprise))",
                "projets-accueillis | count(entries(creation-entreprise))",
                "projets-accompagnes"
                        + " | count(phases(creation-entreprise).in(creation-entreprise).phase(accompagnement))",
                "bourses | amount(aids(bourse-creation))",
                "projets-subventionnes | count(aids(bourse-creation))"
            })
    void eachFigureHasOneDefinition(String figure, String definition) {
        assertThat(CHAPTER.indicators().stream()
                        .filter(each -> each.id().equals("creation-entreprise." + figure))
                        .map(Indicator::definition))
                .containsExactly(definition);
    }

    @Test
    void projectsComeFirst() {
        assertThat(CHAPTER.headlines())
                .containsExactly(
                        "creation-entreprise.projets-accueillis",
                        "creation-entreprise.projets-accompagnes",
                        "creation-entreprise.creees",
                        "creation-entreprise.emplois");
        assertThat(CHAPTER.breakdowns())
                .extracting(Breakdown::id)
                .containsExactly(
                        "creation-entreprise.porteurs.par-sexe",
                        "creation-entreprise.porteurs.par-age",
                        "creation-entreprise.porteurs.par-diplome",
                        "creation-entreprise.porteurs.par-quartier");
    }
}

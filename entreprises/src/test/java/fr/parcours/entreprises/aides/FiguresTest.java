package fr.parcours.entreprises.aides;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.plugin.Chapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private static final Chapter CHAPTER = Contracts.PARCOURS.chapters().get(0).value();

    @Test
    void theChapterHasSixFigures() {
        assertThat(CHAPTER.indicators())
                .extracting(figure -> figure.id() + " " + figure.unit().code())
                .containsExactly(
                        "contrats-aides.jeunes count",
                        "contrats-aides.jeunes.femmes percent",
                        "contrats-aides.jeunes.qpv percent",
                        "contrats-aides.jeunes.infra-bac percent",
                        "contrats-aides.jeunes.pec count",
                        "contrats-aides.jeunes.cie count");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jeunes | count(having(outcomes(cie,pec).in(mission-locale)))",
                "jeunes.femmes | share(having(outcomes(cie,pec).in(mission-locale)),sex = female)",
                "jeunes.qpv | share(having(outcomes(cie,pec).in(mission-locale)),qpv = true)",
                "jeunes.infra-bac | share(having(outcomes(cie,pec).in(mission-locale)),education in {0,1,2,3})",
                "jeunes.pec | count(having(outcomes(pec).in(mission-locale)))",
                "jeunes.cie | count(having(outcomes(cie).in(mission-locale)))"
            })
    void eachFigureHasOneDefinition(String figure, String definition) {
        assertThat(CHAPTER.indicators().stream()
                        .filter(each -> each.id().equals("contrats-aides." + figure))
                        .map(Indicator::definition))
                .containsExactly(definition);
    }

    @Test
    void theWholeIsShownWithItsTwoKinds() {
        assertThat(CHAPTER.headlines())
                .containsExactly("contrats-aides.jeunes", "contrats-aides.jeunes.pec", "contrats-aides.jeunes.cie");
        assertThat(CHAPTER.parts())
                .containsExactly(new Chapter.Parts(
                        "contrats-aides.jeunes",
                        java.util.List.of("contrats-aides.jeunes.pec", "contrats-aides.jeunes.cie")));
        assertThat(CHAPTER.breakdowns())
                .extracting(Breakdown::id)
                .containsExactly(
                        "contrats-aides.jeunes.par-sexe",
                        "contrats-aides.jeunes.par-age",
                        "contrats-aides.jeunes.par-diplome",
                        "contrats-aides.jeunes.par-quartier",
                        "contrats-aides.jeunes.par-handicap");
    }
}

package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.Suite.PARCOURS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.runtime.assembly.Owned;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    private static final List<String> COMMON = List.of(
            "accompagnes count",
            "entrees count",
            "entretiens count",
            "accompagnes.femmes percent",
            "accompagnes.infra-bac percent",
            "accompagnes.qpv percent",
            "situations count",
            "contrats count",
            "contrats.interim count",
            "contrats.cdd count",
            "contrats.alternance count",
            "contrats.cdi count",
            "contrats.aides count",
            "contrats.creations count",
            "stages count",
            "formations count",
            "service-civique count");

    @Test
    void thePaceaHasTwentyFigures() {
        assertThat(figures("pacea"))
                .containsExactlyElementsOf(Stream.concat(
                                COMMON.stream(),
                                Stream.of(
                                        "accompagnes.delta-2020 count",
                                        "accompagnes.autonomie percent",
                                        "aides-financieres eur"))
                        .map(figure -> "pacea." + figure)
                        .toList());
    }

    @Test
    void theCotraitanceHasSeventeenFigures() {
        assertThat(figures("cotraitance"))
                .containsExactlyElementsOf(
                        COMMON.stream().map(figure -> "cotraitance." + figure).toList());
    }

    @Test
    void theContratEngagementHasTwentySevenFigures() {
        assertThat(figures("contrat-engagement"))
                .containsExactlyElementsOf(Stream.concat(
                                COMMON.stream(),
                                Stream.of(
                                        "premieres-entrees count",
                                        "presents count",
                                        "sorties count",
                                        "sorties.positives count",
                                        "sorties.neutres count",
                                        "sorties.negatives count",
                                        "sorties.autres count",
                                        "duree-moyenne months",
                                        "heures.validees hours",
                                        "heures.declarees hours"))
                        .map(figure -> "contrat-engagement." + figure)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "premieres-entrees | count(entries(contrat-engagement).first())",
                "presents | count(having(enrolments(contrat-engagement).running()))",
                "sorties | count(exits(contrat-engagement))",
                "sorties.positives | count(exits(contrat-engagement).reason(alternance,autonomie,creation,emploi,"
                        + "emploi-durable,formation,qualification,scolarite))",
                "sorties.neutres | count(exits(contrat-engagement).reason(deces,demenagement,limite-age,reorientation,sante))",
                "sorties.negatives | count(exits(contrat-engagement).reason(abandon,demande,non-respect,radiation,terme))",
                "duree-moyenne | meanMonths(enrolments(contrat-engagement).ended())",
                "sorties.autres | figure(contrat-engagement.sorties).minus(figure(contrat-engagement.sorties.positives))"
                        + ".minus(figure(contrat-engagement.sorties.neutres))"
                        + ".minus(figure(contrat-engagement.sorties.negatives))",
                "heures.validees | hours(steps(activite).in(contrat-engagement).where(state = validated))",
                "heures.declarees | hours(steps(activite).in(contrat-engagement).where(state = declared))"
            })
    void theFiguresOfTheContratEngagementHaveOneDefinition(String figure, String definition) {
        assertThat(indicator("contrat-engagement", "contrat-engagement." + figure)
                        .definition())
                .isEqualTo(definition);
    }

    @Test
    void exitsAreShownByNature() {
        assertThat(chapter("contrat-engagement").parts())
                .containsExactly(
                        contracts("contrat-engagement"),
                        new Chapter.Parts(
                                "contrat-engagement.sorties",
                                Stream.of("positives", "neutres", "negatives", "autres")
                                        .map(nature -> "contrat-engagement.sorties." + nature)
                                        .toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accompagnes | count(having(enrolments(pacea)))",
                "accompagnes.delta-2020 | figure(pacea.accompagnes).minus(figure(pacea.accompagnes).previous())",
                "entretiens | count(steps(entretien).in(pacea))",
                "entrees | count(entries(pacea))",
                "accompagnes.femmes | share(having(enrolments(pacea)),sex = female)",
                "accompagnes.infra-bac | share(having(enrolments(pacea)),education in {0,1,2,3})",
                "accompagnes.qpv | share(having(enrolments(pacea)),qpv = true)",
                "accompagnes.autonomie | share(count(having(enrolments(pacea))"
                        + ".and(having(phases(pacea).phase(autonomie).overlapping()))),count(having(enrolments(pacea))))",
                "situations | count(having(outcomes(apprentissage,cdd,cdi,cie,contrat-insertion,creation-entreprise,"
                        + "formation,interim,pec,professionnalisation,scolarite,service-civique).in(pacea)))",
                "contrats | count(outcomes(apprentissage,cdd,cdi,cie,contrat-insertion,creation-entreprise,interim,pec,"
                        + "professionnalisation).in(pacea))",
                "contrats.cdd | count(outcomes(cdd,contrat-insertion).in(pacea))",
                "contrats.alternance | count(outcomes(apprentissage,professionnalisation).in(pacea))",
                "contrats.aides | count(outcomes(cie,pec).in(pacea))",
                "contrats.creations | count(outcomes(creation-entreprise).in(pacea))",
                "stages | count(steps(stage).in(pacea))",
                "formations | count(outcomes(formation,scolarite).in(pacea))",
                "service-civique | count(outcomes(service-civique).in(pacea))",
                "aides-financieres | amount(aids(allocation-pacea))"
            })
    void eachFigureHasOneDefinition(String figure, String definition) {
        assertThat(indicator("pacea", "pacea." + figure).definition()).isEqualTo(definition);
    }

    @Test
    void theCotraitanceCountsTheSameInThePpae() {
        for (Indicator figure : chapter("cotraitance").indicators()) {
            String sameInPacea = figure.id().replace("cotraitance.", "pacea.");
            assertThat(figure.definition().replace("(ppae)", "(pacea)"))
                    .isEqualTo(indicator("pacea", sameInPacea).definition());
            assertThat(figure.label()).isEqualTo(indicator("pacea", sameInPacea).label());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pacea", "cotraitance"})
    void contractsAreShownWithTheirKinds(String chapter) {
        assertThat(chapter(chapter).parts()).containsExactly(contracts(chapter));
    }

    private static Chapter.Parts contracts(String chapter) {
        return new Chapter.Parts(
                chapter + ".contrats",
                Stream.of("interim", "cdd", "alternance", "cdi", "aides", "creations")
                        .map(kind -> chapter + ".contrats." + kind)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pacea", "contrat-engagement", "cotraitance"})
    void everythingShownIsAFigureOfTheChapter(String chapter) {
        List<String> ids =
                chapter(chapter).indicators().stream().map(Indicator::id).toList();
        assertThat(ids).containsAll(chapter(chapter).headlines());
        assertThat(chapter(chapter).headlines()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pacea", "contrat-engagement", "cotraitance"})
    void theAccompaniedAreBrokenDown(String chapter) {
        assertThat(chapter(chapter).breakdowns())
                .extracting(Breakdown::id)
                .containsExactly(
                        chapter + ".accompagnes.par-sexe",
                        chapter + ".accompagnes.par-age",
                        chapter + ".accompagnes.par-diplome",
                        chapter + ".accompagnes.par-quartier",
                        chapter + ".accompagnes.par-logement");
        assertThat(chapter(chapter).breakdowns())
                .allMatch(breakdown -> breakdown.classes().containsKey(Breakdown.UNKNOWN));
    }

    private static List<String> figures(String chapter) {
        return chapter(chapter).indicators().stream()
                .map(figure -> figure.id() + " " + figure.unit().code())
                .toList();
    }

    private static Indicator indicator(String chapter, String id) {
        return chapter(chapter).indicators().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Chapter chapter(String id) {
        return PARCOURS.chapters().stream()
                .map(Owned::value)
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

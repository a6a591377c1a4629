package fr.parcours.dispositif.cej;

import static fr.parcours.dispositif.cej.Suite.PARCOURS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.runtime.assembly.Owned;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    /** The 22 figures of the page: id, label, unit and decimals, definition. */
    private static final List<String> FIGURES = List.of(
            "garantie-jeunes.accompagnes | Jeunes accompagnés | count | count(having(enrolments(garantie-jeunes)))",
            "garantie-jeunes.entrees | Entrées | count | count(entries(garantie-jeunes))",
            "garantie-jeunes.entretiens | Entretiens individuels | count | count(steps(entretien).in(garantie-jeunes))",
            "garantie-jeunes.duree-moyenne | Durée moyenne d’accompagnement | months | meanMonths(enrolments(garantie-jeunes).ended())",
            "garantie-jeunes.accompagnes.femmes | Femmes | percent | share(having(enrolments(garantie-jeunes)),sex = female)",
            "garantie-jeunes.accompagnes.problematique-logement | Problématique logement | percent | share(having(enrolments(garantie-jeunes)),housing in {homeless,hosted,precarious})",
            "garantie-jeunes.accompagnes.qpv | Issus des QPV | percent | share(having(enrolments(garantie-jeunes)),qpv = true)",
            "garantie-jeunes.accompagnes.infra-bac | Infra BAC | percent | share(having(enrolments(garantie-jeunes)),education in {0,1,2,3})",
            "garantie-jeunes.situations | Jeunes ayant accédé à au moins une situation professionnelle | count | count(having(outcomes(apprentissage,cdd,cdi,cie,contrat-insertion,creation-entreprise,formation,interim,pec,professionnalisation,scolarite,service-civique).in(garantie-jeunes)))",
            "garantie-jeunes.situations.taux | Part des jeunes ayant accédé à une situation professionnelle | percent | share(figure(garantie-jeunes.situations),figure(garantie-jeunes.accompagnes))",
            "garantie-jeunes.contrats | Contrats de travail signés | count | count(outcomes(apprentissage,cdd,cdi,cie,contrat-insertion,interim,pec,professionnalisation).in(garantie-jeunes))",
            "garantie-jeunes.contrats.cdd | CDD | count | count(outcomes(cdd,cie,contrat-insertion,interim,pec).in(garantie-jeunes))",
            "garantie-jeunes.sorties.emploi | Sorties emploi | percent | share(count(having(exits(garantie-jeunes).reason(alternance,creation,emploi,emploi-durable))),count(having(exits(garantie-jeunes))))",
            "garantie-jeunes.formations | Formations et/ou scolarités débutées | count | count(outcomes(formation,scolarite).in(garantie-jeunes))",
            "garantie-jeunes.sorties.formation | Sorties formation et scolarité | percent | share(count(having(exits(garantie-jeunes).reason(formation,qualification,scolarite))),count(having(exits(garantie-jeunes))))",
            "garantie-jeunes.stages | Stages en entreprise | count | count(steps(stage).in(garantie-jeunes))",
            "garantie-jeunes.sorties.dynamiques | Sorties dynamiques (bénévolat, immersion, autre situation non professionnelle) | percent | share(count(having(exits(garantie-jeunes).reason(dynamique))),count(having(exits(garantie-jeunes))))",
            "garantie-jeunes.contrats.apprentissage | Contrats d’apprentissage | count | count(outcomes(apprentissage).in(garantie-jeunes))",
            "garantie-jeunes.contrats.cdi | CDI | count | count(outcomes(cdi).in(garantie-jeunes))",
            "garantie-jeunes.contrats.professionnalisation | Contrats de professionnalisation | count | count(outcomes(professionnalisation).in(garantie-jeunes))",
            "garantie-jeunes.service-civique | Missions de service civique | count | count(outcomes(service-civique).in(garantie-jeunes))",
            "garantie-jeunes.allocations | Allocations versées | eur:2 | amount(aids(allocation-garantie-jeunes))");

    @Test
    void theChapterHasTheFiguresOfThePageEachWithOneDefinition() {
        assertThat(chapter().indicators()).extracting(FiguresTest::line).containsExactlyInAnyOrderElementsOf(FIGURES);
        assertThat(FIGURES).hasSize(22);
    }

    @Test
    void contractsAreShownWithTheirKinds() {
        assertThat(chapter().parts())
                .containsExactly(new Chapter.Parts(
                        "garantie-jeunes.contrats",
                        List.of(
                                "garantie-jeunes.contrats.cdd",
                                "garantie-jeunes.contrats.apprentissage",
                                "garantie-jeunes.contrats.cdi",
                                "garantie-jeunes.contrats.professionnalisation")));
    }

    @Test
    void theAccompaniedAreBrokenDown() {
        assertThat(chapter().breakdowns())
                .extracting(Breakdown::id)
                .containsExactly(
                        "garantie-jeunes.accompagnes.par-sexe",
                        "garantie-jeunes.accompagnes.par-age",
                        "garantie-jeunes.accompagnes.par-diplome",
                        "garantie-jeunes.accompagnes.par-quartier",
                        "garantie-jeunes.accompagnes.par-logement");
    }

    private static String line(Indicator figure) {
        String decimals = figure.decimals() == figure.unit().decimals() ? "" : ":" + figure.decimals();
        return String.join(" | ", figure.id(), figure.label(), figure.unit().code() + decimals, figure.definition());
    }

    private static Chapter chapter() {
        return PARCOURS.chapters().stream()
                .map(Owned::value)
                .filter(chapter -> chapter.id().equals("garantie-jeunes"))
                .findFirst()
                .orElseThrow();
    }
}

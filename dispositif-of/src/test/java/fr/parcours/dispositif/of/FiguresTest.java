package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.Suite.PARCOURS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.runtime.assembly.Owned;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    @Test
    void theObligationHasSeventeenFigures() {
        assertThat(figures("obligation-formation"))
                .containsExactly(
                        "recus count",
                        "recus.hommes percent",
                        "recus.qpv percent",
                        "evenements count",
                        "entretiens count",
                        "recus.sans-qualification percent",
                        "pacea count",
                        "pacea.gj count",
                        "recus.hors-domicile-parents percent",
                        "situations count",
                        "contrats count",
                        "contrats.alternance count",
                        "stages count",
                        "formations count",
                        "scolarite count",
                        "service-civique count",
                        "champ-des-possibles.jeunes count");
    }

    @Test
    void theReperageHasSixteenFigures() {
        assertThat(figures("reperage"))
                .containsExactly(
                        "reperes count",
                        "entretiens count",
                        "reperes.hommes percent",
                        "reperes.sans-qualification percent",
                        "reperes.moins-21-ans percent",
                        "reperes.logement-precaire percent",
                        "integres count",
                        "integres.renforce count",
                        "situations count",
                        "contrats count",
                        "contrats.cdd count",
                        "contrats.apprentissage count",
                        "contrats.cdi count",
                        "formations count",
                        "creations count",
                        "stages count");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recus | count(having(steps(atelier,entretien,information-collective).in(obligation-formation)))",
                "recus.hommes | share(having(steps(atelier,entretien,information-collective).in(obligation-formation)),"
                        + "sex = male)",
                "recus.qpv | share(having(steps(atelier,entretien,information-collective).in(obligation-formation)),"
                        + "qpv = true)",
                "evenements | count(steps(atelier,contact,entretien,evenement,information-collective,mise-en-relation,"
                        + "prestation).in(obligation-formation))",
                "entretiens | count(steps(entretien).in(obligation-formation))",
                "recus.sans-qualification | share(having(steps(atelier,entretien,information-collective)"
                        + ".in(obligation-formation)),education in {0,1,2})",
                "pacea | count(having(steps(atelier,entretien,information-collective).in(obligation-formation))"
                        + ".and(having(enrolments(pacea))))",
                "pacea.gj | count(having(steps(atelier,entretien,information-collective).in(obligation-formation))"
                        + ".and(having(enrolments(pacea))).and(having(enrolments(garantie-jeunes))))",
                "recus.hors-domicile-parents | share(having(steps(atelier,entretien,information-collective)"
                        + ".in(obligation-formation)),housing in {homeless,hosted,hostel,own,precarious})",
                "situations | count(having(outcomes(apprentissage,cdd,cdi,cie,contrat-insertion,creation-entreprise,"
                        + "formation,interim,pec,professionnalisation,scolarite,service-civique).in(obligation-formation))"
                        + ".or(having(steps(stage).in(obligation-formation))))",
                "contrats | count(outcomes(apprentissage,cdd,cdi,cie,contrat-insertion,interim,pec,professionnalisation)"
                        + ".in(obligation-formation))",
                "contrats.alternance | count(outcomes(apprentissage,professionnalisation).in(obligation-formation))",
                "stages | count(steps(stage).in(obligation-formation))",
                "formations | count(outcomes(formation).in(obligation-formation))",
                "scolarite | count(outcomes(scolarite).in(obligation-formation))",
                "service-civique | count(outcomes(service-civique).in(obligation-formation))",
                "champ-des-possibles.jeunes | count(having(steps(prestation).in(obligation-formation)"
                        + ".theme(champ-des-possibles)))"
            })
    void eachFigureOfTheObligationHasOneDefinition(String figure, String definition) {
        assertThat(indicator("obligation-formation", figure).definition()).isEqualTo(definition);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reperes | count(having(entries(reperage)))",
                "entretiens | count(steps(entretien).in(reperage))",
                "reperes.hommes | share(having(entries(reperage)),sex = male)",
                "reperes.sans-qualification | share(having(entries(reperage)),education in {0,1,2})",
                "reperes.moins-21-ans | share(having(entries(reperage)),age < 21)",
                "reperes.logement-precaire | share(having(entries(reperage)),housing in {homeless,precarious})",
                "integres | count(having(entries(reperage)).and(having(phases(reperage).phase(suivi))))",
                "integres.renforce | count(having(entries(reperage)).and(having(phases(reperage).phase(suivi)))"
                        + ".and(having(enrolments(cej,garantie-jeunes,pacea))))",
                "situations | count(having(outcomes(apprentissage,cdd,cdi,cie,contrat-insertion,creation-entreprise,"
                        + "formation,interim,pec,professionnalisation,scolarite,service-civique).in(reperage)))",
                "contrats | count(outcomes(apprentissage,cdd,cdi,cie,contrat-insertion,interim,pec,professionnalisation)"
                        + ".in(reperage))",
                "contrats.cdd | count(outcomes(cdd,cie,contrat-insertion,interim,pec).in(reperage))",
                "contrats.apprentissage | count(outcomes(apprentissage).in(reperage))",
                "contrats.cdi | count(outcomes(cdi).in(reperage))",
                "formations | count(outcomes(formation,scolarite).in(reperage))",
                "creations | count(outcomes(creation-entreprise).in(reperage))",
                "stages | count(steps(stage).in(reperage))"
            })
    void eachFigureOfTheReperageHasOneDefinition(String figure, String definition) {
        assertThat(indicator("reperage", figure).definition()).isEqualTo(definition);
    }

    @Test
    void anInternshipIsASituationUnderTheObligationOnly() {
        assertThat(indicator("obligation-formation", "situations").definition()).contains("steps(stage)");
        assertThat(indicator("reperage", "situations").definition()).doesNotContain("stage");
    }

    @Test
    void contractsOfTheReperageAreShownWithTheirKinds() {
        assertThat(chapter("reperage").parts())
                .containsExactly(new Chapter.Parts(
                        "reperage.contrats",
                        List.of("reperage.contrats.cdd", "reperage.contrats.apprentissage", "reperage.contrats.cdi")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"obligation-formation", "reperage"})
    void theFirstFigureShownIsThePopulationAndItIsBrokenDown(String chapter) {
        String population = chapter(chapter).indicators().get(0).id();
        assertThat(chapter(chapter).headlines()).startsWith(population).hasSize(5);
        assertThat(chapter(chapter).breakdowns())
                .extracting(Breakdown::id)
                .containsExactly(
                        population + ".par-sexe",
                        population + ".par-age",
                        population + ".par-diplome",
                        population + ".par-quartier",
                        population + ".par-logement");
    }

    private static List<String> figures(String chapter) {
        return chapter(chapter).indicators().stream()
                .map(figure -> figure.id().substring(chapter.length() + 1) + " "
                        + figure.unit().code())
                .toList();
    }

    private static Indicator indicator(String chapter, String figure) {
        return chapter(chapter).indicators().stream()
                .filter(each -> each.id().equals(chapter + "." + figure))
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

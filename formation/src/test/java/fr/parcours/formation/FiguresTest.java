package fr.parcours.formation;

import static fr.parcours.formation.Suite.PARCOURS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.runtime.assembly.Owned;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    /** The figures of the four pages: id, label, unit and decimals, definition. */
    private static final List<String> FORMATION = List.of(
            "formation.jeunes | Jeunes ayant accédé à la formation professionnelle | count | count(having(outcomes(formation).in(mission-locale)))",
            "formation.jeunes.prf | Dont formations du Programme Régional de Formation | count | count(outcomes(formation).in(mission-locale).programme(prf))",
            "formation.jeunes.femmes | Femmes | percent | share(having(outcomes(formation).in(mission-locale)),sex = female)",
            "formation.jeunes.qpv | Issus des QPV | percent | share(having(outcomes(formation).in(mission-locale)),qpv = true)",
            "formation.jeunes.infra-bac | Niveau inférieur au BAC | percent | share(having(outcomes(formation).in(mission-locale)),education in {0,1,2,3})",
            "formation.plie | Formations enclenchées par les bénéficiaires du PLIE | count | count(outcomes(formation).in(plie))",
            "formation.plie.financement | Financement de formations attribué par le PLIE | eur:2 | amount(aids(formation-plie))");

    private static final List<String> SERVICE_CIVIQUE = List.of(
            "service-civique.duree-moyenne | Moyenne effective de durée | months | meanMonths(outcomes(service-civique).in(mission-locale).ended())",
            "service-civique.jeunes | Jeunes en Service Civique | count | count(having(outcomes(service-civique).in(mission-locale).overlapping()))",
            "service-civique.jeunes.femmes | Femmes | percent | share(having(outcomes(service-civique).in(mission-locale).overlapping()),sex = female)",
            "service-civique.jeunes.qpv | Issus des QPV | percent | share(having(outcomes(service-civique).in(mission-locale).overlapping()),qpv = true)",
            "service-civique.jeunes.infra-bac | Niveau inférieur au BAC | percent | share(having(outcomes(service-civique).in(mission-locale).overlapping()),education in {0,1,2,3})",
            "service-civique.structures | Structures d’accueil partenaires | count | distinct(party,outcomes(service-civique).in(mission-locale).overlapping())");

    private static final List<String> ALTERNANCE = List.of(
            "alternance.jeunes | Jeunes ayant accédé à l’alternance | count | count(having(outcomes(apprentissage,professionnalisation).in(mission-locale)))",
            "alternance.jeunes.femmes | Femmes | percent | share(having(outcomes(apprentissage,professionnalisation).in(mission-locale)),sex = female)",
            "alternance.jeunes.mineurs | Mineurs | percent | share(having(outcomes(apprentissage,professionnalisation).in(mission-locale)),age < 18)",
            "alternance.contrats | Contrats en alternance signés | count | count(outcomes(apprentissage,professionnalisation).in(mission-locale))",
            "alternance.contrats.apprentissage | Contrats d’apprentissage | count | count(outcomes(apprentissage).in(mission-locale))",
            "alternance.contrats.professionnalisation | Contrats de professionnalisation | count | count(outcomes(professionnalisation).in(mission-locale))");

    private static final List<String> PMSMP = List.of(
            "pmsmp.jeunes | Jeunes en mise en situation professionnelle | count | count(having(steps(stage).in(mission-locale)))",
            "pmsmp.jeunes.femmes | Femmes | percent | share(having(steps(stage).in(mission-locale)),sex = female)",
            "pmsmp.jeunes.qpv | Issus des QPV | percent | share(having(steps(stage).in(mission-locale)),qpv = true)",
            "pmsmp.jeunes.infra-bac | Niveau inférieur au BAC | percent | share(having(steps(stage).in(mission-locale)),education in {0,1,2,3})",
            "pmsmp.periodes | Périodes commencées dans l’année | count | count(steps(stage).in(mission-locale))",
            "pmsmp.periodes.decouverte | Découvrir un métier ou un secteur d’activité | count | count(steps(stage).in(mission-locale).theme(decouverte-metier))",
            "pmsmp.periodes.confirmation | Confirmer un projet professionnel | count | count(steps(stage).in(mission-locale).theme(confirmation-projet))",
            "pmsmp.periodes.recrutement | Initier une démarche de recrutement | count | count(steps(stage).in(mission-locale).theme(initiation-recrutement))",
            "pmsmp.structures | Structures d’accueil | count | distinct(party,steps(stage).in(mission-locale))",
            "pmsmp.duree-moyenne | Durée moyenne d’une période | months:2 | meanMonths(steps(stage).in(mission-locale).ended())",
            "pmsmp.contrats | Contrats signés grâce à une mise en situation | count | count(outcomes(apprentissage,cdd,cdi,cie,contrat-insertion,interim,pec,professionnalisation).in(mission-locale).via(stage))");

    @Test
    void eachChapterHasTheFiguresOfItsPageEachWithOneDefinition() {
        assertThat(chapter("formation").indicators())
                .extracting(FiguresTest::line)
                .containsExactlyElementsOf(FORMATION);
        assertThat(chapter("service-civique").indicators())
                .extracting(FiguresTest::line)
                .containsExactlyElementsOf(SERVICE_CIVIQUE);
        assertThat(chapter("alternance").indicators())
                .extracting(FiguresTest::line)
                .containsExactlyElementsOf(ALTERNANCE);
        assertThat(chapter("pmsmp").indicators()).extracting(FiguresTest::line).containsExactlyElementsOf(PMSMP);
    }

    /** Contracts add up to contracts; the trainings of a programme are not people, so they are no part of the young. */
    @Test
    void onlyContractsAreShownWithTheirParts() {
        assertThat(chapter("alternance").parts())
                .containsExactly(new Chapter.Parts(
                        "alternance.contrats",
                        List.of("alternance.contrats.apprentissage", "alternance.contrats.professionnalisation")));
        assertThat(chapter("formation").parts()).isEmpty();
        assertThat(chapter("service-civique").parts()).isEmpty();
        assertThat(chapter("pmsmp").parts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"formation", "service-civique", "alternance", "pmsmp"})
    void theYoungAreBrokenDown(String id) {
        String young = id + ".jeunes";
        assertThat(chapter(id).headlines()).startsWith(young);
        assertThat(chapter(id).breakdowns())
                .extracting(Breakdown::id)
                .containsExactly(
                        young + ".par-sexe", young + ".par-age", young + ".par-diplome", young + ".par-quartier");
    }

    private static String line(Indicator figure) {
        String decimals = figure.decimals() == figure.unit().decimals() ? "" : ":" + figure.decimals();
        return String.join(" | ", figure.id(), figure.label(), figure.unit().code() + decimals, figure.definition());
    }

    private static Chapter chapter(String id) {
        return PARCOURS.chapters().stream()
                .map(Owned::value)
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

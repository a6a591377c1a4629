package fr.parcours.entreprises;

import static fr.parcours.entreprises.Suite.PARCOURS;
import static fr.parcours.entreprises.Suite.forStructure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.assembly.Owned;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    /** A figure of the report: its label, its unit and its definition. */
    record Printed(String id, String label, String unit, String definition) {
        static Printed of(String line) {
            String[] parts = line.split(" \\| ", 4);
            return new Printed(parts[0], parts[1], parts[2], parts[3]);
        }

        static Printed of(Indicator indicator) {
            return new Printed(
                    indicator.id(), indicator.label(), indicator.unit().code(), indicator.definition());
        }
    }

    static List<Printed> printed() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FiguresTest.class.getResourceAsStream("report-2021.definitions"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Printed::of)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("printed")
    void eachFigureOfTheReportHasItsLabelItsUnitAndItsDefinition(Printed printed) {
        assertThat(Printed.of(figures(PARCOURS).get(printed.id()))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"transfrontalier, 8", "conseil-rh, 7", "mediation-emploi, 9", "recrutement, 14"})
    void everyFigureOfTheReportIsThereInItsOrder(String chapter, int number) throws IOException {
        List<String> ids = printed().stream()
                .map(Printed::id)
                .filter(id -> id.startsWith(chapter + "."))
                .toList();
        assertThat(ids).hasSize(number);
        assertThat(chapter(PARCOURS, chapter).indicators())
                .extracting(Indicator::id)
                .containsSubsequence(ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "transfrontalier.convoques | count(having(steps(convocation).by(transfrontalier)))",
                "recrutement.uve.convoques | count(having(steps(convocation).via(unis-vers-emploi)))",
                "recrutement.uve.preselectionnes | count(having(steps(preselection).via(unis-vers-emploi)))",
                "recrutement.uve.signataires | count(having(outcomes(apprentissage,cdd,cdi,cie,contrat-insertion,interim,"
                        + "pec,professionnalisation).via(unis-vers-emploi)))",
                "recrutement.rdv-emploi.convoques | count(having(steps(convocation).via(rdv-emploi)))",
                "recrutement.rdv-emploi.participants | count(having(steps(rdv-emploi)))",
                "recrutement.rdv-emploi.preselectionnes | count(having(steps(preselection).via(rdv-emploi)))",
                "recrutement.rdv-emploi.signataires | count(having(outcomes(apprentissage,cdd,cdi,cie,contrat-insertion,"
                        + "interim,pec,professionnalisation).via(rdv-emploi)))",
                "recrutement.connecter-talents.convoques | count(having(steps(convocation).via(connecter-talents)))",
                "recrutement.connecter-talents.participants | count(having(steps(connecter-talents)))",
                "recrutement.connecter-talents.preselectionnes"
                        + " | count(having(steps(preselection).via(connecter-talents)))",
                "recrutement.connecter-talents.signataires | count(having(outcomes(apprentissage,cdd,cdi,cie,"
                        + "contrat-insertion,interim,pec,professionnalisation).via(connecter-talents)))"
            })
    void theOtherStagesOfEachFunnelAreOurOwn(String id, String definition) {
        assertThat(figures(PARCOURS).get(id).definition()).isEqualTo(definition);
    }

    @Test
    void theLabelOfAStageBeginsWithItsService() {
        assertThat(figures(PARCOURS).get("recrutement.rdv-emploi.signataires").label())
                .isEqualTo("RDV Emploi : personnes ayant signé au moins un contrat");
        assertThat(figures(PARCOURS).get("transfrontalier.convoques").label()).isEqualTo("Candidats convoqués");
    }

    @Test
    void theSizesFollowTheBoundsOfTheStructure() {
        Parcours own = forStructure("""
                parameters:
                  conseil-rh.tranche-1-limite:
                    values: [ { from: 2017-01-01, value: 11, source: choix, confidence: LOCAL } ]
                  conseil-rh.tranche-3-limite:
                    values:
                      - { from: 2017-01-01, value: 100, source: choix, confidence: LOCAL }
                      - { from: 2022-01-01, value: 250, source: choix, confidence: LOCAL }
                """);
        Map<String, Indicator> figures = figures(own);
        assertThat(figures.get("conseil-rh.contactees.moins-10").definition()).endsWith(".where(staff < 11))");
        assertThat(figures.get("conseil-rh.contactees.10-49").definition())
                .endsWith(".where(staff >= 11 & staff < 50))");
        assertThat(figures.get("conseil-rh.contactees.10-49").label()).isEqualTo("Entreprises de 11 à 49 salariés");
        assertThat(figures.get("conseil-rh.contactees.50-99").definition())
                .endsWith(".where(staff >= 50 & staff < 250))");
        assertThat(breakdown(own, "conseil-rh.accompagnees.par-effectif")
                        .classes()
                        .get("100-et-plus"))
                .hasToString("staff >= 250");
    }

    @Test
    void noCompanyIsOfTwoSizesAndNoneIsLost() {
        assertThat(breakdown(PARCOURS, "conseil-rh.contactees.par-effectif")
                        .classes()
                        .values())
                .extracting(Object::toString)
                .containsExactly(
                        "staff < 10",
                        "staff >= 10 & staff < 50",
                        "staff >= 50 & staff < 100",
                        "staff >= 100",
                        "staff unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conseil-rh | conseil-rh.contactees | moins-10,10-49,50-99",
                "recrutement | recrutement.contrats | interim,cdd,alternance,cdi"
            })
    void totalsAreShownWithTheirParts(String chapter, String total, String parts) {
        assertThat(chapter(PARCOURS, chapter).parts())
                .containsExactly(new Chapter.Parts(
                        total,
                        List.of(parts.split(",")).stream()
                                .map(part -> total + "." + part)
                                .toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"transfrontalier", "conseil-rh", "mediation-emploi", "recrutement"})
    void everyChapterShowsSomethingFirstAndBreaksPeopleDown(String id) {
        Chapter chapter = chapter(PARCOURS, id);
        assertThat(chapter.headlines()).isNotEmpty();
        assertThat(chapter.breakdowns())
                .isNotEmpty()
                .allMatch(breakdown -> breakdown.classes().containsKey(Breakdown.UNKNOWN));
    }

    private static Map<String, Indicator> figures(Parcours parcours) {
        Map<String, Indicator> figures = new TreeMap<>();
        parcours.chapters()
                .forEach(chapter -> chapter.value().indicators().forEach(figure -> figures.put(figure.id(), figure)));
        return figures;
    }

    private static Breakdown breakdown(Parcours parcours, String id) {
        return chapter(parcours, "conseil-rh").breakdowns().stream()
                .filter(breakdown -> breakdown.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Chapter chapter(Parcours parcours, String id) {
        return parcours.chapters().stream()
                .map(Owned::value)
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

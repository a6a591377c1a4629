package fr.parcours.publication.page;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Expression.sincePrevious;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.Territory;
import fr.parcours.json.InputFile;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.statistics.Cell;
import fr.parcours.statistics.Composition;
import fr.parcours.statistics.Distribution;
import fr.parcours.statistics.Origin;
import fr.parcours.statistics.Report;
import fr.parcours.statistics.ReportChapter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ReportPageTest {
    private static final DispositifId ALPHA = DispositifId.of("alpha", "Alpha & <Bêta>");
    private static final AidScheme ALLOCATION = AidScheme.of("allocation-alpha", "Allocation Alpha");
    private static final People ACCOMPANIED = People.having(Rows.enrolments(ALPHA));

    private static final Indicator PEOPLE = Indicator.of("alpha.accompagnes", "Jeunes accompagnés", count(ACCOMPANIED));
    private static final Indicator DELTA = Indicator.of(
            "alpha.accompagnes.delta", "Évolution des jeunes accompagnés", sincePrevious(figure("alpha.accompagnes")));
    private static final Indicator WOMEN =
            Indicator.of("alpha.femmes", "Femmes", share(ACCOMPANIED, Attributes.SEX.is("female")));
    private static final Indicator CDI = Indicator.of(
            "alpha.cdi", "CDI", count(Rows.outcomes(OutcomeKind.CDI).in(ALPHA)));
    private static final Indicator MONEY = Indicator.of("alpha.aides", "Aides versées", amount(Rows.aids(ALLOCATION)));

    private final ReportPage page = ReportPage.of(Parcours.of(List.of(new AlphaPlugin())));

    @Test
    void saysWhatTheFiguresAreAboutAndWhenTheyWereKnown() throws IOException {
        assertThat(page(report()))
                .contains("<title>Mission locale d’essai — 2021</title>")
                .contains("Rapport d’activité 2021 · données arrêtées au 24\u00a0février\u00a02022");
    }

    @Test
    void writesNumbersInFrench() throws IOException {
        assertThat(page(report()))
                .contains("3\u202f243")
                .contains("46\u00a0%")
                .contains("635\u202f281\u00a0€")
                .contains("+497")
                .contains("1\u202f492 sur 3\u202f243");
    }

    @Test
    void tellsUndefinedHiddenAndUnknownFromZero() throws IOException {
        assertThat(page(report()))
                .contains("<b>non défini</b>")
                .contains("<b>masqué</b>")
                .contains("dont 12 non connus");
    }

    @Test
    void putsUnderEachFigureItsDefinitionInFrenchAndItsText() throws IOException {
        assertThat(page(report()))
                .contains(
                        "Nombre de personnes accompagnées dans «\u00a0Alpha &amp; &lt;Bêta&gt;\u00a0» au moins un jour de la période.")
                .contains("celles où : sexe : femme.")
                .contains("Différence avec la période précédente — «\u00a0Jeunes accompagnés\u00a0».")
                .contains("Montant : aides «\u00a0Allocation Alpha\u00a0» dans la période.")
                .contains("count(having(enrolments(alpha)))");
    }

    @Test
    void drawsTheLongestBarAsWideAsTheDrawingAllowsAndMarksTheUnknown() throws IOException {
        String html = page(report());

        assertThat(html).contains("width=\"330\"").contains("class=\"bar unknown\"");
        Matcher widths = Pattern.compile("<rect [^>]*width=\"(\\d+)\"").matcher(html);
        assertThat(widths.results().map(match -> Integer.valueOf(match.group(1))))
                .allSatisfy(width -> assertThat(width).isBetween(0, 330));
    }

    @Test
    void drawsNothingForAClassOfNobody() throws IOException {
        assertThat(page(report())).doesNotContain("autre");
    }

    @Test
    void namesItsSourcesByFileAndDigestOnly() throws IOException {
        assertThat(page(report()))
                .contains("dossiers.ndjson · 3\u202f500 lignes · SHA-256 <code>ab12</code>")
                .doesNotContain("/home/somebody");
    }

    @Test
    void warnsOfLinesLeftOut() throws IOException {
        assertThat(page(report())).contains("2 ligne(s) illisible(s)");
    }

    @Test
    void isWellFormed() throws Exception {
        String html = page(report()).replaceFirst("<!DOCTYPE html>", "").replaceAll("<meta [^>]*>", "");

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private String page(Report report) throws IOException {
        StringWriter text = new StringWriter();
        page.write(report, text);
        return text.toString();
    }

    private static Report report() {
        Cell people = cell(PEOPLE, "3243", "", "", "2746");
        Cell women = new Cell(
                WOMEN.id(),
                WOMEN.label(),
                WOMEN.unit(),
                0,
                WOMEN.definition(),
                WOMEN.version(),
                Origin.COUNTED,
                Optional.of(new BigDecimal("46.00678")),
                Optional.of(new BigDecimal("1492")),
                Optional.of(new BigDecimal("3243")),
                Optional.empty(),
                OptionalLong.of(12),
                false,
                Optional.empty());
        Cell hidden = new Cell(
                CDI.id(),
                CDI.label(),
                CDI.unit(),
                0,
                CDI.definition(),
                CDI.version(),
                Origin.COUNTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                true,
                Optional.empty());
        Cell undefined = cell(
                Indicator.of("alpha.taux", "Taux", share(count(ACCOMPANIED), count(ACCOMPANIED))), "", "0", "0", "");
        Cell money = cell(MONEY, "635281.00", "", "", "");
        Distribution bySex = new Distribution(
                "alpha.par-sexe",
                "Par sexe",
                people,
                List.of(
                        new Distribution.Category("female", "femme", cell(PEOPLE, "1492", "", "", "")),
                        new Distribution.Category("other", "autre", cell(PEOPLE, "0", "", "", "")),
                        new Distribution.Category("unknown", "non connu", cell(PEOPLE, "12", "", "", ""))));
        ReportChapter chapter = new ReportChapter(
                "alpha",
                "Alpha",
                List.of(people, cell(DELTA, "497", "", "", ""), women, hidden, undefined, money),
                List.of(people, money),
                List.of(new Composition(people, List.of(money, hidden))),
                List.of(bySex));
        return new Report(
                new Structure("essai", "Mission locale d’essai", Territory.NONE, List.of(), Map.of(), List.of()),
                Days.ofYear(2021),
                Days.ofYear(2020),
                Optional.of(Dossier.endOf(LocalDate.of(2022, 2, 24))),
                5,
                List.of(InputFile.of("/home/somebody/dossiers.ndjson", "ab12", 3500)),
                3498,
                2,
                List.of(chapter));
    }

    private static Cell cell(Indicator indicator, String value, String numerator, String denominator, String previous) {
        return new Cell(
                indicator.id(),
                indicator.label(),
                indicator.unit(),
                indicator.decimals(),
                indicator.definition(),
                indicator.version(),
                Origin.COUNTED,
                number(value),
                number(numerator),
                number(denominator),
                number(previous),
                OptionalLong.empty(),
                false,
                Optional.empty());
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static final class AlphaPlugin implements Plugin {
        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of("alpha", "Alpha");
        }

        @Override
        public void contribute(Contributions to) {
            to.words(ALPHA, ALLOCATION);
            to.chapter(Chapter.of("alpha", "Alpha").indicators(PEOPLE, DELTA, WOMEN, CDI, MONEY));
        }
    }
}

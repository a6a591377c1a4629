package fr.parcours.publication.page;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Expression.sincePrevious;
import static fr.parcours.statistics.Example.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.Territory;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.DossierFormat;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.statistics.Example;
import fr.parcours.statistics.Report;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ReportPageTest {
    private static final DispositifId ALPHA = DispositifId.of("alpha", "Alpha & <Bêta>");
    private static final AidScheme ALLOCATION = AidScheme.of("allocation-alpha", "Allocation Alpha");
    private static final People ACCOMPANIED = People.having(Rows.enrolments(ALPHA));
    private static final People RECEIVED = People.having(Rows.steps());

    private static final Indicator PEOPLE = Indicator.of("alpha.accompagnes", "Jeunes accompagnés", count(ACCOMPANIED));
    private static final Indicator DELTA = Indicator.of(
            "alpha.accompagnes.delta", "Évolution des jeunes accompagnés", sincePrevious(figure("alpha.accompagnes")));
    private static final Indicator WOMEN =
            Indicator.of("alpha.femmes", "Femmes", share(ACCOMPANIED, Attributes.SEX.is("female")));
    private static final Indicator CDI = Indicator.of(
            "alpha.cdi", "CDI", count(Rows.outcomes(OutcomeKind.CDI).in(ALPHA)));
    private static final Indicator CONTRACTS =
            Indicator.of("alpha.contrats", "Contrats", count(Rows.outcomes().in(ALPHA)));
    private static final Indicator MONEY = Indicator.of("alpha.aides", "Aides versées", amount(Rows.aids(ALLOCATION)));
    private static final Indicator RATE = Indicator.of("alpha.taux", "Taux", share(count(RECEIVED), count(RECEIVED)));

    private static final Parcours PARCOURS = Parcours.of(
            List.of(new AlphaPlugin()),
            new Structure("essai", "Mission locale d’essai", Territory.NONE, List.of(), Map.of(), List.of()));

    @TempDir
    private static Path directory;

    private static Report report;

    private final ReportPage page = ReportPage.of(PARCOURS);

    @BeforeAll
    static void computeTheReport() throws IOException {
        report = report();
    }

    @Test
    void saysWhatTheFiguresAreAboutAndWhenTheyWereKnown() throws IOException {
        assertThat(page(report))
                .contains("<title>Mission locale d’essai — 2021</title>")
                .contains("Rapport d’activité 2021 · données arrêtées au 24\u00a0février\u00a02022");
    }

    @Test
    void writesNumbersInFrench() throws IOException {
        assertThat(page(report))
                .contains("3\u202f243")
                .contains("46\u00a0%")
                .contains("635\u202f281\u00a0€")
                .contains("+497")
                .contains("1\u202f492 sur 3\u202f243");
    }

    @Test
    void distinguishesUndefinedHiddenAndUnknownFromZero() throws IOException {
        assertThat(page(report))
                .contains("<b>non défini</b>")
                .contains("<b>masqué</b>")
                .contains("dont 12 non connus");
    }

    @Test
    void putsUnderEachFigureItsDefinitionInFrenchAndItsText() throws IOException {
        assertThat(page(report))
                .contains(
                        "Nombre de personnes accompagnées dans «\u00a0Alpha &amp; &lt;Bêta&gt;\u00a0» au moins un jour de la période.")
                .contains("celles où : sexe : femme.")
                .contains("Différence avec la période précédente — «\u00a0Jeunes accompagnés\u00a0».")
                .contains("Montant : aides «\u00a0Allocation Alpha\u00a0» dans la période.")
                .contains("count(having(enrolments(alpha)))");
    }

    @Test
    void drawsTheLongestBarAsWideAsTheDrawingAllowsAndMarksTheUnknown() throws IOException {
        String html = page(report);

        assertThat(html).contains("width=\"330\"").contains("class=\"bar unknown\"");
        Matcher widths = Pattern.compile("<rect [^>]*width=\"(\\d+)\"").matcher(html);
        assertThat(widths.results().map(match -> Integer.valueOf(match.group(1))))
                .allSatisfy(width -> assertThat(width).isBetween(0, 330));
    }

    @Test
    void drawsNothingForAClassOfNobody() throws IOException {
        assertThat(page(report)).doesNotContain("autre");
    }

    @Test
    void namesItsSourcesByFileAndDigestOnly() throws IOException {
        assertThat(page(report))
                .containsPattern("dossiers.ndjson · 3\u202f245 lignes · SHA-256 <code>[0-9a-f]{64}</code>")
                .doesNotContain(directory.toString());
    }

    @Test
    void warnsOfLinesLeftOut() throws IOException {
        assertThat(page(report)).contains("2 ligne(s) illisible(s)");
    }

    @Test
    void isWellFormed() throws Exception {
        String html = page(report).replaceFirst("<!DOCTYPE html>", "").replaceAll("<meta [^>]*>", "");

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private String page(Report report) throws IOException {
        StringWriter text = new StringWriter();
        page.write(report, text);
        return text.toString();
    }

    /** Some three thousand people, written to a file with two lines that nobody can read. */
    private static Report report() throws IOException {
        Fact before = Entry.of(day("2020-03-01"), ALPHA);
        Fact since = Entry.of(day("2021-03-01"), ALPHA);
        List<Dossier> dossiers = new ArrayList<>();
        dossiers.addAll(Example.participants(1490, Subject.participant("w").sex("female"), before));
        dossiers.addAll(Example.participants(
                2, Subject.participant("c").sex("female"), before, Outcome.of(day("2021-06-01"), OutcomeKind.CDI)));
        dossiers.addAll(Example.participants(12, Subject.participant("u"), before));
        dossiers.addAll(Example.participants(1242, Subject.participant("m").sex("male"), before));
        dossiers.addAll(Example.participants(492, Subject.participant("n").sex("male"), since));
        dossiers.addAll(Example.participants(
                5,
                Subject.participant("a").sex("male"),
                since,
                Aid.of(day("2021-04-01"), ALLOCATION, new BigDecimal("127056.20"))));
        DossierFormat format = DossierFormat.of(PARCOURS.vocabulary());
        Path file = directory.resolve("dossiers.ndjson");
        try (Writer to = Files.newBufferedWriter(file)) {
            for (Dossier dossier : dossiers) {
                to.write(format.write(dossier) + "\n");
            }
            to.write("{\n}\n");
        }
        return Report.of(PARCOURS, Example.YEAR)
                .knownOn(day("2022-02-24"))
                .minCount(5)
                .over(DossierFiles.of(format, List.of(file)))
                .result();
    }

    private static final class AlphaPlugin implements Plugin {
        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of("alpha", "Alpha");
        }

        @Override
        public void contribute(Contributions to) {
            to.words(ALPHA, ALLOCATION);
            to.chapter(Chapter.of("alpha", "Alpha")
                    .indicators(PEOPLE, DELTA, WOMEN, CONTRACTS, CDI, RATE, MONEY)
                    .headlines(PEOPLE, MONEY)
                    .parts(CONTRACTS, CDI)
                    .breakdowns(Breakdown.by("alpha.par-sexe", "Par sexe", ACCOMPANIED, Attributes.SEX)));
        }
    }
}

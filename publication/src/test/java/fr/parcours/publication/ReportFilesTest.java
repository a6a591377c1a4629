package fr.parcours.publication;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.declared;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.statistics.Example.day;
import static fr.parcours.statistics.Example.participant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Unit;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.statistics.Example;
import fr.parcours.statistics.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private static final People RECEIVED = People.having(steps(StepKind.ENTRETIEN));

    @TempDir
    private Path directory;

    static Report report() {
        Indicator received = Indicator.of("recus", "Jeunes reçus, \"tous\"", count(RECEIVED));
        Indicator women = Indicator.of("recus.femmes", "Femmes", share(RECEIVED, Attributes.SEX.is("female")));
        Indicator contracts = Indicator.of("contrats", "Contrats", count(outcomes()));
        Indicator cdi = Indicator.of("contrats.cdi", "CDI", count(outcomes(OutcomeKind.CDI)));
        Indicator rate = Indicator.of(
                        "contrats.taux", "Taux de CDI", cdi.expression().over(contracts.expression()))
                .in(Unit.RATIO);
        Indicator budget = Indicator.of("budget", "Budget", declared()).in(Unit.KEUR);
        Parcours parcours = Example.parcours(
                Example.declaring(
                        Map.of("budget", new BigDecimal("1200.50"), "budget[previous]", new BigDecimal("1000"))),
                Chapter.of("accueil", "Accueil")
                        .part("Nos publics")
                        .text("Qui nous recevons.")
                        .indicators(received, women)
                        .headlines(received)
                        .heading("Public", received, women)
                        .breakdowns(
                                Breakdown.by("recus.par-sexe", "Par sexe", RECEIVED, Attributes.SEX),
                                Breakdown.byAge("recus.par-age", "Par âge", RECEIVED, 18, 26)),
                Chapter.of("emploi", "Emploi")
                        .indicators(contracts, cdi, rate, budget)
                        .parts(contracts, cdi));
        Step step = Step.of(day("2021-05-01"), StepKind.ENTRETIEN);
        return Report.of(parcours, Example.YEAR)
                .knownOn(day("2022-02-24"))
                .over(List.of(
                        Dossier.of(
                                Subject.participant("a").sex("female").born(day("2003-05-02")),
                                step,
                                Declaration.of(day("2021-01-01"), Attributes.QPV, true)),
                        Dossier.of(Subject.participant("b").sex("male").born(day("1990-01-01")), step),
                        participant("c", step, Step.of(day("2020-05-01"), StepKind.ENTRETIEN))));
    }

    @Test
    void figuresAreOneRowEach() throws IOException {
        ReportFiles.DATA.write(report(), directory);
        assertThat(Files.readString(directory.resolve("figures.csv"))).isEqualTo(golden("figures.csv"));
    }

    @Test
    void theRunIsWhole() throws IOException {
        ReportFiles.DATA.write(report(), directory);
        assertThat(Files.readString(directory.resolve("run.json"))).isEqualTo(golden("run.json"));
    }

    @Test
    void whatIsHiddenIsMarkedAndNotWritten() throws IOException {
        Indicator received = Indicator.of("recus", "Reçus", count(RECEIVED));
        Report report = Report.of(Example.parcours(Example.chapter(received)), Example.YEAR)
                .minCount(5)
                .over(List.of(participant("a", Step.of(day("2021-05-01"), StepKind.ENTRETIEN))));
        ReportFiles.DATA.write(report, directory);
        assertThat(Files.readString(directory.resolve("run.json"))).contains("\"hidden\" : true", "\"minCount\" : 5");
        assertThat(Files.readString(directory.resolve("figures.csv")))
                .endsWith("recus,Reçus,,count,,,0,2021-01-01/2021-12-31,,count(having(steps(entretien)))\n");
    }

    @Test
    void noFileIsTouchedWhenOneCannotBeRendered() throws IOException {
        Files.writeString(directory.resolve("figures.csv"), "before");
        Rendering broken = new Rendering() {
            @Override
            public String fileName() {
                return "report.html";
            }

            @Override
            public void write(Report report, Writer to) throws IOException {
                to.write("half");
                throw new IOException("no room");
            }
        };
        ReportFiles files = ReportFiles.DATA.and(broken);
        Report report = report();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> files.write(report, directory));
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(directory.resolve("figures.csv"));
        }
        assertThat(directory.resolve("figures.csv")).hasContent("before");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ReportFilesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package fr.parcours.statistics;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.declared;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Expression.growth;
import static fr.parcours.core.indicator.Expression.meanMonths;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.statistics.Example.chapter;
import static fr.parcours.statistics.Example.day;
import static fr.parcours.statistics.Example.parcours;
import static fr.parcours.statistics.Example.participant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.DossierFormat;
import fr.parcours.json.Reading;
import fr.parcours.runtime.Parcours;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
    private static final Step STEP = Step.of(day("2021-05-01"), StepKind.ENTRETIEN);
    private static final People RECEIVED = People.having(steps(StepKind.ENTRETIEN));
    private static final Indicator QPV = Indicator.of("qpv", "En QPV", share(RECEIVED, Attributes.QPV.is(true)));

    private static List<String> lines(Explanation explanation, Dossier... dossiers) {
        List<String> lines = new ArrayList<>();
        explanation.over(Stream.of(dossiers), contribution -> lines.add(line(contribution)));
        return lines;
    }

    private static String line(Contribution contribution) {
        StringBuilder line = new StringBuilder(contribution.subject().id());
        contribution
                .amounts()
                .forEach((operand, amount) -> line.append(' ')
                        .append(operand.figure())
                        .append('/')
                        .append(operand.role())
                        .append('=')
                        .append(amount));
        return line.toString();
    }

    private static Explanation explain(String id, Indicator... indicators) {
        return Report.of(parcours(chapter(indicators)), Example.YEAR).explain(id);
    }

    @Test
    void aShareTellsWhoIsInTheNumeratorAndWhoInTheDenominator() {
        Explanation explanation = explain("qpv", QPV);
        assertThat(explanation.definition()).isEqualTo(QPV.definition());
        assertThat(explanation.version()).isEqualTo(QPV.version());
        assertThat(explanation.operands())
                .extracting(Operand::definition)
                .containsExactly(
                        "count(having(steps(entretien)).where(qpv = true))", "count(having(steps(entretien)))");
        assertThat(lines(
                        explanation,
                        participant("a", STEP, Declaration.of(day("2021-01-01"), Attributes.QPV, true)),
                        participant("b", STEP, STEP),
                        participant("c")))
                .containsExactly("a qpv/NUMERATOR=1 qpv/DENOMINATOR=1", "b qpv/DENOMINATOR=1");
    }

    @Test
    void aFigureMadeOfOthersIsExplainedByTheirs() {
        Indicator interviews = Indicator.of("entretiens", "Entretiens", count(steps(StepKind.ENTRETIEN)));
        Indicator growth = Indicator.of("hausse", "Hausse", growth(figure("entretiens")));
        Explanation explanation = explain("hausse", interviews, growth);
        assertThat(explanation.operands())
                .extracting(operand -> operand.period().first().getYear() + " " + operand.role())
                .containsExactly("2021 NUMERATOR", "2020 NUMERATOR", "2020 DENOMINATOR");
        assertThat(lines(
                        explanation,
                        participant("a", STEP),
                        participant("b", Step.of(day("2020-05-01"), StepKind.ENTRETIEN))))
                .containsExactly("a entretiens/NUMERATOR=1", "b entretiens/NUMERATOR=1 entretiens/DENOMINATOR=1");
    }

    @Test
    void aMeanTellsTheDaysAndTheRows() {
        Explanation explanation = explain("duree", Indicator.of("duree", "Durée", meanMonths(outcomes())));
        Outcome ten = Outcome.builder(day("2021-05-01"), OutcomeKind.CDD)
                .until(day("2021-05-10"))
                .build();
        assertThat(lines(explanation, participant("a", ten, ten)))
                .containsExactly("a duree/NUMERATOR=20 duree/DENOMINATOR=2");
    }

    @Test
    void aDeclaredFigureHasNoOperand() {
        Parcours parcours = parcours(
                Example.declaring(Map.of("budget", BigDecimal.TEN)),
                chapter(Indicator.of("budget", "Budget", declared())));
        assertThat(Report.of(parcours, Example.YEAR).explain("budget").operands())
                .isEmpty();
    }

    @Test
    void aClassOfADistributionIsExplainedToo() {
        Parcours parcours =
                parcours(chapter().breakdowns(Breakdown.by("par-sexe", "Par sexe", RECEIVED, Attributes.SEX)));
        Explanation explanation = Report.of(parcours, Example.YEAR).explain("par-sexe.unknown");
        assertThat(lines(explanation, participant("a", STEP))).containsExactly("a par-sexe.unknown/VALUE=1");
    }

    @Test
    void anUnknownFigureIsRefusedWithTheClosest() {
        ReportRequest request = Report.of(parcours(chapter(QPV)), Example.YEAR);
        assertThatExceptionOfType(ParcoursException.class)
                .isThrownBy(() -> request.explain("qpw"))
                .withMessage("[STATISTICS-110] There is no figure 'qpw'. Did you mean 'qpv'?");
    }

    @Test
    void filesGiveTheLineOfEachDossierCounted(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("dossiers.ndjson");
        Files.writeString(file, """
                {"subject":{"kind":"participant","id":"a"},"facts":[]}
                {"subject":{"kind":"participant","id":"b"},"facts":[{"type":"step","on":"2021-05-01","kind":"entretien"}]}
                {"subject":{"kind":"participant","id":"c"},"facts":[{"type":"stop","on":"2021-05-01"}]}
                """);
        DossierFiles files = DossierFiles.of(DossierFormat.of(Vocabulary.core()), List.of(file));
        List<String> lines = new ArrayList<>();
        Reading<Long> reading = explain("qpv", QPV)
                .over(files, contribution -> lines.add(contribution.line().line() + " " + line(contribution)));
        assertThat(lines).containsExactly("2 b qpv/DENOMINATOR=1");
        assertThat(reading.result()).isEqualTo(1);
        assertThat(reading.leftOut()).isEqualTo(1);

        Reading<Report> report = Report.of(parcours(chapter(QPV)), Example.YEAR).over(files);
        assertThat(report.result().cell("qpv").orElseThrow().denominator()).hasValue(BigDecimal.ONE);
        assertThat(report.result().dossiers()).isEqualTo(2);
        assertThat(report.result().leftOut()).isEqualTo(1);
        assertThat(report.result().inputs()).isEqualTo(report.inputs()).hasSize(1);
        assertThat(report.problems()).hasSize(1);
    }
}

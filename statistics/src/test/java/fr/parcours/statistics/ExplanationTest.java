package fr.parcours.statistics;

import static fr.parcours.core.indicator.Expression.constant;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.declared;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Expression.growth;
import static fr.parcours.core.indicator.Expression.meanMonths;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Expression.sincePrevious;
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
import fr.parcours.core.indicator.Expression;
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
    private static final Indicator INTERVIEWS =
            Indicator.of("entretiens", "Entretiens", count(steps(StepKind.ENTRETIEN)));
    private static final People RECEIVED = People.having(steps(StepKind.ENTRETIEN));
    private static final Indicator QPV = Indicator.of("qpv", "En QPV", share(RECEIVED, Attributes.QPV.is(true)));

    private static List<String> lines(ExplanationRequest asked, Dossier... dossiers) {
        List<String> lines = new ArrayList<>();
        asked.over(Stream.of(dossiers), contribution -> lines.add(line(contribution)));
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

    /** Lays out what a figure is made of: role, year, what it comes to, and its own parts between brackets. */
    private static List<String> tree(List<Operand> operands) {
        return operands.stream()
                .map(operand -> operand.role() + " "
                        + operand.period().first().getYear()
                        + operand.value()
                                .map(value -> " = " + value.toPlainString())
                                .orElse("")
                        + (operand.operands().isEmpty() ? "" : " " + tree(operand.operands())))
                .toList();
    }

    private static ExplanationRequest explain(String id, Indicator... indicators) {
        return Report.of(parcours(chapter(indicators)), Example.YEAR).explain(id);
    }

    @Test
    void aShareShowsWhoIsInTheNumeratorAndWhoInTheDenominator() {
        ExplanationRequest asked = explain("qpv", QPV);
        assertThat(asked.definition()).isEqualTo(QPV.definition());
        assertThat(asked.version()).isEqualTo(QPV.version());
        assertThat(asked.operands())
                .extracting(Operand::definition)
                .containsExactly(
                        "count(having(steps(entretien)).where(qpv = true))", "count(having(steps(entretien)))");
        List<Dossier> dossiers = List.of(
                participant("a", STEP, Declaration.of(day("2021-01-01"), Attributes.QPV, true)),
                participant("b", STEP, STEP),
                participant("c"));
        assertThat(lines(asked, dossiers.toArray(Dossier[]::new)))
                .containsExactly("a qpv/NUMERATOR=1 qpv/DENOMINATOR=1", "b qpv/DENOMINATOR=1");

        Explanation explanation = asked.over(dossiers);
        assertThat(explanation.value()).hasValue(BigDecimal.valueOf(50));
        assertThat(explanation.numerator()).hasValue(BigDecimal.ONE);
        assertThat(explanation.denominator()).hasValue(BigDecimal.valueOf(2));
        assertThat(explanation.dossiers()).isEqualTo(2);
        assertThat(tree(explanation.operands())).containsExactly("NUMERATOR 2021 = 1", "DENOMINATOR 2021 = 2");
    }

    @Test
    void aMeasureIsItsOwnOperand() {
        ExplanationRequest asked = explain("entretiens", INTERVIEWS);
        assertThat(asked.measures()).isEqualTo(asked.operands());
        assertThat(tree(asked.operands())).containsExactly("VALUE 2021");
        assertThat(tree(asked.over(List.of(participant("a", STEP))).operands())).containsExactly("VALUE 2021 = 1");
    }

    @Test
    void aFigureMadeOfOthersIsExplainedByTheirs() {
        Indicator growth = Indicator.of("hausse", "Hausse", growth(figure("entretiens")));
        ExplanationRequest asked = explain("hausse", INTERVIEWS, growth);
        Dossier lastYear = participant("b", Step.of(day("2020-05-01"), StepKind.ENTRETIEN));
        assertThat(lines(asked, participant("a", STEP), lastYear))
                .containsExactly("a entretiens/TERM=1", "b entretiens/SUBTRACTED_TERM=1 entretiens/DENOMINATOR=1");

        Explanation explanation = asked.over(List.of(participant("a", STEP, STEP, STEP), lastYear));
        assertThat(explanation.value()).hasValue(BigDecimal.valueOf(200));
        assertThat(tree(explanation.operands()))
                .containsExactly(
                        "NUMERATOR 2021 = 2 [TERM 2021 = 3, SUBTRACTED_TERM 2020 = 1]", "DENOMINATOR 2020 = 1");
        assertThat(explanation.operands().get(0).operands())
                .extracting(Operand::figure)
                .containsOnly("entretiens");
    }

    @Test
    void aDifferenceOfSharesIsNotReadAsAShare() {
        Indicator change = Indicator.of("evolution", "Évolution", sincePrevious(figure("qpv")));
        Explanation explanation = explain("evolution", QPV, change)
                .over(List.of(
                        participant("a", STEP, Declaration.of(day("2021-01-01"), Attributes.QPV, true)),
                        participant("b", Step.of(day("2020-05-01"), StepKind.ENTRETIEN))));
        assertThat(explanation.value()).hasValue(BigDecimal.valueOf(100));
        assertThat(explanation.numerator()).isEmpty();
        assertThat(tree(explanation.operands()))
                .containsExactly(
                        "TERM 2021 = 100 [NUMERATOR 2021 = 1, DENOMINATOR 2021 = 1]",
                        "SUBTRACTED_TERM 2020 = 0 [NUMERATOR 2020 = 0, DENOMINATOR 2020 = 1]");
    }

    @Test
    void eachOperationGivesItsRoles() {
        Expression entries = count(steps(StepKind.ATELIER));
        Expression received = INTERVIEWS.expression();
        Dossier dossier = participant("a", STEP, STEP, STEP, Step.of(day("2021-05-02"), StepKind.ATELIER));
        assertThat(tree(received.plus(entries).minus(constant("3")), dossier))
                .containsExactly("TERM 2021 = 3", "TERM 2021 = 1", "SUBTRACTED_TERM 2021 = 3");
        assertThat(tree(received.minus(entries.plus(constant("1"))), dossier))
                .containsExactly("TERM 2021 = 3", "SUBTRACTED_TERM 2021 = 2 [TERM 2021 = 1, TERM 2021 = 1]");
        assertThat(tree(received.times(constant("1.5")).over(constant("2")).floor(), dossier))
                .containsExactly("ROUNDED 2021 = 2.25 [DIVIDEND 2021 = 4.5 [FACTOR 2021 = 3, FACTOR 2021 = 1.5],"
                        + " DIVISOR 2021 = 2]");
        assertThat(tree(received.previous(), dossier)).containsExactly("PREVIOUS 2020 = 0");
        assertThat(tree(received.over(count(steps(StepKind.CONTACT))), dossier))
                .containsExactly("DIVIDEND 2021 = 3", "DIVISOR 2021 = 0");
    }

    private static List<String> tree(Expression expression, Dossier dossier) {
        return tree(explain("figure", Indicator.of("figure", "Figure", expression))
                .over(List.of(dossier))
                .operands());
    }

    @Test
    void aMeanShowsTheDaysAndTheRows() {
        ExplanationRequest asked = explain("duree", Indicator.of("duree", "Durée", meanMonths(outcomes())));
        Outcome ten = Outcome.builder(day("2021-05-01"), OutcomeKind.CDD)
                .until(day("2021-05-10"))
                .build();
        assertThat(lines(asked, participant("a", ten, ten)))
                .containsExactly("a duree/NUMERATOR=20 duree/DENOMINATOR=2");
        Explanation explanation = asked.over(List.of(participant("a", ten, ten), participant("b", ten)));
        assertThat(explanation.numerator()).hasValue(BigDecimal.valueOf(30));
        assertThat(explanation.denominator()).hasValue(BigDecimal.valueOf(3));
        assertThat(tree(explanation.operands())).containsExactly("NUMERATOR 2021 = 30", "DENOMINATOR 2021 = 3");
    }

    @Test
    void aDeclaredFigureHasNoOperand() {
        Parcours parcours = parcours(
                Example.declaring(Map.of("budget", BigDecimal.TEN)),
                chapter(Indicator.of("budget", "Budget", declared())));
        ExplanationRequest asked = Report.of(parcours, Example.YEAR).explain("budget");
        assertThat(asked.operands()).isEmpty();
        assertThat(asked.over(List.of()).value()).hasValue(BigDecimal.TEN);
    }

    @Test
    void whatTheStructureDeclaresIsAnOperandThatNoDossierGives() {
        Indicator rise = Indicator.of("hausse", "Hausse", sincePrevious(figure("entretiens")));
        Parcours parcours =
                parcours(Example.declaring(Map.of("entretiens[previous]", BigDecimal.TEN)), chapter(INTERVIEWS, rise));
        ExplanationRequest asked = Report.of(parcours, Example.YEAR).explain("hausse");
        assertThat(asked.measures()).extracting(Operand::number).containsExactly(1);
        assertThat(tree(asked.over(List.of(participant("a", STEP))).operands()))
                .containsExactly("TERM 2021 = 1", "SUBTRACTED_TERM 2020 = 10");
    }

    @Test
    void aClassOfADistributionIsExplainedToo() {
        Parcours parcours =
                parcours(chapter().breakdowns(Breakdown.by("par-sexe", "Par sexe", RECEIVED, Attributes.SEX)));
        ExplanationRequest asked = Report.of(parcours, Example.YEAR).explain("par-sexe.unknown");
        assertThat(lines(asked, participant("a", STEP))).containsExactly("a par-sexe.unknown/VALUE=1");
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
        Reading<Explanation> reading = explain("qpv", QPV)
                .over(files, contribution -> lines.add(contribution.line().line() + " " + line(contribution)));
        assertThat(lines).containsExactly("2 b qpv/DENOMINATOR=1");
        assertThat(reading.result().dossiers()).isEqualTo(1);
        assertThat(reading.result().denominator()).hasValue(BigDecimal.ONE);
        assertThat(reading.leftOut()).isEqualTo(1);

        Reading<Report> report = Report.of(parcours(chapter(QPV)), Example.YEAR).over(files);
        assertThat(report.result().cell("qpv").orElseThrow().denominator()).hasValue(BigDecimal.ONE);
        assertThat(report.result().dossiers()).isEqualTo(2);
        assertThat(report.result().leftOut()).isEqualTo(1);
        assertThat(report.result().inputs()).isEqualTo(report.inputs()).hasSize(1);
        assertThat(report.problems()).hasSize(1);
    }
}

package fr.parcours.statistics;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.constant;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.declared;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Expression.growth;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Expression.sincePrevious;
import static fr.parcours.core.indicator.Rows.aids;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.statistics.Example.ALLOCATION;
import static fr.parcours.statistics.Example.chapter;
import static fr.parcours.statistics.Example.day;
import static fr.parcours.statistics.Example.parcours;
import static fr.parcours.statistics.Example.participant;
import static fr.parcours.statistics.Example.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Withdrawal;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Unit;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.runtime.Parcours;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {
    private static final Indicator INTERVIEWS =
            Indicator.of("entretiens", "Entretiens", count(steps(StepKind.ENTRETIEN)));
    private static final Step IN_2020 = Step.of(day("2020-06-01"), StepKind.ENTRETIEN);
    private static final Step IN_2021 = Step.of(day("2021-06-01"), StepKind.ENTRETIEN);

    @ParameterizedTest
    @CsvSource({
        "2021-01-01, 2021-12-31, 2020-01-01, 2020-12-31",
        "2021-03-01, 2021-03-31, 2021-02-01, 2021-02-28",
        "2021-04-01, 2021-06-30, 2021-01-01, 2021-03-31",
        "2024-02-01, 2024-02-29, 2024-01-01, 2024-01-31",
        "2021-03-02, 2021-03-31, 2021-01-31, 2021-03-01",
        "2021-03-01, 2021-03-30, 2021-01-30, 2021-02-28",
        "2021-03-01, 2021-03-01, 2021-02-28, 2021-02-28"
    })
    void thePreviousPeriodIsAsManyMonthsOrElseAsManyDays(String from, String to, String before, String until) {
        Days period = Days.between(day(from), day(to));
        assertThat(Report.of(parcours(chapter()), period).over(List.of()).previous())
                .isEqualTo(Days.between(day(before), day(until)));
    }

    @Test
    void aPeriodNeedsBothEnds() {
        Parcours parcours = parcours(chapter());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.of(parcours, Days.from(day("2021-01-01"))))
                .withMessageContaining("first and a last day");
    }

    @Test
    void eachCellHasThePreviousPeriodsValue() {
        Cell cell = Example.cell(INTERVIEWS.expression(), participant("a", IN_2020, IN_2021, IN_2021));
        assertThat(cell.value()).hasValue(BigDecimal.valueOf(2));
        assertThat(cell.previous()).hasValue(BigDecimal.ONE);
        assertThat(cell.origin()).isEqualTo(Origin.COUNTED);
    }

    @Test
    void aDifferenceAndAGrowthReadThePreviousPeriod() {
        Dossier dossier = participant("a", IN_2020, IN_2020, IN_2020, IN_2021, IN_2021, IN_2021, IN_2021);
        assertThat(value(sincePrevious(INTERVIEWS.expression()), dossier)).hasValue("1");
        assertThat(value(growth(INTERVIEWS.expression()), dossier)).hasValue("33.33333333333333333333333333333333");
        assertThat(Example.cell(growth(INTERVIEWS.expression()), dossier).displayed())
                .hasValue(BigDecimal.valueOf(33));
        assertThat(Example.cell(growth(INTERVIEWS.expression()), dossier).previous())
                .isEmpty();
    }

    @Test
    void aDeclaredPreviousValueReplacesTheOneCounted() {
        Indicator delta = Indicator.of("delta", "Écart", sincePrevious(figure("entretiens")));
        Parcours parcours =
                parcours(Example.declaring(Map.of("entretiens[previous]", BigDecimal.TEN)), chapter(INTERVIEWS, delta));
        Report report = Report.of(parcours, Example.YEAR).over(List.of(participant("a", IN_2020, IN_2021)));
        assertThat(report.cell("entretiens").orElseThrow().previous()).hasValue(BigDecimal.TEN);
        assertThat(report.cell("delta").orElseThrow().value()).hasValue(BigDecimal.valueOf(-9));
        assertThat(report.cell("delta").orElseThrow().origin()).isEqualTo(Origin.DERIVED);
    }

    @Test
    void aDeclaredFigureIsTheStructures() {
        Indicator budget =
                Indicator.of("budget", "Budget", declared()).in(Unit.KEUR).showing(1);
        Indicator rise = Indicator.of("hausse", "Hausse", growth(figure("budget")));
        Parcours parcours = parcours(
                Example.declaring(
                        Map.of("budget", new BigDecimal("110.25"), "budget[previous]", new BigDecimal("100"))),
                chapter(budget, rise));
        Report report = Report.of(parcours, Example.YEAR).over(List.of());
        Cell cell = report.cell("budget").orElseThrow();
        assertThat(cell.origin()).isEqualTo(Origin.DECLARED);
        assertThat(cell.value()).hasValue(new BigDecimal("110.25"));
        assertThat(cell.displayed()).hasValue(new BigDecimal("110.3"));
        assertThat(cell.previousDisplayed()).hasValue(new BigDecimal("100.0"));
        assertThat(report.cell("hausse").orElseThrow().value()).hasValue(new BigDecimal("10.25"));
    }

    @Test
    void nothingDividedByNothingIsUndefinedWhichIsNotZero() {
        People nobody = People.having(steps(StepKind.ATELIER));
        Cell share = Example.cell(share(nobody, Attributes.QPV.is(true)));
        assertThat(share.value()).isEmpty();
        assertThat(share.isUndefined()).isTrue();
        assertThat(share.numerator()).hasValue(BigDecimal.ZERO);
        assertThat(share.denominator()).hasValue(BigDecimal.ZERO);
        assertThat(value(count(nobody).over(count(nobody)).plus(constant("1")))).isEmpty();
        assertThat(value(count(nobody))).hasValue("0");
    }

    @Test
    void arithmeticIsDoneOnceAndUnrounded() {
        Dossier dossier = participant(
                "a", IN_2021, IN_2021, IN_2021, Aid.of(day("2021-03-05"), ALLOCATION, new BigDecimal("100.00")));
        Cell ratio = Example.cell(amount(aids()).over(count(steps())), dossier);
        assertThat(ratio.value()).hasValue(new BigDecimal("33.33333333333333333333333333333333"));
        assertThat(ratio.numerator()).hasValue(new BigDecimal("100"));
        assertThat(ratio.denominator()).hasValue(new BigDecimal("3"));
        assertThat(value(amount(aids()).over(count(steps())).floor(), dossier)).hasValue("33");
        assertThat(value(count(steps()).times(constant("1.5")).minus(constant("10")), dossier))
                .hasValue("-5.5");
        assertThat(value(
                        count(steps())
                                .times(constant("1.5"))
                                .minus(constant("10"))
                                .floor(),
                        dossier))
                .hasValue("-6");
    }

    @Test
    void displayRoundsHalfUpOnce() {
        Cell cell = Example.cell(constant("45.45"));
        assertThat(cell.displayed()).hasValue(new BigDecimal("45"));
        assertThat(Example.cell(constant("45.5")).displayed()).hasValue(new BigDecimal("46"));
    }

    @Test
    void aFigureMayHaveTwoNames() {
        Indicator share = Indicator.of("part", "Part", share(People.having(steps()), Attributes.QPV.is(true)));
        Indicator alias = Indicator.of("alias", "Autre nom", figure("part")).in(Unit.PERCENT);
        Cell cell = Report.of(parcours(chapter(alias, share)), Example.YEAR)
                .over(List.of(participant("a", IN_2021)))
                .cell("alias")
                .orElseThrow();
        assertThat(cell.value()).hasValue(BigDecimal.ZERO);
        assertThat(cell.denominator()).hasValue(BigDecimal.ONE);
        assertThat(cell.unknown()).hasValue(1);
    }

    @Test
    void aReportKnownOnADayForgetsWhatWasLearntLater() {
        Step late = IN_2021.recorded(Provenance.id("1").recordedAt(OffsetDateTime.parse("2022-02-25T00:00:00+01:00")));
        Step wrong = IN_2021.recorded(Provenance.id("2")
                .withdrawn(Withdrawal.of(OffsetDateTime.parse("2022-03-01T09:00:00+01:00"), "R-1", "doublon")));
        ReportRequest request = Report.of(parcours(chapter(INTERVIEWS)), Example.YEAR);
        List<Dossier> dossiers = List.of(participant("a", late, wrong));
        assertThat(interviews(request, dossiers)).hasValue(BigDecimal.ONE);
        assertThat(interviews(request.knownOn(day("2022-02-24")), dossiers)).hasValue(BigDecimal.ONE);
        assertThat(interviews(request.knownOn(day("2022-02-25")), dossiers)).hasValue(BigDecimal.valueOf(2));
        assertThat(interviews(request.knownOn(day("2022-03-01")), dossiers)).hasValue(BigDecimal.ONE);
    }

    @Test
    void aFactDatedAfterKnownOnIsPlannedAndNotCounted() {
        Step planned = Step.of(day("2021-09-01"), StepKind.ENTRETIEN)
                .recorded(Provenance.NONE.recordedAt(OffsetDateTime.parse("2021-01-01T00:00:00+01:00")));
        ReportRequest request = Report.of(parcours(chapter(INTERVIEWS)), Example.YEAR);
        List<Dossier> dossiers = List.of(participant("a", planned));
        assertThat(interviews(request.knownOn(day("2021-08-31")), dossiers)).hasValue(BigDecimal.ZERO);
        assertThat(interviews(request.knownOn(day("2021-09-01")), dossiers)).hasValue(BigDecimal.ONE);
    }

    private static Optional<BigDecimal> interviews(ReportRequest request, List<Dossier> dossiers) {
        return request.over(dossiers).cell("entretiens").orElseThrow().value();
    }

    @Test
    void aReportSaysWhatItWasAsked() {
        Report report = Report.of(parcours(chapter(INTERVIEWS)), Year.of(2021))
                .knownOn(day("2022-02-24"))
                .over(List.of(participant("a", IN_2021), participant("b")));
        assertThat(report.period()).isEqualTo(Days.ofYear(2021));
        assertThat(report.knownOn().orElseThrow()).hasToString("2022-02-24T22:59:59.999999999Z");
        assertThat(report.dossiers()).isEqualTo(2);
        assertThat(report.leftOut()).isZero();
        assertThat(report.inputs()).isEmpty();
    }
}

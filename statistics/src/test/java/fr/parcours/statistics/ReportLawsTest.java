package fr.parcours.statistics;

import static fr.parcours.statistics.Example.chapter;
import static fr.parcours.statistics.Example.parcours;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Withdrawal;
import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReportLawsTest {
    private static final Days PERIOD = Days.ofYear(2021);

    @Provide
    Arbitrary<List<Dossier>> populations() {
        return AnyReport.populations();
    }

    @Provide
    Arbitrary<List<Indicator>> indicators() {
        return AnyReport.indicators();
    }

    private static ReportRequest request(List<Indicator> indicators) {
        Chapter chapter = chapter(indicators.toArray(Indicator[]::new))
                .breakdowns(
                        Breakdown.by("par-sexe", "Par sexe", Populations.IN_CONTACT, Attributes.SEX),
                        Breakdown.byAge("par-age", "Par âge", Populations.IN_CONTACT, 18, 26));
        return Report.of(parcours(chapter), PERIOD);
    }

    @Property(tries = 300)
    void thePlanAgreesWithTheDefinitionsReadWordForWord(
            @ForAll("populations") List<Dossier> dossiers, @ForAll("indicators") List<Indicator> indicators) {
        Report report = request(indicators).over(dossiers);
        NaiveEvaluator now = new NaiveEvaluator(dossiers, PERIOD, Days.ofYear(2020));
        NaiveEvaluator before = new NaiveEvaluator(dossiers, Days.ofYear(2020), Days.ofYear(2019));
        for (Indicator indicator : indicators) {
            Cell cell = report.cell(indicator.id()).orElseThrow();
            assertThat(cell.value()).as(indicator.definition()).isEqualTo(plain(now.value(indicator.expression())));
            boolean goesBack = indicator.definition().contains(".previous()");
            assertThat(cell.previous())
                    .as("previous " + indicator.definition())
                    .isEqualTo(goesBack ? Optional.empty() : plain(before.value(indicator.expression())));
        }
    }

    private static Optional<BigDecimal> plain(Optional<BigDecimal> number) {
        return number.map(Evaluation::plain);
    }

    @Property(tries = 50)
    void neitherTheOrderOfDossiersNorThatOfFactsMatters(
            @ForAll("populations") List<Dossier> dossiers,
            @ForAll("indicators") List<Indicator> indicators,
            @ForAll Random random) {
        List<Dossier> shuffled = new ArrayList<>();
        for (Dossier dossier : dossiers) {
            List<Fact> facts = new ArrayList<>(dossier.history());
            Collections.shuffle(facts, random);
            shuffled.add(Dossier.of(dossier.subject(), facts));
        }
        Collections.shuffle(shuffled, random);
        ReportRequest request = request(indicators);
        assertThat(request.over(shuffled)).isEqualTo(request.over(dossiers));
    }

    @Property(tries = 50)
    void withdrawingAnAddedFactGivesBackTheSameReport(
            @ForAll("populations") List<Dossier> dossiers, @ForAll("indicators") List<Indicator> indicators) {
        Step mistaken = Step.of(LocalDate.of(2021, 6, 1), StepKind.ENTRETIEN)
                .recorded(Provenance.id("wrong").recordedAt(OffsetDateTime.parse("2021-06-02T08:00:00Z")));
        Step withdrawn = mistaken.recorded(mistaken.provenance()
                .withdrawn(Withdrawal.of(OffsetDateTime.parse("2021-06-03T08:00:00Z"), "R-1", "doublon")));
        ReportRequest request = request(indicators);
        List<Dossier> corrected =
                dossiers.stream().map(dossier -> dossier.with(withdrawn)).toList();
        assertThat(request.over(corrected)).isEqualTo(request.over(dossiers));
    }

    @Property(tries = 50)
    void whatDossiersBringAddsUpToTheFigure(
            @ForAll("populations") List<Dossier> dossiers, @ForAll("indicators") List<Indicator> indicators) {
        ReportRequest request = request(indicators);
        Report report = request.over(dossiers);
        for (Indicator indicator : indicators) {
            ExplanationRequest asked = request.explain(indicator.id());
            List<Contribution> contributions = new ArrayList<>();
            Explanation explanation = asked.over(dossiers.stream(), contributions::add);
            assertThat(explanation.cell())
                    .as(indicator.definition())
                    .isEqualTo(report.cell(indicator.id()).orElseThrow());
            assertThat(explanation.dossiers()).isEqualTo(contributions.size());
            for (Operand measure : measures(explanation.operands()).toList()) {
                boolean adds = !measure.definition().startsWith("distinct(");
                if (adds) {
                    assertThat(contributions.stream()
                                    .flatMap(contribution -> contribution.amounts().entrySet().stream())
                                    .filter(amount -> amount.getKey().number() == measure.number())
                                    .map(Map.Entry::getValue)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                            .as(measure.toString())
                            .isEqualByComparingTo(measure.value().orElseThrow());
                }
            }
        }
    }

    private static Stream<Operand> measures(List<Operand> operands) {
        return operands.stream()
                .flatMap(operand -> operand.number() > 0 ? Stream.of(operand) : measures(operand.operands()));
    }

    @Property(tries = 150)
    void aSmallCountIsHiddenAndNeverAloneInItsDistribution(
            @ForAll("populations") List<Dossier> dossiers, @ForAll("indicators") List<Indicator> indicators) {
        Report open = request(indicators).over(dossiers);
        Report report = request(indicators).minCount(3).over(dossiers);
        for (Cell cell : report.cells().filter(shown -> !shown.hidden()).toList()) {
            assertThat(cell.value())
                    .isEqualTo(open.cell(cell.id()).orElseThrow().value());
            if (cell.origin() == Origin.COUNTED && cell.definition().startsWith("count(")) {
                assertThat(cell.value().orElseThrow()).as(cell.id()).isNotIn(BigDecimal.ONE, BigDecimal.valueOf(2));
            }
        }
        for (Distribution distribution : report.chapters().get(0).distributions()) {
            long hidden = distribution.classes().stream()
                    .filter(category -> category.cell().hidden())
                    .count();
            boolean whole = distribution.total().hidden();
            assertThat(hidden).as(distribution.id()).isNotEqualTo(whole ? 0 : 1);
        }
    }
}

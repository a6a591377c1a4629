package fr.parcours.statistics;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.declared;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Expression.meanMonths;
import static fr.parcours.core.indicator.Rows.entries;
import static fr.parcours.core.indicator.Rows.exits;
import static fr.parcours.core.indicator.Rows.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.vocabulary.Attributes;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
    @Test
    void allThatIsWrongIsReportedAtOnce() throws IOException {
        Indicator good = Indicator.of("entretiens", "Entretiens", count(steps()));
        Chapter chapter = Chapter.of("chapter", "Chapitre")
                .indicators(
                        good,
                        Indicator.of("a", "A", figure("b").plus(count(steps()))),
                        Indicator.of("b", "B", figure("a")),
                        Indicator.of("avant", "Avant", count(steps()).previous().previous()),
                        Indicator.of("duree", "Durée", meanMonths(entries())),
                        Indicator.of("euros", "Euros", amount(steps())),
                        Indicator.of("finis", "Finis", count(exits().notEnded())))
                .headlines(good, Indicator.of("entretienz", "?", count(steps())))
                .breakdowns(Breakdown.by("par-sexe", "Par sexe", People.having(exits().notEnded()), Attributes.SEX));
        ReportRequest request = Report.of(Example.parcours(chapter), Example.YEAR);
        ParcoursException refused = catchThrowableOfType(ParcoursException.class, () -> request.over(List.of()));
        assertThat(refused.getMessage()).isEqualTo(golden("definitions.txt"));
    }

    /** A structure that gives less has fewer figures, not no report. */
    @Nested
    class AFigureThatNothingGives {
        private final Chapter chapter = Example.chapter(
                Indicator.of("entretiens", "Entretiens", count(steps())),
                Indicator.of("inconnu", "Inconnu", figure("ailleurs").plus(count(steps()))),
                Indicator.of("budget", "Budget", declared()),
                Indicator.of("vallee", "Vallée", count(steps().where(Attributes.COMMUNE.within("vallee")))));

        @Test
        void isUndefinedSaysWhatItLacksAndKeepsItsDefinition() {
            Report report = Report.of(Example.parcours(chapter), Example.YEAR).over(List.of());

            assertThat(report.cell("entretiens").orElseThrow().lack()).isEmpty();
            assertThat(List.of("inconnu", "budget", "vallee"))
                    .allSatisfy(id -> assertThat(report.cell(id).orElseThrow().isUndefined())
                            .isTrue())
                    .extracting(id -> report.cell(id).orElseThrow().lack().orElseThrow())
                    .containsExactly(
                            "il suit du chiffre ailleurs, dont aucun chapitre du rapport ne donne la définition",
                            "aucun dossier ne le donne, et la structure ne le déclare pas",
                            "la structure ne donne pas le groupe de communes que demande sa définition");
            assertThat(report.cell("vallee").orElseThrow().definition())
                    .isEqualTo("count(steps().where(commune within vallee))");
        }

        @Test
        void mayBeDeclared() {
            Map<String, BigDecimal> values =
                    Map.of("inconnu", BigDecimal.ONE, "budget", BigDecimal.TEN, "vallee", BigDecimal.ZERO);
            Report report = Report.of(Example.parcours(Example.declaring(values), chapter), Example.YEAR)
                    .over(List.of());

            values.forEach((id, value) -> {
                assertThat(report.cell(id).orElseThrow().value()).hasValue(value);
                assertThat(report.cell(id).orElseThrow().lack()).isEmpty();
            });
        }

        @Test
        void leavesOutABreakdownThatCannotBeComputed() {
            People living = People.having(steps().where(Attributes.COMMUNE.within("vallee")));
            Chapter divided = Chapter.of("chapter", "Chapitre")
                    .breakdowns(Breakdown.by("par-sexe", "Par sexe", living, Attributes.SEX));

            Report report = Report.of(Example.parcours(divided), Example.YEAR).over(List.of());

            assertThat(report.chapters().get(0).distributions()).isEmpty();
        }
    }

    @Test
    void aDeclaredPreviousValueMayStandForAPeriodThatIsNotRead() {
        Chapter chapter = Example.chapter(
                Indicator.of("avant", "Avant", count(steps()).previous()),
                Indicator.of("encore", "Encore", figure("avant").previous()));
        Report report = Report.of(
                        Example.parcours(Example.declaring(Map.of("avant[previous]", BigDecimal.TEN)), chapter),
                        Example.YEAR)
                .over(List.of());
        assertThat(report.cell("encore").orElseThrow().value()).hasValue(BigDecimal.TEN);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = DefinitionsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}

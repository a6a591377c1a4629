package fr.parcours.statistics;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.declared;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Expression.meanMonths;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Expression.sincePrevious;
import static fr.parcours.core.indicator.Rows.aids;
import static fr.parcours.core.indicator.Rows.enrolments;
import static fr.parcours.core.indicator.Rows.entries;
import static fr.parcours.core.indicator.Rows.exits;
import static fr.parcours.core.indicator.Rows.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Unit;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.StepKind;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
                        Indicator.of("avant", "Avant", count(steps()).previous().previous()))
                .headlines(good, Indicator.of("entretienz", "?", count(steps())))
                .breakdowns(Breakdown.by("par-sexe", "Par sexe", People.having(exits()), Attributes.SEX));
        Report report = Report.of(Example.parcours(chapter), Example.YEAR).over(List.of());
        assertThat(report.chapters()).isEmpty();
        assertThat(report.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")))
                .isEqualTo(golden("definitions.txt"));
    }

    /** What has no meaning is refused when it is written. */
    @Test
    void whatRowsDoNotHaveIsNotAskedOfThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> meanMonths(entries()))
                .withMessage("entries have no length");
        assertThatIllegalArgumentException().isThrownBy(() -> amount(steps())).withMessage("steps have no amount");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exits().notEnded())
                .withMessage("exits do not last: they have no end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> enrolments().lasting(Condition.Operator.AT_LEAST, 12))
                .withMessage("enrolments have no planned end: ask elapsed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entries().running())
                .withMessage("entries do not last: none is ever running");
    }

    /** Each figure is twice the one before: as many ways lead to the first as powers of two. */
    @Test
    void figuresThatReferToOthersTwiceCostNoMoreThanTheyAre() {
        Indicator[] doubled = new Indicator[60];
        doubled[0] = Indicator.of("f0", "F", amount(aids()));
        for (int each = 1; each < doubled.length; each++) {
            Expression before = figure("f" + (each - 1));
            doubled[each] = Indicator.of("f" + each, "F", before.plus(before));
        }
        Report report = Report.of(Example.parcours(Example.chapter(doubled)), Example.YEAR)
                .over(List.of());
        assertThat(report.problems()).isEmpty();
        assertThat(report.cell("f59").orElseThrow().unit()).isEqualTo(Unit.EUROS);
    }

    /** What two amounts differ by is an amount; two percentages differ by points. */
    @Test
    void aDifferenceKeepsItsUnit() {
        Chapter chapter = Chapter.of("chapter", "Chapitre")
                .indicators(
                        Indicator.of("euros", "Euros", amount(aids())),
                        Indicator.of("part", "Part", share(steps(), Attributes.SEX.is("female"))),
                        Indicator.of("euros.delta", "Écart", sincePrevious(figure("euros"))),
                        Indicator.of("part.delta", "Écart", sincePrevious(figure("part"))),
                        Indicator.of("chacun", "Chacun", figure("euros").over(count(steps()))));
        Report report = Report.of(Example.parcours(chapter), Example.YEAR).over(List.of());
        assertThat(report.cells())
                .extracting(Cell::unit)
                .containsExactly(Unit.EUROS, Unit.PERCENT, Unit.EUROS, Unit.POINTS, Unit.EUROS);
    }

    /** What is wrong in a chapter costs that chapter; what rests on it in another one lacks it. */
    @Nested
    class AChapterInWhichSomethingIsWrong {
        private final Indicator round =
                Indicator.of("tourne", "Tourne", figure("tourne").plus(count(steps())));
        private final Indicator good = Indicator.of("entretiens", "Entretiens", count(steps()));
        private final Indicator share =
                Indicator.of("part", "Part", figure("entretiens").over(figure("tourne")));
        private final ReportRequest request = Report.of(
                Example.parcours(
                        Chapter.of("casse", "Cassé").indicators(round),
                        Chapter.of("sain", "Sain")
                                .indicators(good, share)
                                .headlines(good, round)
                                .heading("Activité", good, round)
                                .parts(good, round)),
                Example.YEAR);

        @Test
        void leavesTheOthersCounted() {
            Report report = request.over(List.of(
                    Dossier.of(Subject.participant("J-1"), Step.of(LocalDate.of(2021, 3, 1), StepKind.ENTRETIEN))));

            assertThat(report.chapters()).singleElement().satisfies(chapter -> {
                assertThat(chapter.id()).isEqualTo("sain");
                assertThat(chapter.headlines()).extracting(Cell::id).containsExactly("entretiens");
                assertThat(chapter.groups())
                        .singleElement()
                        .satisfies(group ->
                                assertThat(group.cells()).extracting(Cell::id).containsExactly("entretiens"));
            });
            assertThat(report.cell("entretiens").orElseThrow().value()).hasValue(BigDecimal.ONE);
            assertThat(report.cell("part").orElseThrow().lack())
                    .hasValue("il suit du chiffre tourne, dont aucun chapitre du rapport ne donne la définition");
            assertThat(report.problems())
                    .singleElement()
                    .asString()
                    .startsWith("tourne: [PLUGIN-119] The chapter 'casse' of the plug-in 'example' (")
                    .contains("failed: [STATISTICS-106] The figure is defined by itself: tourne → tourne.");
        }

        @Test
        void isNamedWhenOneOfItsFiguresIsAskedFor() {
            assertThat(catchThrowableOfType(ParcoursException.class, () -> request.explain("tourne"))
                            .problems())
                    .isEqualTo(request.over(List.of()).problems());
            assertThat(request.explain("entretiens").id()).isEqualTo("entretiens");
        }
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

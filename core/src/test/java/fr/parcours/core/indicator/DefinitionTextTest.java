package fr.parcours.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parcours.core.dossier.Field;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions as texts: what is read, what is printed, what is refused and what the message says. */
class DefinitionTextTest {
    private static final Rows INTERVIEWS = Rows.steps(StepKind.ENTRETIEN);

    @Test
    void theTextSaysWhatTheJavaSays() {
        assertThat(parse("count(outcomes(cdi).in(pacea).where(age < 26))"))
                .isEqualTo(Expression.count(Rows.outcomes(OutcomeKind.CDI)
                        .in(DispositifId.of("pacea", "PACEA"))
                        .where(Condition.ageUnder(26))));
        assertThat(parse("share(having(steps(entretien)),education in {0,1})"))
                .isEqualTo(Expression.share(People.having(INTERVIEWS), Attributes.EDUCATION.in("0", "1")));
        assertThat(parse("count(outcomes(cdd).lastingOrOpenEnded(> 6).notEnded().shifted(6,12))"))
                .isEqualTo(Expression.count(Rows.outcomes(OutcomeKind.CDD)
                        .lastingOrOpenEnded(Condition.Operator.OVER, 6)
                        .notEnded()
                        .shifted(6, 12)));
        assertThat(parse("distinct(attribute operation,enrolments().of(market))"))
                .isEqualTo(Expression.distinct(
                        ReportWords.VOCABULARY.attribute("operation").orElseThrow(),
                        Rows.enrolments().of(SubjectKind.MARKET)));
        assertThat(parse("figure(a).minus(figure(a).previous()).over(-1.50)"))
                .isEqualTo(Expression.sincePrevious(Expression.figure("a")).over(Expression.constant("-1.50")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count( steps( entretien , atelier ) ) | count(steps(atelier,entretien))",
                "count(steps().theme(cps).by(sante)) | count(steps().by(sante).theme(cps))",
                "count(having(steps()).where(education in {1,0,1})) | count(having(steps()).where(education in {0,1}))",
                "count(having(steps()).where(education in {1})) | count(having(steps()).where(education = 1))",
                "count(having(steps()).where(age>=18&age<26)) | count(having(steps()).where(age >= 18 & age < 26))",
                "count(enrolments(pacea).of(participant).overlapping()) | count(enrolments(pacea))",
                "share(count(having(steps()).where(qpv = true)),count(having(steps()))) | share(having(steps()),qpv = true)",
                "share(count(steps(atelier).where(qpv = true)),count(steps(atelier))) | share(steps(atelier),qpv = true)",
                "count(steps().where(educationBefore2019 = \"V bis\")) | count(steps().where(educationBefore2019 = \"V bis\"))",
                "count(steps().party(\"a \\\"b\\\" \\\\ c\")) | count(steps().party(\"a \\\"b\\\" \\\\ c\"))",
                "count(steps().where(benefits = {rsa,aah})) | count(steps().where(benefits = {aah,rsa}))",
                "count(steps().where(birthDate = 2000-02-29)) | count(steps().where(birthDate = 2000-02-29))",
                "count(steps().where(resources.other <= 500)) | count(steps().where(resources.other <= 500))",
            })
    void whatIsWrittenFreelyIsPrintedInOneWay(String written, String printed) {
        assertThat(parse(written)).hasToString(printed);
        assertThat(parse(printed)).isEqualTo(parse(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | column 1: [DEFINITION-101] Expected a measure or a number, found the end. One of: 'amount', 'count', 'declared', 'distinct', 'figure', 'hours', 'meanDays', 'meanMonths', 'median', 'quantile', 'share'.",
                "cuont(steps()) | column 1: [DEFINITION-101] Expected a measure or a number, found 'cuont'. Did you mean 'count'?",
                "count(steps() | column 14: [DEFINITION-101] Expected ')', found the end.",
                "count(steps())) | column 15: [DEFINITION-101] Expected '.' or the end of the definition, found ')'.",
                "count(step()) | column 7: [DEFINITION-101] Expected what rows are made of, found 'step'. Did you mean 'steps'?",
                "count(steps(entretein)) | column 13: [DEFINITION-102] The word 'entretein' is not in the vocabulary here. Did you mean 'entretien'?",
                "count(steps().theme(cdi)) | column 21: [DEFINITION-102] The word 'cdi' is not in the vocabulary here. Did you mean 'cps'?",
                "count(steps().wher(qpv = true)) | column 15: [DEFINITION-101] Expected a filter or a placing, found 'wher'. Did you mean 'where'?",
                "count(steps().where(qvp = true)) | column 21: [DEFINITION-102] The word 'qvp' is not in the vocabulary here. Did you mean 'qpv'?",
                "count(steps().where(qpv = yes)) | column 27: [DEFINITION-103] 'yes' is not a value of 'qpv'. One of: 'false', 'true'.",
                "count(steps().where(sex in {femal})) | column 29: [DEFINITION-103] 'femal' is not a value of 'sex'. Did you mean 'female'?",
                "count(steps().where(birthDate = 2001-02-29)) | column 33: [DEFINITION-103] '2001-02-29' is not a value of 'birthDate'.",
                "count(steps().where(qpv < 3)) | column 21: [DEFINITION-109] 'qpv' is not a number.",
                "count(steps().where(qpv has rsa)) | column 21: [DEFINITION-109] 'qpv' is not a set.",
                "count(steps().where(qpv within tourcoing)) | column 21: [DEFINITION-109] 'qpv' is not a commune.",
                "count(steps().where(staff < 10)) | column 21: [DEFINITION-108] 'staff' is not declared of a participant.",
                "count(steps().where(age < 18 & qpv = true)) | column 21: [DEFINITION-104] This does not go together: both conditions must be on the same attribute.",
                "count(exits().theme(cps)) | column 15: [DEFINITION-104] This does not go together: exits have no theme.",
                "distinct(phase,steps()) | column 10: [DEFINITION-104] This does not go together: steps have no phase.",
                "count(steps().shifted(6,0)) | column 15: [DEFINITION-104] This does not go together: a shift adds 0 months or more, to a window of at least 1 month.",
                "count(enrolments(pacea).lasting(>= 12)) | column 25: [DEFINITION-104] This does not go together: enrolments have no planned end: ask elapsed.",
                "hours(entries()) | column 7: [DEFINITION-104] This does not go together: entries have no hours.",
                "meanMonths(aids()) | column 12: [DEFINITION-104] This does not go together: aids have no length.",
                "count(exits().running()) | column 15: [DEFINITION-104] This does not go together: exits do not last: none is ever running.",
                "median(lengths(exits())) | column 8: [DEFINITION-104] This does not go together: exits have no length.",
                "median(delays(exits(),outcomes().ended())) | column 8: [DEFINITION-104] This does not go together: a delay runs up to the day of a fact: what it runs to has no placing of its own.",
                "quantile(1.5,lengths(steps())) | column 10: [DEFINITION-104] This does not go together: a quantile stands between 0 and 1, not at 1.5.",
                "count(steps().dated(>= 2021-02-30)) | column 24: [DEFINITION-101] Expected a day, such as 2021-03-01, found '2021-02-30'.",
                "count(steps().by(sante).of(action)) | column 25: [DEFINITION-110] The kind of subject comes before the filters.",
                "count(steps().first().by(sante)) | column 23: [DEFINITION-110] Nothing comes after the placing.",
                "count(having(steps()).or(having(steps().of(action)))) | column 23: [DEFINITION-104] This does not go together: a population of participants cannot be combined with one of actions.",
            })
    void aMistakeIsNamedWithItsColumnAndTheClosestWords(String text, String message) {
        assertThat(refusal(text)).isEqualTo(message);
    }

    @Test
    void wordsThatAreUnknownAreNamedTogether() {
        assertThat(refusal("count(steps(entretein,atelier,stag).in(pacae))").lines())
                .containsExactly(
                        "column 13: [DEFINITION-102] The word 'entretein' is not in the vocabulary here. Did you mean 'entretien'?",
                        "column 31: [DEFINITION-102] The word 'stag' is not in the vocabulary here. Did you mean 'stage'?",
                        "column 40: [DEFINITION-102] The word 'pacae' is not in the vocabulary here. Did you mean 'pacea', 'ppae'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | share(",
                "1 | .plus(1)",
                "count(having(steps()) | .and(having(steps()))",
                "share(having(steps()),qpv = true | & qpv = true"
            })
    void whatIsNestedWithoutEndIsRefused(String start, String part) {
        String text = (start == null ? "" : start) + part.repeat(100_000);
        assertThat(refusal(text))
                .contains("[DEFINITION-112] The definition is nested deeper than the 200 levels that are read.");
    }

    /** Half of what a thread is given by default is enough, before anything is compiled. */
    @ParameterizedTest
    @ValueSource(strings = {".plus(count(steps()))", ".minus(1)", ".floor()"})
    void twoHundredLevelsAreReadAndPrinted(String operation) {
        String text = "1" + operation.repeat(197);
        assertThat(onASmallStack(() -> {
                    Expression read = Expression.parse(text, Vocabulary.core());
                    Expression again = Expression.parse(read.toString(), Vocabulary.core());
                    return again.equals(read) && again.hashCode() == read.hashCode();
                }))
                .isTrue();
        assertThat(refusal("1" + operation.repeat(201))).contains("[DEFINITION-112]");
    }

    @Test
    void theDeepestThatIsReadIsFollowedToItsEnd() {
        assertThat(onASmallStack(() -> refusal("share(".repeat(200))))
                .contains("[DEFINITION-101] Expected a measure or a number, found the end.");
        assertThat(refusal("share(".repeat(201))).contains("[DEFINITION-112]");
    }

    /** What stands side by side is not nested: it is read whatever there is of it. */
    @Test
    void whatIsSideBySideIsRead() {
        String half = "share(count(steps()).plus(1),count(steps()))";
        for (int times = 0; times < 7; times++) {
            half = "share(" + half + "," + half + ")";
        }
        assertThat(half.chars().filter(sign -> sign == '(').count()).isGreaterThan(700);
        assertThat(Expression.parse(half, Vocabulary.core())).hasToString(half);
    }

    private static <T> T onASmallStack(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | StackOverflowError e) {
                done.completeExceptionally(e);
            }
        };
        new Thread(null, task, "small", 512 * 1024).start();
        return done.join();
    }

    @Test
    void allTheMistakesOfAFileAreNamedWithTheirLines() {
        String file = """
                # figures

                a | A | count | count(steps(entretein))
                b | B | persent:1 | count(step())
                c | C | count
                a | A | count | count(steps())
                D | D | count | count(steps())
                """;

        ParcoursException refused = catchThrowableOfType(
                ParcoursException.class, () -> DefinitionFile.read("figures.txt", file, Vocabulary.core()));

        assertThat(refused.getMessage().lines())
                .containsExactly(
                        "figures.txt:3: column 29: [DEFINITION-102] The word 'entretein' is not in the vocabulary here. Did you mean 'entretien'?",
                        "figures.txt:4: [DEFINITION-106] 'persent:1' is not a unit. Did you mean 'percent'? To fix: write one of count, percent, points, eur, keur, hours, months, days, etp, ratio, followed by ':1' to show one decimal.",
                        "figures.txt:4: column 27: [DEFINITION-101] Expected what rows are made of, found 'step'. Did you mean 'steps'?",
                        "figures.txt:5: [DEFINITION-105] This line has not its four parts. To fix: write 'id | label | unit | definition'.",
                        "figures.txt:6: [DEFINITION-107] The figure 'a' is already defined on line 3.",
                        "figures.txt:7: [DEFINITION-111] 'D' is not an id of figure.");
    }

    @Test
    void aFileGivesFiguresInItsOrderWithTheirUnitsAndDecimals() {
        List<Indicator> figures = DefinitionFile.read("figures.txt", """
                # figures
                b|Deuxième|percent:1|share(steps(),sex = female)
                  a.b-c  |  Première  |  etp  |  declared()
                """, Vocabulary.core());

        assertThat(figures)
                .containsExactly(
                        new Indicator(
                                "b",
                                "Deuxième",
                                Unit.PERCENT,
                                1,
                                Expression.share(Rows.steps(), Attributes.SEX.is("female"))),
                        new Indicator("a.b-c", "Première", Unit.ETP, 1, Expression.declared()));
    }

    @Test
    void theExamplesOfTheDocumentationAreDefinitions() throws IOException {
        String page = Files.readString(Path.of("src/main/java/fr/parcours/core/indicator/package-info.java"));
        String examples = page.substring(page.indexOf("count-rows "), page.lastIndexOf(" * }</pre>"))
                .lines()
                .map(line -> line.replaceFirst("^ \\* ", ""))
                .collect(Collectors.joining("\n"));

        assertThat(DefinitionFile.read("package-info.java", examples, Vocabulary.core()))
                .hasSize((int) examples.lines().count())
                .allSatisfy(figure -> assertThat(examples).contains("| " + figure.definition()));
    }

    @Test
    void aShareOfAConditionSaysOfWhomItIsUnknown() {
        assertThat(((Expression.Percentage) parse("share(having(steps()),qpv = true)")).unknown())
                .contains((Measure) parse("count(having(steps()).where(qpv unknown))"));
        assertThat(((Expression.Percentage) parse("share(steps(),age < 26)")).unknown())
                .contains((Measure) parse("count(steps().where(birthDate unknown))"));
        assertThat(((Expression.Percentage) parse("share(count(steps(atelier)),count(steps()))")).unknown())
                .isEmpty();
    }

    @Test
    void theVersionOfADefinitionDoesNotChange() {
        assertThat(Indicator.of("a", "A", parse("share(having(steps(entretien).in(pacea)),qpv = true)"))
                        .version())
                .isEqualTo("42868e4031fabb94");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrolments begin", "no dispositif", "no theme", "an age"})
    void whatMeansNothingCannotBeWritten(String nonsense) {
        assertThatIllegalArgumentException().isThrownBy(() -> {
            switch (nonsense) {
                case "enrolments begin" ->
                    new Rows(Source.ENROLMENTS, Set.of(), SubjectKind.PARTICIPANT, List.of(), Placing.ON_ITS_DAY);
                case "no dispositif" -> INTERVIEWS.in();
                case "no theme" -> INTERVIEWS.keep(new Filter.FieldIn(Field.THEME, Set.of()));
                default -> Attribute.whole("age", "Âge");
            }
        });
    }

    private static Expression parse(String text) {
        return Expression.parse(text, ReportWords.VOCABULARY);
    }

    private static String refusal(String text) {
        return catchThrowableOfType(ParcoursException.class, () -> parse(text)).getMessage();
    }
}

package fr.parcours.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.parcours.core.dossier.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The language says every result and target of the activity report of 2021. */
class ReportDefinitionsTest {
    private static final List<String> WRITTEN = lines("report-2021.definitions");
    private static final List<Indicator> REPORT = read("report-2021.definitions");
    private static final List<Indicator> INPUTS = read("report-2021-inputs.definitions");

    @Test
    void everyPublishedFigureIsDefinedOnce() {
        assertThat(REPORT).extracting(Indicator::id).containsExactlyInAnyOrderElementsOf(lines("report-2021.ids"));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void aDefinitionPrintsAsItIsWritten(Indicator indicator) {
        String written = WRITTEN.stream()
                .filter(line -> line.startsWith(indicator.id() + " |"))
                .map(line -> line.substring(line.lastIndexOf('|') + 2))
                .findFirst()
                .orElseThrow();

        assertThat(indicator.definition()).isEqualTo(written);
        assertThat(Expression.parse(written, ReportWords.VOCABULARY)).isEqualTo(indicator.expression());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void aDefinitionIsTheSameOnceItsGroupsOfCommunesAreResolved(Indicator indicator) {
        Indicator resolved = indicator.resolve(ReportWords.TERRITORY);

        assertThat(resolved.version()).isEqualTo(indicator.version());
        assertThat(resolved.definition().contains(" within ")).isEqualTo(!resolved.equals(indicator));
    }

    @Test
    void figuresReferToFiguresThatAreDefinedAndNeverToThemselves() {
        Map<String, Set<String>> references = new HashMap<>();
        all().forEach(indicator -> references.put(indicator.id(), references(indicator)));

        assertThat(references.keySet())
                .containsAll(references.values().stream().flatMap(Set::stream).toList());

        Set<String> left = new HashSet<>(references.keySet());
        while (left.removeIf(id -> references.get(id).stream().noneMatch(left::contains))) {
            // what refers to nothing left is computable: take it away, and again
        }
        assertThat(left).as("figures that refer to each other").isEmpty();
    }

    @Test
    void inputsAreNeededByTheReportAndAreNotResultsOfIt() {
        Set<String> needed = new HashSet<>();
        REPORT.forEach(indicator -> needed.addAll(references(indicator)));

        assertThat(needed).containsAll(INPUTS.stream().map(Indicator::id).toList());
        assertThat(INPUTS).extracting(Indicator::expression).containsOnly(Expression.declared());
    }

    /** As many as the report counts, derives and declares. */
    @Test
    void mostFiguresAreCountedSomeAreDerivedFewAreDeclared() {
        assertThat(REPORT.stream().filter(ReportDefinitionsTest::isDeclared)).hasSize(50);
        assertThat(REPORT.stream().filter(ReportDefinitionsTest::isDerived)).hasSize(51);
        assertThat(REPORT.stream().filter(indicator -> !isDeclared(indicator) && !isDerived(indicator)))
                .hasSize(292);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("constructs")
    void aConstructOfTheLanguageIsNeededByTheReport(String construct, Pattern written) {
        assertThat(REPORT)
                .as(construct)
                .anyMatch(indicator -> written.matcher(indicator.definition()).find());
    }

    /**
     * They are kept for what other reports ask: bounds included, one market, unknown shown apart, a rate other than a
     * percentage, lengths and delays.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("constructsForOtherReports")
    void aFewConstructsAreNotNeededByThisReport(String construct, Pattern written) {
        assertThat(REPORT)
                .as(construct)
                .noneMatch(indicator -> written.matcher(indicator.definition()).find());
    }

    static Stream<Arguments> constructs() {
        List<Arguments> constructs = new ArrayList<>();
        for (String call : List.of(
                "count(steps(",
                "count(having(",
                "hours(",
                "amount(",
                "meanMonths(",
                "distinct(attribute ",
                "distinct(party",
                "share(having(",
                "share(steps(",
                "share(figure(",
                "figure(",
                "declared()",
                ".plus(",
                ".minus(",
                ".over(1800)",
                ".previous()",
                ".floor()",
                ".and(having(",
                ".or(having(",
                ")).where(",
                ".of(company)",
                ".of(action)",
                ".of(market)",
                ".in(",
                ".lasting(",
                ".lastingOrOpenEnded(",
                ".notEnded()",
                ".overlapping()",
                ".ended()",
                ".first()",
                ".shifted(",
                "age < ",
                "age >= ",
                " & ",
                " = ",
                " in {",
                " has ",
                " within ",
                "(< ",
                "(>= ",
                "(> ")) {
            constructs.add(arguments(call, Pattern.compile(Pattern.quote(call))));
        }
        for (Source source : Source.values()) {
            if (source == Source.SUSPENSIONS || source == Source.EXTENSIONS) {
                continue;
            }
            constructs.add(arguments(source.code(), Pattern.compile("\\b" + source.code() + "\\(")));
        }
        for (Field<?> field : Field.counted()) {
            if (field != Field.MARKET && field != Field.PARTY && field != Field.QUALIFYING) {
                constructs.add(arguments(field.word(), Pattern.compile("\\." + field.word() + "\\(")));
            }
        }
        return constructs.stream();
    }

    static Stream<Arguments> constructsForOtherReports() {
        return Stream.of(
                        ".times(",
                        ".market(",
                        ".party(",
                        ".qualifying(",
                        " unknown",
                        " <= ",
                        " > ",
                        "suspensions(",
                        "extensions(",
                        ".elapsed(",
                        "lengths(",
                        "delays(")
                .map(call -> arguments(call, Pattern.compile(Pattern.quote(call))));
    }

    static List<Indicator> figures() {
        return REPORT;
    }

    private static boolean isDeclared(Indicator indicator) {
        return indicator.expression().equals(Expression.declared());
    }

    /** Checks if a figure is made of other figures. */
    private static boolean isDerived(Indicator indicator) {
        return !references(indicator).isEmpty();
    }

    private static Set<String> references(Indicator indicator) {
        Set<String> ids = new HashSet<>();
        indicator.expression().stream()
                .filter(Expression.Figure.class::isInstance)
                .map(Expression.Figure.class::cast)
                .forEach(figure -> ids.add(figure.id()));
        return ids;
    }

    private static Stream<Indicator> all() {
        return Stream.concat(REPORT.stream(), INPUTS.stream());
    }

    private static List<Indicator> read(String file) {
        return DefinitionFile.read(file, String.join("\n", lines(file)), ReportWords.VOCABULARY);
    }

    private static List<String> lines(String file) {
        try (InputStream in = ReportDefinitionsTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

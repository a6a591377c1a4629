package fr.parcours.statistics;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.distinct;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Rows.aids;
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
import fr.parcours.core.dossier.Field;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.Territory;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.DossierFormat;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareTest {
    private static final Indicator INTERVIEWS =
            Indicator.of("entretiens", "Entretiens", count(steps(StepKind.ENTRETIEN)));
    private static final Indicator EMPLOYERS =
            Indicator.of("employeurs", "Employeurs", distinct(Field.PARTY, outcomes()));
    private static final Indicator IN_TOWN = Indicator.of(
            "ville", "Habitants de la ville", count(People.having(steps()).where(Attributes.COMMUNE.within("ville"))));
    private static final Step INTERVIEW = Step.of(day("2021-06-01"), StepKind.ENTRETIEN);

    /** Loads a suite of its own and asks for 2021, as another machine does. */
    private static ReportRequest request(Indicator... indicators) {
        return Report.of(parcours(chapter(indicators)), Example.YEAR);
    }

    private static Dossier hiredBy(String subject, String employer) {
        return participant(
                subject,
                Outcome.builder(day("2021-04-01"), OutcomeKind.CDI)
                        .party(employer)
                        .build());
    }

    private static Optional<BigDecimal> value(Report report, String figure) {
        return report.cell(figure).orElseThrow().value();
    }

    @Nested
    class SharesThatGoTogether {
        @Test
        void dossiersAreFoldedWhereTheyAreAndReportedElsewhere() {
            Share here = request(INTERVIEWS).fold(List.of(participant("a", INTERVIEW), participant("b", INTERVIEW)));
            Share there = request(INTERVIEWS).fold(List.of(participant("c", INTERVIEW)));

            Report report = request(INTERVIEWS).report(here, there);

            assertThat(value(report, "entretiens")).hasValue(BigDecimal.valueOf(3));
            assertThat(report.dossiers()).isEqualTo(3);
            assertThat(report)
                    .isEqualTo(request(INTERVIEWS).report(there.merge(here)))
                    .isEqualTo(request(INTERVIEWS).report(List.of(here, there)));
        }

        /** The example of docs/shares.md, compiled and run. */
        @Test
        void theExampleOfThePageRuns() throws IOException {
            Parcours parcours = parcours(chapter(INTERVIEWS));
            List<Dossier> dossiers = List.of(participant("a", INTERVIEW));
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            // on each machine that has dossiers
            ReportRequest request = Report.of(parcours, Year.of(2021)).knownOn(LocalDate.of(2022, 2, 24));
            Share share = request.fold(dossiers);
            share.writeTo(out);

            ByteArrayOutputStream elsewhere = new ByteArrayOutputStream();
            request.fold(List.of(participant("b", INTERVIEW))).writeTo(elsewhere);
            InputStream one = new ByteArrayInputStream(out.toByteArray());
            InputStream other = new ByteArrayInputStream(elsewhere.toByteArray());

            // where the report is made
            Share first = Share.readFrom(one);
            Share second = Share.readFrom(other);
            Report report = request.report(first, second);

            assertThat(value(report, "entretiens")).hasValue(BigDecimal.valueOf(2));
            String source = words(Files.readString(Path.of("src/test/java/fr/parcours/statistics/ShareTest.java")));
            assertThat(Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                            .matcher(Files.readString(Path.of("../docs/shares.md")))
                            .results())
                    .hasSize(2)
                    .allSatisfy(block -> assertThat(source).contains(words(block.group(1))));
        }

        private static String words(String text) {
            return text.replaceAll("\\s+", "");
        }

        @Test
        void theReportOfNoShareIsThatOfNoDossier() {
            assertThat(request(INTERVIEWS).report())
                    .isEqualTo(request(INTERVIEWS).over(List.of()));
        }

        @Test
        void aShareSaysWhatItIsOf() {
            ReportRequest request = request(INTERVIEWS).knownOn(day("2022-02-24"));
            Share share = request.fold(List.of(participant("a")));

            assertThat(share.plan()).isEqualTo(request.plan().digest()).matches("[0-9a-f]{64}");
            assertThat(share.period()).isEqualTo(Days.ofYear(2021));
            assertThat(share.previous()).isEqualTo(Days.ofYear(2020));
            assertThat(share.knownOn()).hasValue(Dossier.endOf(day("2022-02-24")));
            assertThat(share.dossiers()).isEqualTo(1);
            assertThat(share)
                    .hasToString("1 dossier (plan " + share.plan().substring(0, 16)
                            + ", 2021-01-01/2021-12-31, known on 2022-02-24)");
        }

        @Test
        void anEmployerKnownInTwoSharesIsCountedOnce() {
            Share first = request(EMPLOYERS).fold(List.of(hiredBy("a", "E-1"), hiredBy("b", "E-2")));
            Share second = request(EMPLOYERS).fold(List.of(hiredBy("c", "E-2"), hiredBy("d", "E-3")));

            assertThat(value(request(EMPLOYERS).report(first, second), "employeurs"))
                    .hasValue(BigDecimal.valueOf(3));
        }

        @Test
        void neitherOrderNorNamesNorArithmeticMakeAnotherPlan() {
            Indicator renamed = Indicator.of("recus", "Reçus", INTERVIEWS.expression());
            Indicator twice = Indicator.of("double", "Double", figure("recus").plus(figure("recus")));

            assertThat(request(EMPLOYERS, renamed, twice).plan().digest())
                    .isEqualTo(request(INTERVIEWS, EMPLOYERS).plan().digest());
            assertThat(value(
                            request(EMPLOYERS, renamed, twice)
                                    .report(request(INTERVIEWS, EMPLOYERS).fold(List.of(participant("a", INTERVIEW)))),
                            "double"))
                    .hasValue(BigDecimal.valueOf(2));
        }

        @Test
        void theFilesFoldedAndTheLinesLeftOutAreThoseOfTheReport(@TempDir Path directory) throws IOException {
            Path first = file(directory, "a.ndjson", "a");
            Path second = Files.writeString(file(directory, "b.ndjson", "b"), "{\n", StandardOpenOption.APPEND);

            Report report = request(INTERVIEWS)
                    .report(
                            request(INTERVIEWS).fold(files(first)).result(),
                            request(INTERVIEWS).fold(files(second)).result());

            assertThat(report.inputs()).hasSize(2);
            assertThat(report.leftOut()).isEqualTo(1);
            assertThat(report.dossiers()).isEqualTo(2);
        }
    }

    @Nested
    class SharesThatDoNot {
        private final Share share = request(INTERVIEWS).fold(List.of(participant("a", INTERVIEW)));
        private final String plan = share.plan().substring(0, 16);

        @Test
        void anotherYearDoesNotAnswerForThisOne() {
            Share other =
                    Report.of(parcours(chapter(INTERVIEWS)), Year.of(2019)).fold(List.of());
            String message =
                    "[STATISTICS-122] The period of the share is 2019-01-01/2019-12-31 (2018-01-01/2018-12-31 before"
                            + " it); that of %s is 2021-01-01/2021-12-31 (2020-01-01/2020-12-31 before it)."
                            + " To fix: fold its dossiers over the same period.";
            assertThat(refusal(() -> share.merge(other))).isEqualTo(message.formatted("the share it is merged with"));
            assertThat(refusal(() -> request(INTERVIEWS).report(other)))
                    .isEqualTo(message.formatted("the report asked"));
        }

        @Test
        void anotherInstantDoesNotEither() {
            Share other = request(INTERVIEWS).knownOn(day("2022-02-24")).fold(List.of());
            assertThat(refusal(() -> share.merge(other)))
                    .isEqualTo(
                            "[STATISTICS-123] The known-on of the share is 2022-02-24; that of the share it is merged with"
                                    + " is all that dossiers hold. To fix: fold its dossiers as known at the same instant.");
            assertThat(refusal(() -> request(INTERVIEWS).report(other))).startsWith("[STATISTICS-123]");
        }

        @Test
        void otherDefinitionsDoNotEither() {
            Share other = request(INTERVIEWS, EMPLOYERS).fold(List.of());
            assertThat(refusal(() -> share.merge(other)))
                    .isEqualTo("[STATISTICS-121] The plan of the share is "
                            + other.plan().substring(0, 16)
                            + "; that of the share it is merged with is " + plan
                            + ". To fix: fold its dossiers with the same definitions, groups of communes and version of the"
                            + " suite.");
            assertThat(refusal(() -> request(INTERVIEWS).report(other))).startsWith("[STATISTICS-121]");
        }

        @Test
        void theSameDefinitionsOverOtherCommunesDoNotEither() {
            ReportRequest one = town("59599");
            ReportRequest other = town("59599", "59152");

            assertThat(refusal(() -> one.report(other.fold(List.of())))).startsWith("[STATISTICS-121]");
            assertThat(one.fold(List.of(participant(
                                    "a", INTERVIEW, Declaration.of(day("2021-01-01"), Attributes.COMMUNE, "59599"))))
                            .merge(town("59599").fold(List.of())))
                    .satisfies(merged ->
                            assertThat(value(one.report(merged), "ville")).hasValue(BigDecimal.ONE));
        }

        private static ReportRequest town(String... communes) {
            Structure structure = new Structure(
                    "essai",
                    "Essai",
                    new Territory(Map.of("ville", Set.of(communes), "autre", Set.of())),
                    List.of(),
                    Map.of(),
                    List.of());
            return Report.of(parcours(structure, chapter(IN_TOWN)), Example.YEAR);
        }

        @Test
        void aGroupOfCommunesThatNoFigureNamesDoesNotMatter() {
            Parcours bare = parcours(Structure.NONE, chapter(INTERVIEWS));
            Parcours grouped = parcours(
                    new Structure(
                            "essai",
                            "Essai",
                            new Territory(Map.of("ville", Set.of("59599"))),
                            List.of(),
                            Map.of(),
                            List.of()),
                    chapter(INTERVIEWS));
            assertThat(Report.of(grouped, Example.YEAR).plan().digest())
                    .isEqualTo(Report.of(bare, Example.YEAR).plan().digest());
        }

        @Test
        void allThatDiffersIsNamedTogether() {
            Share other = Report.of(parcours(chapter(EMPLOYERS)), Year.of(2019))
                    .knownOn(day("2020-01-31"))
                    .fold(List.of());
            assertThat(refusal(() -> share.merge(other)).lines())
                    .extracting(line -> line.substring(0, 16))
                    .containsExactly("[STATISTICS-121]", "[STATISTICS-122]", "[STATISTICS-123]");
        }

        @Test
        void oneFileIsNotCountedTwice(@TempDir Path directory) throws IOException {
            Path file = file(directory, "a.ndjson", "a");
            Path copy = Files.copy(file, directory.resolve("copy.ndjson"));
            Share original = request(INTERVIEWS).fold(files(file)).result();
            Share again = request(INTERVIEWS).fold(files(copy)).result();
            assertThat(refusal(() -> original.merge(again)))
                    .isEqualTo(
                            copy + ": [STATISTICS-124] Both shares have folded this file: its dossiers would be counted"
                                    + " twice. To fix: merge one of them.");
        }

        private static String refusal(ThrowingCallable refused) {
            List<String> messages = new ArrayList<>();
            assertThatExceptionOfType(ParcoursException.class)
                    .isThrownBy(refused)
                    .satisfies(e -> e.problems().forEach(problem -> messages.add(problem.toString())));
            return String.join("\n", messages);
        }
    }

    @Nested
    class WhatAShareHolds {
        private final Chapter chapter = chapter(
                INTERVIEWS,
                EMPLOYERS,
                Indicator.of("communes", "Communes", distinct(Attributes.COMMUNE, steps())),
                Indicator.of("aides", "Aides", amount(aids())));

        private byte[] bytes(Year year, List<Dossier> dossiers) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Report.of(parcours(chapter), year).fold(dossiers).writeTo(bytes);
            return bytes.toByteArray();
        }

        @Test
        void noReferenceCanBeReadInIt() throws IOException {
            List<Dossier> dossiers = List.of(
                    hiredBy("J-000123", "49306038800045"),
                    participant("J-000124", INTERVIEW, Declaration.of(day("2021-01-01"), Attributes.COMMUNE, "59599")));

            assertThat(new String(bytes(Example.YEAR, dossiers), StandardCharsets.ISO_8859_1))
                    .startsWith("parcours-share/2\n")
                    .doesNotContain("J-000123", "J-000124", "49306038800045", "59599", "entretien", "count");
        }

        @Test
        void itsSizeDoesNotDependOnTheNumberOfDossiers() throws IOException {
            List<Dossier> many = new ArrayList<>();
            for (int each = 0; each < 10_000; each++) {
                many.add(hiredBy("a" + each, "E-" + each % 10));
            }
            int alone = bytes(Example.YEAR, many.subList(0, 10)).length;

            assertThat(alone).isLessThan(500);
            assertThat(bytes(Example.YEAR, many).length).isLessThan(alone + 20);
        }

        @Test
        void aValueIsNotRecognisedFromOneYearToTheNext() {
            List<Dossier> dossiers = List.of(participant(
                    "a",
                    Outcome.builder(day("2020-04-01"), OutcomeKind.CDI)
                            .party("E-1")
                            .build(),
                    Outcome.builder(day("2021-04-01"), OutcomeKind.CDI)
                            .party("E-1")
                            .build()));
            Share of2021 = Report.of(parcours(chapter), Example.YEAR).fold(dossiers);
            Share of2020 = Report.of(parcours(chapter), Year.of(2020)).fold(dossiers);

            List<DistinctValues> found = new ArrayList<>(of2021.distincts());
            found.retainAll(of2020.distincts());
            assertThat(found).allMatch(values -> values.size() == 0);
        }
    }

    private static DossierFiles files(Path... paths) {
        return DossierFiles.of(DossierFormat.of(Vocabulary.core()), List.of(paths));
    }

    private static Path file(Path directory, String name, String subject) throws IOException {
        return Files.writeString(
                directory.resolve(name),
                DossierFormat.of(Vocabulary.core()).write(participant(subject, INTERVIEW)) + "\n");
    }
}

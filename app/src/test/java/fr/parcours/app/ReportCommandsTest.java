package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that count, with the plug-ins of the distribution. */
class ReportCommandsTest {
    private static final String CDI = """
            {"subject":{"kind":"participant","id":"J-1","birthDate":"2001-05-17"},"facts":[\
            {"type":"entry","on":"2021-02-03","dispositif":"pacea"},\
            {"type":"outcome","on":"2021-06-01","kind":"cdi","dispositif":"pacea"}]}""";
    private static final String BAD = """
            {"subject":{"kind":"participant","id":"J-2"},"facts":[\
            {"type":"outcome","on":"2021-06-01","kind":"cdj","dispositif":"pacea"}]}""";

    @TempDir
    private Path directory;

    private String good = "";
    private String bad = "";
    private Path out = Path.of("");

    @BeforeEach
    void writeDossiers() {
        good = Session.file(directory, "good.ndjson", CDI);
        bad = Session.file(directory, "bad.ndjson", BAD);
        out = directory.resolve("out");
    }

    @Nested
    class ReportOfAPeriod {
        @Test
        void writesThePageTheRunAndTheFigures() {
            Session session = run("report", "--dossiers", good, "--year", "2021", "--out", out.toString());
            assertThat(session.status()).isZero();
            assertThat(session.err()).isEmpty();
            assertThat(out.resolve("report.html")).isRegularFile();
            assertThat(out.resolve("run.json")).isRegularFile();
            assertThat(figure("pacea.contrats.cdi")).startsWith("pacea.contrats.cdi,CDI,1,count,");
        }

        @Test
        void countsBothEndsOfAPeriod() {
            assertThat(cdiBetween("2021-05-01", "2021-05-31")).contains(",0,count,");
            assertThat(cdiBetween("2021-05-01", "2021-06-01")).contains(",1,count,");
            assertThat(cdiBetween("2021-06-01", "2021-06-30")).contains(",1,count,");
            assertThat(cdiBetween("2021-06-02", "2021-06-30")).contains(",0,count,");
        }

        private String cdiBetween(String from, String to) {
            run("report", "--dossiers", good, "--from", from, "--to", to, "--out", out.toString());
            return figure("pacea.contrats.cdi");
        }

        @Test
        void leavesBadLinesOutSaysSoAndSetsThemAside() throws IOException {
            Path rejects = directory.resolve("rejects.ndjson");
            Session session = run(
                    "report",
                    "--dossiers",
                    bad,
                    good,
                    "--year",
                    "2021",
                    "--rejects",
                    rejects.toString(),
                    "--out",
                    out.toString());
            assertThat(session.status()).isEqualTo(1);
            assertThat(session.err().lines())
                    .hasSize(3)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith(bad + ":1: facts[0].kind: [DOSSIER-121]")
                            .contains("Vouliez-vous dire", "«\u00a0cdi\u00a0»"))
                    .contains("1 ligne laissée de côté.");
            assertThat(rejects).content().isEqualTo(BAD + "\n");
            assertThat(figure("pacea.contrats.cdi")).contains(",1,count,");
            assertThat(out.resolve("run.json")).content().contains("\"leftOut\" : 1");
        }

        @Test
        void writesNothingWhenStrict() {
            Path rejects = directory.resolve("rejects.ndjson");
            Session session = run(
                    "report",
                    "--dossiers",
                    bad,
                    good,
                    "--year",
                    "2021",
                    "--strict",
                    "--rejects",
                    rejects.toString(),
                    "--out",
                    out.toString());
            assertThat(rejects).doesNotExist();
            assertThat(session.status()).isEqualTo(1);
            assertThat(session.err())
                    .contains(bad + ":1: facts[0].kind: [DOSSIER-121]", "Rien n’est écrit : 1 ligne laissée de côté.");
            assertThat(out).doesNotExist();
        }

        @Test
        void writesNothingWhenASubjectStandsOnTwoLines() {
            String twice = Session.file(directory, "twice.ndjson", "", CDI);
            Session session = run("report", "--dossiers", good, twice, "--year", "2021", "--out", out.toString());
            assertThat(session.status()).isEqualTo(1);
            assertThat(session.err()).contains(good + ":1", twice + ":2: [DOSSIER-151]");
            assertThat(out).doesNotExist();
        }

        @Test
        void leavesAnEarlierReportWholeWhenItWritesNothing() throws IOException {
            run("report", "--dossiers", good, "--year", "2021", "--out", out.toString());
            String before = Files.readString(out.resolve("figures.csv"));
            run("report", "--dossiers", good, good, "--year", "2021", "--out", out.toString());
            assertThat(out.resolve("figures.csv")).content().isEqualTo(before);
            assertThat(out).isDirectoryNotContaining("glob:**.part");
        }

        @Test
        void needsAYearOrTwoDays() {
            assertThat(run("report", "--dossiers", good, "--out", out.toString())
                            .status())
                    .isEqualTo(2);
            assertThat(run("report", "--dossiers", good, "--from", "2021-01-01", "--out", out.toString())
                            .status())
                    .isEqualTo(2);
        }
    }

    @Nested
    class Explain {
        @Test
        void givesTheDefinitionAndTheDossiersCounted() {
            Session session = run("explain", "--dossiers", good, "--year", "2021", "--figure", "pacea.contrats.cdi");
            assertThat(session.status()).isZero();
            assertThat(session.out())
                    .startsWith("CDI (pacea.contrats.cdi)")
                    .contains("définition : count(outcomes(cdi).in(pacea))")
                    .contains(good + ":1  J-1  1: 1")
                    .contains("1 dossier compté");
        }

        @Test
        void printsTheValueAndWhatEachPartComesTo() {
            assertThat(explain("pacea.contrats.cdi")).isEqualTo("""
                            CDI (pacea.contrats.cdi)
                              définition : count(outcomes(cdi).in(pacea))
                              version : VERSION
                              1. valeur : count(outcomes(cdi).in(pacea)) (pacea.contrats.cdi, du 01/01/2021 au 31/12/2021)

                            FILE:1  J-1  1: 1
                            1 dossier compté

                            valeur : 1
                              1. valeur : 1
                            """);
            assertThat(explain("pacea.accompagnes.delta-2020")).isEqualTo("""
                            Évolution du nombre de jeunes accompagnés sur un an (pacea.accompagnes.delta-2020)
                              définition : figure(pacea.accompagnes).minus(figure(pacea.accompagnes).previous())
                              version : VERSION
                              1. terme : count(having(enrolments(pacea))) (pacea.accompagnes, du 01/01/2021 au 31/12/2021)
                              2. terme soustrait : count(having(enrolments(pacea))) (pacea.accompagnes, du 01/01/2020 au 31/12/2020)

                            FILE:1  J-1  1: 1
                            1 dossier compté

                            valeur : 1
                              1. terme : 1
                              2. terme soustrait : 0
                            """);
        }

        @Test
        void setsThePartsOfAPartIn() {
            assertThat(explain("clauses-sociales.evolution").lines().dropWhile(line -> !line.startsWith("valeur")))
                    .containsExactly(
                            "valeur : non défini",
                            "  numérateur : 0",
                            "    1. terme : 0",
                            "    2. terme soustrait : 0",
                            "  3. dénominateur : 0");
        }

        @Test
        void readsNoDossierForWhatTheStructureDeclares() {
            assertThat(explain("plie.budget"))
                    .contains("aucun dossier : ce chiffre est déclaré par la structure")
                    .endsWith("valeur : non défini\n");
        }

        private String explain(String figure) {
            return run("explain", "--dossiers", good, "--year", "2021", "--figure", figure)
                    .out()
                    .replace(good, "FILE")
                    .replaceFirst("version : [0-9a-f]{16}", "version : VERSION")
                    .replace(System.lineSeparator(), "\n");
        }

        @Test
        void proposesTheFigureThatWasMeant() {
            Session session = run("explain", "--dossiers", good, "--year", "2021", "--figure", "pacea.contrats.cd");
            assertThat(session.status()).isEqualTo(2);
            assertThat(session.out()).isEmpty();
            assertThat(session.err()).contains("Vouliez-vous dire").contains("«\u00a0pacea.contrats.cdi\u00a0»");
        }
    }

    @Nested
    class Generate {
        @Test
        void writesAsManyParticipantsAsAskedAlwaysTheSame() throws IOException {
            Path first = directory.resolve("first.ndjson");
            Path second = directory.resolve("second.ndjson");
            assertThat(run("generate", "--participants", "25", "--seed", "7", "--out", first.toString())
                            .status())
                    .isZero();
            run("generate", "--participants", "25", "--seed", "7", "--out", second.toString());
            assertThat(Files.readAllLines(first)).hasSize(25).doesNotHaveDuplicates();
            assertThat(second).hasSameTextualContentAs(first);
            run("generate", "--participants", "25", "--seed", "8", "--out", second.toString());
            assertThat(Files.readString(second)).isNotEqualTo(Files.readString(first));
        }

        @Test
        void writesDossiersThatPassTheCheck() {
            Path file = directory.resolve("all.ndjson");
            run("generate", "--participants", "200", "--seed", "3", "--out", file.toString());
            assertThat(run("check", file.toString()))
                    .isEqualTo(new Session(0, "200 dossiers contrôlés, aucun problème." + System.lineSeparator(), ""));
        }

        @Test
        void compressesWhenTheNameSaysSo() throws IOException {
            Path plain = directory.resolve("all.ndjson");
            Path compressed = directory.resolve("all.ndjson.gz");
            run("generate", "--participants", "5", "--out", plain.toString());
            run("generate", "--participants", "5", "--out", compressed.toString());
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(compressed))) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(Files.readString(plain));
            }
            assertThat(run("check", compressed.toString()).out()).startsWith("5 dossiers contrôlés");
        }

        @Test
        void knowsItsProfiles() {
            Session session = run("generate", "--profile", "lys", "--out", out.toString());
            assertThat(session.status()).isEqualTo(2);
            assertThat(session.err())
                    .startsWith(
                            "Le profil «\u00a0lys\u00a0» n’existe pas. Vouliez-vous dire «\u00a0lys-tourcoing-2021\u00a0»\u00a0?");
            assertThat(out).doesNotExist();
        }
    }

    private String figure(String id) {
        try {
            return Files.readAllLines(out.resolve("figures.csv")).stream()
                    .filter(line -> line.startsWith(id + ","))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Session run(String... arguments) {
        return Session.runInstalled(arguments);
    }
}

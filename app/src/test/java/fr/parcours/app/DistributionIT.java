package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The distribution as users get it: packaged modules, started by plain {@code java -p} and by its script. */
class DistributionIT {
    private static final Path HOME = Path.of("target", "parcours").toAbsolutePath();
    private static final Path LIB = HOME.resolve("lib");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path demo;

    private static Session demonstration = new Session(-1, "", "");

    @TempDir
    private Path directory;

    @BeforeAll
    static void runTheDemonstration() {
        demonstration = java("demo", "--out", demo.toString());
    }

    @Nested
    class Starting {
        @Test
        void listsThePluginsWithTheirModules() {
            Session session = java("dispositifs");
            assertThat(session.status()).isZero();
            assertThat(session.err()).isEmpty();
            assertThat(session.out().lines())
                    .anyMatch(
                            line -> line.matches("pacea +PACEA +pacea +module fr\\.parcours\\.dispositif\\.pacea@.*"));
        }

        @Test
        @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there it is parcours.cmd")
        void startsByItsScriptFromAnywhere() {
            Session session = script(HOME.resolve("bin/parcours"), "--version");
            assertThat(session.status()).isZero();
            assertThat(session.out()).matches("parcours \\d+\\.\\d+\\.\\d+.* \\(Java \\d+\\)\\R");
        }

        @Test
        @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there it is parcours.cmd")
        void writesUtf8WhateverTheLocale() {
            assertThat(script(HOME.resolve("bin/parcours"), "--help").out()).contains("Contrôle la forme des dossiers");
        }

        @Test
        void keepsItsExitStatuses() {
            assertThat(java("diagnose", "--dossier", one(Dossiers.unknown("J-1")), "--on", "2021-06-01")
                            .status())
                    .isZero();
            assertThat(java("check", "missing.ndjson").status()).isEqualTo(1);
            assertThat(java("diagnos").status()).isEqualTo(2);
        }

        @Test
        void carriesThePagesItNames() {
            String line = java("check", "missing.ndjson")
                    .err()
                    .lines()
                    .filter(each -> each.startsWith("Explications : "))
                    .findFirst()
                    .orElseThrow();
            assertThat(HOME.resolve(line.replace("Explications : ", ""))).isNotEmptyFile();
            assertThat(HOME.resolve("docs/errors/README.md")).isNotEmptyFile();
        }

        @Test
        void showsNoStackTraceForBadInput() {
            String garbage = one("\u0000\uFFFF{");
            for (String[] arguments : List.of(
                    new String[] {"check", garbage},
                    new String[] {"diagnose", "--dossier", garbage, "--on", "2021-06-01"},
                    new String[] {
                        "report",
                        "--dossiers",
                        garbage,
                        "--year",
                        "2021",
                        "--strict",
                        "--out",
                        directory.resolve("out").toString()
                    },
                    new String[] {"dispositifs", "--format", "xml"},
                    new String[] {"generate", "--participants", "many", "--out", garbage})) {
                Session session = java(arguments);
                assertThat(session.status()).as(arguments[0]).isNotZero();
                assertThat(session.err()).as(arguments[0]).isNotEmpty().doesNotContain("\tat ", "Exception in");
            }
        }
    }

    @Nested
    class Demonstration {
        @Test
        void givesEveryPublishedFigureAgain() throws IOException {
            assertThat(demonstration.status()).isZero();
            assertThat(demonstration.err()).isEmpty();
            assertThat(demonstration.out()).contains("316 chiffres égaux sur 317");
            assertThat(Files.readAllLines(demo.resolve("reconciliation.csv")))
                    .hasSize(318)
                    .startsWith("id,printed,computed,difference,reason")
                    .contains("pacea.accompagnes,3243,3243,0,")
                    .filteredOn(line -> !line.matches("id,.*|[^,]+,[^,]+,[^,]+,(0|0\\.0+),"))
                    .singleElement()
                    .asString()
                    .startsWith("accueil.accompagnes.niveau-4,39.9,38.9,-1.0,");
            assertThat(demo.resolve("report.html")).content().contains("Mission Emploi Lys-Tourcoing");
            assertThat(demo.resolve("figures.csv")).isRegularFile();
            assertThat(demo.resolve("run.json")).isRegularFile();
        }

        @Test
        void makesDossiersThatHoldTogether() {
            Session session = java("check", demo.resolve("dossiers.ndjson").toString());
            assertThat(session.err()).isEmpty();
            assertThat(session.status()).isZero();
        }

        @Test
        void theReportDoesNotDependOnTheOrderOfLinesAndFacts() throws IOException {
            Random order = new Random(2021);
            List<String> lines = new ArrayList<>();
            for (String line : Files.readAllLines(demo.resolve("dossiers.ndjson"))) {
                ObjectNode dossier = (ObjectNode) JSON.readTree(line);
                List<JsonNode> facts = new ArrayList<>();
                dossier.get("facts").forEach(facts::add);
                Collections.shuffle(facts, order);
                ArrayNode shuffled = dossier.putArray("facts");
                facts.forEach(shuffled::add);
                lines.add(dossier.toString());
            }
            Collections.shuffle(lines, order);
            Path file = Files.write(directory.resolve("shuffled.ndjson"), lines);
            assertThat(figures(file)).isEqualTo(figures(demo.resolve("dossiers.ndjson")));
        }

        private String figures(Path dossiers) throws IOException {
            Path out = Files.createTempDirectory(directory, "report");
            Session session = java(
                    "report",
                    "--dossiers",
                    dossiers.toString(),
                    "--year",
                    "2021",
                    "--known-on",
                    "2022-02-24",
                    "--out",
                    out.toString());
            assertThat(session.status()).as(session.err()).isZero();
            return Files.readString(out.resolve("figures.csv"));
        }
    }

    @Nested
    class Diagnosing {
        @Test
        void asksForTheBirthDateWhenItIsMissing() {
            JsonNode pacea = pacea(Dossiers.unknown("J-1"), "2021-06-01");
            assertThat(pacea.get("verdict").asString()).isEqualTo("undetermined");
            assertThat(pacea.get("missing").toString()).contains("\"birthDate\"");
        }

        @ParameterizedTest
        @CsvSource({"2021-05-16,true", "2021-05-17,false", "2021-05-18,false"})
        void isOpenUpToTheDayBeforeThe26thBirthday(String on, boolean open) {
            JsonNode pacea = pacea(Dossiers.born("J-1", "1995-05-17"), on);
            assertThat(pacea.get("verdict").asString().equals("refused")).isNotEqualTo(open);
            assertThat(pacea.get("explanation").toString()).contains("L5131-3");
        }

        @Test
        void anUnknownQpvIsNotAFalseOne() {
            assertThat(pacea(Dossiers.born("J-1", "2001-05-17"), "2021-06-01")
                            .get("verdict")
                            .asString())
                    .isNotEqualTo("refused");
        }

        private JsonNode pacea(String dossier, String on) {
            Session session = java("diagnose", "--dossier", one(dossier), "--on", on, "--format", "json");
            assertThat(session.status()).isZero();
            for (JsonNode each : JSON.readTree(session.out()).get("dispositifs")) {
                if (each.get("id").asString().equals("pacea")) {
                    return each;
                }
            }
            throw new AssertionError("pacea is not diagnosed");
        }
    }

    @Nested
    class Proving {
        private static final String STRUCTURE = """
                structure: { id: ici, name: Ici }
                parameters:
                  pacea.age-maximum:
                    values: [{ from: 2017-01-01, value: "29", source: convention, confidence: LOCAL }]
                """;

        @Test
        void anAnswerIsJudgedAgainFromItsEvidence() throws IOException {
            Path evidence = directory.resolve("preuve.ndjson");
            Session diagnosis = java(
                    "diagnose",
                    "--dossier",
                    one(Dossiers.born("J-1", "1995-05-17")),
                    "--on",
                    "2021-06-01",
                    "--evidence",
                    evidence.toString());
            assertThat(diagnosis.status()).as(diagnosis.err()).isZero();
            String pacea = Files.readAllLines(evidence).stream()
                    .filter(line -> line.contains("\"dispositif\":\"pacea\""))
                    .findFirst()
                    .orElseThrow();
            JsonNode plugin = JSON.readTree(pacea).get("plugins").get(0);
            assertThat(plugin.get("id").asString()).isEqualTo("pacea");
            assertThat(plugin.get("version").asString()).isNotEmpty();
            assertThat(Files.readAllBytes(LIB.resolve(plugin.get("jar").asString())))
                    .satisfies(jar -> assertThat(sha256(jar))
                            .isEqualTo(plugin.get("digest").asString()));

            Session same = java("replay", evidence.toString());
            assertThat(same.status()).as(same.out()).isZero();
            assertThat(same.err()).isEmpty();
            Session other =
                    java("replay", evidence.toString(), "--structure", Session.file(directory, "ici.yaml", STRUCTURE));
            assertThat(other.status()).as(other.err()).isEqualTo(1);
            assertThat(other.out()).contains("(pacea.age-maximum) : 25 ans", "29 ans", "Change la réponse.");
        }

        private static String sha256(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    class Reporting {
        private static final String WITHDRAWN = """
                {"subject":{"kind":"participant","id":"J-1"},"facts":[\
                {"type":"entry","on":"2021-02-03","dispositif":"pacea"},\
                {"type":"outcome","on":"2021-06-01","kind":"cdi","dispositif":"pacea","recordedAt":"2021-06-02T09:00:00+02:00",\
                "withdrawn":{"at":"2022-03-01T09:00:00+01:00","by":"agent","reason":"erreur"}}]}""";

        @Test
        void aWithdrawalChangesTodaysReportAndNotTheOneKnownBefore() throws IOException {
            assertThat(cdi()).startsWith("pacea.contrats.cdi,CDI,0,");
            assertThat(cdi("--known-on", "2022-02-28")).startsWith("pacea.contrats.cdi,CDI,1,");
            assertThat(cdi("--known-on", "2022-03-01")).startsWith("pacea.contrats.cdi,CDI,0,");
        }

        private String cdi(String... more) throws IOException {
            Path out = Files.createTempDirectory(directory, "report");
            List<String> arguments = new ArrayList<>(
                    List.of("report", "--dossiers", one(WITHDRAWN), "--year", "2021", "--out", out.toString()));
            arguments.addAll(List.of(more));
            assertThat(java(arguments.toArray(String[]::new)).status()).isZero();
            try (Stream<String> lines = Files.lines(out.resolve("figures.csv"))) {
                return lines.filter(line -> line.startsWith("pacea.contrats.cdi,"))
                        .findFirst()
                        .orElseThrow();
            }
        }

        @Test
        void aSubjectOnTwoLinesIsRefusedNamingBoth() {
            String twice =
                    Session.file(directory, "twice.ndjson", Dossiers.unknown("J-1"), "", Dossiers.unknown("J-1"));
            Path out = directory.resolve("out");
            Session session = java("report", "--dossiers", twice, "--year", "2021", "--out", out.toString());
            assertThat(session.status()).isEqualTo(1);
            assertThat(session.err()).contains(twice + ":3: [DOSSIER-151]", twice + ":1.");
            assertThat(out).doesNotExist();
        }
    }

    @Nested
    class ThirdParties {
        /** The documented example, built by its own script against lib/, as a third party would. */
        @Test
        @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its script is a POSIX one")
        void theDocumentedExampleDroppedInTheFolderIsFoundJudgedAndCounted() throws IOException {
            Path home = directory.resolve("home");
            Path plugins = Files.createDirectories(home.resolve("plugins"));
            Session build = run(List.of(
                    "sh",
                    Path.of("..", "examples", "emploi-franc", "build.sh").toString(),
                    LIB.toString(),
                    plugins.toString()));
            assertThat(build.status()).as(build.err()).isZero();

            assertThat(java(home, "dispositifs").out())
                    .containsPattern("emploi-franc +Emploi franc +emploi-franc +module fr.exemple.emploifranc");
            String hired = one("""
                    {"subject":{"kind":"participant","id":"J-1","sex":"female"},"facts":[\
                    {"type":"declaration","on":"2021-01-04","values":{"qpv":true}},\
                    {"type":"entry","on":"2021-01-04","dispositif":"mission-locale"},\
                    {"type":"outcome","on":"2021-03-01","kind":"emploi-franc"}]}""");
            assertThat(java(home, "diagnose", "--dossier", hired, "--on", "2021-02-01", "--all")
                            .out())
                    .contains("Emploi franc : À DÉTERMINER", "PACEA :", "Contrat d’engagement jeune :");
            Path out = directory.resolve("report");
            Session report = java(home, "report", "--dossiers", hired, "--year", "2021", "--out", out.toString());
            assertThat(report.status()).as(report.err()).isZero();
            assertThat(Files.readAllLines(out.resolve("figures.csv")))
                    .anyMatch(line -> line.startsWith("emploi-franc.contrats,Contrats signés,1,"))
                    .anyMatch(line -> line.startsWith("emploi-franc.femmes,Femmes,100,"))
                    .anyMatch(line -> line.startsWith("pacea.entrees,"));
            assertThat(java(home, "check", hired).status()).isZero();
        }

        @Test
        void aPluginThatClaimsAnotherOnesIdIsRefusedNamingBothModules() throws IOException {
            Session session = java(homeWith("doublon", "pacea"), "dispositifs");
            assertThat(session.status()).isEqualTo(1);
            assertThat(session.out()).isEmpty();
            assertThat(session.err())
                    .contains("[PLUGIN-104]", "module org.exemple.doublon", "module fr.parcours.dispositif.pacea")
                    .doesNotContain("\tat ");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                System.exit(0);                                  | APP-110
                while (to != null) Thread.onSpinWait();          | APP-109
                contribute(to);                                  | PLUGIN-102
                if (to != null) throw new Error("boom");         | PLUGIN-102
                """)
        void aPluginThatDoesNotGiveTheHandBackIsNamed(String begins, String problem) throws IOException {
            Path home = homeWith("hostile", "hostile", "setting.rules().all(\"emploi-franc.public\")", begins);
            Session session = start(
                    List.of("-Dparcours.plugins=" + home.resolve("plugins"), "-Dparcours.start.seconds=10"),
                    "dispositifs");
            assertThat(session.status()).isEqualTo(1);
            assertThat(session.err())
                    .contains("[" + problem + "]", "org.exemple.hostile.ThePlugin", "hostile.jar", "ThePlugin.java:")
                    .doesNotContain("\tat ");
        }

        /** A plug-in each part of which throws: each command names it, and answers all the rest. */
        @Test
        void aPluginThatThrowsInEachOfItsPartsCostsOnlyItself() throws IOException {
            Path home = homeWith("casse", "casse", """
                    setting.rules().rule("emploi-franc.public", inquiry -> { throw new IllegalStateException("Dupont"); }))
                            .following(setting.workflow(ID)
                                    .term((inquiry, enrolment) -> { throw new IllegalStateException("Dupont"); })
                                    .usualExits()
                                    .build())
                            .paying(new Scale()""", """
                    to.check(setting -> () -> (seen, problems) -> { throw new IllegalStateException("Dupont"); });
                    to.listing(setting -> Listing.of("casse.liste", "Liste", List.of(Listing.Column.optional("a", "A")),
                            (dossier, period) -> { throw new IllegalStateException("Dupont"); }));
                    to.chapter(Chapter.of("casse", "Cassé").indicators(
                            Indicator.of("casse.tourne", "Tourne", Expression.figure("casse.tourne"))));
                    """);
            String one = one("""
                    {"subject":{"kind":"participant","id":"J-1","birthDate":"2001-05-17"},"facts":[\
                    {"type":"entry","on":"2021-02-03","dispositif":"emploi-franc"},\
                    {"type":"entry","on":"2021-02-03","dispositif":"pacea"}]}""");
            Path out = directory.resolve("report");
            String list = directory.resolve("list.csv").toString();
            assertCostsOnlyItself(
                    home, "PACEA : ENTRÉE REFUSÉE", "diagnose", "--dossier", one, "--on", "2021-06-01", "--all");
            assertCostsOnlyItself(home, "PACEA", "status", "--dossier", one, "--on", "2021-06-01");
            assertCostsOnlyItself(
                    home,
                    "montant indéterminé",
                    "allowance",
                    "--dossier",
                    one,
                    "--dispositif",
                    "emploi-franc",
                    "--month",
                    "2021-06");
            assertCostsOnlyItself(
                    home, "PACEA", "agenda", "--dossiers", one, "--from", "2021-02-01", "--to", "2023-02-28");
            assertCostsOnlyItself(home, "", "check", one);
            assertCostsOnlyItself(
                    home, "1 dossier", "report", "--dossiers", one, "--year", "2021", "--out", out.toString());
            assertThat(Files.readAllLines(out.resolve("figures.csv")))
                    .anyMatch(line -> line.startsWith("pacea.entrees,Entrées"))
                    .noneMatch(line -> line.contains("casse"));
            assertCostsOnlyItself(
                    home,
                    "0 ligne",
                    "export",
                    "--listing",
                    "casse.liste",
                    "--dossiers",
                    one,
                    "--year",
                    "2021",
                    "--out",
                    list);
        }

        private static void assertCostsOnlyItself(Path home, String answer, String... arguments) {
            Session session = java(home, arguments);
            assertThat(session.status()).as(session.err()).isEqualTo(1);
            assertThat(session.out()).as(arguments[0]).contains(answer);
            assertThat(session.err())
                    .as(arguments[0])
                    .contains("[PLUGIN-119]", "du greffon «\u00a0casse\u00a0»", "casse.jar")
                    .doesNotContain("\tat ", "Dupont");
        }

        @Test
        void aJarOfLibCannotBeReplacedNorAJarBeDamagedInSilence() throws IOException {
            Path plugins = Files.createDirectories(directory.resolve("home/plugins"));
            try (Stream<Path> jars = Files.list(LIB)) {
                Path core = jars.filter(jar -> jar.getFileName().toString().startsWith("parcours-core"))
                        .findFirst()
                        .orElseThrow();
                Files.copy(core, plugins.resolve("core.jar"));
            }
            Files.writeString(plugins.resolve("damaged.jar"), "PK");
            Session session = java(directory.resolve("home"), "dispositifs");
            assertThat(session.status()).isEqualTo(1);
            assertThat(session.out()).contains("pacea");
            assertThat(session.err()).contains("core.jar: [PLUGIN-121]", "damaged.jar: [PLUGIN-120]");
        }

        /** Makes a home whose plugins/ holds a plug-in compiled against lib/, as a third party would. */
        private Path homeWith(String name, String id) throws IOException {
            return homeWith(name, id, "setting.rules().all(\"emploi-franc.public\")", "");
        }

        /** Makes such a home, whose plug-in has a rule and begins to contribute with some code. */
        private Path homeWith(String name, String id, String rule, String begins) throws IOException {
            Path home = Files.createDirectories(directory.resolve("home"));
            Files.createDirectory(home.resolve("plugins"));
            String module = "org.exemple." + name;
            Path sources = Files.createDirectories(directory.resolve("sources"));
            Path folder = Files.createDirectories(sources.resolve(module.replace('.', '/')));
            Files.writeString(
                    sources.resolve("module-info.java"),
                    "module " + module + " { requires fr.parcours.core; provides fr.parcours.core.plugin.Plugin with "
                            + module + ".ThePlugin; }");
            Files.writeString(folder.resolve("ThePlugin.java"), """
                    package %s;

                    import fr.parcours.core.allowance.*;
                    import fr.parcours.core.indicator.*;
                    import fr.parcours.core.plugin.*;
                    import fr.parcours.core.rule.*;
                    import fr.parcours.core.vocabulary.DispositifId;
                    import java.math.BigDecimal;
                    import java.time.*;
                    import java.util.*;

                    public final class ThePlugin implements Plugin {
                        private static final DispositifId ID = DispositifId.of("emploi-franc", "Emploi franc");

                        private static final class Scale implements AllowanceScale {
                            @Override
                            public Explained<BigDecimal> month(Inquiry inquiry, YearMonth month) {
                                throw new IllegalStateException("Dupont");
                            }

                            @Override
                            public Explained<BigDecimal> year(Inquiry inquiry, Year year) {
                                throw new IllegalStateException("Dupont");
                            }
                        }

                        @Override
                        public PluginDescriptor descriptor() {
                            return PluginDescriptor.of("%s", "Emploi franc");
                        }

                        @Override
                        public void contribute(Contributions to) {
                            to.words(ID);
                            %s
                            to.dispositif(setting -> Dispositif.of(ID, %s));
                        }
                    }
                    """.formatted(module, id, begins, rule));
            Path classes = directory.resolve("classes");
            tool(
                    "javac",
                    "--release",
                    "17",
                    "--module-path",
                    LIB.toString(),
                    "-d",
                    classes.toString(),
                    sources.resolve("module-info.java").toString(),
                    folder.resolve("ThePlugin.java").toString());
            tool(
                    "jar",
                    "--create",
                    "--file",
                    home.resolve("plugins/" + name + ".jar").toString(),
                    "-C",
                    classes.toString(),
                    ".");
            return home;
        }

        private static void tool(String name, String... arguments) {
            PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
            assertThat(ToolProvider.findFirst(name).orElseThrow().run(quiet, System.err, arguments))
                    .as(name)
                    .isZero();
        }
    }

    private String one(String line) {
        return Session.file(directory, "one.ndjson", line);
    }

    /** Starts the packaged modules without the script. */
    private static Session java(String... arguments) {
        return start(List.of(), arguments);
    }

    /** Starts the packaged modules with the plug-ins of another home. */
    private static Session java(Path home, String... arguments) {
        return start(List.of("-Dparcours.plugins=" + home.resolve("plugins")), arguments);
    }

    private static Session start(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "--enable-native-access=com.sun.jna", // which Java asks for from 24 on
                "-p",
                LIB.toString(),
                "-m",
                "fr.parcours.app/fr.parcours.app.Main"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static Session script(Path script, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(script.toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static Session run(List<String> command) {
        try {
            Path out = Files.createTempFile("parcours", ".out");
            Path err = Files.createTempFile("parcours", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("JAVA_TOOL_OPTIONS"));
            builder.environment().putAll(Map.of("LANG", "C", "JAVA_HOME", System.getProperty("java.home")));
            Process process = builder.start();
            process.getOutputStream().close();
            assertThat(process.waitFor(5, TimeUnit.MINUTES))
                    .as("%s ends", command)
                    .isTrue();
            Session session = new Session(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return session;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

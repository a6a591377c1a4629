package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.runtime.Parcours;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
    @TempDir
    private Path directory;

    @Test
    void listsItsCommands() {
        Session session = Session.run("--help");
        assertThat(session.status()).isZero();
        Golden.assertReads("help.txt", session.out());
    }

    @Test
    void everyCommandHasAFrenchHelp() {
        Main.commandLine(structure -> Parcours.of(List.of()))
                .getSubcommands()
                .keySet()
                .forEach(command -> assertThat(Session.run(command, "--help")).satisfies(session -> {
                    assertThat(session.status()).isZero();
                    assertThat(session.out())
                            .startsWith("Usage : parcours " + command)
                            .contains("--help", "Affiche cette aide.");
                }));
    }

    @Test
    void saysItsVersion() {
        assertThat(Session.run("--version").out()).startsWith("parcours ");
    }

    @Test
    void proposesTheCommandThatWasMeant() {
        Session session = Session.run("diagnos");
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err()).contains("«\u00a0diagnos\u00a0»", "Vouliez-vous dire\u00a0: diagnose");
    }

    @Test
    void showsItsUsageWithoutACommand() {
        Session session = Session.run();
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err()).contains("Usage : parcours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-29", "29/02/2021", "1/13/2021", "hier"})
    void saysWhatADayLooksLike(String day) {
        Session session = Session.run("status", "--dossier", "x", "--on", day);
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err())
                .startsWith("Valeur refusée pour l’option «\u00a0--on\u00a0»\u00a0: «\u00a0" + day
                        + "\u00a0» n’est pas un jour, comme 2021-03-15");
    }

    @ParameterizedTest
    @CsvSource({"2021-02-28, 2021-02-28", "28/02/2021, 2021-02-28", "1/4/2021, 2021-04-01", "29/02/2024, 2024-02-29"})
    void readsADayAsItIsPrintedToo(String typed, LocalDate day) {
        assertThat(Text.readDay(typed)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2021-03, 2021-03", "03/2021, 2021-03"})
    void readsAMonthAsItIsWrittenToo(String typed, YearMonth month) {
        assertThat(Text.readMonth(typed)).isEqualTo(month);
    }

    @Test
    void namesAFileThatDoesNotExist() {
        String missing = directory.resolve("missing.ndjson").toString();
        assertThat(Session.run("check", missing))
                .isEqualTo(new Session(
                        1,
                        "",
                        missing + ": [DOSSIER-161] Le fichier n’existe pas." + System.lineSeparator()
                                + "Explications : docs/errors/DOSSIER-161.md" + System.lineSeparator()));
    }

    /** Five at most, in the order in which their problems are named, each once. */
    @Test
    void endsWithThePagesThatExplainTheProblemsNamed() {
        String bad = Session.file(
                directory,
                "bad.ndjson",
                "{",
                "[]",
                "[]",
                "{}",
                "{\"a\":1}",
                "{\"subject\":\"J-1\",\"facts\":[]}",
                Dossiers.unknown("J-1") + "{}");
        assertThat(Session.run("check", bad).err().lines())
                .endsWith("Explications : docs/errors/DOSSIER-101.md, docs/errors/DOSSIER-104.md,"
                        + " docs/errors/DOSSIER-112.md, docs/errors/DOSSIER-111.md, docs/errors/DOSSIER-114.md, …")
                .filteredOn(line -> line.startsWith("Explications"))
                .hasSize(1);
    }

    @Test
    void namesThePageOfAMistakeInTheCommandToo() {
        String file = Session.file(directory, "empty.ndjson", Dossiers.unknown("J-1"));
        Session session = Session.run("status", "--dossier", file, "--on", "2021-06-01", "--dispositif", "essay");
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err()).contains("Usage :").endsWith("PARCOURS-101.md" + System.lineSeparator());
        assertThat(Session.run("status", "--on", "hier").err()).doesNotContain("Explications");
    }

    @Test
    void namesNoPageWhenThereIsNoProblem() {
        String file = Session.file(directory, "good.ndjson", Dossiers.unknown("J-1"));
        CommandLine commandLine =
                Main.commandLine(structure -> Parcours.of(List.of())).setOut(new PrintWriter(new StringWriter()));
        assertThat(err(commandLine, "check", "missing.ndjson")).contains("Explications");
        assertThat(err(commandLine, "check", file)).isEmpty();
    }

    private static String err(CommandLine commandLine, String... arguments) {
        StringWriter err = new StringWriter();
        commandLine.setErr(new PrintWriter(err, true)).execute(arguments);
        return err.toString();
    }

    @Test
    void listsDispositifsWithTheirModule() {
        Golden.assertReads("dispositifs.txt", Session.run("dispositifs").out());
        assertThat(Session.run("dispositifs", "--format", "json").out().strip())
                .isEqualTo(
                        "[{\"id\":\"essai\",\"title\":\"Parcours d’essai\",\"plugin\":\"essai\",\"module\":\"class path\"}]");
    }

    @Test
    void anUnexpectedFailureIsReportedWithoutItsMessage() {
        StringWriter err = new StringWriter();
        CommandLine failing = Main.commandLine(structure -> {
                    throw new IllegalStateException("SECRET");
                })
                .setErr(new PrintWriter(err, true));
        assertThat(failing.execute("dispositifs")).isEqualTo(1);
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("[APP-199] Échec inattendu (IllegalStateException)")
                                .doesNotContain("SECRET"),
                        line -> assertThat(line).isEqualTo("Explications : docs/errors/APP-199.md"));
    }
}

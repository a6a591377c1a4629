package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.runtime.Parcours;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(session.err()).contains("'diagnos'", "Did you mean: parcours diagnose");
    }

    @Test
    void showsItsUsageWithoutACommand() {
        Session session = Session.run();
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err()).contains("Usage : parcours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-29", "01/02/2021", "hier"})
    void saysWhatADayLooksLike(String day) {
        Session session = Session.run("status", "--dossier", "x", "--on", day);
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err())
                .startsWith("Invalid value for option '--on': '" + day + "' is not a day, such as 2021-03-15");
    }

    @Test
    void namesAFileThatDoesNotExist() {
        String missing = directory.resolve("missing.ndjson").toString();
        assertThat(Session.run("check", missing))
                .isEqualTo(new Session(
                        1, "", missing + ": [DOSSIER-161] The file does not exist." + System.lineSeparator()));
    }

    @Test
    void listsDispositifsWithTheirModule() {
        Golden.assertReads("dispositifs.txt", Session.run("dispositifs").out());
        assertThat(Session.run("dispositifs", "--format", "json").out().strip())
                .isEqualTo(
                        "[{\"id\":\"essai\",\"title\":\"Parcours d’essai\",\"plugin\":\"essai\",\"module\":\"class path\"}]");
    }

    @Test
    void anUnexpectedFailureIsOneLineWithoutItsMessage() {
        StringWriter err = new StringWriter();
        CommandLine failing = Main.commandLine(structure -> {
                    throw new IllegalStateException("SECRET");
                })
                .setErr(new PrintWriter(err, true));
        assertThat(failing.execute("dispositifs")).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("[APP-199]", "IllegalStateException")
                .doesNotContain("SECRET");
    }
}

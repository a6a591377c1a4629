package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.runtime.Parcours;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands do with the files they read and write. */
class FilesOfCommandsTest {
    @TempDir
    private Path directory;

    private Path dossiers = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void writeADossier() {
        dossiers = Path.of(Session.file(directory, "dossiers.ndjson", Dossiers.unknown("J-1")));
        out = directory.resolve("out");
    }

    @Test
    void anInputIsNotWritten() throws IOException {
        String before = Files.readString(dossiers);
        Path structure = Path.of(Session.file(directory, "structure.yaml", "id: ml", "name: ML"));
        for (Path named : List.of(dossiers, Files.createLink(directory.resolve("link"), dossiers), structure)) {
            assertRefused(report("--structure", structure.toString(), "--rejects", named.toString()));
            assertRefused(Session.runInstalled(
                    "export",
                    "--dossiers",
                    dossiers.toString(),
                    "--year",
                    "2021",
                    "--structure",
                    structure.toString(),
                    "--listing",
                    "plie.participants-fse-plus",
                    "--out",
                    named.toString()));
        }
        assertRefused(report("--rejects", out.resolve("run.json").toString()));
        assertThat(dossiers).hasContent(before);
        assertThat(out).doesNotExist();
    }

    private static void assertRefused(Session session) {
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err()).contains("[OUTPUT-101]");
    }

    @Test
    void whatIsLeftOutMayStandInTheReport() throws IOException {
        Files.writeString(dossiers, "{}\n");
        for (int i = 0; i < 2; i++) {
            assertThat(report("--rejects", out.resolve("rejects.ndjson").toString())
                            .status())
                    .isEqualTo(1);
            assertThat(out.resolve("rejects.ndjson")).hasContent("{}");
            assertThat(out.resolve("run.json")).exists();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReportIsRefusedWhenAPartOfAFileIsDamaged(boolean strict) throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        int second = 0;
        for (String id : List.of("J-1", "J-2")) {
            second = parts.size();
            try (OutputStream part = new GZIPOutputStream(parts)) {
                part.write((Dossiers.unknown(id) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] bytes = parts.toByteArray();
        bytes[second + 3] = -1;
        Files.write(dossiers, bytes);
        Session session = strict ? report("--strict") : report();
        assertThat(session.status()).isEqualTo(1);
        assertThat(session.err())
                .contains(
                        dossiers + ":",
                        "[DOSSIER-162]",
                        "gzip member 2, which begins at byte " + second + ": its header is damaged");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dispositifs", "--help", "--version", "diagnose --help", "check FILE", "check --format json FILE"
            })
    void standardOutputThatCannotBeWrittenIsAnError(String arguments) {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("no room");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        int status = Main.commandLine(Parcours::load)
                .setOut(new PrintWriter(full))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.replace("FILE", dossiers.toString()).split(" "));
        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("[APP-111]");
    }

    @Test
    void aMemoryTooSmallSaysWhatToGive() {
        StringWriter err = new StringWriter();
        int status = Main.commandLine(structure -> {
                    throw new OutOfMemoryError("trial");
                })
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute("report", "--dossiers", dossiers.toString(), "--year", "2021", "--out", out.toString());
        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("[APP-112]", "PARCOURS_OPTS=-Xmx");
        assertThat(directory).isDirectoryNotContaining("glob:**.parcours*");
    }

    private Session report(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("report", "--dossiers", dossiers.toString(), "--year", "2021", "--out", out.toString()));
        arguments.addAll(List.of(more));
        return Session.runInstalled(arguments.toArray(String[]::new));
    }
}

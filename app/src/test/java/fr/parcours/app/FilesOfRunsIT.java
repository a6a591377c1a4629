package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of packaged runs that race, are killed, or lack memory. */
@Tag("long")
class FilesOfRunsIT {
    private static final Path LIB = Path.of("target", "parcours", "lib").toAbsolutePath();

    @TempDir
    private Path directory;

    private Path out = Path.of("");
    private List<String> few = List.of();
    private List<String> many = List.of();

    @BeforeEach
    void writeDossiers() throws Exception {
        out = directory.resolve("out");
        few = report(generated("few.ndjson", 20));
        many = report(generated("many.ndjson", 20_000));
    }

    private Path generated(String name, int participants) throws Exception {
        Path file = directory.resolve(name);
        assertThat(start(List.of(), "generate", "--participants", "" + participants, "--out", file.toString())
                        .waitFor())
                .isZero();
        return file;
    }

    private List<String> report(Path dossiers) {
        return List.of("report", "--dossiers", dossiers.toString(), "--year", "2021", "--out", out.toString());
    }

    @Test
    void noFilesOfTwoRunsStandTogether() throws Exception {
        List<Map<String, String>> whole = List.of(alone(few), alone(many));
        for (int race = 0; race < 50; race++) {
            Process one = start(List.of(), few);
            Process other = start(List.of(), many);
            List<Integer> statuses = List.of(one.waitFor(), other.waitFor());
            assertThat(statuses).as(errors()).isSubsetOf(0, 1).contains(0);
            assertThat(whole).contains(files(out));
        }
        assertNothingIsLeft();
    }

    @Test
    void aRunThatIsKilledLeavesAllOldOrAllNewAndTheNextOneSweeps() throws Exception {
        Map<String, String> before = alone(few);
        Map<String, String> after = alone(many);
        Random moments = new Random(2021);
        for (int kill = 0; kill < 50; kill++) {
            assertThat(alone(few)).isEqualTo(before);
            assertNothingIsLeft();
            Process run = start(List.of(), many);
            run.waitFor(500 + moments.nextInt(3_000), TimeUnit.MILLISECONDS);
            boolean ended = run.destroyForcibly().waitFor() == 0; // it may have ended just before
            assertThat(ended ? List.of(after) : List.of(before, after)).contains(files(out));
        }
    }

    /** Each rename in turn, as the system traces them, is the last thing that a run does. */
    @Test
    void aRunThatIsKilledAtARenameLeavesAllOldOrAllNew() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not installed");
        Map<String, String> before = alone(few);
        Map<String, String> after = alone(many);
        int killed = 0;
        boolean more = true;
        while (more) {
            assertThat(alone(few)).isEqualTo(before);
            List<String> traced = List.of(
                    "strace",
                    "-f",
                    "-o",
                    "/dev/null",
                    "-e",
                    "inject=rename,renameat,renameat2:signal=SIGKILL:when=" + (killed + 1));
            more = start(traced, List.of(), many).waitFor() != 0;
            assertThat(List.of(before, after)).contains(files(out));
            killed += more ? 1 : 0;
        }
        assertThat(killed).isPositive();
        assertThat(files(out)).isEqualTo(after);
        assertNothingIsLeft();
    }

    @Test
    void aRunThatIsStoppedLeavesNothing() throws Exception {
        Map<String, String> before = alone(few);
        Process run = start(List.of(), many);
        while (leftBeside().isEmpty() && run.isAlive()) {
            Thread.onSpinWait();
        }
        run.destroy();
        assertThat(run.waitFor()).isEqualTo(143);
        assertNothingIsLeft();
        assertThat(files(out)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"subject\":{\"kind\":\"participant\",\"id\":\"J\"},\"facts\":[{},{},{\"type\":\"stop\"}]}"
            })
    void theMemoryUsedDoesNotDependOnHowManyLinesAreBad(String bad) throws Exception {
        Path file = directory.resolve("bad.ndjson");
        try (var lines = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 1_000_000; i++) {
                lines.write(bad + "\n");
            }
        }
        Path rejects = directory.resolve("rejects.ndjson");
        List<String> arguments = new ArrayList<>(report(file));
        arguments.addAll(List.of("--rejects", rejects.toString()));
        assertThat(start(List.of("-Xmx64m"), arguments).waitFor()).isEqualTo(1);
        assertThat(Files.mismatch(rejects, file)).isEqualTo(-1);
        assertThat(errors()).contains("1 000 000 lignes laissées de côté").doesNotContain("APP-112");
        assertThat(start(List.of("-Xmx64m"), "check", file.toString()).waitFor())
                .isEqualTo(1);
        assertThat(errors()).doesNotContain("APP-112");
    }

    @Test
    void aMemoryTooSmallSaysWhatToGiveAndWritesNothing() throws Exception {
        assertThat(start(List.of("-Xmx9m"), many).waitFor()).isEqualTo(1);
        assertThat(errors()).contains("[APP-112]", "PARCOURS_OPTS=-Xmx").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
        assertNothingIsLeft();
    }

    private Map<String, String> alone(List<String> arguments) throws Exception {
        assertThat(start(List.of(), arguments).waitFor()).isZero();
        return files(out);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                files.put(entry.getFileName().toString(), Files.readString(entry));
            }
        }
        return files;
    }

    private List<Path> leftBeside() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(".parcours-"))
                    .toList();
        }
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(leftBeside()).isEmpty();
    }

    private String errors() throws IOException {
        // the problems of a million lines are more than this process need read
        byte[] all = Files.readAllBytes(directory.resolve("err"));
        int last = Math.min(all.length, 2_000);
        return new String(all, all.length - last, last, StandardCharsets.UTF_8)
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');
    }

    private Process start(List<String> options, String... arguments) throws IOException {
        return start(options, List.of(arguments));
    }

    private Process start(List<String> options, List<String> arguments) throws IOException {
        return start(List.of(), options, arguments);
    }

    private Process start(List<String> before, List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-p", LIB.toString(), "-m", "fr.parcours.app/fr.parcours.app.Main"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("err").toFile()))
                .start();
    }
}

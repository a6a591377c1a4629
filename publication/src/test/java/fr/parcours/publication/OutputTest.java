package fr.parcours.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.parcours.core.problem.ParcoursException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
    @TempDir
    private Path directory;

    @Test
    void filesAppearTogetherAndReplaceThoseOfTheSameName() throws IOException {
        Path place = directory.resolve("report");
        write(place, "old", "a", "b");
        try (Output output = Output.folder(place)) {
            write(output, "a", "new");
            assertThat(place.resolve("a")).hasContent("old");
            write(output, "c", "new");
            output.keep();
        }
        assertThat(place.resolve("a")).hasContent("new");
        assertThat(place.resolve("b")).hasContent("old");
        assertThat(place.resolve("c")).hasContent("new");
        assertThat(names(directory)).containsExactly("report");
    }

    /** Where two folders are exchanged in one step, there is always one of them. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whoeverLooksFindsTheFolder() throws Exception {
        Path place = directory.resolve("report");
        write(place, "0", "a");
        AtomicBoolean going = new AtomicBoolean(true);
        CompletableFuture<Integer> absences = CompletableFuture.supplyAsync(() -> {
            int absent = 0;
            while (going.get()) {
                absent += Files.exists(place.resolve("a")) ? 0 : 1;
            }
            return absent;
        });
        for (int version = 1; version <= 100; version++) {
            try (Output output = Output.folder(place)) {
                write(output, "a", "" + version);
                output.keep();
            }
        }
        going.set(false);
        assertThat(absences.get()).isZero();
        assertThat(place.resolve("a")).hasContent("100");
        assertThat(names(directory)).containsExactly("report");
    }

    @Test
    void twoFoldersAreExchangedOrNeitherIsMoved() throws IOException {
        Path one = Files.createDirectory(directory.resolve("l’un"));
        Path other = Files.createDirectory(directory.resolve("l’autre"));
        Files.writeString(one.resolve("a"), "one");

        assertThat(Exchange.of(one, directory.resolve("nulle-part"))).isFalse();
        assertThat(one.resolve("a")).hasContent("one");

        boolean exchanged = Exchange.of(one, other);
        assertThat((exchanged ? other : one).resolve("a")).hasContent("one");
        assertThat((exchanged ? one : other).resolve("a")).doesNotExist();
    }

    @Test
    void whatIsNotKeptLeavesNothing() throws IOException {
        Path place = directory.resolve("report");
        write(place, "old", "a");
        try (Output output = Output.folder(place)) {
            write(output, "a", "new");
        }
        assertThat(place.resolve("a")).hasContent("old");
        assertThat(names(directory)).containsExactly("report");
    }

    @Test
    void aFileIsReplacedWhole() throws IOException {
        Path place = Files.writeString(directory.resolve("list.csv"), "old");
        try (Output output = Output.file(place)) {
            write(output, "list.csv", "new");
            assertThat(place).hasContent("old");
            output.keep();
        }
        assertThat(place).hasContent("new");
        assertThat(names(directory)).containsExactly("list.csv");
    }

    @Test
    void oneRunAtATimeWritesIntoAPlace() throws IOException {
        Path place = directory.resolve("report");
        try (Output first = Output.folder(place)) {
            for (int i = 0; i < 3; i++) {
                refused("OUTPUT-103", () -> Output.folder(directory.resolve(".").resolve("report")));
            }
            write(first, "a", "first");
            first.keep();
        }
        write(place, "second", "a");
        assertThat(place.resolve("a")).hasContent("second");
    }

    @Test
    void theNextRunSweepsWhatAKilledOneLeft() throws IOException {
        Path killed = Files.createDirectories(directory.resolve(".parcours-report-12345/new"));
        Files.writeString(killed.resolve("a"), "half");
        Files.writeString(directory.resolve(".parcours-report-lock"), "dead");
        Path other = Files.createDirectories(directory.resolve(".parcours-report-2-12345"));
        write(directory.resolve("report"), "whole", "a");
        assertThat(names(directory)).containsExactly(other.getFileName().toString(), "report");
    }

    @Test
    void aFolderThatAKilledRunHadMovedAsideIsPutBack() throws IOException {
        Path old = Files.createDirectories(directory.resolve(".parcours-report-12345/old"));
        Files.writeString(old.resolve("a"), "old");
        Output.folder(directory.resolve("report")).close();
        assertThat(directory.resolve("report/a")).hasContent("old");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void noLinkIsFollowed() throws IOException {
        Path victim = Files.writeString(directory.resolve("victim"), "mine");
        Files.createSymbolicLink(directory.resolve(".parcours-report-lock"), victim);
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> Output.folder(directory.resolve("report")));
        Files.createSymbolicLink(directory.resolve(".parcours-list-1"), directory.resolve("."));
        Path list = directory.resolve("list");
        try (Output output = Output.file(list)) {
            write(output, "list", "new");
            output.keep();
        }
        assertThat(victim).hasContent("mine");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void whatIsReadIsNotWrittenUnderAnyName() throws IOException {
        Path input = Files.writeString(directory.resolve("input"), "mine");
        Path link = Files.createSymbolicLink(directory.resolve("link"), input);
        Path hard = Files.createLink(directory.resolve("hard"), input);
        Path linked = Files.createSymbolicLink(directory.resolve("linked"), directory);
        for (Path place : List.of(input, link, hard, directory.resolve("./x/../input"), linked.resolve("input"))) {
            refused("OUTPUT-101", () -> Output.checkFile(place, List.of(input)));
            refused("OUTPUT-101", () -> Output.checkFile(input, List.of(place)));
            refused("OUTPUT-101", () -> Output.checkFolder(place, List.of(), List.of(input)));
        }
        Path report = Files.createDirectory(directory.resolve("report"));
        Files.createLink(report.resolve("run.json"), input);
        refused("OUTPUT-101", () -> Output.checkFolder(report, List.of("run.json"), List.of(input)));
    }

    @Test
    void whatIsNoFileIsNotReplaced() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Path full = Files.createDirectories(directory.resolve("full/inner")).getParent();
        Path file = Files.writeString(directory.resolve("file"), "mine");
        refused("OUTPUT-102", () -> Output.file(empty));
        refused("OUTPUT-102", () -> Output.folder(file));
        refused("OUTPUT-102", () -> Output.folder(full));
        refused("OUTPUT-102", () -> Output.folder(Path.of("")));
        assertThat(names(directory)).containsExactly("empty", "file", "full");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such device")
    void aDeviceIsNotReplaced() {
        refused("OUTPUT-102", () -> Output.file(Path.of("/dev/null")));
        refused("OUTPUT-102", () -> Output.folder(Path.of("/dev/null")));
    }

    @Test
    void nothingIsWrittenOnceItIsClosed() {
        Output output = Output.folder(directory.resolve("report"));
        output.close();
        assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> output.create("a"));
        assertThatExceptionOfType(FileSystemException.class).isThrownBy(output::keep);
    }

    private static void refused(String id, ThrowingCallable call) {
        assertThatExceptionOfType(ParcoursException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.problems())
                        .singleElement()
                        .extracting(problem -> problem.id())
                        .isEqualTo(id));
    }

    private static void write(Path place, String text, String... names) throws IOException {
        try (Output output = Output.folder(place)) {
            for (String name : names) {
                write(output, name, text);
            }
            output.keep();
        }
    }

    private static void write(Output output, String name, String text) throws IOException {
        output.create(name).write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}

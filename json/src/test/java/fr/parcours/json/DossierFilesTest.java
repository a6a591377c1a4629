package fr.parcours.json;

import static fr.parcours.json.Words.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DossierFilesTest {
    private static final String BAD =
            "{\"subject\":{\"kind\":\"participant\",\"id\":\"BAD\"},\"facts\":[{\"type\":\"stop\"}]}";

    @TempDir
    Path folder;

    private Path good;

    @BeforeEach
    void writeThreeDossiers() throws IOException {
        good = file("good.ndjson", lines("A", "B", "C"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void foldsEveryDossierOnce(int workers) throws IOException {
        List<String> ids = IntStream.range(0, 20_000).mapToObj(i -> "J-" + i).toList();
        Path many = file("many.ndjson", lines(ids.toArray(String[]::new)));

        Reading<Set<String>> reading = ids(files(many, good).withParallelism(workers));

        Set<String> expected = new TreeSet<>(ids);
        expected.addAll(List.of("A", "B", "C"));
        assertThat(reading.result()).isEqualTo(expected);
        assertThat(reading.dossiers()).isEqualTo(20_003);
        assertThat(reading.leftOut()).isZero();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.doubles()).isEmpty();
    }

    @Test
    void saysWhichBytesWereRead() throws Exception {
        Path compressed = compressed("c.ndjson.gz", lines("D"));

        Reading<Set<String>> reading = ids(files(good, compressed));

        assertThat(reading.inputs())
                .containsExactly(
                        InputFile.of(good.toString(), sha256(good), 3),
                        InputFile.of(compressed.toString(), sha256(compressed), 1));
    }

    @Test
    void readsFilesMadeOfSeveralCompressedParts() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        for (String id : List.of("D", "E")) {
            try (OutputStream part = new GZIPOutputStream(parts)) {
                part.write(lines(id).getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = Files.write(folder.resolve("parts"), parts.toByteArray());

        assertThat(ids(files(file)).result()).containsExactly("D", "E");
    }

    @Test
    void passesOverBlankLinesAndByteOrderMarksAndCarriageReturns() throws IOException {
        Path odd = file(
                "odd.ndjson",
                "\uFEFF" + lines("D").replace("\n", "\r\n") + "\r\n  \t\n\n"
                        + lines("E").strip());

        Reading<Set<String>> reading = ids(files(odd));

        assertThat(reading.result()).containsExactly("D", "E");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.inputs())
                .singleElement()
                .extracting(InputFile::lines)
                .isEqualTo(5L);
    }

    @Test
    void readsEmptyFilesAndNoFile() throws IOException {
        assertThat(ids(files(file("empty.ndjson", ""), good)).dossiers()).isEqualTo(3);
        assertThat(ids(files()).dossiers()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void leavesBadLinesOutAndHandsThemOverInOrder(int workers) throws IOException {
        String many = IntStream.range(0, 5000)
                .mapToObj(i -> i % 100 == 0 ? BAD.replace("BAD", "BAD" + i) + "\n" : lines("J-" + i))
                .collect(Collectors.joining());
        Path file = file("mixed.ndjson", many);
        List<RejectedLine> rejected = new ArrayList<>();

        Reading<Set<String>> reading = ids(files(file).withParallelism(workers).onReject(rejected::add));

        assertThat(reading.dossiers()).isEqualTo(4950);
        assertThat(reading.leftOut()).isEqualTo(50);
        assertThat(reading.problems()).hasSize(100);
        assertThat(reading.problems().get(2))
                .hasToString(
                        file + ":101: facts[0].type: [DOSSIER-121] 'stop' is no type of fact. Did you mean 'step'?");
        assertThat(rejected).extracting(line -> line.line().line()).isSorted().hasSize(50);
        assertThat(StandardCharsets.UTF_8.decode(rejected.get(1).bytes()).toString())
                .isEqualTo(BAD.replace("BAD", "BAD100"));
    }

    @Test
    void registersNoSubjectFromABadLine() throws IOException {
        Path file = file("d.ndjson", BAD + "\n" + lines("BAD"));

        assertThat(ids(files(file)).doubles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void namesBothPlacesOfASubjectGivenTwice(int workers) throws IOException {
        Path other = file("other.ndjson", lines("D", "B", "A", "E", "B"));

        Reading<Set<String>> reading = ids(files(good, other).withParallelism(workers));

        assertThat(reading.doubles())
                .extracting(Problem::toString)
                .containsExactly(
                        twice(other + ":2", "it stands at " + good + ":2"),
                        twice(other + ":3", "it stands at " + good + ":1"),
                        twice(other + ":5", "it stands at " + good + ":2"));
    }

    @Test
    void refusesAFileGivenTwiceUnderWhateverName() {
        Path same = good.getParent().resolve(".").resolve(good.getFileName());

        assertThatThrownBy(() -> ids(files(good, same)))
                .isInstanceOf(ParcoursException.class)
                .hasMessage(same + ": [DOSSIER-163] The file is given twice: it is also '" + good
                        + "'. To fix: give it once: each subject stands on one line only.");
    }

    @Test
    void distinguishesAnotherKindOfSubjectFromADouble() throws IOException {
        Path company = file("e.ndjson", "{\"subject\":{\"kind\":\"company\",\"id\":\"A\"},\"facts\":[]}");

        assertThat(ids(files(good, company)).doubles()).isEmpty();
    }

    @Test
    void distinguishesSubjectsWhoseDigestsAreEqualFromADouble() throws IOException {
        Path other = file("other.ndjson", lines("D", "A"));

        assertThat(ids(files(good, other).digesting(subject -> 42)).doubles())
                .extracting(Problem::toString)
                .containsExactly(twice(other + ":2", "it stands at " + good + ":1"));
    }

    @Test
    void namesEveryMissingFileBeforeReadingAny() {
        Path missing = folder.resolve("missing.ndjson");

        assertThatThrownBy(() -> files(good, missing, folder)
                        .fold(
                                () -> {
                                    throw new AssertionError("nothing may be folded");
                                },
                                (nothing, dossier) -> {},
                                (one, other) -> one))
                .isInstanceOf(ParcoursException.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        missing + ": [DOSSIER-161] The file does not exist.",
                        folder + ": [DOSSIER-161] The file is a directory."));
    }

    @Test
    void namesACompressedFileThatIsCut() throws IOException {
        byte[] whole = Files.readAllBytes(compressed("whole.gz", lines("D")));
        Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length - 12));

        assertThatThrownBy(() -> ids(files(good, cut)))
                .isInstanceOf(ParcoursException.class)
                .hasMessage(cut
                        + ":1: [DOSSIER-162] The file cannot be read to its end: gzip member 1, which begins at"
                        + " byte 0, is cut. To fix: check that it is whole; if it is compressed, that it was compressed to"
                        + " its end.");
    }

    /** Whatever byte of the second member is changed or cut, no dossier is lost in silence. */
    @Test
    void namesThePartOfACompressedFileThatIsDamaged() throws IOException {
        byte[] first = Files.readAllBytes(compressed("first.gz", lines("D")));
        byte[] second = Files.readAllBytes(compressed("second.gz", lines("E")));
        for (int i = 0; i < second.length; i++) {
            byte[] changed = second.clone();
            changed[i] ^= 0x55;
            boolean said = i >= 4 && i < 10; // when and where it was compressed
            assertParts(first, changed, said ? "" : i < 2 ? "from byte " + first.length : "gzip member 2");
        }
        for (int length = 1; length < second.length; length++) {
            assertParts(first, Arrays.copyOf(second, length), "gzip member 2");
        }
        assertParts(first, lines("E").getBytes(StandardCharsets.UTF_8), "after gzip member 1, is no gzip member");
        assertParts(first, new byte[1], "gzip member 2, which begins at byte " + first.length + ", is cut");
    }

    private void assertParts(byte[] first, byte[] second, String fault) throws IOException {
        byte[] parts = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, parts, first.length, second.length);
        Path file = Files.write(folder.resolve("parts.gz"), parts);
        if (fault.isEmpty()) {
            assertThat(ids(files(file)).result()).containsExactly("D", "E");
        } else {
            assertThatThrownBy(() -> ids(files(file)))
                    .hasMessageStartingWith(file + ":1: [DOSSIER-162]")
                    .hasMessageContaining(fault);
        }
    }

    @Test
    void readsEveryFieldOfAHeader() throws IOException {
        byte[] usual = Files.readAllBytes(compressed("usual.gz", lines("D")));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] header = {0x1F, (byte) 0x8B, 8, 0x1E, 0, 0, 0, 0, 0, 3, 2, 0, 7, 7, 'n', 0, 'c', 0};
        CRC32 sum = new CRC32();
        sum.update(header);
        all.write(header);
        all.write((int) sum.getValue());
        all.write((int) (sum.getValue() >> 8));
        all.write(usual, 10, usual.length - 10);
        assertThat(ids(files(Files.write(folder.resolve("all.gz"), all.toByteArray())))
                        .result())
                .containsExactly("D");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its pipes are not files")
    void readsACompressedPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        byte[] bytes = Files.readAllBytes(compressed("c.gz", lines("D", "E")));
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try {
                Files.write(pipe, bytes, StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(ids(files(pipe, good)).result()).containsExactly("A", "B", "C", "D", "E");
        writing.join();
    }

    @Test
    void refusesAFileThatChangesWhileItIsRead() throws IOException {
        Path file = file("growing.ndjson", lines("D"));
        FileTime later =
                FileTime.from(Files.getLastModifiedTime(file).toInstant().plusSeconds(1));
        assertThatThrownBy(() ->
                        ids(files(file).withParallelism(1).onProgress(step -> write(file, lines("D", "E"), later))))
                .hasMessageStartingWith(file + ": [DOSSIER-164]");
    }

    /** The second reading finds where the doubles stand. */
    @Test
    void refusesAFileThatChangesBetweenTwoReadings() throws IOException {
        Path file = file("changing.ndjson", lines("D", "D"));
        FileTime same = Files.getLastModifiedTime(file);
        assertThatThrownBy(() ->
                        ids(files(file).withParallelism(1).onProgress(step -> write(file, lines("D", "E"), same))))
                .hasMessageStartingWith(file + ": [DOSSIER-164]");
    }

    private static void write(Path file, String text, FileTime modified) {
        try {
            Files.writeString(file, text);
            Files.setLastModifiedTime(file, modified);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readsAFileElsewhereAndNamesItAsGiven() throws IOException {
        Path elsewhere = file("elsewhere", lines("D"));
        Path named = folder.resolve("named");
        assertThat(ids(files(named).readingFrom(Map.of(named, elsewhere))).inputs())
                .extracting(InputFile::path)
                .containsExactly(named.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void passesOnTheFailureOfAStepAsItIs(int workers) throws Exception {
        IllegalStateException failure = new IllegalStateException("of the step");
        Path many = file(
                "many.ndjson",
                lines(IntStream.range(0, 20_000).mapToObj(i -> "J-" + i).toArray(String[]::new)));

        assertThatThrownBy(() -> files(many)
                        .withParallelism(workers)
                        .fold(
                                () -> "",
                                (nothing, dossier) -> {
                                    if (dossier.dossier().subject().id().equals("J-7777")) {
                                        throw failure;
                                    }
                                },
                                (one, other) -> one))
                .isSameAs(failure);
        assertNoReadingThreadIsLeft();
    }

    @Test
    void passesOnTheFailureOfAListener() throws InterruptedException {
        IllegalStateException failure = new IllegalStateException("of the listener");

        assertThatThrownBy(() -> ids(files(good).withParallelism(3).onProgress(step -> {
                    throw failure;
                })))
                .isSameAs(failure);
        assertNoReadingThreadIsLeft();
    }

    @Test
    void reportsHowFarItIs() throws IOException {
        Path compressed = compressed("c.ndjson.gz", lines("D"));
        List<Progress> steps = new ArrayList<>();

        ids(files(good, compressed).onProgress(steps::add));

        long total = Files.size(good) + Files.size(compressed);
        assertThat(steps.get(steps.size() - 1))
                .extracting(Progress::bytes, Progress::totalBytes, Progress::dossiers)
                .containsExactly(total, total, 4L);
    }

    @Test
    void leavesOutALineTooLongAndGoesOn() throws IOException {
        String longest = lines("L").replace("[]", "[" + " ".repeat(16 * 1024 * 1024) + "]");
        Path file = file("long.ndjson", lines("D") + longest + lines("E"));

        Reading<Set<String>> reading = ids(files(file));

        assertThat(reading.result()).containsExactly("D", "E");
        assertThat(reading.problems()).singleElement().asString().startsWith(file + ":2: [DOSSIER-103]");
    }

    @Test
    void readsALineLongerThanABatch() throws IOException {
        String longer = lines("L").replace("[]", "[" + " ".repeat(5 * 1024 * 1024) + "]");

        assertThat(ids(files(file("long.ndjson", lines("D") + longer + lines("E"))))
                        .result())
                .containsExactly("D", "E", "L");
    }

    @Test
    void findsTheDossierOfASubject() throws IOException {
        Path other = file("other.ndjson", BAD + "\n" + lines("D"));

        assertThat(files(good, other).find(subject -> subject.id().equals("D")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.line()).hasToString(other + ":2");
                    assertThat(found.dossier().subject().id()).isEqualTo("D");
                });
        assertThat(files(good).find(subject -> subject.id().equals("D"))).isEmpty();
    }

    @Test
    void refusesToFindASubjectWhoseLineIsBadOrGivenTwice() throws IOException {
        Path bad = file("bad.ndjson", BAD);

        assertThatThrownBy(() -> files(good, bad).find(subject -> subject.id().equals("BAD")))
                .isInstanceOf(ParcoursException.class)
                .hasMessageContaining(bad + ":1: facts[0].type");
        Path again = file("again.ndjson", lines("A"));
        assertThatThrownBy(() -> files(good, again).find(subject -> subject.id().equals("A")))
                .isInstanceOf(ParcoursException.class)
                .hasMessageContaining("DOSSIER-151");
    }

    /** A thread may take a moment to end once it has nothing more to run. */
    private static void assertNoReadingThreadIsLeft() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("parcours-reading")) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    private static DossierFiles files(Path... paths) {
        return DossierFiles.of(FORMAT, List.of(paths));
    }

    private static Reading<Set<String>> ids(DossierFiles files) {
        return files.fold(
                TreeSet::new,
                (ids, dossier) -> ids.add(dossier.dossier().subject().id()),
                (one, other) -> {
                    one.addAll(other);
                    return one;
                });
    }

    private static String twice(String where, String first) {
        return where + ": [DOSSIER-151] The subject of this line was given before: " + first
                + ". To fix: give each subject on one line only, with all its facts.";
    }

    private static String lines(String... ids) {
        return Arrays.stream(ids)
                .map(id -> "{\"subject\":{\"kind\":\"participant\",\"id\":\"" + id + "\"},\"facts\":[]}\n")
                .collect(Collectors.joining());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path compressed(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}

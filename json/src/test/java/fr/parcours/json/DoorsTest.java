package fr.parcours.json;

import static fr.parcours.json.Words.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.parcours.core.problem.Location;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hosts give is refused at once when it is nothing. */
class DoorsTest {
    private static final DossierFiles FILES = DossierFiles.of(FORMAT, List.of());
    private static final byte[] NO_BYTE = {};

    static Stream<Arguments> nulls() {
        return Stream.of(
                refused("vocabulary", () -> DossierFormat.of(null)),
                refused("vocabulary", () -> DossierSchema.of(null)),
                refused("text", () -> FORMAT.read(null)),
                refused("line", () -> FORMAT.read("{}", null)),
                refused("text", () -> FORMAT.readFact(null)),
                refused("dossier", () -> FORMAT.write(null)),
                refused("fact", () -> FORMAT.writeFact(null)),
                refused("buffer", () -> FORMAT.parse(null, 0, 0, Location.UNKNOWN, new DossierBuilder(), p -> {})),
                refused("line", () -> FORMAT.parse(NO_BYTE, 0, 0, null, new DossierBuilder(), p -> {})),
                refused("visitor", () -> FORMAT.parse(NO_BYTE, 0, 0, Location.UNKNOWN, null, p -> {})),
                refused("problems", () -> FORMAT.parse(NO_BYTE, 0, 0, Location.UNKNOWN, new DossierBuilder(), null)),
                refused("format", () -> DossierFiles.of(null, List.of())),
                refused("paths", () -> DossierFiles.of(FORMAT, null)),
                refused("path", () -> DossierFiles.of(FORMAT, Arrays.asList((Path) null))),
                refused("listener", () -> FILES.onProgress(null)),
                refused("consumer", () -> FILES.onReject(null)),
                refused("accumulator", () -> FILES.fold(null, (all, line) -> {}, (one, other) -> one)),
                refused("step", () -> FILES.fold(Object::new, null, (one, other) -> one)),
                refused("merge", () -> FILES.fold(Object::new, (all, line) -> {}, null)),
                refused("visitors", () -> FILES.visit(null, (one, other) -> one)),
                refused("merge", () -> FILES.visit(DossierBuilder::new, null)),
                refused("wanted", () -> FILES.find(null)),
                refused("path", () -> InputFile.of(null, "ab12", 1)),
                refused("sha256", () -> InputFile.of("dossiers.ndjson", null, 1)));
    }

    private static Arguments refused(String what, ThrowingCallable door) {
        return arguments(what, door);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource
    void nulls(String name, ThrowingCallable door) {
        assertThatNullPointerException().isThrownBy(door).withMessage(name);
    }

    @Test
    void aRangeIsWithinItsBytes() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> FORMAT.parse(NO_BYTE, 0, 1, Location.UNKNOWN, new DossierBuilder(), problem -> {}));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                DossierFiles.class,
                DossierFormat.class,
                DossierSchema.class,
                InputFile.class,
                LocatedDossier.class,
                Progress.class,
                Reading.class,
                RejectedLine.class
            })
    void aComponentMoreBreaksNoHostBecauseConstructorsAreHidden(Class<?> type) {
        assertThat(type.getConstructors()).isEmpty();
        assertThat(type).isFinal();
    }
}

package fr.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Texts that people read, kept in {@code src/test/resources/golden} and compared whole. Run the tests with
 * {@code -Dgolden.write=true} to write them again, then read the difference.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Checks that a text is the one kept. */
    public static void assertText(String name, String text) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text + "\n");
            }
            assertThat(text + "\n").isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks that work is refused with the problems kept, one a line. */
    public static void assertRefused(String name, ThrowingCallable work) {
        ParcoursException refused = Assertions.catchThrowableOfType(ParcoursException.class, work);
        assertThat(refused).as("refused").isNotNull();
        assertProblems(name, refused.problems());
    }

    /** Checks that problems are those kept, one a line. */
    public static void assertProblems(String name, List<Problem> problems) {
        assertText(name, problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }

    /** Lists the files of a golden folder with an ending, in alphabetical order. */
    public static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

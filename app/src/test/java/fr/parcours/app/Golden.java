package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts printed as they must read, in {@code src/test/resources/golden}. Run the tests with {@code -Dgolden.write=true} to write
 * them again, then read the difference.
 */
final class Golden {
    private Golden() {}

    /** Asserts that a text reads as the file of that name; line ends do not matter. */
    static void assertReads(String name, String text) {
        if (Boolean.getBoolean("golden.write")) {
            write(name, text);
            return;
        }
        assertThat(text.lines().toList()).as(name).isEqualTo(read(name).lines().toList());
    }

    private static void write(String name, String text) {
        try {
            Files.writeString(Path.of("src/test/resources/golden").resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name)) {
            if (in == null) {
                throw new AssertionError("there is no golden file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

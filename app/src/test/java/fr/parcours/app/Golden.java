package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts printed as they must read, in {@code src/test/resources/golden}. */
final class Golden {
    private Golden() {}

    /** Asserts that a text reads as the file of that name; line ends do not matter. */
    static void assertReads(String name, String text) {
        assertThat(text.lines().toList()).as(name).isEqualTo(read(name).lines().toList());
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

package fr.parcours.testkit;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.rule.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A finding and all those under it as French text, to be compared with a file that someone has read and approved. */
@Experimental
public final class ExplanationText {
    private static final String FOLDER = "explanations";

    private ExplanationText() {}

    /**
     * Checks that the text of an explanation is that of {@code explanations/<name>.txt} in the test resources. If not, the
     * text is written in {@code target/explanations}: read it, and copy it if it is right. With
     * {@code -Dexplanations.write=true} all are written in {@code src/test/resources/explanations} instead: read the
     * difference.
     *
     * @param test a class of the tests that hold the file
     * @throws AssertionError if the text is different, or there is no such file
     */
    public static void matches(Class<?> test, String name, Finding finding) {
        String actual = of(finding);
        if (Boolean.getBoolean("explanations.write")) {
            write(Path.of("src", "test", "resources", FOLDER, name + ".txt"), actual);
            return;
        }
        String expected = read(test, "/" + FOLDER + "/" + name + ".txt");
        if (!actual.equals(expected)) {
            write(Path.of("target", FOLDER, name + ".txt"), actual);
            throw new AssertionError(name + ".txt reads\n" + expected + "\nbut the explanation is\n" + actual);
        }
    }

    /** Writes an explanation, one line per finding, with its sources and what is missing; spaces are plain ones. */
    public static String of(Finding finding) {
        StringBuilder text = new StringBuilder();
        append(text, finding, "");
        return text.toString().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static void append(StringBuilder text, Finding finding, String indent) {
        text.append(indent)
                .append('[')
                .append(finding.verdict().code())
                .append("] ")
                .append(finding.line(Locale.FRENCH))
                .append('\n');
        List<String> details = new ArrayList<>();
        if (!finding.sources().isEmpty()) {
            details.add("sources: " + String.join(" ; ", finding.sources()));
        }
        if (!finding.missing().isEmpty()) {
            details.add("missing: " + finding.missing());
        }
        if (!finding.presumed().isEmpty()) {
            details.add("presumed: " + finding.presumed());
        }
        details.forEach(
                detail -> text.append(indent).append("    ").append(detail).append('\n'));
        finding.because().forEach(part -> append(text, part, indent + "  "));
    }

    private static String read(Class<?> test, String resource) {
        try (InputStream in = test.getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}

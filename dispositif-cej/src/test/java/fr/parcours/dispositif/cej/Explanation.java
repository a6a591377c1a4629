package fr.parcours.dispositif.cej;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.parameter.ParameterValue;
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

/** A finding and all beneath it as text, compared with a file of {@code src/test/resources/explanations}. */
final class Explanation {
    private Explanation() {}

    /** Compares; {@code -Dexplanations=write} writes the file instead. */
    static void matches(String name, Finding finding) {
        String actual = text(finding);
        if ("write".equals(System.getProperty("explanations"))) {
            write(Path.of("src/test/resources/explanations", name + ".txt"), actual);
            return;
        }
        assertThat(actual).as(name).isEqualTo(read("/explanations/" + name + ".txt"));
    }

    static String text(Finding finding) {
        StringBuilder text = new StringBuilder();
        append(text, finding, "");
        // Spaces that do not break would look like others in the files.
        return text.toString().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static void append(StringBuilder text, Finding finding, String indent) {
        text.append(indent)
                .append('[')
                .append(finding.verdict().code())
                .append("] ")
                .append(finding.in(Locale.FRENCH))
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
        finding.parameters().stream()
                .filter(ParameterValue::unverified)
                .forEach(value -> details.add("unverified: " + value.parameter()));
        details.forEach(
                detail -> text.append(indent).append("    ").append(detail).append('\n'));
        finding.because().forEach(part -> append(text, part, indent + "  "));
    }

    private static String read(String resource) {
        try (InputStream in = Explanation.class.getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

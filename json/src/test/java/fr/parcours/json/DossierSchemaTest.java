package fr.parcours.json;

import static fr.parcours.json.Words.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.problem.Location;
import fr.parcours.core.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DossierSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DossierSchema.of(VOCABULARY));

    /** What a schema cannot say. */
    private static final Set<String> ONLY_THE_FORMAT_SEES = Set.of(
            "DOSSIER-105",
            "DOSSIER-106",
            "DOSSIER-117",
            "DOSSIER-136",
            "DOSSIER-141",
            "DOSSIER-143",
            "DOSSIER-144",
            "DOSSIER-145");

    private static final Pattern ID = Pattern.compile("\\[(DOSSIER-\\d+)]");

    @Test
    void isPublishedForTheCoreVocabulary() throws IOException {
        String generated = DossierSchema.of(Vocabulary.core());
        Files.writeString(Path.of("target", "dossier.schema.json"), generated);
        try (InputStream in = Objects.requireNonNull(
                DossierSchema.class.getResourceAsStream("/META-INF/parcours/json/dossier.schema.json"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .as("the core words have changed: put target/dossier.schema.json in the place of the resource")
                    .isEqualTo(generated);
        }
    }

    @Property(tries = 200)
    void acceptsWhateverTheFormatWrites(@ForAll("dossiers") Dossier dossier) {
        assertThat(validate(Words.FORMAT.write(dossier))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatTheFormatRefuses() throws IOException {
        return ProblemsOfALineTest.cases().stream()
                .filter(expected -> expected.stream()
                        .flatMap(row -> ID.matcher(row).results())
                        .anyMatch(id -> !ONLY_THE_FORMAT_SEES.contains(id.group(1))))
                .filter(expected -> isJson(expected.get(0)))
                .map(expected -> DynamicTest.dynamicTest(
                        expected.get(0),
                        () -> assertThat(validate(ProblemsOfALineTest.text(expected.get(0))))
                                .isNotEmpty()));
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return AnyDossier.dossiers();
    }

    /** Checks a line, with {@code format} taken as a rule. */
    private static List<Error> validate(String line) {
        return SCHEMA.validate(
                line,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static boolean isJson(String row) {
        byte[] bytes = ProblemsOfALineTest.text(row).getBytes(StandardCharsets.UTF_8);
        boolean[] json = {bytes.length > 2};
        Words.FORMAT.parse(
                bytes,
                0,
                bytes.length,
                Location.UNKNOWN,
                new DossierBuilder(),
                problem -> json[0] &= !problem.id().equals("DOSSIER-101"));
        return json[0];
    }
}

package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.parcours.json.AnswerJson;
import fr.parcours.json.EvidenceJson;
import java.util.Map;

/** The published JSON Schema of evidence, which refers to that of answers. */
final class EvidenceSchema {
    private static final String EVIDENCE = "https://parcours.fr/schema/evidence/1";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(
                    EVIDENCE, EvidenceJson.schema(), "https://parcours.fr/schema/answers/1", AnswerJson.schema())));
    private static final Schema LINE = SCHEMAS.getSchema(SchemaLocation.of(EVIDENCE));
    private static final Schema REPLAY = SCHEMAS.getSchema(SchemaLocation.of(EVIDENCE + "#/$defs/replay"));

    private EvidenceSchema() {}

    /** Asserts that a text is a line of evidence. */
    static void assertConforms(String line) {
        assertThat(LINE.validate(line, InputFormat.JSON)).isEmpty();
    }

    /** Asserts that a text is an evidence judged again. */
    static void assertReplayConforms(String line) {
        assertThat(REPLAY.validate(line, InputFormat.JSON)).isEmpty();
    }

    /** Asserts that a text is not a line of evidence. */
    static void assertRefused(String line) {
        assertThat(LINE.validate(line, InputFormat.JSON)).isNotEmpty();
    }
}

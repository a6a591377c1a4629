package fr.parcours.publication;

import fr.parcours.core.time.Days;
import fr.parcours.json.InputFile;
import fr.parcours.statistics.Cell;
import fr.parcours.statistics.Composition;
import fr.parcours.statistics.Distribution;
import fr.parcours.statistics.Report;
import fr.parcours.statistics.ReportChapter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** {@code run.json}: the whole run, for machines; the same report gives the same bytes. */
final class RunJson implements Rendering {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build())
            .build();

    @Override
    public String fileName() {
        return "run.json";
    }

    @Override
    public void write(Report report, Writer to) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter layout =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try (JsonGenerator json = MAPPER.writer().with(layout).createGenerator(to)) {
            json.writeStartObject();
            json.writeStringProperty("format", "parcours-run/1");
            json.writeName("structure");
            json.writeStartObject();
            json.writeStringProperty("id", report.structure().id());
            json.writeStringProperty("name", report.structure().name());
            json.writeEndObject();
            write(json, "period", report.period());
            write(json, "previous", report.previous());
            if (report.knownOn().isPresent()) {
                json.writeStringProperty("knownOn", report.knownOnText());
            }
            if (report.minCount() > 1) {
                json.writeNumberProperty("minCount", report.minCount());
            }
            json.writeName("inputs");
            json.writeStartArray();
            for (InputFile input : report.inputs()) {
                json.writeStartObject();
                json.writeStringProperty("path", input.path());
                json.writeStringProperty("sha256", input.sha256());
                json.writeNumberProperty("lines", input.lines());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberProperty("dossiers", report.dossiers());
            json.writeNumberProperty("leftOut", report.leftOut());
            if (!report.problems().isEmpty()) {
                json.writeName("problems"); // the chapters left out
                json.writeStartArray();
                report.problems().forEach(problem -> json.writeString(problem.toString()));
                json.writeEndArray();
            }
            json.writeName("chapters");
            json.writeStartArray();
            report.chapters().forEach(chapter -> write(json, chapter));
            json.writeEndArray();
            json.writeEndObject();
        }
        to.write('\n');
    }

    private static void write(JsonGenerator json, String name, Days days) {
        json.writeName(name);
        json.writeStartObject();
        json.writeStringProperty("from", days.first().toString());
        json.writeStringProperty("to", days.last().toString());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ReportChapter chapter) {
        json.writeStartObject();
        json.writeStringProperty("id", chapter.id());
        json.writeStringProperty("title", chapter.title());
        chapter.part().ifPresent(part -> json.writeStringProperty("part", part));
        chapter.text().ifPresent(text -> json.writeStringProperty("text", text));
        json.writeName("figures");
        json.writeStartArray();
        chapter.cells().forEach(cell -> write(json, cell));
        json.writeEndArray();
        ids(json, "headlines", chapter.headlines());
        json.writeName("headings");
        json.writeStartArray();
        for (ReportChapter.Group group : chapter.groups()) {
            json.writeStartObject();
            json.writeStringProperty("title", group.title());
            ids(json, "figures", group.cells());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("compositions");
        json.writeStartArray();
        for (Composition composition : chapter.compositions()) {
            json.writeStartObject();
            json.writeStringProperty("total", composition.total().id());
            ids(json, "parts", composition.parts());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("distributions");
        json.writeStartArray();
        for (Distribution distribution : chapter.distributions()) {
            json.writeStartObject();
            json.writeName("total");
            write(json, distribution.total());
            json.writeName("classes");
            json.writeStartArray();
            distribution.classes().forEach(category -> write(json, category.cell()));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void ids(JsonGenerator json, String name, List<Cell> cells) {
        json.writeName(name);
        json.writeStartArray();
        cells.forEach(cell -> json.writeString(cell.id()));
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Cell cell) {
        json.writeStartObject();
        json.writeStringProperty("id", cell.id());
        json.writeStringProperty("label", cell.label());
        json.writeStringProperty("unit", cell.unit().code());
        json.writeNumberProperty("decimals", cell.decimals());
        number(json, "value", cell.value());
        number(json, "numerator", cell.numerator());
        number(json, "denominator", cell.denominator());
        number(json, "previous", cell.previous());
        if (cell.unknown().isPresent()) {
            json.writeNumberProperty("unknown", cell.unknown().getAsLong());
        }
        if (cell.hidden()) {
            json.writeBooleanProperty("hidden", true);
        }
        if (cell.lack().isPresent()) {
            json.writeStringProperty("lack", cell.lack().get());
        }
        json.writeStringProperty("origin", cell.origin().code());
        json.writeStringProperty("definition", cell.definition());
        json.writeStringProperty("version", cell.version());
        json.writeEndObject();
    }

    /** Writes decimals as text, so that no reader rounds them; leaves out what is undefined. */
    private static void number(JsonGenerator json, String name, Optional<BigDecimal> number) {
        number.ifPresent(value -> json.writeStringProperty(name, value.toPlainString()));
    }
}

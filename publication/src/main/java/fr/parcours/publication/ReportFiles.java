package fr.parcours.publication;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.statistics.Report;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files a report is written to.
 *
 * <pre>{@code
 * ReportFiles.DATA.and(new SomePage()).write(report, directory);
 * }</pre>
 *
 * @param renderings one per file
 */
@Experimental
public record ReportFiles(List<Rendering> renderings) {
    /** {@code run.json} and {@code figures.csv}. */
    public static final ReportFiles DATA = new ReportFiles(List.of(new RunJson(), new FiguresCsv()));

    public ReportFiles {
        renderings = List.copyOf(renderings);
    }

    /** Returns a copy with one more file. */
    public ReportFiles and(Rendering rendering) {
        List<Rendering> more = new ArrayList<>(renderings);
        more.add(rendering);
        return new ReportFiles(more);
    }

    /** Gets the names of the files. */
    public List<String> names() {
        return renderings.stream().map(Rendering::fileName).toList();
    }

    /**
     * Writes the files into a directory, created if need be. They appear there together, or none does.
     *
     * @throws UncheckedIOException if a file cannot be written
     */
    public void write(Report report, Path directory) {
        try (Output output = Output.folder(directory)) {
            write(report, output);
            output.keep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the files into what a run writes, which its owner keeps. */
    public void write(Report report, Output output) throws IOException {
        for (Rendering rendering : renderings) {
            Writer to = new OutputStreamWriter(output.create(rendering.fileName()), StandardCharsets.UTF_8);
            rendering.write(report, to);
            to.flush();
        }
    }
}

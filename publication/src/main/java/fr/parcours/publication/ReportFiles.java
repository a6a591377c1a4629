package fr.parcours.publication;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.statistics.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * Writes the files into a directory, created if need be. All are written beside first, then moved: none is ever half
     * written, and none is touched when one cannot be rendered.
     *
     * @throws UncheckedIOException if a file cannot be written
     */
    public void write(Report report, Path directory) {
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            Files.createDirectories(directory);
            for (Rendering rendering : renderings) {
                Path beside = directory.resolve("." + rendering.fileName() + ".part");
                written.put(beside, directory.resolve(rendering.fileName()));
                try (Writer to = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                    rendering.write(report, to);
                }
            }
            for (Map.Entry<Path, Path> file : written.entrySet()) {
                Files.move(file.getKey(), file.getValue(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            for (Path beside : written.keySet()) {
                delete(beside);
            }
        }
    }

    private static void delete(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

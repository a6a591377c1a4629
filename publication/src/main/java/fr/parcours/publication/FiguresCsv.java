package fr.parcours.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.parcours.statistics.Cell;
import fr.parcours.statistics.Report;
import fr.parcours.statistics.ReportChapter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * {@code figures.csv}: one row per figure of the chapters, in their order; values are not rounded, an empty value is undefined
 * or hidden. Classes of distributions are in {@code run.json} only.
 */
final class FiguresCsv implements Rendering {
    @Override
    public String fileName() {
        return "figures.csv";
    }

    @Override
    public void write(Report report, Writer to) throws IOException {
        String period = report.period().toString();
        String knownOn = report.knownOnText();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
        csv.writeRecord(
                "id",
                "label",
                "value",
                "unit",
                "numerator",
                "denominator",
                "previous",
                "period",
                "knownOn",
                "definition");
        for (ReportChapter chapter : report.chapters()) {
            for (Cell cell : chapter.cells()) {
                csv.writeRecord(
                        cell.id(),
                        cell.label(),
                        text(cell.value()),
                        cell.unit().code(),
                        text(cell.numerator()),
                        text(cell.denominator()),
                        text(cell.previous()),
                        period,
                        knownOn,
                        cell.definition());
            }
        }
        csv.flush();
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}

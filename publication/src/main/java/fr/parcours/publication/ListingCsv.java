package fr.parcours.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.plugin.Listing;
import fr.parcours.statistics.Extract;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Writes the rows of a listing under a header, as CSV. */
@Experimental
public final class ListingCsv {
    private ListingCsv() {}

    /** Writes a listing that was made. Flushes, and does not close. */
    public static void write(Extract extract, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(
                extract.listing().columns().stream().map(Listing.Column::name).toList());
        for (List<Optional<String>> row : extract.rows()) {
            csv.writeRecord(row.stream().map(cell -> cell.orElse("")).toList());
        }
        csv.flush();
    }
}

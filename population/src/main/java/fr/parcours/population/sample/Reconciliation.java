package fr.parcours.population.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.parcours.core.lifecycle.Experimental;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computed figures set against the printed ones, each with the reason why they differ.
 *
 * @param rows one for each printed figure, in their order
 */
@Experimental
public record Reconciliation(List<Row> rows) {
    /** Reason of a difference that is not a known contradiction of the report. */
    public static final String UNEXPLAINED = "écart inexpliqué";
    /** Reason of a figure that has no computed value. */
    public static final String NOT_COMPUTED = "non calculé";

    public Reconciliation {
        rows = List.copyOf(rows);
    }

    /**
     * One printed figure.
     *
     * @param id identifier of the figure
     * @param printed the value printed
     * @param computed the value computed, rounded once, half-up, as printed; empty when there is none
     * @param reason why they differ, in French; empty when they are equal
     */
    public record Row(String id, BigDecimal printed, Optional<BigDecimal> computed, String reason) {
        /** Gets computed minus printed, empty when nothing was computed. */
        public Optional<BigDecimal> difference() {
            return computed.map(value -> value.subtract(printed));
        }

        /** Checks if both values are equal at the printed rounding. */
        public boolean isEqual() {
            return difference().filter(value -> value.signum() == 0).isPresent();
        }
    }

    /**
     * Sets computed values against printed ones.
     *
     * @param published the printed figures
     * @param computed unrounded values by figure id; those that were not printed are left out
     * @param contradictions known reasons by figure id, used only where the values differ
     */
    public static Reconciliation of(
            Collection<PublishedFigure> published,
            Map<String, BigDecimal> computed,
            Map<String, String> contradictions) {
        return new Reconciliation(published.stream()
                .map(figure -> row(figure, Optional.ofNullable(computed.get(figure.id())), contradictions))
                .toList());
    }

    private static Row row(PublishedFigure figure, Optional<BigDecimal> value, Map<String, String> contradictions) {
        Optional<BigDecimal> rounded = value.map(figure::round);
        String otherwise = rounded.isPresent() ? UNEXPLAINED : NOT_COMPUTED;
        Row equal = new Row(figure.id(), figure.printed(), rounded, "");
        return equal.isEqual()
                ? equal
                : new Row(figure.id(), figure.printed(), rounded, contradictions.getOrDefault(figure.id(), otherwise));
    }

    /** Gets the rows whose values differ or are not computed. */
    public List<Row> differing() {
        return rows.stream().filter(row -> !row.isEqual()).toList();
    }

    /**
     * Writes {@code id,printed,computed,difference,reason}, one line for each row; an empty value is one that is not
     * computed. Flushes, and does not close.
     *
     * @throws IOException if the writer does
     */
    public void writeTo(Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord("id", "printed", "computed", "difference", "reason");
        for (Row row : rows) {
            csv.writeRecord(
                    row.id(),
                    row.printed().toPlainString(),
                    row.computed().map(BigDecimal::toPlainString).orElse(""),
                    row.difference().map(BigDecimal::toPlainString).orElse(""),
                    row.reason());
        }
        csv.flush();
    }
}

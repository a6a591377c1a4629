package fr.parcours.population.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.indicator.Unit;
import fr.parcours.core.lifecycle.Experimental;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sample structure: the Mission Emploi Lys-Tourcoing and its published year 2021.
 *
 * <p>The figures are the report's own. The dossiers are made up, nobody is real; known on {@link #DATA_STOPPED_ON}, they give
 * its published figures again, chapter after chapter; {@link #contradictions()} says why one cannot be met. Of 2020, the
 * report only implies a few totals (people accompanied and registered, in PACEA, money paid, clause hours); the other figures
 * of that year are as made up as the dossiers. Known later, the dossiers give slightly other figures: some facts of 2021 were
 * learnt, corrected or withdrawn since.
 */
@Experimental
public final class LysTourcoing2021 {
    /** Name of the profile in commands. */
    public static final String PROFILE = "lys-tourcoing-2021";
    /** The year of the report. */
    public static final Year YEAR = Year.of(2021);
    /** Last day known to the published report: what it must be asked <em>known on</em>. */
    public static final LocalDate DATA_STOPPED_ON = LocalDate.of(2022, 2, 24);

    /** Last day of what is planned then. */
    private static final LocalDate DIARY_ENDS_ON = LocalDate.of(2022, 3, 31);

    private static final String RESOURCES = "META-INF/parcours/population/";
    private static final String STRUCTURE = PROFILE + ".yaml";

    private LysTourcoing2021() {}

    /** Gets the text of the structure's file, as YAML: its name, its groups of communes, its choices. */
    public static String structureFile() {
        return text(STRUCTURE);
    }

    /** Reads the figures printed in the report, in its order: those of the chapters the dossiers are calibrated on. */
    public static List<PublishedFigure> published() {
        return records("published.csv")
                .map(line -> new PublishedFigure(
                        line.getField("id"),
                        new BigDecimal(line.getField("printed")),
                        Unit.of(line.getField("unit")).orElseThrow(),
                        Integer.parseInt(line.getField("decimals"))))
                .toList();
    }

    /** Reads the known contradictions of the report, by figure id: why a right computation differs from the print. */
    public static Map<String, String> contradictions() {
        Map<String, String> reasons = new LinkedHashMap<>();
        records("contradictions.csv").forEach(line -> reasons.put(line.getField("id"), line.getField("reason")));
        return Collections.unmodifiableMap(reasons);
    }

    /** Makes the dossiers, always the same ones, in order of reference. */
    public static Stream<Dossier> dossiers() {
        return new Dealer(LysTourcoing2021::table, DATA_STOPPED_ON, DIARY_ENDS_ON).dossiers();
    }

    /** Reads a table that the dossiers are dealt from. */
    static String table(String name) {
        return text(PROFILE + "/" + name);
    }

    private static Stream<NamedCsvRecord> records(String table) {
        return CsvReader.builder().ofNamedCsvRecord(text(PROFILE + "/" + table)).stream();
    }

    private static String text(String resource) {
        try (InputStream in = LysTourcoing2021.class.getResourceAsStream("/" + RESOURCES + resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + RESOURCES + resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.parcours.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Listing.Column;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.DossierFormat;
import fr.parcours.json.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {
    private static final Days YEAR = Days.ofYear(2021);
    /** The registrations of the period: whose, of what sex, of which commune, whether of the city. */
    private static final Listing REGISTERED = Listing.of(
                    "essai.inscrits",
                    "Inscrits",
                    List.of(
                            Column.required("id", "Référence"),
                            Column.optional("sexe", "Sexe"),
                            Column.required("commune", "Commune de résidence"),
                            Column.counted("ville", "Habitants de la ville")),
                    ExtractTest::rows)
            .by("sexe");

    @TempDir
    private Path directory;

    private static List<List<Optional<String>>> rows(Dossier dossier, Days period) {
        return dossier.facts(Entry.class)
                .filter(entry -> entry.dispositif().equals(DispositifId.MISSION_LOCALE) && period.contains(entry.on()))
                .map(entry -> {
                    Optional<String> commune =
                            dossier.answer(Attributes.COMMUNE, entry.on()).value();
                    return List.of(
                            Optional.of(dossier.subject().id()),
                            dossier.answer(Attributes.SEX, entry.on()).value(),
                            commune,
                            commune.map(code -> code.equals("59599") ? Listing.COUNTED : Listing.NOT_COUNTED));
                })
                .toList();
    }

    @Test
    void rowsAreInTheOrderOfTheirCellsWhateverTheOrderOfTheLines() throws IOException {
        String first = line("J-1", "female", "59599", "2021-02-01");
        String second = line("J-2", "male", "59599", "2021-03-01");
        String other = line("J-0", "male", "59599", "2020-12-31");

        assertThat(csv(extract(second, first, other).result()))
                .isEqualTo(csv(extract(other, first, second).result()))
                .isEqualTo("""
                        id,sexe,commune,ville
                        J-1,female,59599,1
                        J-2,male,59599,1
                        """);
    }

    @Test
    void aRequiredCellLeftEmptyIsNamedWithItsLine() throws IOException {
        Extract extract = extract(line("J-1", "female", null, "2021-02-01"), line("J-2", null, "59599", "2021-02-01"))
                .result();

        assertThat(extract.rows()).hasSize(2);
        assertThat(extract.lacking())
                .extracting(Problem::toString)
                .containsExactly(directory.resolve("dossiers.ndjson")
                        + ":1: [LISTING-101] A row of 'essai.inscrits' has no 'commune'."
                        + " To fix: record what the column asks: Commune de résidence.");
    }

    @Test
    void totalsAreBrokenDownAndTheRowsWithoutAValueAreApartToo() throws IOException {
        Extract extract = extract(
                        line("J-1", "female", "59599", "2021-02-01"),
                        line("J-2", "female", "59599", "2021-02-01"),
                        line("J-3", null, "59599", "2021-02-01"),
                        line("J-4", "male", "59512", "2021-02-01"),
                        line("J-5", "male", null, "2021-02-01"))
                .result();

        assertThat(extract.totals().values()).containsExactly(Map.of("female", 2L, "male", 0L, "", 1L));
    }

    @Test
    void aLineWithAProblemIsLeftOutAndNamed() throws IOException {
        Reading<Extract> reading = extract("{", line("J-1", "female", "59599", "2021-02-01"));

        assertThat(reading.leftOut()).isEqualTo(1);
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.result().rows()).hasSize(1);
    }

    @Test
    void factsLearntLaterAreNotRead() throws IOException {
        Path file = Files.write(
                directory.resolve("dossiers.ndjson"), List.of(line("J-1", "female", "59599", "2021-02-01")));
        DossierFiles files = DossierFiles.of(DossierFormat.of(Vocabulary.core()), List.of(file));

        assertThat(Extract.of(REGISTERED, YEAR, Optional.of(Dossier.endOf(LocalDate.of(2021, 1, 31))), files)
                        .result()
                        .rows())
                .isEmpty();
    }

    @Test
    void aListingWhoseRowsAreNotAsWideAsItsColumnsIsItsAuthorsFault() {
        Listing narrow = Listing.of(
                "essai.etroit",
                "Étroit",
                List.of(Column.required("id", "Référence"), Column.optional("sexe", "Sexe")),
                (dossier, period) -> List.of(List.of(Optional.empty())));

        assertThatThrownBy(() -> {
                    Path file = Files.write(
                            directory.resolve("dossiers.ndjson"), List.of(line("J-1", null, null, "2021-02-01")));
                    Extract.of(
                            narrow,
                            YEAR,
                            Optional.empty(),
                            DossierFiles.of(DossierFormat.of(Vocabulary.core()), List.of(file)));
                })
                .hasStackTraceContaining("the listing 'essai.etroit' made a row of 1 cells for 2 columns");
    }

    private Reading<Extract> extract(String... lines) throws IOException {
        Path file = Files.write(directory.resolve("dossiers.ndjson"), List.of(lines));
        return Extract.of(
                REGISTERED,
                YEAR,
                Optional.empty(),
                DossierFiles.of(DossierFormat.of(Vocabulary.core()), List.of(file)));
    }

    private static String csv(Extract extract) {
        StringBuilder text = new StringBuilder();
        text.append(String.join(
                        ",",
                        extract.listing().columns().stream()
                                .map(Listing.Column::name)
                                .toList()))
                .append('\n');
        extract.rows()
                .forEach(row -> text.append(String.join(
                                ",", row.stream().map(cell -> cell.orElse("")).toList()))
                        .append('\n'));
        return text.toString();
    }

    private static String line(String id, String sex, String commune, String on) {
        return "{\"subject\":{\"kind\":\"participant\",\"id\":\"" + id + "\""
                + (sex == null ? "" : ",\"sex\":\"" + sex + "\"") + "},\"facts\":["
                + (commune == null
                        ? ""
                        : "{\"type\":\"declaration\",\"on\":\"2020-01-01\",\"values\":{\"commune\":\"" + commune
                                + "\"}},")
                + "{\"type\":\"entry\",\"on\":\"" + on + "\",\"dispositif\":\"mission-locale\"}]}";
    }
}

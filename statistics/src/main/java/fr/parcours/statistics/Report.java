package fr.parcours.statistics;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.time.Days;
import fr.parcours.json.InputFile;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures of a period, as known at an instant: a run. Immutable.
 *
 * @param structure whose figures
 * @param period first and last day, both included
 * @param previous the period just before: as many whole months when the period is made of whole months, else as many days
 * @param knownOn the instant as of which the dossiers were read; empty means all that they hold
 * @param minCount counts from 1 to one less are hidden; 0 or 1 hides nothing
 * @param inputs the files read, empty when dossiers came from memory
 * @param dossiers number of dossiers counted
 * @param leftOut number of lines left out because they have problems
 * @param chapters the chapters, in the structure's order
 */
public record Report(
        Structure structure,
        Days period,
        Days previous,
        Optional<Instant> knownOn,
        int minCount,
        List<InputFile> inputs,
        long dossiers,
        long leftOut,
        List<ReportChapter> chapters) {
    public Report {
        inputs = List.copyOf(inputs);
        chapters = List.copyOf(chapters);
    }

    /** Asks for the report of a civil year. */
    public static ReportRequest of(Parcours parcours, Year year) {
        return of(parcours, Days.ofYear(year.getValue()));
    }

    /**
     * Asks for the report of a period.
     *
     * @param period first and last day, both included
     * @throws IllegalArgumentException if the period has no beginning or no end
     */
    public static ReportRequest of(Parcours parcours, Days period) {
        return ReportRequest.of(parcours, period);
    }

    /** Writes the instant as of which the dossiers were read: as a day when it is the end of one in Paris; empty for all. */
    public String knownOnText() {
        return knownOn.map(instant -> {
                    LocalDate day = instant.atZone(Dossier.ZONE).toLocalDate();
                    return Dossier.endOf(day).equals(instant) ? day.toString() : instant.toString();
                })
                .orElse("");
    }

    /** Gets all the cells, chapter by chapter: figures, then whole populations and classes of distributions. */
    public Stream<Cell> cells() {
        return chapters.stream()
                .flatMap(chapter -> Stream.concat(
                        chapter.cells().stream(),
                        chapter.distributions().stream().flatMap(Report::cells)));
    }

    private static Stream<Cell> cells(Distribution distribution) {
        return Stream.concat(
                Stream.of(distribution.total()), distribution.classes().stream().map(Distribution.Category::cell));
    }

    /** Finds the cell of a figure, of a distribution's whole population or of one of its classes. */
    public Optional<Cell> cell(String id) {
        return cells().filter(cell -> cell.id().equals(id)).findFirst();
    }
}

package fr.parcours.statistics;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.time.Days;
import fr.parcours.json.InputFile;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures of a period, as known at an instant: a run. Immutable. */
@Experimental
public final class Report {
    private final Structure structure;
    private final Scope scope;
    private final int minCount;
    private final List<InputFile> inputs;
    private final long dossiers;
    private final long leftOut;
    private final List<ReportChapter> chapters;
    private final List<Problem> problems;

    Report(
            Structure structure,
            Share share,
            int minCount,
            List<InputFile> inputs,
            List<ReportChapter> chapters,
            List<Problem> problems) {
        this.structure = structure;
        this.scope = share.scope();
        this.minCount = minCount;
        this.inputs = List.copyOf(inputs);
        this.dossiers = share.dossiers();
        this.leftOut = share.leftOut();
        this.chapters = List.copyOf(chapters);
        this.problems = List.copyOf(problems);
    }

    /** Asks for the report of a civil year. */
    public static ReportRequest of(Parcours parcours, Year year) {
        return of(parcours, Days.ofYear(year.getValue()));
    }

    /**
     * Begins the request for the report of a period.
     *
     * @param period first and last day, both included
     * @throws IllegalArgumentException if the period has no beginning or no end
     */
    public static ReportRequest of(Parcours parcours, Days period) {
        return ReportRequest.of(parcours, period);
    }

    /** Gets whose figures they are. */
    public Structure structure() {
        return structure;
    }

    /** Gets the first and last day, both included. */
    public Days period() {
        return scope.period();
    }

    /** Gets the period just before: as many whole months when the period is made of whole months, else as many days. */
    public Days previous() {
        return scope.previous();
    }

    /** Gets the instant as of which the dossiers were read; empty means all that they hold. */
    public Optional<Instant> knownOn() {
        return scope.knownOn();
    }

    /** Writes the instant as of which the dossiers were read: as a day when it is the end of one in Paris; empty for all. */
    public String knownOnText() {
        return scope.knownOnText();
    }

    /** Gets the least count shown: smaller counts are hidden, except 0; 0 or 1 hides nothing. */
    public int minCount() {
        return minCount;
    }

    /** Gets the files read, none when dossiers came from memory. */
    public List<InputFile> inputs() {
        return inputs;
    }

    /** Gets the number of dossiers counted. */
    public long dossiers() {
        return dossiers;
    }

    /** Gets the number of lines left out because they have problems. */
    public long leftOut() {
        return leftOut;
    }

    /** Gets the chapters, in the structure's order. */
    public List<ReportChapter> chapters() {
        return chapters;
    }

    /** Gets what is wrong with the chapters that are left out, naming the plug-in of each; most reports have none. */
    public List<Problem> problems() {
        return problems;
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

    private List<Object> parts() {
        return List.of(structure, scope, minCount, inputs, dossiers, leftOut, chapters, problems);
    }

    /** Checks if another report has the same request, number of dossiers and values, to the digit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Report report && parts().equals(report.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Prints the period and the figures. */
    @Override
    public String toString() {
        return period() + " " + chapters;
    }
}

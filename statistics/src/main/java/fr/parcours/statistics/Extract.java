package fr.parcours.statistics;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.time.Days;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.LocatedDossier;
import fr.parcours.json.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The result of a listing: its rows, what they lack, and the totals of its counted columns. Immutable. Rows are sorted by
 * their cells, whatever the order of the dossiers; all of them are in memory.
 */
@Experimental
public final class Extract {
    private static final Comparator<List<Optional<String>>> BY_CELLS = Comparator.comparing(Extract::text);

    private final Listing listing;
    private final List<List<Optional<String>>> rows;
    private final List<Problem> lacking;
    private final List<Problem> problems;

    private Extract(Listing listing, List<List<Optional<String>>> rows, List<Problem> lacking, List<Problem> problems) {
        this.listing = listing;
        this.rows = List.copyOf(rows);
        this.lacking = List.copyOf(lacking);
        this.problems = List.copyOf(problems);
    }

    /** Gets what was made. */
    public Listing listing() {
        return listing;
    }

    /** Gets the rows, one cell a column, empty when not known. */
    public List<List<Optional<String>>> rows() {
        return rows;
    }

    /** Gets one problem ({@code LISTING-101}) for each required cell that is empty, in the order of the files. */
    public List<Problem> lacking() {
        return lacking;
    }

    /**
     * Gets what failed while rows were made, each once, with how many dossiers have no row because of it; none when every dossier
     * has its rows.
     */
    public List<Problem> problems() {
        return problems;
    }

    /** Rows being made, by one worker. */
    private static final class Making {
        private final List<List<Optional<String>>> rows = new ArrayList<>();
        private final List<Problem> lacking = new ArrayList<>();
        private final Map<Problem, Long> failed = new LinkedHashMap<>();

        static Making merge(Making one, Making other) {
            other.failed.forEach((problem, dossiers) -> one.failed.merge(problem, dossiers, Long::sum));
            one.rows.addAll(other.rows);
            one.lacking.addAll(other.lacking);
            return one;
        }
    }

    /**
     * Makes a listing from files, in parallel. Lines with problems are left out.
     *
     * @param period first and last day, both included
     * @param knownOn the instant as of which dossiers are read; empty for all that they hold
     */
    public static Reading<Extract> of(Listing listing, Days period, Optional<Instant> knownOn, DossierFiles files) {
        Reading<Making> reading = files.fold(
                Making::new, (making, located) -> add(making, listing, period, knownOn, located), Making::merge);
        List<List<Optional<String>>> rows = new ArrayList<>(reading.result().rows);
        rows.sort(BY_CELLS);
        List<Problem> lacking = new ArrayList<>(reading.result().lacking);
        lacking.sort(
                Comparator.comparing((Problem problem) -> problem.location().file())
                        .thenComparing(problem -> problem.location().line()));
        List<Problem> problems = new ArrayList<>();
        reading.result()
                .failed
                .forEach((problem, dossiers) ->
                        problems.add(problem.adding(Definitions.TEXTS.of("listing.dossiers", dossiers))));
        problems.sort(Comparator.comparing(Problem::message));
        return reading.map(ignored -> new Extract(listing, rows, lacking, problems));
    }

    private static void add(
            Making making, Listing listing, Days period, Optional<Instant> knownOn, LocatedDossier located) {
        Dossier dossier = knownOn.map(located.dossier()::asKnownOn).orElse(located.dossier());
        List<List<Optional<String>>> rows;
        try {
            rows = listing.rows(dossier, period);
        } catch (ParcoursException e) { // its plug-in failed: the other dossiers have their rows
            e.problems().forEach(problem -> making.failed.merge(problem, 1L, Long::sum));
            return;
        }
        for (List<Optional<String>> row : rows) {
            if (row.size() != listing.columns().size()) {
                throw new IllegalStateException("the listing '" + listing.id() + "' made a row of " + row.size()
                        + " cells for " + listing.columns().size() + " columns");
            }
            making.rows.add(List.copyOf(row));
            for (int cell = 0; cell < row.size(); cell++) {
                Listing.Column column = listing.columns().get(cell);
                if (column.kind() == Listing.Kind.REQUIRED && row.get(cell).isEmpty()) {
                    making.lacking.add(lack(listing, column, located.line()));
                }
            }
        }
    }

    private static Problem lack(Listing listing, Listing.Column column, Location line) {
        return Problem.error("LISTING-101", line, Definitions.TEXTS.of("LISTING-101.lack", listing.id(), column.name()))
                .toFix(Definitions.TEXTS.of("LISTING-101.fix", column.label()));
    }

    /**
     * Counts the rows that count, for each counted column in order: by value of the column that breaks totals down, in
     * alphabetical order; an empty text is for the rows without a value. Each value found in a row has its count, even 0.
     * Without such a column, all are under the empty text.
     */
    public Map<Listing.Column, Map<String, Long>> totals() {
        Map<Listing.Column, Map<String, Long>> totals = new LinkedHashMap<>();
        for (int cell = 0; cell < listing.columns().size(); cell++) {
            Listing.Column column = listing.columns().get(cell);
            if (column.kind() == Listing.Kind.COUNTED) {
                totals.put(column, totals(cell));
            }
        }
        return Collections.unmodifiableMap(totals);
    }

    private Map<String, Long> totals(int cell) {
        Map<String, Long> counts = new TreeMap<>();
        for (List<Optional<String>> row : rows) {
            boolean counted = row.get(cell).filter(Listing.COUNTED::equals).isPresent();
            counts.merge(apart(row), counted ? 1L : 0L, Long::sum);
        }
        return Collections.unmodifiableMap(counts);
    }

    /** Gets the value of a row in the column that breaks totals down. */
    private String apart(List<Optional<String>> row) {
        return listing.by().flatMap(name -> row.get(column(name))).orElse("");
    }

    private int column(String name) {
        return listing.columns().stream().map(Listing.Column::name).toList().indexOf(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Extract extract
                && listing.equals(extract.listing)
                && rows.equals(extract.rows)
                && lacking.equals(extract.lacking)
                && problems.equals(extract.problems);
    }

    @Override
    public int hashCode() {
        return Objects.hash(listing, rows, lacking);
    }

    /** Prints how many rows there are, not what they hold. */
    @Override
    public String toString() {
        return listing.id() + ", " + rows.size() + " rows";
    }

    private static String text(List<Optional<String>> row) {
        return String.join("\u0000", row.stream().map(cell -> cell.orElse("")).toList());
    }
}

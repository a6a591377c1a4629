package fr.parcours.dispositif.plie;

import static fr.parcours.testkit.Literals.day;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.time.Days;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A listing made of dossiers, its cells read by the names of their columns. */
record Table(Listing listing, List<List<Optional<String>>> rows) {
    static Table fse(Participant participant, int year) {
        return of("plie.participants-fse", Days.ofYear(year), participant.dossier());
    }

    static Table fsePlus(Participant participant, int year) {
        return of("plie.participants-fse-plus", Days.ofYear(year), participant.dossier());
    }

    static Table of(String listing, Days period, Dossier... dossiers) {
        return of(Suite.PARCOURS, listing, period, dossiers);
    }

    static Table of(Parcours parcours, String id, Days period, Dossier... dossiers) {
        Listing listing = parcours.listings().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<List<Optional<String>>> rows = new ArrayList<>();
        for (Dossier dossier : dossiers) {
            rows.addAll(listing.rows(dossier, period));
        }
        return new Table(listing, rows);
    }

    static Days between(String first, String last) {
        return Days.between(day(first), day(last));
    }

    /** Reads a cell of the only row, {@code ?} when it is empty. */
    String cell(String column) {
        if (rows.size() != 1) {
            throw new AssertionError("expected one row, not " + rows.size());
        }
        return cell(rows.get(0), column);
    }

    String cell(List<Optional<String>> row, String column) {
        return row.get(index(column)).orElse("?");
    }

    /** Reads some cells of the only row. */
    List<String> cells(String... columns) {
        return List.of(columns).stream().map(this::cell).toList();
    }

    /** Names the counted columns that count the only row. */
    List<String> counting() {
        return listing.columns().stream()
                .filter(column -> column.kind() == Listing.Kind.COUNTED)
                .map(Listing.Column::name)
                .filter(name -> cell(name).equals(Listing.COUNTED))
                .toList();
    }

    /** Names the columns, of those that every row must fill, that the only row leaves empty. */
    List<String> lacking() {
        return listing.columns().stream()
                .filter(column -> column.kind() == Listing.Kind.REQUIRED)
                .map(Listing.Column::name)
                .filter(name -> cell(name).equals("?"))
                .toList();
    }

    /** Counts the rows that each counted column counts, those that count none included. */
    Map<String, Long> totals() {
        Map<String, Long> totals = new TreeMap<>();
        listing.columns().stream()
                .filter(column -> column.kind() == Listing.Kind.COUNTED)
                .map(Listing.Column::name)
                .forEach(name -> totals.put(
                        name,
                        rows.stream()
                                .filter(row -> cell(row, name).equals(Listing.COUNTED))
                                .count()));
        return totals;
    }

    private int index(String column) {
        for (int index = 0; index < listing.columns().size(); index++) {
            if (listing.columns().get(index).name().equals(column)) {
                return index;
            }
        }
        throw new AssertionError("no column " + column);
    }
}

package fr.parcours.testkit.contract;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.time.Days;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the listings and the checks of a plug-in promise. */
@SuppressWarnings("exports") // who implements it has JUnit; who does not never loads it
@Experimental
public interface ListingContract extends Contract {
    /** Listings make rows of any dossier for any year, one cell per column; a counted cell counts or does not. */
    @Test
    default void listingsMakeRowsOfEveryone() {
        Trial trial = Trial.of(this);
        assumeFalse(trial.listings().isEmpty(), "the plug-in has no listing");
        Faults faults = new Faults();
        for (Listing listing : trial.listings()) {
            faults.check(
                    trial.isOwn(listing.id()), "'" + listing.id() + "' does not begin with an id of the plug-in's");
            for (Year year : trial.years()) {
                trial.dossiers().forEach(dossier -> makesRows(listing, dossier, year, faults));
            }
        }
        faults.report();
    }

    /** Checks look at any dossier, and say what is wrong under ids that begin with the plug-in's, in capitals. */
    @Test
    default void checksLookAtEveryone() {
        Trial trial = Trial.of(this);
        assumeFalse(trial.checks().isEmpty(), "the plug-in has no check");
        Faults faults = new Faults();
        for (Supplier<Check> factory : trial.checks()) {
            List<Problem> reported = look(trial, factory, faults);
            faults.check(reported.equals(look(trial, factory, faults)), "a check does not report the same twice");
            for (Problem problem : reported) {
                faults.check(
                        problem.id().matches("[A-Z]+(-[A-Z]+)*-\\d{3}"),
                        "a check reports the problem '" + problem.id() + "': the form of an id is WORD-123");
            }
        }
        faults.report();
    }

    private static void makesRows(Listing listing, Dossier dossier, Year year, Faults faults) {
        String name = "'" + listing.id() + "', " + dossier + ", " + year + ": ";
        try {
            List<List<Optional<String>>> rows = listing.rows(dossier, Days.ofYear(year.getValue()));
            faults.check(
                    rows.equals(listing.rows(dossier, Days.ofYear(year.getValue()))),
                    name + "the rows differ the second time");
            for (List<Optional<String>> row : rows) {
                faults.check(
                        row.size() == listing.columns().size(),
                        name + "a row has " + row.size() + " cells, not "
                                + listing.columns().size());
                for (int place = 0;
                        place < Math.min(row.size(), listing.columns().size());
                        place++) {
                    Listing.Column column = listing.columns().get(place);
                    boolean counts = row.get(place)
                            .map(cell -> cell.equals(Listing.COUNTED) || cell.equals(Listing.NOT_COUNTED))
                            .orElse(true);
                    faults.check(
                            column.kind() != Listing.Kind.COUNTED || counts,
                            name + "the column '" + column.name() + "' is counted, and a cell of it is neither '"
                                    + Listing.COUNTED + "' nor '" + Listing.NOT_COUNTED + "'");
                }
            }
        } catch (RuntimeException e) {
            faults.add(name + e);
        }
    }

    private static List<Problem> look(Trial trial, Supplier<Check> factory, Faults faults) {
        List<Problem> reported = new ArrayList<>();
        try {
            Check check = factory.get();
            for (Dossier dossier : trial.dossiers()) {
                try {
                    check.look(new Check.Seen(dossier, Location.UNKNOWN, fact -> Location.UNKNOWN), reported::add);
                } catch (RuntimeException e) {
                    faults.add("a check, " + dossier + ": " + e);
                }
            }
            check.conclude(reported::add);
        } catch (RuntimeException e) {
            faults.add("a check: " + e);
        }
        return reported;
    }
}

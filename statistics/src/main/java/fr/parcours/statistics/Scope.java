package fr.parcours.statistics;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.time.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a share is of. Shares of one scope merge, and are reported under a request of that scope only.
 *
 * @param plan digest of the plan, in hexadecimal
 * @param period first and last day, both included
 * @param previous the period just before
 * @param knownOn the instant as of which dossiers are read; empty for all that they hold
 */
record Scope(String plan, Days period, Days previous, Optional<Instant> knownOn) {
    /** How much of a digest a message shows: as much as the version of a definition. */
    private static final int SHOWN = 16;

    /**
     * Checks that a share is of this scope.
     *
     * @param what what is of this scope, in a sentence
     * @throws ParcoursException naming both plans, both periods, both instants, where they differ
     */
    void check(Scope share, String what) {
        List<Problem> problems = new ArrayList<>();
        if (!plan.equals(share.plan)) {
            problems.add(
                    problem("STATISTICS-121", what, "plan", shown(share.plan), shown(plan))
                            .toFix(
                                    "fold its dossiers with the same definitions, groups of communes and version of the suite."));
        }
        if (!period.equals(share.period) || !previous.equals(share.previous)) {
            problems.add(problem("STATISTICS-122", what, "period", share.periods(), periods())
                    .toFix("fold its dossiers over the same period."));
        }
        if (!knownOn.equals(share.knownOn)) {
            problems.add(problem("STATISTICS-123", what, "known-on", share.instant(), instant())
                    .toFix("fold its dossiers as known at the same instant."));
        }
        if (!problems.isEmpty()) {
            throw new ParcoursException(problems);
        }
    }

    private static Problem problem(String id, String what, String part, String found, String wanted) {
        return Problem.error(
                id,
                Location.UNKNOWN,
                "The " + part + " of the share is " + found + "; that of " + what + " is " + wanted + ".");
    }

    private static String shown(String digest) {
        return digest.substring(0, SHOWN);
    }

    private String periods() {
        return period + " (" + previous + " before it)";
    }

    private String instant() {
        return knownOn.isEmpty() ? "all that dossiers hold" : knownOnText();
    }

    /** Writes the instant as of which dossiers are read: as a day when it is the end of one in Paris; empty for all. */
    String knownOnText() {
        return knownOn.map(instant -> {
                    LocalDate day = instant.atZone(Dossier.ZONE).toLocalDate();
                    return Dossier.endOf(day).equals(instant) ? day.toString() : instant.toString();
                })
                .orElse("");
    }

    @Override
    public String toString() {
        return "plan " + shown(plan) + ", " + period + (knownOn.isPresent() ? ", known on " + knownOnText() : "");
    }
}

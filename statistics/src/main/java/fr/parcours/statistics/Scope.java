package fr.parcours.statistics;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
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
    void check(Scope share, Text what) {
        List<Problem> problems = new ArrayList<>();
        if (!plan.equals(share.plan)) {
            problems.add(problem(
                            "STATISTICS-121",
                            Definitions.TEXTS.of("STATISTICS-121.plan", shown(share.plan), what, shown(plan)))
                    .toFix(Definitions.TEXTS.of("STATISTICS-121.fix")));
        }
        if (!period.equals(share.period) || !previous.equals(share.previous)) {
            problems.add(problem(
                            "STATISTICS-122",
                            Definitions.TEXTS.of("STATISTICS-122.period", share.periods(), what, periods()))
                    .toFix(Definitions.TEXTS.of("STATISTICS-122.fix")));
        }
        if (!knownOn.equals(share.knownOn)) {
            problems.add(problem(
                            "STATISTICS-123",
                            Definitions.TEXTS.of("STATISTICS-123.known-on", share.instant(), what, instant()))
                    .toFix(Definitions.TEXTS.of("STATISTICS-123.fix")));
        }
        if (!problems.isEmpty()) {
            throw new ParcoursException(problems);
        }
    }

    private static Problem problem(String id, Text message) {
        return Problem.error(id, Location.UNKNOWN, message);
    }

    private static String shown(String digest) {
        return digest.substring(0, SHOWN);
    }

    private Text periods() {
        return Definitions.TEXTS.of("scope.periods", period, previous);
    }

    private Text instant() {
        return knownOn.isEmpty() ? Definitions.TEXTS.of("scope.all") : Text.plain(knownOnText());
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

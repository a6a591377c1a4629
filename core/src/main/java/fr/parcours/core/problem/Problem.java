package fr.parcours.core.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One thing that is wrong.
 *
 * @param id stable identifier, such as {@code DOSSIER-104}; the text may improve, the id does not change
 * @param severity error or warning
 * @param message the fact, with the codes, field names and dates concerned, never a subject's own values
 * @param remedy what to do, empty when the message says it all
 * @param location where
 * @param suggestions at most three known names close to an unknown one
 */
public record Problem(
        String id, Severity severity, String message, String remedy, Location location, List<String> suggestions) {
    private static final int MOST_SUGGESTIONS = 3;

    public Problem {
        suggestions = List.copyOf(suggestions);
    }

    /** Obtains an error. */
    public static Problem error(String id, Location location, String message) {
        return new Problem(id, Severity.ERROR, message, "", location, List.of());
    }

    /** Obtains a warning. */
    public static Problem warning(String id, Location location, String message) {
        return new Problem(id, Severity.WARNING, message, "", location, List.of());
    }

    /** Returns a copy of this problem that says what to do. */
    public Problem toFix(String newRemedy) {
        return new Problem(id, severity, message, newRemedy, location, suggestions);
    }

    /** Returns a copy of this problem that proposes the known names closest to an unknown one, at most three. */
    public Problem didYouMean(String unknown, Collection<String> known) {
        return new Problem(id, severity, message, remedy, location, closest(unknown, known));
    }

    /** Finds the at most three names close to an unknown one, closest first, then in alphabetical order. */
    public static List<String> closest(String unknown, Collection<String> known) {
        String wanted = unknown.toLowerCase(Locale.ROOT);
        int farthest = Math.max(2, wanted.length() / 3);
        record Candidate(String name, int distance) {}
        return known.stream()
                .map(name -> new Candidate(name, edits(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= farthest)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST_SUGGESTIONS)
                .map(Candidate::name)
                .toList();
    }

    /** Counts the letters to insert, remove or change to make one text of another (Levenshtein). */
    private static int edits(String from, String to) {
        int[] row = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }

    /** Checks if this problem is an error. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * Gets the page that explains this problem, below the root of the project's documentation:
     * {@code docs/errors/DOSSIER-104.md}. A plug-in from elsewhere that raises problems of its own has its pages at the same
     * place of its own documentation.
     */
    public String page() {
        return "docs/errors/" + id + ".md";
    }

    /** Prints {@code file:line: path: [ID] message} with the remedy and the suggestions. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        String where = location.toString();
        if (!where.isEmpty()) {
            text.append(where).append(": ");
        }
        text.append('[').append(id).append("] ").append(message);
        if (!suggestions.isEmpty()) {
            text.append(" Did you mean '")
                    .append(String.join("', '", suggestions))
                    .append("'?");
        }
        if (!remedy.isEmpty()) {
            text.append(" To fix: ").append(remedy);
        }
        return text.toString();
    }
}

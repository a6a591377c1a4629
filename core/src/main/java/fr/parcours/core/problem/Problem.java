package fr.parcours.core.problem;

import fr.parcours.core.lifecycle.Stable;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong. Immutable. */
@Stable
public final class Problem implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_SUGGESTIONS = 3;
    private static final int MOST_CHOICES = 30;

    private final String id;
    private final Severity severity;
    private final Location location;
    private final Text message;
    private final Text remedy;
    private final String[] suggestions;
    private final String[] choices;

    private Problem(
            String id,
            Severity severity,
            Location location,
            Text message,
            Text remedy,
            String[] suggestions,
            String[] choices) {
        this.id = Objects.requireNonNull(id, "id");
        this.severity = Objects.requireNonNull(severity, "severity");
        this.location = Objects.requireNonNull(location, "location");
        this.message = Objects.requireNonNull(message, "message");
        this.remedy = Objects.requireNonNull(remedy, "remedy");
        this.suggestions = suggestions;
        this.choices = choices;
    }

    /** Obtains an error, see {@link #of(Severity, String, Location, Text)}. */
    public static Problem error(String id, Location location, Text message) {
        return of(Severity.ERROR, id, location, message);
    }

    /** Obtains an error that says the same in every language. */
    public static Problem error(String id, Location location, String message) {
        return of(Severity.ERROR, id, location, message);
    }

    /** Obtains a warning, see {@link #of(Severity, String, Location, Text)}. */
    public static Problem warning(String id, Location location, Text message) {
        return of(Severity.WARNING, id, location, message);
    }

    /** Obtains a warning that says the same in every language. */
    public static Problem warning(String id, Location location, String message) {
        return of(Severity.WARNING, id, location, message);
    }

    /**
     * Obtains a problem.
     *
     * @param id stable identifier, such as {@code DOSSIER-104}; the text may improve, the id does not change
     * @param location where
     * @param message the fact, with the codes, field names and dates concerned, never a subject's own values
     */
    public static Problem of(Severity severity, String id, Location location, Text message) {
        return new Problem(id, severity, location, message, Text.EMPTY, new String[0], new String[0]);
    }

    /** Obtains a problem that says the same in every language. */
    public static Problem of(Severity severity, String id, Location location, String message) {
        return of(severity, id, location, Text.plain(message));
    }

    /**
     * Returns the error that this problem makes of something larger: it stands at the same place, is mended in the same way, and
     * its message ends with this one and its id.
     *
     * @param newId id of the error
     * @param begins how its message begins
     */
    public Problem within(String newId, Text begins) {
        Text whole = begins.and(Text.plain("[" + id + "] ")).and(message);
        return new Problem(newId, Severity.ERROR, location, whole, remedy, suggestions, choices);
    }

    /** Returns a copy of this problem that is as serious as someone decides. */
    public Problem as(Severity newSeverity) {
        return new Problem(id, newSeverity, location, message, remedy, suggestions, choices);
    }

    /** Returns a copy of this problem that says what to do. */
    public Problem toFix(Text newRemedy) {
        return new Problem(id, severity, location, message, newRemedy, suggestions, choices);
    }

    /** Returns a copy of this problem that says what to do in the same words in every language. */
    public Problem toFix(String newRemedy) {
        return toFix(Text.plain(newRemedy));
    }

    /** Returns a copy of this problem with one more sentence. */
    public Problem adding(Text sentence) {
        Text whole = message.and(Text.plain(" ")).and(sentence);
        return new Problem(id, severity, location, whole, remedy, suggestions, choices);
    }

    /** Returns a copy of this problem that proposes the known names closest to an unknown one, at most three. */
    public Problem didYouMean(String unknown, Collection<String> known) {
        String[] closest = closest(unknown, known).toArray(String[]::new);
        return new Problem(id, severity, location, message, remedy, closest, choices);
    }

    /** Returns a copy of this problem that proposes the closest names, or lists all when none is close. */
    public Problem didYouMeanOneOf(String unknown, Collection<String> known) {
        Problem proposing = didYouMean(unknown, known);
        return proposing.suggestions.length > 0 ? proposing : oneOf(known);
    }

    /** Returns a copy of this problem that lists what may be written, unless the list is too long. */
    public Problem oneOf(Collection<String> known) {
        String[] all = known.size() > MOST_CHOICES
                ? new String[0]
                : known.stream().distinct().sorted().toArray(String[]::new);
        return new Problem(id, severity, location, message, remedy, suggestions, all);
    }

    /** Gets the stable identifier, such as {@code DOSSIER-104}. */
    public String id() {
        return id;
    }

    /** Gets how serious it is. */
    public Severity severity() {
        return severity;
    }

    /** Gets where it is. */
    public Location location() {
        return location;
    }

    /** Gets the fact, in one or a few sentences, in English. */
    public String message() {
        return message.english();
    }

    /** Gets the fact in a language; in English when it has not that one. */
    public String message(Locale locale) {
        return message.in(locale);
    }

    /** Gets what to do in English, empty when the message says it all. */
    public String remedy() {
        return remedy.english();
    }

    /** Gets what to do in a language, empty when the message says it all. */
    public String remedy(Locale locale) {
        return remedy.in(locale);
    }

    /** Gets at most three known names close to an unknown one, closest first. */
    public List<String> suggestions() {
        return List.of(suggestions);
    }

    /** Gets what may be written, in alphabetical order; empty when a known name is close, or when the list is too long. */
    public List<String> choices() {
        return List.of(choices);
    }

    /** Finds at most three names close to an unknown one, closest first, then in alphabetical order. */
    public static List<String> closest(String unknown, Collection<String> known) {
        String wanted = unknown.toLowerCase(Locale.ROOT);
        int farthest = wanted.length() < 3 ? 1 : Math.max(2, wanted.length() / 3);
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
     * {@code docs/errors/DOSSIER-104.md}. A plug-in that is not part of the suite has its pages at the same place in its own
     * documentation.
     */
    public String page() {
        return "docs/errors/" + id + ".md";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Problem problem
                && id.equals(problem.id)
                && severity == problem.severity
                && location.equals(problem.location)
                && message.equals(problem.message)
                && remedy.equals(problem.remedy)
                && Arrays.equals(suggestions, problem.suggestions)
                && Arrays.equals(choices, problem.choices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, location, message);
    }

    /**
     * Writes it whole in a language, in English when it has not that one: {@code file:line: path: [ID] message} with the
     * suggestions, or the choices, and the remedy.
     */
    public String in(Locale locale) {
        StringBuilder text = new StringBuilder();
        String where = location.in(locale);
        if (!where.isEmpty()) {
            text.append(where).append(": ");
        }
        text.append('[').append(id).append("] ").append(message.in(locale));
        if (suggestions.length > 0) {
            text.append(' ').append(said("problem.did-you-mean", List.of(suggestions), locale));
        }
        if (choices.length > 0) {
            text.append(' ').append(said("problem.one-of", List.of(choices), locale));
        }
        if (!remedy.isEmpty()) {
            text.append(' ').append(said("problem.to-fix", remedy, locale));
        }
        return text.toString();
    }

    private static String said(String key, Object value, Locale locale) {
        return Texts.core().of(key, value).in(locale);
    }

    /** Writes it whole in English, see {@link #in}. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}

package fr.parcours.testkit.contract;

import fr.parcours.core.message.Sentence;
import fr.parcours.core.message.Written;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong, collected and reported once. */
final class Faults {
    private static final int MOST_REPORTED = 10;
    private static final Pattern LEFT_OUT = Pattern.compile("\\{\\d");

    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<Sentence> sentences = new HashSet<>();

    void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    void add(String fault) {
        faults.add(fault);
    }

    /** Checks that a sentence writes itself in each language: its wording exists and no value of it is left out. */
    void checkWritten(Written written, String name) {
        if (!(written instanceof Sentence sentence) || !sentences.add(sentence)) {
            return;
        }
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            try {
                String text = sentence.in(language);
                check(
                        !text.isBlank() && !LEFT_OUT.matcher(text).find(),
                        name + " does not write '" + sentence.key() + "' in " + language + ": \"" + text + "\"");
            } catch (RuntimeException e) {
                add(name + " does not write '" + sentence.key() + "' in " + language + ": " + e.getMessage());
            }
        }
    }

    /** Fails with the first faults, if there is any. */
    void report() {
        if (!faults.isEmpty()) {
            String more = faults.size() > MOST_REPORTED
                    ? System.lineSeparator() + "and " + (faults.size() - MOST_REPORTED) + " more"
                    : "";
            throw new AssertionError(
                    faults.stream().limit(MOST_REPORTED).collect(Collectors.joining(System.lineSeparator(), "", more)));
        }
    }
}

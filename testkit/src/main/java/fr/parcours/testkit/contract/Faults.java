package fr.parcours.testkit.contract;

import fr.parcours.core.message.Sentence;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong, collected and told once. */
final class Faults {
    private static final int MOST_TOLD = 10;

    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<Sentence> sentences = new HashSet<>();

    /** Checks if a sentence is met for the first time: each is checked once. */
    boolean firstTime(Sentence sentence) {
        return sentences.add(sentence);
    }

    void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    void add(String fault) {
        faults.add(fault);
    }

    /** Fails with the first faults, if there is any. */
    void report() {
        if (!faults.isEmpty()) {
            List<String> told = faults.stream().limit(MOST_TOLD).toList();
            String more = faults.size() > MOST_TOLD
                    ? System.lineSeparator() + "and " + (faults.size() - MOST_TOLD) + " more"
                    : "";
            throw new AssertionError(String.join(System.lineSeparator(), told) + more);
        }
    }
}

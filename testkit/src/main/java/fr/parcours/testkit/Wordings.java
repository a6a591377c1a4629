package fr.parcours.testkit;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.message.Labels;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.message.Written;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.workflow.PathwayStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects the sentences that a plug-in says and checks that each has a wording, and that each wording is said. Not
 * thread-safe.
 *
 * <pre>{@code
 * Wordings wordings = Wordings.of(PaceaPlugin.class, "pacea");
 * wordings.hear(parcours.diagnose(dossier, day));
 * wordings.areAllSaidBut("pacea.existence.satisfied");
 * }</pre>
 */
@Experimental
public final class Wordings {
    private final Messages messages;
    private final Set<String> said = new TreeSet<>();
    private final Set<String> illWritten = new TreeSet<>();
    private final Set<String> failed = new TreeSet<>();

    private Wordings(Messages messages) {
        this.messages = messages;
    }

    /**
     * Obtains the wordings that a plug-in ships, none of them said yet.
     *
     * @param anchor a class of the module that holds them
     * @param plugin id of the plug-in
     */
    public static Wordings of(Class<?> anchor, String plugin) {
        return new Wordings(Messages.of(anchor, plugin));
    }

    /** Collects every answer of a diagnosis. */
    public void hear(Diagnosis diagnosis) {
        diagnosis.eligibilities().forEach(eligibility -> hear(eligibility.explanation()));
    }

    /** Collects how an amount was found. */
    public void hear(Allowance allowance) {
        hear(allowance.explanation());
    }

    /** Collects where someone stands in each pathway: how it ends, what is due in it. */
    public void hear(Collection<PathwayStatus> statuses) {
        for (PathwayStatus status : statuses) {
            hear(status.explanation());
        }
    }

    /** Collects a finding and all those under it, with what is left to judgement. */
    public void hear(Finding finding) {
        finding.problems().forEach(problem -> failed.add(problem.toString()));
        finding.stream().forEach(part -> {
            hear(part.sentence());
            part.appraisal().forEach(appraisal -> {
                hear(appraisal.what());
                hear(appraisal.by());
            });
        });
    }

    private void hear(Written written) {
        if (written instanceof Sentence sentence) {
            hear(sentence);
        } else if (written instanceof Labels.Label label && label.messages().equals(messages)) {
            said.add(label.key());
        }
    }

    /** Collects a sentence, with those inside it. */
    public void hear(Sentence sentence) {
        boolean own = sentence.messages().equals(messages);
        if (own) {
            said.add(sentence.key());
        }
        if (!own || messages.find(sentence.key(), Locale.FRENCH).isPresent()) {
            String text = sentence.in(Locale.FRENCH);
            if (text.contains("{") || text.contains("'")) {
                illWritten.add(text);
            }
        }
        sentence.values().forEach(this::hearInside);
    }

    private void hearInside(Object value) {
        if (value instanceof Written written) {
            hear(written);
        } else if (value instanceof Collection<?> values) {
            values.forEach(this::hearInside);
        }
    }

    /** Gets the keys said, in alphabetical order. */
    public Set<String> said() {
        return new TreeSet<>(said);
    }

    /** Gets the keys said that have no wording. */
    public Set<String> missing() {
        return without(said, messages.keys());
    }

    /** Gets the keys that have a wording and were not said. */
    public Set<String> leftOver() {
        return without(messages.keys(), said);
    }

    /**
     * Checks that all the wordings shipped were said, and no others, except those of some keys, that none shows a brace or a
     * straight apostrophe, and that nothing failed while it was asked.
     *
     * @param unsaid what an explanation always leaves unsaid, such as that a dispositif exists
     * @throws AssertionError with all that is wrong
     */
    public void areAllSaidBut(String... unsaid) {
        List<String> faults = new ArrayList<>();
        add(faults, "said without a wording", missing());
        add(faults, "shipped but never said", without(leftOver(), Set.of(unsaid)));
        add(faults, "to be left unsaid but said, or not shipped", without(Set.of(unsaid), leftOver()));
        add(faults, "with a brace or a straight apostrophe", illWritten);
        add(faults, "instead of an answer", failed);
        if (!faults.isEmpty()) {
            throw new AssertionError(messages + ": " + String.join("; ", faults));
        }
    }

    private static Set<String> without(Set<String> keys, Set<String> taken) {
        Set<String> left = new TreeSet<>(keys);
        left.removeAll(taken);
        return left;
    }

    private static void add(List<String> faults, String what, Set<String> keys) {
        if (!keys.isEmpty()) {
            faults.add(what + " " + keys);
        }
    }
}

package fr.parcours.runtime;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.json.EvidenceJson;
import fr.parcours.json.ReplayContent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer judged again: whether it would differ today, and why.
 *
 * <p>An answer is its verdict, the rules that refuse, what is missing, what is presumed: in other words or with other sources it is the
 * same one. What the answer rests on may have changed without moving it: {@link Difference#movesTheAnswer()} says which.
 * Immutable.
 */
@Experimental
public final class Replay {
    private final Evidence evidence;
    private final Optional<Diagnosis.Eligibility> today;
    private final boolean differs;
    private final List<Difference> differences;
    private final List<Problem> problems;

    private Replay(
            Evidence evidence,
            Optional<Diagnosis.Eligibility> today,
            boolean differs,
            List<Difference> differences,
            List<Problem> problems) {
        this.evidence = evidence;
        this.today = today;
        this.differs = differs;
        this.differences = List.copyOf(differences);
        this.problems = List.copyOf(problems);
    }

    /** Judges an evidence again with a suite, from the facts that it holds. */
    static Replay of(Parcours parcours, Evidence evidence) {
        return new Replaying(parcours, evidence).replay(Optional.empty());
    }

    /**
     * Judges an evidence again with a suite, from the dossier of its subject as it is known today.
     *
     * @throws ParcoursException if the dossier is another subject's ({@code EVIDENCE-106})
     */
    static Replay of(Parcours parcours, Evidence evidence, Dossier dossier) {
        return new Replaying(parcours, evidence).replay(Optional.of(dossier));
    }

    static Replay judged(
            Evidence evidence, Diagnosis.Eligibility today, boolean differs, List<Difference> differences) {
        return new Replay(
                evidence,
                Optional.of(today),
                differs,
                differences,
                today.explanation().problems());
    }

    static Replay impossible(Evidence evidence, List<Difference> differences, List<Problem> problems) {
        return new Replay(evidence, Optional.empty(), true, differences, problems);
    }

    /** Gets what is judged again. */
    public Evidence evidence() {
        return evidence;
    }

    /** Gets the answer of today; empty when it cannot be judged any more: {@link #problems()} say why. */
    public Optional<Diagnosis.Eligibility> today() {
        return today;
    }

    /** Checks if the answer differs today, or cannot be judged any more. */
    public boolean differs() {
        return differs;
    }

    /** Gets what the answer rests on and is no longer what it was: facts, values, communes, rules, code; those that move it first. */
    public List<Difference> differences() {
        return differences;
    }

    /** Gets what stopped the judgement: a dispositif or a word that is no longer installed, a plug-in that fails. */
    public List<Problem> problems() {
        return problems;
    }

    /** Writes all of it on one line of JSON, without line end: {@code #/$defs/replay} of {@link EvidenceJson#schema()}. */
    public String toJson() {
        return EvidenceJson.write(new ReplayContent(
                evidence.content(),
                differs,
                today.map(eligibility -> Judgement.answer(eligibility.explanation())),
                differences.stream().map(Replay::change).toList(),
                problems));
    }

    private static ReplayContent.Change change(Difference difference) {
        return new ReplayContent.Change(
                difference.kind().code(),
                difference.id(),
                difference.movesTheAnswer(),
                difference.before(),
                difference.after(),
                difference.in(Locale.FRENCH));
    }

    /** Prints the dispositif and whether the answer differs. */
    @Override
    public String toString() {
        return evidence + (differs ? ", differs" : ", same");
    }
}

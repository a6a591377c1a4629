package fr.parcours.core.rule;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Problem;
import java.util.Objects;
import java.util.Optional;

/**
 * A value, or none, and why: an amount, a last day, the line of an order that applies. Where there is none, the explanation
 * says what is missing, or why there is nothing.
 *
 * @param <T> type of the value
 */
@Stable
public final class Explained<T> {
    private final Optional<T> value;
    private final Finding explanation;

    private Explained(Optional<T> value, Finding explanation) {
        this.value = value;
        this.explanation = explanation;
    }

    static <T> Explained<T> of(Optional<T> value, Finding explanation) {
        return new Explained<>(value, explanation);
    }

    /** Obtains what failed: no value, undetermined. */
    public static <T> Explained<T> failed(String id, Problem problem) {
        return new Explained<>(Optional.empty(), Finding.failed(id, Verdict.UNDETERMINED, problem));
    }

    /** Gets the value, empty when there is none or when it is not known: the verdict says which. */
    public Optional<T> value() {
        return value;
    }

    /** Gets the verdict: satisfied with a value, refused when there is nothing, undetermined when something is not known. */
    public Verdict verdict() {
        return explanation.verdict();
    }

    /** Gets why. */
    public Finding explanation() {
        return explanation;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Explained<?> that && value.equals(that.value) && explanation.equals(that.explanation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, explanation.rule());
    }

    /** Prints the rule and the verdict, and no value. */
    @Override
    public String toString() {
        return explanation.toString();
    }
}

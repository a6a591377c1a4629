package fr.parcours.json;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The result of reading files. Immutable if the result is.
 *
 * @param <A> type of the result
 */
@Stable
public final class Reading<A> {
    /** The largest number of problems of lines kept; {@link DossierFiles#onReject} receives them all. */
    public static final int MOST_PROBLEMS = 10_000;
    /** Most doubles named. */
    public static final int MOST_DOUBLES = 1_000;

    private final A result;
    private final List<InputFile> inputs;
    private final long dossiers;
    private final long leftOut;
    private final List<Problem> problems;
    private final List<Problem> doubles;

    Reading(
            A result,
            List<InputFile> inputs,
            long dossiers,
            long leftOut,
            List<Problem> problems,
            List<Problem> doubles) {
        this.result = Objects.requireNonNull(result, "result");
        this.inputs = List.copyOf(inputs);
        this.dossiers = dossiers;
        this.leftOut = leftOut;
        this.problems = List.copyOf(problems);
        this.doubles = List.copyOf(doubles);
    }

    /** Returns the same reading with what a function makes of its result. */
    public <B> Reading<B> map(Function<? super A, ? extends B> function) {
        return new Reading<>(function.apply(result), inputs, dossiers, leftOut, problems, doubles);
    }

    /** Gets what the dossiers were folded into. */
    public A result() {
        return result;
    }

    /** Gets the files, in the order given. */
    public List<InputFile> inputs() {
        return inputs;
    }

    /** Gets the number of dossiers read. */
    public long dossiers() {
        return dossiers;
    }

    /** Gets the number of lines left out because they have problems. */
    public long leftOut() {
        return leftOut;
    }

    /** Gets the problems of the lines left out, in input order; the first {@value #MOST_PROBLEMS} only. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Gets one problem for each line whose subject was already given, naming both places, in input order; the first
     * {@value #MOST_DOUBLES} only. When there is one the result means nothing: it counts a subject twice.
     */
    public List<Problem> doubles() {
        return doubles;
    }

    /** Prints how many dossiers were read and lines left out. */
    @Override
    public String toString() {
        return dossiers + " dossiers, " + leftOut + " lines left out";
    }
}

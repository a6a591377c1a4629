package fr.parcours.json;

import fr.parcours.core.problem.Problem;
import java.util.List;

/**
 * What came out of reading files.
 *
 * @param <A> type of the result
 * @param result what the dossiers were folded into
 * @param inputs the files, in the order given
 * @param dossiers number of dossiers read
 * @param leftOut number of lines left out because they have problems
 * @param problems problems of the lines left out, in input order; the first {@value #MOST_PROBLEMS} only
 * @param doubles one problem for each line whose subject was already given, naming both places, in input order; the first
 *     {@value #MOST_DOUBLES} only. When there is one the result means nothing: it counts a subject twice
 */
public record Reading<A>(
        A result, List<InputFile> inputs, long dossiers, long leftOut, List<Problem> problems, List<Problem> doubles) {
    /** Most problems of lines kept; {@link DossierFiles#onReject} receives them all. */
    public static final int MOST_PROBLEMS = 10_000;
    /** Most doubles named. */
    public static final int MOST_DOUBLES = 1_000;

    public Reading {
        inputs = List.copyOf(inputs);
        problems = List.copyOf(problems);
        doubles = List.copyOf(doubles);
    }
}

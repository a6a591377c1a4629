package fr.parcours.core.problem;

import fr.parcours.core.lifecycle.Stable;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown once for all the problems that stop a piece of work. */
@Stable
public final class ParcoursException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Problem[] problems;

    /**
     * Creates an exception for problems found together.
     *
     * @param problems at least one
     */
    public ParcoursException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an exception needs a problem");
        }
        this.problems = problems.toArray(Problem[]::new);
    }

    /** Creates an exception for one problem. */
    public ParcoursException(Problem problem) {
        this(List.of(problem));
    }

    /** Gets the problems, in the order they were found, at least one. */
    public List<Problem> problems() {
        return List.of(problems);
    }
}

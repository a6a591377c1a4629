package fr.parcours.app;

import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.runtime.Parcours;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Checks the dispositifs named on the command line. */
final class DispositifName {
    private DispositifName() {}

    /**
     * Checks that a dispositif is installed.
     *
     * @throws ParameterException if it is not, with the closest ids
     */
    static void check(Parcours parcours, String id, CommandLine command) {
        List<String> known = parcours.dispositifs().stream()
                .map(owned -> owned.value().id().code())
                .toList();
        if (!known.contains(id)) {
            throw new ParameterException(
                    command,
                    Problem.error("PARCOURS-101", Location.UNKNOWN, "There is no dispositif '" + id + "'.")
                            .didYouMeanOneOf(id, known)
                            .toString());
        }
    }
}

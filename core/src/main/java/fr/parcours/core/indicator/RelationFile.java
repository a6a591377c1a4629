package fr.parcours.core.indicator;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file of relations, one per line. What follows a sharp is a comment; blank lines do not matter.
 *
 * <pre>{@code
 * # the contracts of PACEA, creations of companies included
 * pacea.contrats = pacea.contrats.cdi + pacea.contrats.cdd + pacea.contrats.creations
 * }</pre>
 */
@Experimental
public final class RelationFile {
    private RelationFile() {}

    /**
     * Reads the relations of a file, in its order.
     *
     * @param file name of the file, for errors
     * @param text its content
     * @throws ParcoursException with the mistake of each line, see {@link Relation#parse(String)}
     */
    public static List<Relation> read(String file, String text) {
        List<Relation> relations = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String relation = withoutComment(line);
            if (!relation.isBlank()) {
                try {
                    relations.add(Relation.parse(relation, Location.of(file, number)));
                } catch (ParcoursException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ParcoursException(problems);
        }
        return List.copyOf(relations);
    }

    private static String withoutComment(String line) {
        int sharp = line.indexOf('#');
        return sharp < 0 ? line : line.substring(0, sharp);
    }
}

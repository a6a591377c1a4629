package fr.parcours.json;

import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A line left out because it has problems.
 *
 * @param line file and line
 * @param bytes the line as it stands in the file, decompressed, without its line end; only the beginning of a line that is
 *     too long to be read. Read-only
 * @param problems all the problems of the line, at least one
 */
public record RejectedLine(Location line, ByteBuffer bytes, List<Problem> problems) {
    public RejectedLine {
        bytes = bytes.asReadOnlyBuffer();
        problems = List.copyOf(problems);
    }

    /** Gets the bytes, read from their beginning by each caller. */
    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    /** Prints the place and the number of problems, and no content. */
    @Override
    public String toString() {
        return line + " (" + problems.size() + " problems)";
    }
}

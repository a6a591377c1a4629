package fr.parcours.json;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import java.nio.ByteBuffer;
import java.util.List;

/** A line left out because it has problems. */
@Stable
public final class RejectedLine {
    private final Location line;
    private final ByteBuffer bytes;
    private final List<Problem> problems;

    RejectedLine(Location line, ByteBuffer bytes, List<Problem> problems) {
        this.line = line;
        this.bytes = bytes.asReadOnlyBuffer();
        this.problems = List.copyOf(problems);
    }

    /** Gets the file and the line. */
    public Location line() {
        return line;
    }

    /**
     * Gets the line as it is in the file, decompressed, without its line end; only the beginning of a line that is too
     * long to be read. Read-only, read from its beginning by each caller.
     */
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    /** Gets all the problems of the line, at least one. */
    public List<Problem> problems() {
        return problems;
    }

    /** Prints the place and the number of problems, and no content. */
    @Override
    public String toString() {
        return line + " (" + problems.size() + " problems)";
    }
}

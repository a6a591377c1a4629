package fr.parcours.publication;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.statistics.Report;
import java.io.IOException;
import java.io.Writer;

/** A way to write a report as one file of text. */
@Experimental
public interface Rendering {
    /** Gets the name of the file, such as {@code figures.csv}. */
    String fileName();

    /** Writes the whole file; the same report gives the same characters. UTF-8 follows. */
    void write(Report report, Writer to) throws IOException;
}

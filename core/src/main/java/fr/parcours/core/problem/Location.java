package fr.parcours.core.problem;

import fr.parcours.core.lifecycle.Stable;
import java.io.Serializable;
import java.util.Locale;

/**
 * The place of a problem.
 *
 * @param file name of the file as it was given, empty when the input has none
 * @param line line in the file, from 1; 0 when unknown
 * @param path path inside the line or the document, such as {@code facts[3].kind}; empty for the whole of it
 */
@Stable
public record Location(String file, int line, String path) implements Serializable {
    /** No known place. */
    public static final Location UNKNOWN = new Location("", 0, "");

    /** Obtains the place of a whole line of a file. */
    public static Location of(String file, int line) {
        return new Location(file, line, "");
    }

    /** Returns a copy of this location with another path. */
    public Location at(String newPath) {
        return new Location(file, line, newPath);
    }

    /** Writes {@code file:line: path}, or {@code ligne 3: path} without a file, in a language, leaving out what is unknown. */
    public String in(Locale locale) {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(file.isEmpty() ? Texts.core().of("problem.line", line).in(locale) : ":" + line);
        }
        if (!path.isEmpty()) {
            text.append(text.isEmpty() ? "" : ": ").append(path);
        }
        return text.toString();
    }

    /** Writes it in English, see {@link #in}. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
